import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { encode } from '../../server/src/text/encode.ts';
import { runCli, useFolders } from '../support/cli.ts';

const ORIGINALS = new URL('../../seeds/original/', import.meta.url);
const original = (start: string): string =>
  readFileSync(new URL(readdirSync(ORIGINALS).find((name) => name.startsWith(start)) ?? start, ORIGINALS), 'utf8');

/** Han characters and digits with how often each occurs: what a draft must keep of its original. */
function contentOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const char of text.match(/[\p{Script=Han}0-9]/gu) ?? []) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

const RAW =
  '重庆市人民政府办公厅\n关于成立专班的通知\n\n渝府办发[2024]1号\n\n各区县（自治县）人民政府，市政府各部门：\n\n' +
  '请认真执行,抓好落实。\n\n重庆市人民政府办公厅\n\n2024年1月2日\n';

describe('gongwen clean', () => {
  const folderOf = useFolders();

  it('makes drafts without errors of the gazette and of the page of the website', () => {
    for (const start of ['000', '001']) {
      const source = original(start);
      const folder = folderOf({ 'raw.txt': source });
      const { status, stdout, stderr } = folder.run(['clean', 'raw.txt', '--output', 'draft.md']);
      assert.equal(status, 0, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, /^gongwen: raw\.txt：已整理，写入 draft\.md \(cleaned\)\n +\d+ 处 {2}接合断段/u);
      assert.equal(folder.text('raw.txt'), source);
      const kept = new Map(contentOf(source));
      // The English word that stood in the gazette for 和.
      if (start === '000') kept.set('和', (kept.get('和') ?? 0) + 1);
      assert.deepEqual(contentOf(folder.text('draft.md')), kept);
      const { stdout: report } = folder.run(['lint', 'draft.md', '--format', 'json']);
      const { summary }: { summary: { errors: number } } = JSON.parse(report);
      assert.equal(summary.errors, 0);
    }
  });

  it('goes as far as it can with the shuffled page, and names the items that are missing', () => {
    const folder = folderOf({ 'raw.txt': original('003') });
    const { status, stderr } = folder.run(['clean', 'raw.txt', '--output', 'draft.md']);
    assert.equal(status, 0);
    const places = stderr.split('\n').filter((line) => /^ +\d+:\d+ {2}/u.test(line));
    assert.deepEqual(
      places.filter((line) => line.includes('错误')),
      [],
    );
    assert.ok(places.some((line) => line.endsWith('heading-sequence')));
    // Of each character at least one is left wherever there was one, and none is new.
    const before = contentOf(original('003'));
    const after = contentOf(folder.text('draft.md'));
    for (const [char, count] of after) assert.ok(count <= (before.get(char) ?? 0) || '位〇'.includes(char), char);
    for (const char of before.keys()) assert.ok(after.has(char) || '住○'.includes(char), char);
  });

  it('shows a diff and writes nothing unless told to', () => {
    const folder = folderOf({ 'a.txt': RAW });
    for (const args of [
      ['clean', 'a.txt'],
      ['clean', 'a.txt', '--diff'],
    ]) {
      const { status, stdout, stderr } = folder.run(args);
      assert.match(stdout, /^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ /u);
      assert.match(stdout, /^-渝府办发\[2024\]1号\n(?:.*\n)*\+渝府办发〔2024〕1号$/mu);
      assert.match(stderr, /未写入/u);
      assert.equal(status, 0);
      assert.equal(folder.text('a.txt'), RAW);
    }
  });

  it('shows a diff that applies', () => {
    const folder = folderOf({ 'a.txt': RAW });
    const { output, text } = (() => {
      folder.run(['clean', 'a.txt', '--output', 'draft.md']);
      folder.shell('node "$CLI" clean a.txt 2>/dev/null | patch -p1');
      return { output: folder.text('draft.md'), text: folder.text('a.txt') };
    })();
    assert.equal(text, output);
  });

  it('writes back in the encoding and with the line ends of the file, and leaves nothing beside it', () => {
    const windows = RAW.replaceAll('\n', '\r\n');
    const bytes = encode({ text: windows, encoding: 'gb18030', bom: false }) ?? assert.fail();
    const folder = folderOf({ 'a.txt': bytes });
    const { status } = folder.run(['clean', 'a.txt', '--write']);
    assert.equal(status, 0);
    const expected = `# ${RAW.replace('办公厅\n', '办公厅').replace('[2024]', '〔2024〕').replace(',', '，')}`;
    const wanted = encode({ text: expected.replaceAll('\n', '\r\n'), encoding: 'gb18030', bom: false });
    assert.deepEqual(folder.bytes('a.txt'), Buffer.from(wanted ?? assert.fail()));
    assert.deepEqual(readdirSync(folder.path), ['a.txt']);
    const again = folder.run(['clean', 'a.txt', '--write']);
    assert.match(again.stderr, /已是整洁的文稿/u);
  });

  it('filters standard input', () => {
    const { status, stdout, stderr } = runCli(['clean', '-', '--output', '-'], { stdin: RAW });
    assert.equal(stdout.split('\n')[0], '# 重庆市人民政府办公厅关于成立专班的通知');
    assert.match(stderr, /<stdin>：已整理，写入 标准输出/u);
    assert.equal(status, 0);
  });

  it('says what is left for a person, in lines of the draft', () => {
    const { status, stderr } = runCli(['clean', '-', '--output', '-'], {
      stdin: RAW.replace('请认真', '一、甲。\n\n三、乙。\n\n请认真'),
    });
    assert.equal(status, 0);
    assert.match(stderr, /仍需人工处理/u);
    assert.match(stderr, /9:4 {2}警告 .*heading-sequence/u);
  });

  const wrong: readonly (readonly [string[], RegExp])[] = [
    [[], /缺少文件名/u],
    [['README.md'], /README\.md：没有公文，未整理/u],
    [['none.txt'], /没有这个文件/u],
    [['a.txt', '--write', '--diff'], /只能用一个/u],
    [['-', '--write'], /标准输入无处写回/u],
    [['a.txt', '--output', 'no/such/folder.md'], /写不进去/u],
  ];
  for (const [args, message] of wrong) {
    it(`ends with 2: clean ${args.join(' ')}`, () => {
      const folder = folderOf({ 'a.txt': RAW, 'README.md': '# 说明\n\n用法。\n' });
      const { status, stderr } = folder.run(['clean', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.equal(folder.text('a.txt'), RAW);
    });
  }
});
