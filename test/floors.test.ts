import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = join(root, 'scripts', 'floors.mjs');

type Planted = readonly [folder: string, imported: string];

/** Plants one file per import in a folder of its own and says which imports the check refuses. */
function refused(planted: readonly Planted[]): readonly boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-floors-'));
  try {
    for (const source of ['server/src', 'client/src']) mkdirSync(join(folder, source), { recursive: true });
    planted.forEach(([place, imported], index) => {
      mkdirSync(join(folder, place), { recursive: true });
      writeFileSync(join(folder, place, `planted${index}.ts`), `export { x } from '${imported}';\n`);
    });
    const result = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    return planted.map((_, index) => result.stderr.includes(`planted${index}.ts ← `));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the floors of the house', () => {
  const forbidden: readonly Planted[] = [
    ['server/src/text', '../formats/block.ts'],
    ['server/src/formats/markdown', '../../gazette/document/document.ts'],
    ['server/src/gazette/document', '../../agencies/registry.ts'],
    ['server/src/gazette/document', '../../rules/rule.ts'],
    ['server/src/agencies', '../gazette/document/document.ts'],
    ['server/src/rules', '../engine/linter.ts'],
    ['server/src/rules', '../api/index.ts'],
    ['server/src/rules/catalogue/levels', '../../../engine/linter.ts'],
    ['server/src/rules/catalogue/levels', 'node:fs'],
    ['server/src/engine', '../config/configFile.ts'],
    ['server/src/engine', '../features/outline.ts'],
    ['server/src/engine', 'node:fs'],
    ['server/src/config', '../project/paths.ts'],
    ['server/src/features', '../lsp/main.ts'],
    ['server/src/lsp/requests', 'node:fs'],
    ['server/src/lsp/requests', '../../cli/arguments.ts'],
    ['server/src/project', '../cli/arguments.ts'],
    ['server/src/project', '../features/outline.ts'],
    ['server/src/cli/commands', '../../lsp/main.ts'],
    ['server/src/cli/reporters', 'node:fs'],
    ['server/src/api', '../project/paths.ts'],
    ['server/src/api', '../lsp/main.ts'],
    ['server/src/api', 'node:fs'],
    // A folder that nobody has given a line yet may import nothing.
    ['server/src/attic', '../text/range.ts'],
    ['client/src', '../../server/src/engine/linter.ts'],
  ];
  const allowed: readonly Planted[] = [
    ['server/src/gazette/document', '../../formats/block.ts'],
    ['server/src/rules/catalogue/levels', '../../../gazette/document/document.ts'],
    ['server/src/engine', '../rules/rule.ts'],
    ['server/src/project/files', 'node:fs'],
    ['server/src/cli', '../project/paths.ts'],
    ['server/src/lsp/session', '../../project/paths.ts'],
    ['server/src/api', '../engine/linter.ts'],
    ['client/src', 'node:fs'],
  ];

  it('refuse what is not allowed and let the rest pass', () => {
    const planted = [...forbidden, ...allowed];
    const answers = refused(planted);
    assert.deepEqual(
      planted.map(([place, imported], index) => `${place} ← ${imported}: ${answers[index]}`),
      [
        ...forbidden.map(([place, imported]) => `${place} ← ${imported}: true`),
        ...allowed.map(([place, imported]) => `${place} ← ${imported}: false`),
      ],
    );
  });

  it('hold in the source', () => {
    const result = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    assert.equal(result.stderr, '');
    assert.equal(result.status, 0);
  });

  it('are each described where a newcomer looks', () => {
    const page = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
    const folders = [
      ...['text', 'formats', 'gazette', 'agencies', 'rules', 'engine', 'config', 'editions', 'workspace'],
      ...['features', 'print', 'project', 'lsp', 'cli', 'api'],
    ];
    for (const folder of folders) {
      assert.ok(page.includes(`server/src/${folder}/`) && existsSync(`${root}server/src/${folder}`), folder);
    }
  });
});
