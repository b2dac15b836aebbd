import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testRule } from '../../server/src/api/ruleTester.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run new-rule', function () {
  this.timeout(180_000);
  let copy = '';
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'gongwen-new-rule-'));
    for (const name of readdirSync(root)) {
      if (!/^(?:\.git|\.ci|node_modules|dist|test)$/u.test(name)) {
        cpSync(join(root, name), join(copy, name), { recursive: true });
      }
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  const run = (...args: readonly string[]): { readonly status: number | null; readonly output: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new-rule.mjs', ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  };

  it('makes a rule of each scope that finds its own wrong examples, with its page', async () => {
    for (const scope of ['paragraph', 'document']) {
      const id = `try-${scope}`;
      const { status, output } = run(id, '--chapter', 'elements', '--scope', scope);
      assert.equal(status, 0, output);
      const { rule } = await import(join(copy, `server/src/rules/catalogue/elements/${id}.ts`));
      assert.deepEqual([rule.id, rule.scope, rule.group], [id, scope, '公文要素']);
      testRule(rule);
      assert.match(readFileSync(join(copy, `docs/rules/${id}.md`), 'utf8'), /应写的字/u);
      assert.match(
        readFileSync(join(copy, 'server/src/rules/index.ts'), 'utf8'),
        new RegExp(`elements/${id}\\.ts`, 'u'),
      );
    }
    const formatted = spawnSync('npx', ['biome', 'ci', '--vcs-enabled=false', 'server/src/rules'], {
      cwd: copy,
      encoding: 'utf8',
    });
    assert.equal(formatted.status, 0, formatted.stdout + formatted.stderr);
  });

  it('refuses a name that is none, one that is taken, a chapter that is not there', () => {
    for (const args of [
      ['Bad_Name'],
      ['docnum-bracket'],
      ['try-x', '--chapter', 'nowhere'],
      ['try-x', '--scope', 'word'],
      [],
    ]) {
      const { status, output } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(output, /usage: npm run new-rule/u);
    }
  });
});
