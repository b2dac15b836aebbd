import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, linkSync, readdirSync, statSync } from 'node:fs';
import { CLI, cleanEnvironment, type Folder, only, useFolders } from '../support/cli.ts';

const FAULTY = '# 关于开展检查的通知\n\n渝府办发[2024]47号\n';
const FIXED = FAULTY.replace('[2024]', '〔2024〕');
const CONFIG = only('docnum-bracket', { detect: 'all' });

describe('a file that is written', () => {
  const folderOf = useFolders();
  const fix = (folder: Folder, ...args: readonly string[]) => folder.run(['lint', '--fix', ...args]);

  it('keeps owner and group, and lends no rights', function () {
    if (process.getuid?.() !== 0) return this.skip();
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    chownSync(folder.at('a.md'), 1234, 4321);
    chmodSync(folder.at('a.md'), 0o6754);
    assert.equal(fix(folder).status, 0);
    const { uid, gid, mode } = statSync(folder.at('a.md'));
    assert.deepEqual([folder.text('a.md'), uid, gid, mode & 0o7777], [FIXED, 1234, 4321, 0o754]);
  });

  it('keeps extended attributes', function () {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const python = (code: string): string =>
      spawnSync('python3', ['-c', `import os,sys\n${code}`, folder.at('a.md')], { encoding: 'utf8' }).stdout;
    const set = `os.setxattr(sys.argv[1], 'user.note', '批注'.encode()); print('set')`;
    if (!python(set).includes('set')) return this.skip();
    assert.equal(fix(folder).status, 0);
    assert.equal(folder.text('a.md'), FIXED);
    assert.equal(python(`print(os.getxattr(sys.argv[1], 'user.note').decode())`).trim(), '批注');
  });

  it('stays one file where it has several names', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    linkSync(folder.at('a.md'), folder.at('b.txt'));
    assert.equal(fix(folder).status, 0);
    assert.deepEqual([folder.text('a.md'), folder.text('b.txt')], [FIXED, FIXED]);
    assert.equal(statSync(folder.at('a.md')).ino, statSync(folder.at('b.txt')).ino);
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', 'b.txt', 'gongwen.config.json']);
  });

  it('is not written over where an earlier run was cut short, and the old content is named', () => {
    const folder = folderOf({ 'a.md': FAULTY, '.a.md.gongwen-backup': 'old', 'gongwen.config.json': CONFIG });
    linkSync(folder.at('a.md'), folder.at('b.txt'));
    const { status, stderr } = fix(folder);
    assert.equal(status, 2);
    assert.match(stderr, /原文在 .*gongwen-backup/);
    assert.deepEqual([folder.text('a.md'), folder.text('.a.md.gongwen-backup')], [FAULTY, 'old']);
  });

  it('takes the temporary files of killed runs away, and those of no other', () => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    const own = `.x.md.gongwen-${process.pid}-abc.tmp`;
    const folder = folderOf({
      'a.md': FAULTY,
      'gongwen.config.json': CONFIG,
      [`.x.md.gongwen-${dead}-abc.tmp`]: 'half',
      [own]: 'of a run that goes on',
      '.y.tmp': 'of another program',
    });
    fix(folder);
    assert.deepEqual(readdirSync(folder.path).sort(), [own, '.y.tmp', 'a.md', 'gongwen.config.json'].sort());
  });

  for (const [signal, status] of [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const) {
    it(`is whole after ${signal}, which ends the run`, async () => {
      const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.md`, FAULTY]));
      const folder = folderOf({ ...files, 'gongwen.config.json': CONFIG });
      folder.run(['--version']);
      const run = spawn(process.execPath, [CLI, 'lint', '--fix'], {
        cwd: folder.path,
        env: cleanEnvironment(),
        stdio: 'ignore',
      });
      const ended = new Promise<readonly unknown[]>((resolve) => run.once('exit', (...how) => resolve(how)));
      while (folder.text('0.md') === FAULTY) await new Promise((resolve) => setTimeout(resolve, 5));
      run.kill(signal);
      const [code, by] = await ended;
      // Between two writes the system's own action ends it; a shell shows the same number.
      assert.ok(code === status || by === signal || code === 0, `${code} ${by}`);
      for (const name of Object.keys(files)) assert.ok([FAULTY, FIXED].includes(folder.text(name)), name);
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.startsWith('.')),
        [],
      );
    });
  }
});
