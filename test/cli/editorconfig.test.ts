import assert from 'node:assert/strict';
import { only, useFolders } from '../support/cli.ts';

const CONFIG = only('docnum-bracket');
const LINES = ['渝府办发[2024]47号', '', '有关单位：', ''];
const fixed = (end: string): string => LINES.join(end).replace('[2024]', '〔2024〕');

describe('.editorconfig', () => {
  const folderOf = useFolders();

  it('says with which line ends a repaired file is written; others stay as they are', () => {
    const folder = folderOf({
      'gongwen.config.json': CONFIG,
      '.editorconfig': '# 各处\nroot = true\n[*]\nend_of_line = LF\n[*.md]\nend_of_line = crlf\n',
      'a.md': LINES.join('\n'),
      '文 件/b.md': LINES.join('\r'),
      'c.md': `有关单位：\n\n渝府办发〔2024〕47号\n`,
      'd.txt': LINES.join('\r\n'),
    });
    const dry = folder.run(['lint', '--fix-dry-run', 'a.md']).stdout;
    const { stderr, status } = folder.run(['lint', '--fix', '.', 'd.txt']);
    assert.deepEqual([stderr, status], ['', 0]);
    assert.equal(folder.text('a.md'), fixed('\r\n'));
    assert.equal(folder.text('文 件/b.md'), fixed('\r\n'));
    assert.equal(folder.text('c.md'), '有关单位：\n\n渝府办发〔2024〕47号\n', 'nothing to repair in it');
    assert.equal(folder.text('d.txt'), fixed('\n'));
    assert.match(dry, /\+渝府办发〔2024〕47号\r\n/u);
  });

  const forms: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    [
      'the nearest file has the last word',
      { '.editorconfig': '[*]\nend_of_line = crlf', 'x/.editorconfig': '[*]\nend_of_line = cr' },
      '\r',
    ],
    ['a root ends the search', { '.editorconfig': '[*]\nend_of_line = crlf', 'x/.editorconfig': 'root=true\n' }, '\n'],
    [
      'globs count from their folder',
      { '.editorconfig': '[x/*.md]\nend_of_line = crlf\n[/*.md]\nend_of_line = cr' },
      '\r\n',
    ],
    ['names may be listed', { '.editorconfig': '[{*.txt,a.{md,markdown}}]\nend_of_line = crlf' }, '\r\n'],
    ['other files are other files', { '.editorconfig': '[*.txt]\nend_of_line = crlf\n[y/**]\nend_of_line = cr' }, '\n'],
    ['what is unset is not said', { '.editorconfig': '[*]\nend_of_line = crlf\n[*.md]\nend_of_line = unset' }, '\n'],
    ['nonsense says nothing', { '.editorconfig': '\ufeffend_of_line = crlf\n[*\n]\n[[]\n=\nend_of_line = x\n' }, '\n'],
  ];
  for (const [name, files, end] of forms) {
    it(`is read as editors read it: ${name}`, () => {
      const folder = folderOf({ 'gongwen.config.json': CONFIG, 'x/a.md': LINES.join('\n'), ...files });
      folder.run(['lint', '--fix', 'x/a.md']);
      assert.equal(folder.text('x/a.md'), fixed(end));
    });
  }

  it('has a last line end put in where a file is written, and none taken away', () => {
    const folder = folderOf({
      'gongwen.config.json': CONFIG,
      '.editorconfig':
        '[*.md]\ninsert_final_newline = true\n[c.md]\ninsert_final_newline = false\n[d.md]\nend_of_line = crlf\n',
      'a.md': '有关单位：\r\n\r\n渝府办发[2024]47号',
      'b.md': '渝府办发[2024]47号',
      'c.md': '渝府办发[2024]47号\n',
      'd.md': '渝府办发[2024]47号',
      'e.md': '渝府办发〔2024〕47号',
    });
    folder.run(['lint', '--fix', 'a.md', 'b.md', 'c.md', 'd.md', 'e.md']);
    assert.equal(folder.text('a.md'), '有关单位：\r\n\r\n渝府办发〔2024〕47号\r\n');
    assert.equal(folder.text('b.md'), '渝府办发〔2024〕47号\n');
    assert.equal(folder.text('c.md'), '渝府办发〔2024〕47号\n');
    assert.equal(folder.text('d.md'), '渝府办发〔2024〕47号\r\n');
    assert.equal(folder.text('e.md'), '渝府办发〔2024〕47号');
  });

  it('changes no encoding', () => {
    const gbk = new Uint8Array([
      0xd3, 0xe5, 0xb8, 0xae, 0xb7, 0xa2, 0x5b, 0x32, 0x30, 0x32, 0x34, 0x5d, 0x31, 0xba, 0xc5,
    ]);
    const folder = folderOf({ 'gongwen.config.json': CONFIG, '.editorconfig': '[*]\ncharset = utf-8', 'a.md': gbk });
    folder.run(['lint', '--fix', 'a.md']);
    assert.deepEqual(folder.bytes('a.md').subarray(0, 6), Buffer.from(gbk.subarray(0, 6)));
  });

  it('holds for drafts that clean makes and for the configuration that init writes', () => {
    const folder = folderOf({
      '.editorconfig': '[稿/**]\nend_of_line = crlf\n',
      '原.md':
        '# 关于做好有关工作的通知\n\n\n\n渝府办发〔2024〕47号\n\n各区县人民政府：\n\n现将有关事项通知如下。\n\n\n\n请认真贯彻执行。\n',
      '稿/a.txt': '',
    });
    folder.run(['clean', '原.md', '--output', '稿/新.md']);
    assert.match(folder.text('稿/新.md'), /^[^\r\n]+\r\n(?:[^\r\n]*\r\n)+$/u);
    folder.run(['init', '稿']);
    assert.match(folder.text('稿/gongwen.config.json'), /^\{\r\n(?:[^\r\n]*\r\n)+$/u);
  });
});
