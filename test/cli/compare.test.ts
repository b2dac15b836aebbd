import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runCli, useFolders } from '../support/cli.ts';

const GAZETTE = 'seeds/original/000_515940e2a9e5232d.txt';
const WEBSITE = 'seeds/original/001_a584d6f25afa17b2.txt';
const seed = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** The report of `--format json`, as far as tests look at it. */
interface Report {
  readonly version: number;
  readonly comparisons: readonly {
    readonly subject: string | null;
    readonly differences: readonly {
      readonly kind: string;
      readonly before?: Place;
      readonly after?: Place;
      readonly fragments: readonly { readonly kind: string; readonly text: string }[];
    }[];
  }[];
}
interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly endOffset: number;
  readonly text: string;
}

describe('gongwen compare', () => {
  const folderOf = useFolders();

  it('shows the words in which a whole gazette and a single page differ, and nothing else', () => {
    const { status, stdout, stderr } = runCli(['compare', GAZETTE, WEBSITE]);
    assert.equal(
      stdout,
      `渝府办发〔2024〕47号
  ${GAZETTE}:240 → ${WEBSITE}:11
    …动计划》已经市政府同意，现印发给你们，请认真贯彻[-落实-]{+执行+}。
  ${WEBSITE}:17
    {+（此件公开发布）+}

1 件公文，2 处不同：修改 1，增加 1，删去 0 · 1 document, 2 differences: 1 changed, 1 added, 0 removed
`,
    );
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('says what it did not compare, and calls nothing the same that may differ there', () => {
    const text = (year: number): string =>
      `# 某市教育局关于开展检查的通知\n\n请认真落实。\n\n<script>\nvar year = ${year};\n</script>\n\n某市教育局\n\n2024年5月6日\n`;
    const folder = folderOf({ 'a.md': text(1), 'b.md': text(2) });
    const { status, stdout } = runCli(['compare', 'a.md', 'b.md'], { cwd: folder.path });
    assert.match(stdout, /未比较：a\.md 第5—7行（HTML）/u);
    assert.match(stdout, /未比较：b\.md 第5—7行/u);
    assert.doesNotMatch(stdout, /没有不同/u);
    assert.equal(status, 0);
    const json = runCli(['compare', 'a.md', 'b.md', '--format', 'json'], { cwd: folder.path }).stdout;
    assert.deepEqual(JSON.parse(json).notCompared, [
      { file: 'before', reason: 'html', line: 5, endLine: 7 },
      { file: 'after', reason: 'html', line: 5, endLine: 7 },
    ]);
  });

  it('shows a moved paragraph as one difference', () => {
    const text = (first: string, second: string): string =>
      `# 某市教育局关于开展检查的通知\n\n${first}\n\n${second}\n\n某市教育局\n\n2024年5月6日\n`;
    const [one, two] = ['请各区认真落实各项工作。', '请按时报送有关材料。'];
    const folder = folderOf({ 'a.md': text(one, two), 'b.md': text(two, one) });
    const { stdout } = runCli(['compare', 'a.md', 'b.md'], { cwd: folder.path });
    assert.match(stdout, /移动 · moved/u);
    assert.match(stdout, /1 处不同：修改 0，增加 0，删去 0，移动 1/u);
  });

  it('gives both places to programs', () => {
    const { status, stdout } = runCli(['compare', GAZETTE, WEBSITE, '--format', 'json']);
    const report: Report = JSON.parse(stdout);
    assert.equal(status, 1);
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.comparisons.map(({ subject }) => subject),
      ['渝府办发〔2024〕47号'],
    );
    const [changed, added, ...more] = report.comparisons[0]?.differences ?? [];
    assert.deepEqual(more, []);
    assert.equal(changed?.kind, 'changed');
    for (const [place, file] of [[changed?.before, GAZETTE] as const, [changed?.after, WEBSITE] as const]) {
      assert.ok(place !== undefined);
      assert.ok(place.text.startsWith('《推进“邮运通”发展助力乡村振兴行动计划》已经市政府同意'));
      assert.ok(
        seed(file)
          .split('\n')
          [place.line - 1]?.slice(place.column - 1)
          .startsWith('《推进'),
      );
      assert.ok(seed(file).slice(place.offset, place.endOffset).startsWith('《推进'));
    }
    assert.deepEqual(
      changed?.fragments.filter(({ kind }) => kind !== 'same'),
      [
        { kind: 'removed', text: '落实' },
        { kind: 'added', text: '执行' },
      ],
    );
    assert.equal(added?.kind, 'added');
    assert.equal(added?.before, undefined);
    assert.equal(added?.after?.text, '（此件公开发布）');
  });

  const DRAFT =
    '# 重庆市人民政府办公厅关于成立专班的通知\n\n渝府办发〔2024〕1号\n\n各区县政府：\n\n请各区县认真贯彻执行。抓好落实。\n\n重庆市人民政府办公厅\n\n2024年1月2日\n';

  it('ends with 0 where only the layout differs, and reads standard input', () => {
    const folder = folderOf({ 'a.md': DRAFT });
    const other = DRAFT.replaceAll('\n\n', '\r\n\r\n\r\n').replace('认真', ' 认真').replace('（2024）', '(2024)');
    const { status, stdout, stderr } = folder.run(['compare', 'a.md', '-'], { stdin: other });
    assert.equal(stdout, '✔ 渝府办发〔2024〕1号  一致 · same\n\n✔ 1 件公文，没有不同 · 1 document, no differences\n');
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('shows a sentence that is gone', () => {
    const folder = folderOf({ 'a.md': DRAFT, 'b.md': DRAFT.replace('抓好落实。', '') });
    const { status, stdout } = folder.run(['compare', 'a.md', 'b.md']);
    assert.match(stdout, / {2}a\.md:7\n {4}\[-抓好落实。-\]\n/u);
    assert.equal(status, 1);
  });

  it('colours on request, and marks not by colour alone', () => {
    const folder = folderOf({ 'a.md': DRAFT, 'b.md': DRAFT.replace('贯彻执行', '贯彻落实') });
    const { stdout } = folder.run(['compare', 'a.md', 'b.md', '--color']);
    assert.ok(
      stdout.includes('\u001b[31m\u001b[9m执行\u001b[29m\u001b[39m\u001b[32m\u001b[4m落实\u001b[24m\u001b[39m'),
    );
    assert.doesNotMatch(stdout, /\[-|\{\+/u);
  });

  it('keeps commands to the terminal out of what it prints', () => {
    const folder = folderOf({ 'a.md': DRAFT, 'b.md': DRAFT.replace('执行', '执\u001b[2J行') });
    assert.doesNotMatch(folder.run(['compare', 'a.md', 'b.md']).stdout, /\u001b/u);
  });

  it('names the documents that only one of two gazettes holds', () => {
    const second = DRAFT.replace('1号', '2号').replace('专班', '小组');
    const third = DRAFT.replace('1号', '3号').replace('专班', '中心');
    const folder = folderOf({ 'a.md': `${DRAFT}\n${second}`, 'b.md': `${DRAFT}\n${third}` });
    const { status, stderr } = folder.run(['compare', 'a.md', 'b.md']);
    assert.equal(
      stderr,
      'gongwen: 只在 a.md 中、未比较 (only there, not compared)：渝府办发〔2024〕2号\n' +
        'gongwen: 只在 b.md 中、未比较 (only there, not compared)：渝府办发〔2024〕3号\n',
    );
    assert.equal(status, 0);
  });

  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['a.md'], /需要两个文件/u],
    [['a.md', 'b.md', 'c.md'], /多余的参数“c\.md”/u],
    [['-', '-'], /标准输入只能用一次/u],
    [['a.md', 'none.md'], /none\.md：读不出来，没有这个文件/u],
    [['a.md', 'README.md'], /README\.md：没有内容/u],
    [['two.md', 'other.md'], /没有同一件公文可比(?:.|\n)*two\.md：渝府办发〔2024〕1号、渝府办发〔2024〕9号/u],
    [['a.md', 'b.md', '--format', 'jsno'], /--format 应为 text、json 之一/u],
  ];
  for (const [args, message] of wrong) {
    it(`ends with 2: ${args.join(' ')}`, () => {
      const other = DRAFT.replace('1号', '7号').replace('专班', '中心');
      const folder = folderOf({
        'a.md': DRAFT,
        'b.md': DRAFT,
        'c.md': DRAFT,
        'other.md': other,
        'two.md': `${DRAFT}\n${DRAFT.replace('1号', '9号').replace('专班', '小组')}`,
        'README.md': '\n',
      });
      const { status, stdout, stderr } = folder.run(['compare', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
