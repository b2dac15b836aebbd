import assert from 'node:assert/strict';
import { type CodeAction, commands, type TextDocument, workspace } from 'vscode';
import { onDisk, open, plantedDefects, plantedName, ruleOf, untilProblems } from './support.ts';

const plantedRules = plantedDefects.map(({ rule }) => rule);

/** The first thing that VS Code offers behind the light bulb at a finding of a rule. */
async function fixOf(document: TextDocument, rule: string): Promise<CodeAction> {
  const finding = (await untilProblems(document, plantedRules)).find((candidate) => ruleOf(candidate) === rule);
  assert.ok(finding);
  const [fix] = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    'quickfix',
    // VS Code asks for the edit of an action only when told how many actions to ask for.
    20,
  );
  assert.ok(fix, `no quick fix for ${rule}`);
  return fix;
}

describe('the quick fixes', () => {
  afterEach(async () => {
    const { document } = await open(plantedName);
    await commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.getText(), onDisk(plantedName));
    await untilProblems(document, plantedRules);
  });

  for (const { rule, right, wrong } of plantedDefects) {
    it(`repair ${rule}`, async () => {
      const { document } = await open(plantedName);
      const before = document.getText();
      const fix = await fixOf(document, rule);
      assert.ok(fix.edit, 'the fix is an edit');
      assert.ok(await workspace.applyEdit(fix.edit));
      assert.equal(document.getText(), before.replace(wrong, right));
      await untilProblems(
        document,
        plantedRules.filter((other) => other !== rule),
      );
    });
  }
});

describe('typing', () => {
  it('makes a finding come and go with the keystrokes', async () => {
    const editor = await open(plantedName);
    await untilProblems(editor.document, plantedRules);
    const at = editor.document.positionAt(editor.document.getText().indexOf('[2024]47号') + '[2024]'.length);
    await editor.edit((edit) => edit.insert(at, '第'));
    await untilProblems(editor.document, [...plantedRules, 'docnum-no-di']);
    await commands.executeCommand('undo');
    await untilProblems(editor.document, plantedRules);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('checks a draft that was never saved', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: onDisk(plantedName) });
    await untilProblems(document, plantedRules);
  });
});
