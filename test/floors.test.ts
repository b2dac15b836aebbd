import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** Plants one file per import in a folder of its own, under the project's rules, and says which were refused. */
function refused(planted: readonly (readonly [string, string])[]): readonly boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-floors-'));
  try {
    const config = readFileSync(join(root, 'biome.json'), 'utf8').replace('"enabled": true', '"enabled": false');
    writeFileSync(join(folder, 'biome.json'), config);
    const names = planted.map(([place, imported], index) => {
      const name = join(folder, place, `planted${index}.ts`);
      mkdirSync(join(folder, place), { recursive: true });
      writeFileSync(name, `export { x } from '${imported}';\n`);
      return name;
    });
    const result = spawnSync(process.execPath, [biome, 'lint', '--colors=off', '--max-diagnostics=none', folder], {
      cwd: folder,
      encoding: 'utf8',
    });
    const output = result.stdout + result.stderr;
    return names.map((_, index) =>
      new RegExp(`planted${index}\\.ts:\\S+ lint/style/noRestrictedImports`, 'u').test(output),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the floors of the house', () => {
  const forbidden = [
    ['server/src/text', '../markdown/block.ts'],
    ['server/src/markdown', '../gazette/document.ts'],
    ['server/src/gazette', '../agencies/registry.ts'],
    ['server/src/gazette', '../rules/rule.ts'],
    ['server/src/agencies', '../gazette/document.ts'],
    ['server/src/rules', '../lint/linter.ts'],
    ['server/src/rules/catalogue', '../../lint/linter.ts'],
    ['server/src/rules/catalogue', 'node:fs'],
    ['server/src/lint', '../features/outline.ts'],
    ['server/src/lint', 'node:fs'],
    ['server/src/features', '../lsp/main.ts'],
    ['server/src/cli', '../lsp/main.ts'],
    ['server/src/cli/commands', '../../lsp/main.ts'],
    ['server/src/lint', '../node/paths.ts'],
    ['server/src/node', '../cli/io/find.ts'],
    ['server/src/node', '../workspace/index.ts'],
    ['server/src/lsp', '../cli/io/find.ts'],
    ['server/src/api', '../node/paths.ts'],
    ['server/src/api', '../lsp/main.ts'],
    ['server/src/api', '../cli/configurations.ts'],
    ['server/src/api', 'node:fs'],
    ['client/src', '../../server/src/lint/linter.ts'],
  ] as const;
  const allowed = [
    ['server/src/gazette', '../markdown/block.ts'],
    ['server/src/rules/catalogue', '../../gazette/document.ts'],
    ['server/src/lint', '../rules/rule.ts'],
    ['server/src/cli', 'node:fs'],
    ['server/src/cli/io', '../../node/paths.ts'],
    ['server/src/lsp', '../node/paths.ts'],
    ['server/src/node', '../lint/plugin.ts'],
    ['server/src/node', 'node:fs'],
    ['server/src/api', '../lint/linter.ts'],
  ] as const;

  it('refuse imports that run upward and let the others pass', () => {
    const answers = refused([...forbidden, ...allowed]);
    assert.deepEqual(
      [...forbidden, ...allowed].map(([place, imported], index) => `${place} ← ${imported}: ${answers[index]}`),
      [
        ...forbidden.map(([place, imported]) => `${place} ← ${imported}: true`),
        ...allowed.map(([place, imported]) => `${place} ← ${imported}: false`),
      ],
    );
  });

  it('are each described where a newcomer looks', () => {
    const page = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
    for (const folder of [
      'text',
      'markdown',
      'gazette',
      'agencies',
      'rules',
      'lint',
      'features',
      'node',
      'lsp',
      'cli',
    ]) {
      assert.ok(page.includes(`server/src/${folder}/`) && existsSync(`${root}server/src/${folder}`), folder);
    }
  });
});
