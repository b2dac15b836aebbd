import assert from 'node:assert/strict';
import { commands, TabInputWebview, window, workspace } from 'vscode';
import { cleanName, fileOf, open, until } from './support.ts';

describe('the preview', () => {
  it('opens beside the draft and leaves the focus there', async () => {
    const { document } = await open(cleanName);
    await commands.executeCommand('gongwen.preview');
    const tab = await until('the preview', () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input, label }) => input instanceof TabInputWebview && label.includes(cleanName)),
    );
    assert.equal(window.activeTextEditor?.document, document);
    await window.tabGroups.close(tab);
  });

  it('is saved as a file that a browser prints', async () => {
    await open(cleanName);
    const target = fileOf('打印.html');
    const html = await until('the file', async () => {
      await commands.executeCommand('gongwen.print', target);
      return workspace.fs.readFile(target).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      );
    });
    assert.match(html, /<section class="page odd document first">/);
    assert.match(html, /重庆市人民政府办公厅文件/);
    assert.doesNotMatch(html, /<script/);
    await workspace.fs.delete(target);
  });
});
