import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient, MODERN, OLD } from '../support/lsp-client.ts';

const DRAFT = [
  '# 重庆市人民政府办公厅关于印发《行动方案》的通知',
  '',
  '渝府办发[2024]47号',
  '',
  '各区县（自治县）人民政府，市政府各部门，有关单位：',
  '',
  '按照《X的通知》（国发[2023]7号）要求，请认真贯彻执行。',
  '',
].join('\n');

const NUMBER = { start: { line: 2, character: 5 }, end: { line: 2, character: 5 } };
const NOWHERE = { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } };

async function shown(client: LspClient, uri: string): Promise<Diagnostic[]> {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items : [];
}

function ask(
  client: LspClient,
  uri: string,
  range = NUMBER,
  context: { only?: string[]; diagnostics?: Diagnostic[] } = {},
): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...context },
  });
}

function resolve(client: LspClient, action: CodeAction | undefined): Promise<CodeAction> {
  assert.ok(action);
  return client.connection.sendRequest('codeAction/resolve', action);
}

/** The edits of an action, whichever of the two forms the client takes. */
function editsOf({ edit }: CodeAction, uri: string): TextEdit[] {
  const changed = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
  return [...changed.filter((one): one is TextEdit => 'newText' in one), ...(edit?.changes?.[uri] ?? [])];
}

/** The text of the document after an action. */
function applied(client: LspClient, uri: string, action: CodeAction): string {
  return TextDocument.applyEdits(client.document(uri), editsOf(action, uri));
}

