import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI } from '../support/cli.ts';

/** The command is a few lines that start the compiled form of the program; whatever becomes of that form, it must run. */
describe('the start of the command', () => {
  const dist = dirname(CLI);
  const cache = `cli.main.${process.versions.v8}-${process.arch}.cache`;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen 启动-'));
    mkdirSync(join(folder, 'dist'));
    for (const name of ['cli.js', 'cli.main.js', 'package.json'])
      copyFileSync(join(dist, name), join(folder, 'dist', name));
    writeFileSync(join(folder, '甲.md'), '按照渝府办发[2024]47号文件执行。');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    return spawnSync(process.execPath, ['dist/cli.js', 'lint', '--detect', 'all', '--no-color', '甲.md'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: join(folder, 'caches'), LOCALAPPDATA: join(folder, 'caches') },
    });
  }

  function assertRuns(): void {
    const { status, stdout, stderr } = run();
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /docnum-bracket/u);
  }

  /** The build is not always that of the Node that runs the tests. */
  function needsCache(this: Mocha.Context): void {
    if (!readdirSync(dist).includes(cache)) this.skip();
  }

  it('has a compiled form from the build', () => {
    assert.equal(readdirSync(dist).filter((name) => /^cli\.main\..+\.cache$/u.test(name)).length, 1);
  });
  it('runs from the compiled form', function () {
    needsCache.call(this);
    copyFileSync(join(dist, cache), join(folder, 'dist', cache));
    assertRuns();
  });
  it('runs without it', assertRuns);
  it('runs with half of it', function () {
    needsCache.call(this);
    const whole = readFileSync(join(dist, cache));
    writeFileSync(join(folder, 'dist', cache), whole.subarray(0, whole.length / 2));
    assertRuns();
  });
  it('runs with something else in its place', () => {
    writeFileSync(join(folder, 'dist', cache), '不是缓存');
    assertRuns();
  });
  it('writes nowhere but into the folder of the user for caches', () => {
    run();
    assert.deepEqual(
      readdirSync(folder)
        .filter((name) => name !== 'caches')
        .sort(),
      ['dist', '甲.md'],
    );
  });
});
