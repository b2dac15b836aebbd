import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import type { Encoding } from '../../server/src/text/decode.ts';
import { encode } from '../../server/src/text/encode.ts';
import { only, parseReport, placesOf, useFolders } from '../support/cli.ts';

const FAULTY = '渝府发[2024]1号\n';
const CONFIG = only('docnum-bracket');

function encoded(text: string, encoding: Encoding, bom = false): Uint8Array {
  return encode({ text, encoding, bom }) ?? assert.fail();
}

/** Texts that are odd and lint all the same: each with the place of its finding, or none. */
const ODD: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['an empty file', '', []],
  ['a byte-order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), []],
  ['one line without an end', '渝府发[2024]1号', ['1:4']],
  ['CRLF', '一段文字。\r\n\r\n渝府发[2024]1号\r\n', ['3:4']],
  ['CR alone', '一段文字。\r\r渝府发[2024]1号\r', ['3:4']],
  ['a byte-order mark', encoded(FAULTY, 'utf-8', true), ['1:4']],
  ['GB18030', encoded(`重庆市人民政府\n\n${FAULTY}`, 'gb18030'), ['3:4']],
  ['UTF-16 with a mark', encoded(FAULTY, 'utf-16le', true), ['1:4']],
  ['UTF-16, the other order', encoded(FAULTY, 'utf-16be', true), ['1:4']],
  ['UTF-16 without a mark', encoded(`重庆市人民政府\n\n${FAULTY}`, 'utf-16le'), ['3:4']],
  ['lone surrogates', encoded(`\ud800前\udfff\n\n${FAULTY}`, 'utf-8'), ['3:4']],
  ['a few NUL characters', `前\0后\0\n\n${FAULTY}`, ['3:4']],
  ['a line of a megabyte', `${'推进高质量发展，'.repeat(44000)}渝府发[2024]1号`, ['1:352004']],
  ['brackets ten thousand deep', `${'（'.repeat(10000)}\n\n${FAULTY}`, ['3:4']],
  ['quotations ten thousand deep', `${'>'.repeat(10000)} a\n\n${FAULTY}`, ['3:4']],
];

describe('gongwen lint, odd texts', () => {
  const folderOf = useFolders();
  for (const [name, content, places] of ODD) {
    it(name, () => {
      const folder = folderOf({ 'a.md': content, 'gongwen.config.json': CONFIG });
      const { status, stdout, stderr } = folder.run(['lint', 'a.md', '--format', 'json']);
      assert.equal(stderr, '');
      assert.deepEqual(
        placesOf(stdout),
        places.map((place) => `a.md:${place} docnum-bracket`),
      );
      assert.equal(status, places.length === 0 ? 0 : 1);
      assert.equal(folder.run(['lint', 'a.md']).stderr, '', 'stylish survives it too');
    });
  }

  it('a file of 20 MB', () => {
    const paragraph = `${'推进高质量发展，建设现代化产业体系。'.repeat(20)}\n\n`;
    const times = Math.ceil((20 * 1024 * 1024) / Buffer.byteLength(paragraph));
    const folder = folderOf({ 'a.md': `${paragraph.repeat(times)}${FAULTY}`, 'gongwen.config.json': CONFIG });
    const { status, stdout, stderr } = folder.run(['lint', 'a.md', '--format', 'json']);
    assert.equal(stderr, '');
    assert.equal(parseReport(stdout).summary.errors, 1);
    assert.equal(status, 1);
  }).timeout(120_000);
});

/** What cannot be linted: the file's content, and what is said of it. */
const BAD: readonly (readonly [string, Uint8Array, string])[] = [
  ['a binary file', new Uint8Array(2048), '不是文本文件 (a binary file, not a text)'],
  [
    'damaged UTF-8',
    Buffer.concat([
      Buffer.from(`${'公文'.repeat(20)}\n`),
      Uint8Array.of(0xe5, 0x85),
      Buffer.from(`\n${'公文'.repeat(20)}`),
    ]),
    'UTF-8 编码已损坏，第 2 行、第 121 字节起 (from line 2, byte 121) (damaged UTF-8)',
  ],
  [
    'Latin-1',
    Buffer.from('Les élèves étaient près du théâtre après le dîner', 'latin1'),
    '编码不明，既非 UTF-8、UTF-16，也非 GB18030，第 1 行、第 4 字节起 (from line 1, byte 4) (unknown encoding)',
  ],
  [
    'UTF-16 cut in a character',
    Uint8Array.of(0xff, 0xfe, 0x2f),
    '编码不明，既非 UTF-8、UTF-16，也非 GB18030 (unknown encoding)',
  ],
];

