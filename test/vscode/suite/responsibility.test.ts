import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { cleanName, fileOf, open, until } from './support.ts';

/** The table that the command writes for the open draft, once it has one. */
async function exported(name: string): Promise<string> {
  const target = fileOf(name);
  return until('the table', async () => {
    await commands.executeCommand('gongwen.exportMatrix', target);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(target));
    return text.includes('牵头') ? text : undefined;
  });
}

describe('the list of responsibilities', () => {
  it('is exported as CSV and as Markdown', async () => {
    await open(cleanName);
    const csv = await exported('责任清单.csv');
    assert.ok(csv.startsWith('\ufeff部分,任务,市交通运输委,重庆邮政管理局,'));
    assert.equal(csv.trimEnd().split('\r\n').length, 16);
    const table = await exported('责任清单.md');
    assert.match(table, /^\| 部分 \| 任务 \| 市交通运输委 \|/);
    for (const name of ['责任清单.csv', '责任清单.md']) await workspace.fs.delete(fileOf(name));
  });

  it('can be switched, filtered and shown again', async () => {
    await open(cleanName);
    await commands.executeCommand('gongwen.responsibility.focus');
    await commands.executeCommand('gongwen.toggleResponsibility');
    await commands.executeCommand('gongwen.filterResponsibility', '商务');
    await commands.executeCommand('gongwen.clearResponsibilityFilter');
    await commands.executeCommand('gongwen.toggleResponsibility');
    await commands.executeCommand('gongwen.outline.focus');
  });
});
