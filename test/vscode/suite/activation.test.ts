import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { open, plantedDefects, plantedName, untilProblems } from './support.ts';

describe('the extension', () => {
  it('becomes active when a draft is opened', async () => {
    await open(plantedName);
    const extension = extensions.getExtension('gongwen.gongwen');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers its commands', async () => {
    const registered = await commands.getCommands(true);
    for (const command of ['gongwen.restartServer', 'gongwen.showOutput', 'gongwen.openRulePage']) {
      assert.ok(registered.includes(command), command);
    }
  });

  it('finds again what it found before, after its server was restarted', async () => {
    const { document } = await open(plantedName);
    const rules = plantedDefects.map(({ rule }) => rule);
    await untilProblems(document, rules);
    await commands.executeCommand('gongwen.restartServer');
    await untilProblems(document, rules);
  });

  it('says so when a rule has no page', async () => {
    await commands.executeCommand('gongwen.openRulePage', '../../package');
  });
});