describe('gongwen lint, what cannot be linted', () => {
  const folderOf = useFolders();

  /** The other file is linted, the message names the file and the reason, the status is 2. */
  function expectFailure(files: Record<string, string | Uint8Array>, args: readonly string[], message: string): void {
    const folder = folderOf({ 'other.md': FAULTY, 'gongwen.config.json': CONFIG, ...files });
    const { status, stdout, stderr } = folder.run(['lint', '--fix', '--format', 'json', 'other.md', ...args]);
    assert.equal(stderr, `gongwen: ${message}\n`);
    assert.equal(parseReport(stdout).files.length, 1, 'the other file is linted');
    assert.equal(folder.text('other.md'), FAULTY.replace('[2024]', '〔2024〕'), 'and repaired');
    for (const [name, content] of Object.entries(files))
      assert.deepEqual(folder.bytes(name), Buffer.from(content), name);
    assert.equal(status, 2);
  }

  for (const [name, content, message] of BAD) {
    it(name, () => expectFailure({ 'a.md': content }, ['a.md'], `a.md：${message}`));
  }

  it('a missing file', () => expectFailure({}, ['不存在.md'], '不存在.md：没有这个文件 (no such file)'));

  it('a file below a file', () => expectFailure({}, ['other.md/a.md'], 'other.md/a.md：没有这个文件 (no such file)'));

  it('an empty name', () => expectFailure({}, [''], '文件名为空 (empty file name)'));

  it('a link that leads nowhere', () => {
    const folder = folderOf({ 'gongwen.config.json': CONFIG });
    symlinkSync('nowhere.md', folder.at('a.md'));
    for (const operand of ['a.md', '.']) {
      const { status, stderr } = folder.run(['lint', operand]);
      assert.equal(stderr, 'gongwen: a.md：读不出来，没有这个文件 (no such file) (cannot be read)\n');
      assert.equal(status, 2);
    }
  });

  it('links in a circle', () => {
    const folder = folderOf({ 'gongwen.config.json': CONFIG });
    symlinkSync('b.md', folder.at('a.md'));
    symlinkSync('a.md', folder.at('b.md'));
    const { status, stderr } = folder.run(['lint', 'a.md']);
    assert.equal(stderr, 'gongwen: a.md：读不出来，链接成环 (symbolic links form a loop) (cannot be read)\n');
    assert.equal(status, 2);
  });

  it('a file that the system does not let read', function () {
    // A test may run as root, whom no mode stops; this file refuses everybody.
    if (!existsSync('/proc/self/mem')) return this.skip();
    const folder = folderOf({ 'other.md': FAULTY, 'gongwen.config.json': CONFIG });
    symlinkSync('/proc/self/mem', folder.at('a.md'));
    const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', 'a.md', 'other.md']);
    assert.equal(stderr, 'gongwen: a.md：读不出来，读写出错 (input/output error) (cannot be read)\n');
    assert.equal(parseReport(stdout).files.length, 1);
    assert.equal(status, 2);
  });

  it('a device', () => expectFailure({}, ['/dev/zero'], '/dev/zero：是设备，不是文件 (is a device, not a file)'));

  it('a folder where a file is needed', () => {
    const folder = folderOf({ 'x/a.md': FAULTY });
    for (const [args, message] of [
      [['outline', 'x'], 'x：是文件夹，不是文件 (is a folder, not a file)'],
      [['lint', '--config', 'x', 'x/a.md'], 'x：是文件夹，不是文件 (is a folder, not a file)'],
      [['lint', '--output', 'x', 'x/a.md'], 'x：写不进去，是文件夹，不是文件 (cannot be written: is a folder)'],
    ] as const) {
      const { status, stderr } = folder.run(args);
      assert.equal(stderr, `gongwen: ${message}\n`);
      assert.equal(status, 2);
    }
  });

  it('an output that cannot be written', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    for (const [output, reason] of [
      ['missing/报告.json', '没有这个文件 (no such file)'],
      ['a.md/报告.json', '路径中有一段不是文件夹 (part of the path is not a folder)'],
    ]) {
      const { status, stderr } = folder.run(['lint', '--format', 'json', '--output', output ?? '']);
      assert.equal(stderr, `gongwen: ${output}：写不进去，${reason} (cannot be written)\n`);
      assert.equal(status, 2);
    }
    assert.equal(folder.text('a.md'), FAULTY);
  });

  it('bad standard input', () => {
    const { status, stderr } = folderOf().run(['lint', '-'], { stdin: new Uint8Array(2048) });
    assert.equal(stderr, 'gongwen: <stdin>：不是文本文件 (a binary file, not a text)\n');
    assert.equal(status, 2);
  });
});
