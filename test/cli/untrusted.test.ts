import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Folder, only, placesOf, useFolders } from '../support/cli.ts';
import { readSarif } from '../support/sarif.ts';

const FAULTY = '# 关于开展检查的通知\n\n渝府办发[2024]47号\n';
const CONFIG = only('docnum-bracket', { detect: 'all' });

describe('a cache', () => {
  const folderOf = useFolders();
  const lint = (folder: Folder, home: string): number | null =>
    folder.run(['lint', '--cache'], { env: { XDG_CACHE_HOME: home } }).status;

  it('that somebody else signed is not believed', () => {
    const [mine, other] = [folderOf(), folderOf()];
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    assert.equal(lint(folder, mine.path), 1);
    const kept = folder.text('.gongwencache');
    // What was learned says that nothing is wrong, with the checksum that a cache once had, and with the old signature.
    const [head = '', ...lines] = kept.split('\n');
    const body = lines.join('\n').replace(/"findings":\[.*\],"suppressed"/u, '"findings":[],"suppressed"');
    assert.notEqual(body, lines.join('\n'));
    const checksum = createHash('sha256').update(body).digest('base64');
    for (const first of [head, `gongwen cache 1 ${checksum}`, `gongwen cache 2 ${checksum}`]) {
      folder.write('.gongwencache', `${first}\n${body}`);
      assert.equal(lint(folder, mine.path), 1);
    }
    folder.write('.gongwencache', kept);
    assert.equal(lint(folder, other.path), 1);
    assert.equal(lint(folder, mine.path), 1);
  });

  it('is a secret file in the own folder, or a key that jobs share', () => {
    const home = folderOf();
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    lint(folder, home.path);
    assert.match(home.text('gongwen/cache-key'), /^[0-9a-f]{64}$/);
    const shared = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const home2 = folderOf();
    shared.run(['lint', '--cache'], { env: { XDG_CACHE_HOME: home2.path, GONGWEN_CACHE_KEY: 'secret' } });
    assert.equal(existsSync(home2.at('gongwen/cache-key')), false);
  });

  it('is not kept where no key can be kept, which is said', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const { status, stderr } = folder.run(['lint', '--cache'], { env: { XDG_CACHE_HOME: '/dev/null' } });
    assert.equal(status, 1);
    assert.match(stderr, /未保存缓存/);
    assert.equal(existsSync(folder.at('.gongwencache')), false);
  });

  it('with a line without an end does not hold the program up', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const body = 'abc';
    const checksum = createHash('sha256').update(body).digest('base64');
    folder.write('.gongwencache', `gongwen cache 1 ${checksum}\n${body}`);
    assert.equal(folder.run(['lint', '--cache', 'a.md']).status, 1);
  });
});

describe('merge', () => {
  const folderOf = useFolders();
  const finding = { ruleId: 'a', severity: 'error', message: '', fix: null };
  const report = (summary: string, findings: readonly object[] = [finding]): string =>
    `{"version":1,"files":[{"filePath":"a.md","findings":${JSON.stringify(findings)}}],"summary":${summary}}`;

  const refused: readonly (readonly [string, string])[] = [
    ['fewer errors than findings', report('{"files":1,"errors":0,"warnings":0,"infos":0,"fixable":0}')],
    ['negative numbers', report('{"files":1,"errors":1,"warnings":-1,"infos":0,"fixable":0}')],
    ['a number without end', report('{"files":1,"errors":1e999,"warnings":0,"infos":0,"fixable":0}')],
    ['a text for a number', report('{"files":1,"errors":"1","warnings":0,"infos":0,"fixable":0}')],
    [
      'an unknown severity',
      report('{"files":1,"errors":1,"warnings":0,"infos":0,"fixable":0}', [{ severity: 'none' }]),
    ],
    ['files without findings', '{"version":1,"files":[{"filePath":"a"}],"summary":{"files":1,"errors":0}}'],
  ];
  for (const [what, text] of refused) {
    it(`refuses ${what}`, () => {
      const { status, stderr } = folderOf({ 'r.json': text }).run(['merge', 'r.json']);
      assert.equal(status, 2, stderr);
      assert.doesNotMatch(stderr, /内部错误/);
    });
  }

  it('puts results where the run has them, whatever else is called so', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const log: { readonly runs: [{ properties?: object }] } = JSON.parse(
      folder.run(['lint', '--format', 'sarif']).stdout,
    );
    log.runs[0].properties = { results: [] };
    folder.write('1.json', JSON.stringify(log));
    const merged = folder.run(['merge', '1.json']);
    assert.equal(merged.status, 1);
    assert.equal(readSarif(merged.stdout).runs[0].results.length, 1);
  });
});

