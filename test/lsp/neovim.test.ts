import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer, SERVER } from '../support/lsp-client.ts';

const DRAFT =
  '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发[2024]47号\n\n由市交通运输委牵头，𠀀市教委配合。\n\n一、甲\n\n二、乙\n';

interface Found {
  readonly code: string;
  readonly text: string;
}

/** What neovim.lua prints. */
interface Report {
  readonly fault?: string;
  readonly before: readonly Found[];
  readonly after: readonly Found[];
  readonly typed: readonly Found[];
  readonly line: string;
  readonly symbols: readonly { readonly name: string; readonly children: readonly { readonly name: string }[] }[];
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'before' in value;
}

const codes = (found: readonly Found[]): string[] => found.map(({ code }) => code);

describe('Neovim', () => {
  let folder: string;
  before(function () {
    if (spawnSync('nvim', ['--version']).status !== 0) {
      console.log('    Neovim is not installed: its client is not tried (Debian package neovim)');
      this.skip();
    }
    buildServer();
    folder = mkdtempSync(join(tmpdir(), 'gongwen-neovim-'));
  });
  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  it('shows findings, outline and fixes through its own client, and stays in step while typing', function () {
    this.timeout(60_000);
    const draft = join(folder, 'draft.md');
    writeFileSync(draft, DRAFT);
    const { stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '--clean', '-S', fileURLToPath(new URL('neovim.lua', import.meta.url))],
      {
        encoding: 'utf8',
        timeout: 50_000,
        env: { ...process.env, GONGWEN_SERVER: SERVER, GONGWEN_DRAFT: draft, GONGWEN_NODE: process.execPath },
      },
    );
    const line = stdout.split('\n').find((candidate) => candidate.startsWith('{'));
    assert.ok(line, `${stdout}\n${stderr}`);
    const report: unknown = JSON.parse(line);
    assert.ok(isReport(report), line);
    assert.equal(report.fault, undefined);
    const bracket = report.before.find(({ code }) => code === 'docnum-bracket');
    assert.equal(bracket?.text, '[2024]', 'the place is right in bytes too');
    assert.deepEqual(
      report.symbols[0]?.children.map(({ name }) => name),
      ['渝府办发[2024]47号', '一、甲', '二、乙'],
    );
    assert.equal(report.line, '渝府办发〔2024〕47号');
    assert.ok(!codes(report.after).includes('docnum-bracket'));
    assert.ok(codes(report.typed).includes('docnum-no-di'));
  });
});
