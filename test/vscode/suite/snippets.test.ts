import assert from 'node:assert/strict';
import {
  CompletionItemKind,
  type CompletionList,
  commands,
  Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';

/** A new Markdown document in front, with the cursor at the end of its text. */
async function draft(content = ''): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}

async function insert(name: string): Promise<string> {
  const document = await draft();
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
  const text = document.getText();
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return text;
}

describe('the snippets', () => {
  it('give a 通知 its skeleton, with the date of today', async () => {
    const text = await insert('通知 Circular');
    const now = new Date();
    const date = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
    assert.match(text, /^# 重庆市人民政府办公厅关于.+的通知\n/);
    assert.ok(text.includes(`\n渝府办发〔${now.getFullYear()}〕1号\n`), text);
    assert.ok(text.endsWith(`特此通知。\n\n重庆市人民政府办公厅\n\n${date}`), text);
  });

  it('repeat a name wherever it belongs', async () => {
    const text = await insert('印发通知（渝府办发） Dispatch by the General Office');
    assert.equal(text.match(/重庆市推进某项工作行动方案/g)?.length, 3);
    assert.doesNotMatch(text, /[${}|]/);
  });

  for (const prefix of ['gw-tongzhi', 'zerendanwei', '责任单位']) {
    it(`are offered for ${prefix}`, async () => {
      const document = await draft(prefix);
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(0, prefix.length),
      );
      const labels = items.filter(({ kind }) => kind === CompletionItemKind.Snippet).map(({ label }) => label);
      assert.ok(
        labels.some((label) => (typeof label === 'string' ? label : label.label) === prefix),
        prefix,
      );
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }
});
