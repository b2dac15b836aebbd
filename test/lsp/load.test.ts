import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  FileChangeType,
  type FullDocumentDiagnosticReport,
  type Hover,
  type Location,
  type SymbolInformation,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient, MODERN, until } from '../support/lsp-client.ts';

const FILES = 10_000;

/** Each document cites the one before it; the brackets of one in a hundred are wrong. */
const textOf = (i: number): string => `# 重庆市人民政府办公厅
# 关于第${i}项工作的通知

${i % 100 === 0 ? `渝府办发[2023]${i}号` : `渝府办发〔2023〕${i}号`}

各区县（自治县）人民政府，市政府各部门，有关单位：

按照渝府办发〔2023〕${i - 1}号文件要求，现就有关事项通知如下。

一、加强管理。推进各项工作落实。（责任单位：市商务委、市教委，各区县政府）

二、强化保障。及时报告情况。

重庆市人民政府办公厅

2023年5月1日
`;
/** Numbers that are repealed, each by a file in another folder, so that no reading comes upon all of them at once. */
const REPEALED = [11, 31, 51, 71, 91];
const repealOf = (i: number): string => `# 重庆市人民政府办公厅
# 关于废止渝府办发〔2023〕${i}号文件的通知

渝府办发〔2024〕${i}号

有关单位：

现予废止。

重庆市人民政府办公厅

2024年5月11日
`;
const draftOf = (number: number): string => `# 重庆市人民政府办公厅
# 关于第${number}件事的通知

渝府办发〔2024〕${number}号

有关单位：

请市教委按照${[...REPEALED, 9998].map((i) => `渝府办发〔2023〕${i}号`).join('、')}办理。

重庆市人民政府办公厅

2024年6月3日
`;

/** For the report: `137 ms`. */
function ms(time: number): string {
  return `${Math.round(time)} ms`;
}

/** The most memory that a process has had, in MB; null where the system does not say. */
function peakOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux') return null;
  const found = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1]) / 1024;
}

describe('a workspace of ten thousand files', () => {
  let folder: string;
  let client: LspClient;
  let draft: string;
  const nameOf = (i: number): string => `${Math.floor(i / 100)}/${i}.md`;
  const repealing = (i: number): string => `${i}/repeal.md`;
  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);
  const tell = (name: string, type: FileChangeType): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  const symbols = async (query: string): Promise<readonly string[]> =>
    (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
      ({ location }) => location.uri,
    );
  const at = (words: string): object => {
    const document = client.document(draft);
    return { textDocument: { uri: draft }, position: document.positionAt(document.getText().indexOf(words) + 1) };
  };
  const findings = async (uri: string): Promise<readonly unknown[]> => {
    const { items } = await client.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    // What is said about the wording of these short drafts is not the matter here.
    return items.map(({ code }) => code).filter((code) => code === 'citation-repealed');
  };
  const repealed = (count: number): readonly string[] => Array.from({ length: count }, () => 'citation-repealed');
  /** How long an answer takes, in milliseconds. */
  const timed = async (ask: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await ask();
    return performance.now() - begun;
  };

  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'gongwen-load-'));
    for (let i = 0; i < FILES; i++) {
      if (i % 100 === 0) mkdirSync(join(folder, `${i / 100}`));
      writeFileSync(join(folder, nameOf(i)), textOf(i));
    }
    for (const i of REPEALED) writeFileSync(join(folder, repealing(i)), repealOf(i));
    client = await LspClient.start({
      folders: [pathToFileURL(folder).href],
      capabilities: MODERN,
      settings: () => ({ workspaceDiagnostics: true }),
      // All of them kept with their texts and models would not fit by far.
      nodeArguments: ['--max-old-space-size=160'],
    });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.equal(client.log, '');
    rmSync(folder, { recursive: true });
  });

  it('is read beside the work: whoever types is answered at once, and told when all is read', async function () {
    this.timeout(60_000);
    const begun = performance.now();
    draft = await client.open(uriOf('draft.md'), draftOf(1));
    const typed = await client.open(uriOf('typed.md'), draftOf(2));
    const waits = [await timed(() => findings(draft))];
    let isRead = false;
    const search = async (): Promise<void> => {
      while (!isRead && performance.now() - begun < 50_000) isRead = (await symbols('第9999项')).length > 0;
    };
    const searched = search();
    while (!isRead && performance.now() - begun < 50_000) {
      waits.push(await timed(() => client.connection.sendRequest<Hover>('textDocument/hover', at('市教委'))));
      await client.replace(typed, '办理', '认真办理');
      waits.push(await timed(() => findings(typed)));
      await client.replace(typed, '认真办理', '办理');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await searched;
    assert.ok(isRead, 'all files were read in time');
    const longest = Math.max(...waits);
    console.log(
      `      all read ${ms(performance.now() - begun)}, longest of ${waits.length} answers meanwhile ${ms(longest)}`,
    );
    assert.ok(waits.length > 4, 'questions were asked while files were read');
    // Generous, for a machine that does other work too; what it must not be is the time of the whole reading.
    assert.ok(longest < 2000, `${longest} ms`);
    await until(() => (client.refreshes > 0 ? true : undefined));
    await client.close(typed);
  });

  it('is known whole: symbols, definitions, what was repealed', async () => {
    assert.deepEqual(await symbols('第9999项'), [uriOf(nameOf(9999))]);
    const [definition] = await client.connection.sendRequest<Location[]>(
      'textDocument/definition',
      at('〔2023〕9998号'),
    );
    assert.equal(definition?.uri, uriOf(nameOf(9998)));
    assert.deepEqual(await findings(draft), repealed(5));
    const references = await client.connection.sendRequest<Location[]>('textDocument/references', {
      ...at('〔2023〕9998号'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(references.map(({ uri }) => uri).sort(), [draft, uriOf(nameOf(9998)), uriOf(nameOf(9999))].sort());
    assert.ok((await timed(() => findings(draft))) < 500);
  });

  it('is followed as files change, and as one is deleted while it is open', async () => {
    writeFileSync(join(folder, nameOf(5)), textOf(20_005));
    await tell(nameOf(5), FileChangeType.Changed);
    assert.deepEqual(await symbols('第20005项'), [uriOf(nameOf(5))]);
    assert.ok(!(await symbols('第5项')).includes(uriOf(nameOf(5))));

    const repeal = await client.open(uriOf(repealing(51)), repealOf(51));
    rmSync(join(folder, repealing(51)));
    await tell(repealing(51), FileChangeType.Deleted);
    assert.deepEqual(await findings(draft), repealed(5), 'what is open counts');
    const { refreshes } = client;
    await client.close(repeal);
    await until(() => (client.refreshes > refreshes ? true : undefined));
    assert.deepEqual(await findings(draft), repealed(4));
  });

  it('is checked whole for whoever asks for it, in bounded memory', async function () {
    this.timeout(60_000);
    const begun = performance.now();
    const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const took = ms(performance.now() - begun);
    assert.equal(report.items.length, FILES + REPEALED.length - 1);
    const wrong = report.items.filter(
      (item) => item.kind === 'full' && item.items.some(({ code }) => code === 'docnum-bracket'),
    );
    assert.equal(wrong.length, FILES / 100);
    const peak = peakOf(client.process.pid);
    console.log(`      all checked ${took}, ${peak === null ? 'memory unknown' : `${Math.round(peak)} MB at most`}`);
    assert.ok(peak === null || peak < 400, `${peak} MB`);
  });
});
