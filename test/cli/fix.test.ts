import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import type { Encoding } from '../../server/src/text/decode.ts';
import { encode } from '../../server/src/text/encode.ts';
import { buildCli, CLI, cleanEnvironment, only, parseReport, useFolders } from '../support/cli.ts';

const FAULTY = '重庆市人民政府\n\n渝府发[2024]1号\n\n正文。\n';
const FIXED = FAULTY.replace('[2024]', '〔2024〕');
const CONFIG = only('docnum-bracket');

function encoded(text: string, encoding: Encoding, bom: boolean): Buffer {
  return Buffer.from(encode({ text, encoding, bom }) ?? assert.fail());
}

describe('gongwen lint --fix', () => {
  const folderOf = useFolders();

  it('repairs files and reports what is left', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const { status, stdout, stderr } = folder.run(['lint', '--fix']);
    assert.equal(stdout, '已修复 1 处 · 1 fixed\n✔ 1 个文件，未发现问题 · 1 file, no findings\n');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(folder.text('a.md'), FIXED);
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', 'gongwen.config.json'], 'nothing else is left');
  });

  it('keeps encoding, byte-order mark and line ends', () => {
    const forms = ['\n', '\r\n', '\r'].flatMap((ends) =>
      (['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) =>
        [false, true].map((bom) => ({ ends, encoding, bom, name: `${JSON.stringify(ends)} ${encoding} ${bom}.md` })),
      ),
    );
    const folder = folderOf({ 'gongwen.config.json': CONFIG });
    for (const { ends, encoding, bom, name } of forms) {
      folder.write(name, encoded(FAULTY.replaceAll('\n', ends), encoding, bom));
    }
    const { status, stderr } = folder.run(['lint', '--fix']);
    assert.deepEqual([status, stderr], [0, '']);
    for (const { ends, encoding, bom, name } of forms) {
      assert.deepEqual(folder.bytes(name), encoded(FIXED.replaceAll('\n', ends), encoding, bom), name);
    }
  });

  it('keeps NUL characters and lone surrogates', () => {
    const text = `前\0后\ud800\n\n${FAULTY}`;
    const folder = folderOf({ 'a.md': encoded(text, 'utf-8', false), 'gongwen.config.json': CONFIG });
    assert.equal(folder.run(['lint', '--fix', 'a.md']).status, 0);
    assert.deepEqual(folder.bytes('a.md'), encoded(text.replace('[2024]', '〔2024〕'), 'utf-8', false));
  });

  it('keeps the mode', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    for (const mode of [0o600, 0o664, 0o755]) {
      folder.write('a.md', FAULTY);
      chmodSync(folder.at('a.md'), mode);
      folder.run(['lint', '--fix']);
      assert.equal(folder.text('a.md'), FIXED);
      assert.equal(statSync(folder.at('a.md')).mode & 0o777, mode);
    }
  });

  it('does not touch a file in which it changes nothing', () => {
    const folder = folderOf({ 'a.md': FIXED, 'b.md': '', 'gongwen.config.json': CONFIG });
    const then = new Date('2020-01-01T00:00:00Z');
    utimesSync(folder.at('a.md'), then, then);
    const before = statSync(folder.at('a.md'));
    assert.equal(folder.run(['lint', '--fix', 'a.md', 'b.md']).status, 0);
    const after = statSync(folder.at('a.md'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('repairs the file that a link means, and leaves the link', () => {
    const folder = folderOf({ 'x/a.md': FAULTY, 'gongwen.config.json': CONFIG });
    symlinkSync('x/a.md', folder.at('link.md'));
    folder.run(['lint', '--fix', 'link.md']);
    assert.equal(folder.text('x/a.md'), FIXED);
    assert.ok(lstatSync(folder.at('link.md')).isSymbolicLink());
  });

  it('does not write what it could not write back unchanged', () => {
    // A pair of surrogates of three bytes each would become one character of four.
    const content = Buffer.concat([Buffer.from(FAULTY), Uint8Array.of(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)]);
    const folder = folderOf({ 'a.md': content, 'b.md': FAULTY, 'gongwen.config.json': CONFIG });
    const { status, stdout, stderr } = folder.run(['lint', '--fix', '--format', 'json']);
    assert.match(stderr, /^gongwen: a\.md：未修复，utf-8 编码写不回原样/u);
    assert.deepEqual(folder.bytes('a.md'), content);
    assert.equal(folder.text('b.md'), FIXED, 'the other one is repaired');
    assert.equal(parseReport(stdout).files[0]?.findings.length, 1, 'and what stayed is reported');
    assert.equal(status, 2);
  });

  it('takes suggestions only when asked for', () => {
    const folder = folderOf({
      'a.md': '# 关于测试的通知\n\n渝府发〔24〕1号\n',
      'gongwen.config.json': only('docnum-year-full'),
    });
    const before = folder.text('a.md');
    assert.equal(folder.run(['lint', '--fix']).status, 1);
    assert.equal(folder.text('a.md'), before);
    assert.equal(folder.run(['lint', '--fix', '--fix-type', 'suggestion']).status, 0);
    assert.match(folder.text('a.md'), /渝府发〔2024〕1号/u);
  });

  it('is done after one time', () => {
    const folder = folderOf({ 'a.md': FAULTY.repeat(3), 'gongwen.config.json': CONFIG });
    folder.run(['lint', '--fix']);
    const { mtimeMs, ino } = statSync(folder.at('a.md'));
    folder.run(['lint', '--fix']);
    const after = statSync(folder.at('a.md'));
    assert.deepEqual([after.mtimeMs, after.ino], [mtimeMs, ino]);
  });

  it('prints repaired standard input, and its report beside it', () => {
    const folder = folderOf({ 'gongwen.config.json': CONFIG });
    const { status, stdout, stderr } = folder.run(['lint', '-', '--fix'], { stdin: FAULTY });
    assert.equal(stdout, FIXED);
    assert.match(stderr, /已修复 1 处/u);
    assert.equal(status, 0);
    assert.equal(folder.run(['lint', '-', '--fix'], { stdin: FIXED }).stdout, FIXED);
  });

  it('leaves whole files when it is interrupted', async function () {
    this.timeout(60_000);
    buildCli();
    const folder = folderOf({ 'gongwen.config.json': CONFIG });
    const [before, after] = [FAULTY.repeat(100), FIXED.repeat(100)];
    for (let i = 0; i < 300; i++) folder.write(`${i}.md`, before);
    const child = spawn(process.execPath, [CLI, 'lint', '--fix'], {
      cwd: folder.path,
      env: cleanEnvironment(),
      stdio: 'ignore',
    });
    const ended = new Promise<readonly unknown[]>((resolve) => child.once('exit', (...how) => resolve(how)));
    while (folder.text('0.md') === before && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    // While it writes it ends by itself, and else the system ends it; a shell says 130 of both.
    const [code, signal] = await ended;
    assert.ok(code === 130 || signal === 'SIGINT', `${code} ${signal}`);
    const names = readdirSync(folder.path);
    assert.equal(names.length, 301, 'no temporary file is left');
    const texts = names.filter((name) => name.endsWith('.md')).map((name) => folder.text(name));
    assert.ok(texts.every((text) => text === before || text === after));
    assert.ok(texts.includes(before), 'it was interrupted in time');
  });

  it('does no harm when it runs twice at once', async function () {
    this.timeout(60_000);
    buildCli();
    const folder = folderOf({ 'gongwen.config.json': CONFIG });
    for (let i = 0; i < 30; i++) folder.write(`${i}.md`, FAULTY.repeat(50));
    const run = () =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [CLI, 'lint', '--fix'], { cwd: folder.path, stdio: 'ignore' });
        child.once('exit', resolve);
      });
    await Promise.all([run(), run()]);
    assert.equal(readdirSync(folder.path).length, 31);
    for (let i = 0; i < 30; i++) assert.equal(folder.text(`${i}.md`), FIXED.repeat(50));
  });
});

describe('gongwen lint --fix-dry-run', () => {
  const folderOf = useFolders();
  const tools: readonly (readonly [string, readonly string[]])[] = [
    ['git', ['apply', '-']],
    ['patch', ['-p1', '--binary']],
  ];
  for (const [tool, args] of tools) {
    it(`prints what ${tool} can apply`, function () {
      if (spawnSync(tool, ['--version']).status !== 0) return this.skip();
      const files = {
        'a.md': FAULTY,
        'x y/渝府发 1号.md': FAULTY,
        'crlf.md': FAULTY.replaceAll('\n', '\r\n'),
        'no-end.md': FAULTY.trimEnd(),
        'last.md': '渝府发[2024]1号',
        'bom.md': `\ufeff${FAULTY}`,
        'clean.md': FIXED,
        'gongwen.config.json': CONFIG,
      };
      const folder = folderOf(files);
      const { status, stdout, stderr } = folder.run(['lint', '--fix-dry-run']);
      assert.equal(status, 1, 'nothing was repaired');
      assert.equal(stderr, 'gongwen: 6 个文件中有 6 处可修复，未写入 (6 in 6 could be fixed; nothing was written)\n');
      for (const [name, content] of Object.entries(files)) assert.equal(folder.text(name), content);
      const applied = spawnSync(tool, args, { cwd: folder.path, input: stdout, encoding: 'utf8' });
      assert.equal(applied.status, 0, applied.stderr + applied.stdout);
      for (const [name, content] of Object.entries(files)) {
        assert.equal(folder.text(name), content.replace('[2024]', '〔2024〕'), name);
      }
    });
  }

  it('prints nothing where there is nothing to repair', () => {
    const { status, stdout, stderr } = folderOf({ 'a.md': FIXED, 'gongwen.config.json': CONFIG }).run([
      'lint',
      '--fix-dry-run',
    ]);
    assert.equal(stdout, '');
    assert.equal(stderr, 'gongwen: 没有可自动修复之处 (nothing to fix)\n');
    assert.equal(status, 0);
  });

  it('still writes a report that has a file of its own', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const { stdout } = folder.run(['lint', '--fix-dry-run', '--format', 'json', '--output', 'r.json']);
    assert.match(stdout, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /u);
    assert.equal(parseReport(folder.text('r.json')).summary.errors, 1);
  });
});
