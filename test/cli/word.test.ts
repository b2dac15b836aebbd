import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordPackage } from '../../server/src/formats/word/package.ts';
import { runCli, useFolders } from '../support/cli.ts';
import { p, wordFile } from '../support/wordFile.ts';
import { textAfter } from '../support/wordRevisions.ts';

const NOTICE = wordFile(
  [
    '重庆市人民政府办公厅关于做好春季农业生产工作的通知',
    '渝府办发[2024]47号',
    '各区县（自治县）人民政府：',
    '现就做好春季农业生产工作通知如下。',
    '一、抓好春耕备耕。落实(种子)供应。',
    '二、抓好田间管理。',
    '重庆市人民政府办公厅',
    '2024年5月11日',
  ]
    .map((text) => p(text))
    .join(''),
);

describe('gongwen lint on Word documents', () => {
  const folderOf = useFolders();

  it('names the paragraph and shows the place', () => {
    const folder = folderOf({ 'a.docx': NOTICE });
    const { status, stdout } = runCli(['lint', 'a.docx', '--no-config'], { cwd: folder.path });
    assert.equal(status, 1);
    assert.match(stdout, /第2段 +错误 +.*六角括号.*docnum-bracket/u);
    assert.match(stdout, /第5段 +错误 +.*punct-halfwidth/u);
  });

  it('counts in the text of the paragraph in JSON', () => {
    const folder = folderOf({ 'a.docx': NOTICE });
    const { stdout } = runCli(['lint', 'a.docx', '--no-config', '--format', 'json'], { cwd: folder.path });
    const [file] = JSON.parse(stdout).files;
    const finding = file.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'punct-halfwidth');
    assert.deepEqual([finding.line, finding.offset, finding.endOffset], [5, 11, 15]);
    assert.deepEqual(finding.place, {
      story: 'main',
      paragraph: 5,
      cell: null,
      heading: ['一、抓好春耕备耕'],
      page: null,
    });
    assert.deepEqual(finding.fix.edits[0], { offset: 11, endOffset: 12, newText: '（' });
  });

  it('writes a review beside the document, and over no other file', () => {
    const folder = folderOf({ 'a.docx': NOTICE });
    const args = ['lint', 'a.docx', '--no-config', '--review', 'b.docx', '--no-date'];
    assert.equal(runCli(args, { cwd: folder.path }).status, 1);
    const file = new WordPackage(readFileSync(join(folder.path, 'b.docx')));
    const xml = file.part(file.main).text;
    assert.ok(textAfter(xml, 'accept', 'Gongwen').includes('渝府办发〔2024〕47号'));
    assert.ok(textAfter(xml, 'reject', 'Gongwen').includes('渝府办发[2024]47号'));
    assert.deepEqual(new Uint8Array(readFileSync(join(folder.path, 'a.docx'))), NOTICE);
    const again = runCli(args, { cwd: folder.path });
    assert.equal(again.status, 2);
    assert.match(again.stderr, /b\.docx：文件已存在/u);
    const first = readFileSync(join(folder.path, 'b.docx'));
    runCli([...args, '--force'], { cwd: folder.path });
    assert.deepEqual(readFileSync(join(folder.path, 'b.docx')), first, 'equal input gives equal bytes');
  });

  it('repairs by tracked changes', () => {
    const folder = folderOf({ 'a.docx': NOTICE });
    runCli(['lint', 'a.docx', '--no-config', '--fix'], { cwd: folder.path });
    const file = new WordPackage(readFileSync(join(folder.path, 'a.docx')));
    assert.equal(file.has('word/comments.xml'), false);
    assert.ok(textAfter(file.part(file.main).text, 'accept', 'Gongwen').some((text) => text.includes('（种子）')));
  });

  const refused: readonly (readonly [name: string, bytes: Uint8Array, message: RegExp])[] = [
    ['old.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), /另存为 \.docx/u],
    ['cut.docx', NOTICE.subarray(0, NOTICE.length - 40), /文档损坏/u],
    ['text.docx', new TextEncoder().encode('公文'), /不是 Word 文档/u],
  ];
  for (const [name, bytes, message] of refused) {
    it(`says why ${name} is not read, and goes on`, () => {
      const folder = folderOf({ [name]: bytes, 'z.docx': NOTICE });
      const { status, stdout, stderr } = runCli(['lint', name, 'z.docx', '--no-config'], { cwd: folder.path });
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.match(stdout, /z\.docx/u);
    });
  }

  it('wants one Word document for a review', () => {
    const folder = folderOf({ 'a.md': '# 甲' });
    writeFileSync(join(folder.path, 'b.docx'), NOTICE);
    for (const args of [
      ['a.md', '--review', 'c.docx'],
      ['a.md', 'b.docx', '--review', 'c.docx'],
      ['b.docx', '--force'],
    ]) {
      assert.equal(runCli(['lint', ...args, '--no-config'], { cwd: folder.path }).status, 2, args.join(' '));
    }
    assert.equal(existsSync(join(folder.path, 'c.docx')), false);
  });
});
