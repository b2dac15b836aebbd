import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../support/cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A right rule of a team's own, as its author writes it. */
const OWN_RULE = `{
  id: 'ours/no-shiyong', number: 1, group: '数字与用词', severity: 'warning', scope: 'paragraph', fix: 'suggestion',
  title: { zh: '不用“试用”', en: 'No 试用' }, description: { zh: '本厅写“试行”。', en: 'This office writes 试行.' },
  basis: { kind: '本厅', reference: '本厅文稿手册第3条' },
  triggers: '试',
  check({ prose }, { report }) {
    const at = prose.text.indexOf('试用');
    if (at < 0) return;
    report({ start: at, end: at + 2, message: '应为“试行”', fix: { title: '改为“试行”', edits: [{ start: at, end: at + 2, newText: '试行' }] } });
  },
  good: ['自2024年起试行。'],
  bad: [{ text: '自2024年起⟦试用⟧。', fixed: '自2024年起试行。' }],
}`;

/** What every importer does; the three differ in how they import. */
const USE = `
const text = '渝府办发[2024]47号\\r\\n';
const [finding] = lint(text, { rules: { 'docnum-bracket': 'warning' } });
const { output, applied } = fix(text);
const own = lint('自2024年起试用。', { plugins: [{ rules: [rule] }] });
testRule(rule);
let refused = '';
try { lint(text, { rules: { 'docnum-braket': 'error' } }); } catch (error) { if (error instanceof OptionsError) refused = error.problems[0]?.path ?? ''; }
console.log(JSON.stringify([
  finding?.ruleId, finding?.severity, finding?.line, finding?.column, output, applied, rules.length > 40,
  parse('一、主要目标\\n\\n（一）任务。\\n').documents[0]?.sections[0]?.children[0]?.marker, own.map(({ ruleId }) => ruleId), refused,
]));`;

const EXPECTED = [
  'docnum-bracket',
  'warning',
  1,
  5,
  '渝府办发〔2024〕47号\r\n',
  1,
  true,
  '（一）',
  ['ours/no-shiyong'],
  'rules.docnum-braket',
];

describe('the package, packed and installed', function () {
  this.timeout(120_000);
  let folder = '';

  before(() => {
    buildCli();
    execFileSync(process.execPath, [join(ROOT, 'scripts/types.mjs')], { stdio: 'inherit' });
    folder = mkdtempSync(join(tmpdir(), 'gongwen 包-'));
    const npm = (args: readonly string[], cwd: string): string =>
      execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }');
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (name: string, source: string): unknown => {
    writeFileSync(join(folder, name), source);
    return JSON.parse(execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' }));
  };

  it('needs no other package', () => {
    assert.deepEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['gongwen'],
    );
  });

  it('brings the schema that `gongwen init` names', () => {
    execFileSync(join(folder, 'node_modules/.bin/gongwen'), ['init'], { cwd: folder });
    const config = readFileSync(join(folder, 'gongwen.config.json'), 'utf8');
    const schema = /"\$schema": "([^"]+)"/u.exec(config)?.[1] ?? '';
    assert.equal(JSON.parse(readFileSync(join(folder, schema), 'utf8')).type, 'object');
  });

  it('is imported as a module', () => {
    const head = `import { fix, lint, OptionsError, parse, rules } from 'gongwen';\nimport { testRule } from 'gongwen/rule-tester';`;
    assert.deepEqual(run('module.mjs', `${head}\nconst rule = ${OWN_RULE};\n${USE}`), EXPECTED);
  });

  it('is required', () => {
    const head = `const { fix, lint, OptionsError, parse, rules } = require('gongwen');\nconst { testRule } = require('gongwen/rule-tester');`;
    assert.deepEqual(run('common.cjs', `${head}\nconst rule = ${OWN_RULE};\n${USE}`), EXPECTED);
  });

  it('has types that TypeScript accepts, and that refuse what is wrong', () => {
    const head = `import { type FindingRecord, fix, lint, type OutlineModel, OptionsError, type ParagraphRule, parse, rules } from 'gongwen';
import { testRule } from 'gongwen/rule-tester';`;
    const wrong = `
const findings: readonly FindingRecord[] = lint('');
const model: OutlineModel = parse('');
// @ts-expect-error: no such level
lint('', { rules: { 'docnum-bracket': 'loud' } });
// @ts-expect-error: offsets are numbers
const offset: string | undefined = findings[0]?.offset;
// @ts-expect-error: what was parsed is not written to
model.documents = [];
console.log(offset);`;
    writeFileSync(join(folder, 'typed.mts'), `${head}\nconst rule: ParagraphRule = ${OWN_RULE};\n${USE}${wrong}`);
    for (const kind of ['nodenext', 'bundler']) {
      const config = {
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: kind === 'bundler' ? 'esnext' : 'nodenext',
          moduleResolution: kind,
          target: 'es2022',
          lib: ['es2023', 'dom'],
          types: [],
          exactOptionalPropertyTypes: true,
        },
        files: ['typed.mts'],
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
      assert.equal(stdout, '', kind);
      assert.equal(status, 0);
    }
  });

  it('does what its documentation shows', () => {
    const page = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
    const examples = [...page.matchAll(/```js\n([^`]*(?:`(?!``)[^`]*)*)```\n\n```text\n([^`]*)```/gu)];
    assert.equal(examples.length, page.split('```js\n').length - 1);
    for (const [, source = '', shown = ''] of examples) {
      writeFileSync(join(folder, 'example.mjs'), source);
      const output = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
      assert.equal(output, shown, source);
    }
  });

  it('brings the command line', () => {
    const bin = join(folder, 'node_modules/.bin/gongwen');
    const { stdout, status } = spawnSync(bin, ['lint', '-', '--format', 'json'], {
      cwd: folder,
      input: '渝府办发〔2024〕47号\n',
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.match(stdout, /"version":1/u);
  });
});
