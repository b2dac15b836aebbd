import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { CLI, type CliResult, cleanEnvironment, type Folder, only, parseReport, useFolders } from '../support/cli.ts';

const FAULTY = '# 关于开展检查的通知\n\n渝府办发[2024]47号\n';
const CONFIG = only('docnum-bracket', { detect: 'all' });

/** Runs the program, which may take so long. Milliseconds. */
function runFor(folder: Folder, args: readonly string[], timeout = 15_000): CliResult & { readonly stuck: boolean } {
  folder.run(['--version']);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder.path,
    env: cleanEnvironment(),
    encoding: 'utf8',
    timeout,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr, stuck: error !== undefined };
}

describe('a hostile folder', function () {
  this.timeout(60_000);
  const folderOf = useFolders();
  const files = (stdout: string): readonly string[] => parseReport(stdout).files.map(({ filePath }) => filePath);

  for (const name of ['a.md', 'gongwen.config.json', '.gitignore', '.editorconfig']) {
    it(`does not make the program wait at a pipe called ${name}`, function () {
      const folder = folderOf({ 'b.md': FAULTY });
      folder.write('.git/HEAD', '');
      if (spawnSync('mkfifo', [folder.at(name)]).status !== 0) return this.skip();
      // A pipe that is found in a folder is no file; one that is named is refused.
      const operand = name === 'a.md' ? 'a.md' : '.';
      assert.equal(runFor(folder, ['lint', '--detect', 'all']).stuck, false);
      const { stuck, stderr, status } = runFor(folder, ['lint', '--detect', 'all', '--fix', operand]);
      assert.equal(stuck, false);
      if (name.startsWith('.')) assert.equal(status, 0, stderr);
      else {
        assert.equal(status, 2);
        assert.match(stderr, new RegExp(`${name.replace('.', '\\.')}：是管道，不是文件`));
      }
    });
  }

  it('does not make the program wait at a pipe that an option names', function () {
    const folder = folderOf({ 'a.md': FAULTY });
    if (spawnSync('mkfifo', [folder.at('pipe')]).status !== 0) return this.skip();
    for (const option of ['--config', '--baseline']) {
      const { stuck, status, stderr } = runFor(folder, ['lint', 'a.md', option, 'pipe']);
      assert.deepEqual([stuck, status], [false, 2], stderr);
      assert.match(stderr, /pipe：是管道/);
    }
  });

  it('may hand over a pipe of the shell, which is read', () => {
    const { stdout } = folderOf({ 'gongwen.config.json': CONFIG }).shell(
      `node "$CLI" lint --format json <(printf '渝府办发[2024]47号\\n')`,
    );
    assert.equal(parseReport(stdout).files[0]?.findings.length, 1);
  });

  for (const name of ['.gitignore', '.editorconfig', 'gongwen.config.json']) {
    it(`does not feed the program without end through a ${name} that leads to a device`, () => {
      const folder = folderOf({ 'a.md': FAULTY });
      folder.write('.git/HEAD', '');
      symlinkSync('/dev/zero', folder.at(name));
      const { stuck, status } = runFor(folder, ['lint', '--detect', 'all', '--fix']);
      assert.equal(stuck, false);
      assert.equal(status, name.startsWith('.') ? 0 : 2);
    });
  }

  it('has no file quoted or rewritten that lies outside of it, unless the link is named', () => {
    const outside = folderOf({ 'secret.conf': FAULTY });
    const folder = folderOf({ 'a.md': FAULTY, 'x/b.md': FAULTY, 'gongwen.config.json': CONFIG });
    symlinkSync(outside.at('secret.conf'), folder.at('s.md'));
    symlinkSync('x/b.md', folder.at('c.md'));
    assert.deepEqual(files(runFor(folder, ['lint', '--format', 'json']).stdout), ['a.md', 'c.md', 'x/b.md']);
    assert.deepEqual(files(runFor(folder, ['lint', '--format', 'json', '*.md']).stdout), ['a.md', 'c.md']);
    runFor(folder, ['lint', '--fix']);
    assert.equal(outside.text('secret.conf'), FAULTY);
    assert.deepEqual(files(runFor(folder, ['lint', '--format', 'json', 's.md']).stdout), ['s.md']);
  });

  it('does not stop the program by globs that a regular expression would try for ever', () => {
    const glob = `${'*a'.repeat(40)}b`;
    const name = `${'a'.repeat(200)}.md`;
    const globs = JSON.stringify({ root: true, files: [glob], ignore: [glob], overrides: [{ files: [glob] }] });
    const settings: Readonly<Record<string, string>> = {
      'gongwen.config.json': globs,
      '.editorconfig': `[${glob}]\nend_of_line = crlf\n`,
      '.gitignore': `${glob}\n`,
    };
    for (const [file, text] of Object.entries(settings)) {
      const folder = folderOf({ [name]: FAULTY, [file]: text, '.git/HEAD': '' });
      const { stuck, stderr } = runFor(folder, ['lint', '--fix', '--detect', 'all']);
      assert.equal(stuck, false, `${file} ${stderr}`);
    }
    assert.equal(runFor(folderOf({ [name]: FAULTY }), ['lint', glob]).stuck, false);
  });

  it('has its settings capped, and the caps said', () => {
    const many = <T>(count: number, of: (index: number) => T): readonly T[] =>
      Array.from({ length: count }, (_, index) => of(index));
    const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ '.gitignore': many(200_000, (index) => `x${index}`).join('\n') }, /\.gitignore：忽略规则太多/],
      [
        { 'gongwen.config.json': JSON.stringify({ overrides: many(20_000, () => ({ files: ['*.x'] })) }) },
        /overrides 超过 1000 条/,
      ],
      [
        { 'gongwen.config.json': JSON.stringify({ files: many(4000, (i) => `${i}${'*a'.repeat(400)}`) }) },
        /通配符太多/,
      ],
      [
        {
          'gongwen.config.json': JSON.stringify({
            rules: Object.fromEntries(many(50_000, (index) => [`no-such-rule-${index}`, 'off'])),
          }),
        },
        /错误太多，其余未列出/,
      ],
    ];
    for (const [settings, said] of cases) {
      const folder = folderOf({ 'a.md': FAULTY, '.git/HEAD': '', ...settings });
      const { stuck, status, stderr } = runFor(folder, ['lint']);
      assert.deepEqual([stuck, status], [false, 2], stderr.slice(0, 400));
      assert.match(stderr, said);
    }
  });
});
