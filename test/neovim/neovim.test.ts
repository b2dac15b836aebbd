import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer, SERVER } from '../support/lsp-client.ts';

const project = new URL('../../', import.meta.url);
const SEED = '渝府办发〔2024〕47号.md';

/** Why there is no Neovim here, or undefined once there is one: root may install Debian's package. */
function missingNeovim(): string | undefined {
  const works = (): boolean => spawnSync('nvim', ['--version']).status === 0;
  if (works()) return undefined;
  if (process.getuid?.() !== 0) return 'Neovim is not installed, and only root can install it';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'neovim'], { env });
  return works() ? undefined : 'Neovim is not installed, and apt-get has no package of it';
}

/** The configuration that docs/editors.md tells people to write, with the server of this checkout in it. */
function documentedInit(): string {
  const page = readFileSync(new URL('docs/editors.md', project), 'utf8');
  const [, lua = ''] = /```lua\n([\s\S]*?)```/u.exec(page) ?? [];
  assert.ok(lua.includes('/path/to/gongwen/dist/server.js'));
  return lua.replace('/path/to/gongwen/dist/server.js', SERVER);
}

interface Session {
  readonly failed?: string;
  readonly rules: readonly string[];
  readonly symbols: readonly string[];
  readonly fixed: string;
  readonly number: string;
  readonly left: readonly string[];
}

/** Runs a session in Neovim on a draft, in a folder of its own. */
function runSession(draft: string): Session {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-neovim-'));
  try {
    const file = (name: string): string => join(folder, name);
    writeFileSync(file('init.lua'), documentedInit());
    writeFileSync(file('起草中的通知.md'), draft);
    const script = fileURLToPath(new URL('test/neovim/session.lua', project));
    const run = spawnSync('nvim', ['--headless', '--clean', '-c', `luafile ${script}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        // Its log and its state belong into the folder too.
        XDG_CACHE_HOME: folder,
        XDG_STATE_HOME: folder,
        GONGWEN_INIT: file('init.lua'),
        GONGWEN_DRAFT: file('起草中的通知.md'),
        GONGWEN_RESULT: file('result.json'),
      },
    });
    assert.equal(run.status, 0, run.stderr);
    return JSON.parse(readFileSync(file('result.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('in Neovim, with the configuration of docs/editors.md', () => {
  let session: Session;

  before(function () {
    this.timeout(240_000);
    const reason = missingNeovim();
    if (reason !== undefined) {
      console.log(`    skipped: ${reason}`);
      this.skip();
    }
    buildServer();
    const seed = readFileSync(new URL(`seeds/${SEED}`, project), 'utf8');
    session = runSession(seed.replace('渝府办发〔2024〕47号', '渝府办发[2024]47号').replace('（二）', '(二)'));
    assert.equal(session.failed, undefined);
  });

  it('a draft gets its findings', () => {
    assert.ok(session.rules.includes('docnum-bracket'));
    assert.ok(session.rules.includes('heading-bracket-width'));
  });

  it('a quick fix mends the draft, and its finding goes', () => {
    assert.match(session.fixed, /〔2024〕/u);
    assert.equal(session.number, '渝府办发〔2024〕47号');
    assert.ok(!session.left.includes('docnum-bracket'));
    assert.ok(session.left.includes('heading-bracket-width'));
  });

  it('the outline has the document, its number and its sections', () => {
    for (const name of ['渝府办发[2024]47号', '一、主要目标', '1. 建立健全寄递物流体系', '（三）加强宣传推广']) {
      assert.ok(session.symbols.includes(name), `${name} in ${session.symbols.join(' | ')}`);
    }
  });
});