describe('a baseline', () => {
  const folderOf = useFolders();
  for (const version of ['{"toString":null}', '[]', 'null', '"9"']) {
    it(`of version ${version} is refused and no fault of the program`, () => {
      const folder = folderOf({ 'a.md': FAULTY, 'b.json': `{"version":${version},"files":{}}` });
      const { status, stderr } = folder.run(['lint', 'a.md', '--baseline', 'b.json']);
      assert.equal(status, 2);
      assert.doesNotMatch(stderr, /内部错误/);
    });
  }
});

describe('names and texts of other people', () => {
  const folderOf = useFolders();
  const NAME = 'a\n::error file=x::y\u001b[31m.md';
  const isCommand = (text: string): boolean => text.split('\n').some((line) => line.trimStart().startsWith('::'));

  it('begin no line on standard error', () => {
    const folder = folderOf({ [NAME]: new Uint8Array(9), 'c.md': FAULTY });
    for (const args of [
      ['lint', '--fix'],
      ['stats', '.'],
      ['outline', NAME],
      ['compare', NAME, 'c.md'],
      ['merge', NAME],
    ]) {
      const { stderr, status } = folder.run(args);
      assert.equal(status, 2);
      assert.equal(isCommand(stderr), false, stderr);
      assert.ok(!stderr.includes('\u001b'));
    }
  });

  it('begin no line of a report', () => {
    const folder = folderOf({
      '::warning::x/a.md': FAULTY,
      'gongwen.config.json': CONFIG,
      'b.md': '# ::error::关于甲的通知\n',
    });
    assert.equal(isCommand(folder.run(['lint']).stdout), false);
    assert.equal(isCommand(folder.run(['outline', 'b.md']).stdout), false);
    assert.equal(isCommand(folder.run(['stats', '.']).stdout), false);
  });

  it('are commands of the github format only where they are findings', () => {
    const folder = folderOf({ [NAME]: FAULTY, 'gongwen.config.json': CONFIG });
    const { stdout } = folder.run(['lint', '--format', 'github']);
    assert.equal(stdout.trimEnd().split('\n').length, 1);
    assert.match(stdout, /^::error file=a%0A%3A%3Aerror/);
  });

  it('stand quoted in the head of a diff, which git applies', () => {
    const folder = folderOf({ 'a\n+++ b/x "y".md': FAULTY, 'gongwen.config.json': CONFIG });
    const { stdout } = folder.run(['lint', '--fix-dry-run']);
    assert.match(stdout, /^--- "a\/a\\n\+\+\+ b\/x \\"y\\"\.md"\n\+\+\+ "b\/a\\n/);
    folder.write('x.diff', stdout);
    const applied = folder.shell('git init -q . && git apply x.diff && node "$CLI" lint --format json');
    assert.deepEqual(placesOf(applied.stdout), [], applied.stderr);
  });

  it('are shown in tables with their controls', () => {
    const folder = folderOf({ [NAME]: FAULTY });
    const { stdout } = folder.run(['stats', '.', '--format', 'md']);
    assert.equal(stdout.trimEnd().split('\n').length, 4);
    assert.ok(!stdout.includes('\u001b'));
  });
});