describe('code actions', () => {
  let client: LspClient;
  let uri: string;
  beforeEach(async () => {
    client = await LspClient.start();
    uri = await client.open('a.md', DRAFT);
  });
  afterEach(() => client.stop());

  it('repair the finding at the cursor, and name the diagnostic that they repair', async () => {
    const diagnostics = await shown(client, uri);
    const [fix] = await ask(client, uri, NUMBER, { only: ['quickfix'], diagnostics });
    assert.equal(fix?.title, '改为“〔2024〕”');
    assert.equal(fix.kind, 'quickfix');
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(fix.diagnostics, [diagnostics[0]]);
    assert.equal(fix.edit, undefined, 'its edit comes when it is chosen');
    const whole = await resolve(client, fix);
    assert.equal(applied(client, uri, whole), DRAFT.replace('[2024]', '〔2024〕'));
    assert.deepEqual(
      whole.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri, version: 1 }],
    );
  });

  it('are offered for a diagnostic of the line wherever in it the cursor is', async () => {
    const diagnostics = (await shown(client, uri)).slice(0, 1);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    assert.equal((await ask(client, uri, range, { only: ['quickfix'] })).length, 0);
    assert.ok((await ask(client, uri, range, { only: ['quickfix'], diagnostics })).length > 0);
  });

  it('are none where there is no finding, but for those of the whole file', async () => {
    assert.deepEqual(
      (await ask(client, uri, NOWHERE)).map(({ kind }) => kind),
      ['source.fixAll.gongwen'],
    );
  });

  it('repair everything that is safe at once, for whoever asks for the kind or one above it', async () => {
    for (const only of ['source.fixAll.gongwen', 'source.fixAll', 'source']) {
      const actions = await ask(client, uri, NOWHERE, { only: [only] });
      assert.equal(actions.length, 1);
      const whole = await resolve(client, actions[0]);
      assert.equal(applied(client, uri, whole), DRAFT.replace('[2024]', '〔2024〕').replace('[2023]', '〔2023〕'));
      assert.equal(editsOf(whole, uri).length, 2, 'lines that stay are not touched');
    }
    assert.deepEqual(await ask(client, uri, NUMBER, { only: ['refactor.extract'] }), []);
    assert.deepEqual(await ask(client, uri, NUMBER, { only: ['source.fixAll.other'] }), []);
  });

  it('repair all findings of one rule', async () => {
    const actions = await ask(client, uri, NUMBER, { only: ['quickfix'] });
    const fix = actions.find(({ title }) => title === '修复本文件全部 2 处（docnum-bracket）');
    const after = applied(client, uri, await resolve(client, fix));
    assert.equal(after, DRAFT.replace('[2024]', '〔2024〕').replace('[2023]', '〔2023〕'));
  });

  it('switch a rule off for the line or the file, and then nothing is found there any more', async () => {
    const rule = 'docnum-bracket';
    const counts = async (): Promise<number> =>
      (await shown(client, uri)).filter((diagnostic) => diagnostic.code === rule).length;
    assert.equal(await counts(), 2);
    const line = (await ask(client, uri)).find(({ title }) => title === `此行不检查 ${rule}（写明理由）`);
    const once = applied(client, uri, await resolve(client, line));
    assert.match(
      once,
      /\n\n<!-- gongwen-disable-next-line docnum-bracket -- 在此写明理由 -->\n渝府办发\[2024\]47号\n/u,
    );
    await client.change(uri, [{ text: once }]);
    assert.equal(await counts(), 1);
    await client.change(uri, [{ text: DRAFT }]);
    const file = (await ask(client, uri)).find(({ title }) => title === `本文件不检查 ${rule}（写明理由）`);
    await client.change(uri, [{ text: applied(client, uri, await resolve(client, file)) }]);
    assert.match(
      client.document(uri).getText(),
      /^<!-- gongwen-disable-file docnum-bracket -- 在此写明理由 -->\n\n# /u,
    );
    assert.equal(await counts(), 0);
  });

  it('offer to switch a rule off once a line, however often it speaks there', async () => {
    const twice = DRAFT.replace('渝府办发[2024]47号', '根据渝府办发[2024]47号、渝府办发[2024]48号执行。');
    await client.change(uri, [{ text: twice }]);
    const line = twice.split('\n').findIndex((text) => text.includes('48号'));
    const range = { start: { line, character: 0 }, end: { line, character: 40 } };
    const titles = (await ask(client, uri, range)).map(({ title }) => title);
    assert.equal(titles.filter((title) => title === '此行不检查 docnum-bracket（写明理由）').length, 1);
    await client.change(uri, [{ text: DRAFT }]);
  });

  it('follow the text: after an edit elsewhere a resolved fix is still right, after one at the place it is refused', async () => {
    const [fix] = await ask(client, uri, NUMBER, { only: ['quickfix'] });
    await client.change(uri, [
      { range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, text: '请' },
    ]);
    assert.match(applied(client, uri, await resolve(client, fix)), /渝府办发〔2024〕47号\n[\s\S]*请按照/u);
    await client.replace(uri, '渝府办发[2024]47号', '渝府办发〔2024〕47号');
    await assert.rejects(resolve(client, fix), /changed/u);
  });

  it('rewrite what is not wrong, for whoever asks for it', async () => {
    assert.deepEqual(await ask(client, uri, NUMBER, { only: ['refactor'] }), [], 'nothing in a 文号');
    await client.change(uri, [{ text: '# 关于X的通知\n\n渝府办发〔2024〕1号\n\n一、甲\n\n三、乙\n' }]);
    const range = { start: { line: 6, character: 1 }, end: { line: 6, character: 1 } };
    const [action] = await ask(client, uri, range, { only: ['refactor'] });
    assert.equal(action?.kind, 'refactor.rewrite');
    assert.match(applied(client, uri, await resolve(client, action)), /一、甲\n\n二、乙/u);
  });

  it('are refused when they are none of ours', async () => {
    await assert.rejects(resolve(client, { title: 'x', data: { uri } }));
    await assert.rejects(resolve(client, { title: 'x' }));
    assert.deepEqual(await ask(client, 'file:///nowhere.md'), []);
  });

  it('bring their edits at once to clients that do not resolve', async () => {
    const old = await LspClient.start({ capabilities: OLD });
    const there = await old.open('a.md', DRAFT);
    const [fix] = await ask(old, there, NUMBER, { only: ['quickfix'] });
    assert.ok(fix?.edit?.changes);
    assert.equal(fix.isPreferred, undefined);
    assert.equal(applied(old, there, fix), DRAFT.replace('[2024]', '〔2024〕'));
    await old.stop();
  });

  it('are not offered to clients that know only commands', async () => {
    const { codeAction: _, ...textDocument } = MODERN.textDocument ?? {};
    const bare = await LspClient.start({ capabilities: { ...MODERN, textDocument } });
    assert.equal(bare.initialized.capabilities.codeActionProvider, undefined);
    await bare.stop();
  });
});
