import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { only, useFolders } from '../support/cli.ts';

const SMALL = '渝府发[2024]1号\n';
/** 170 kB, and as much again where a temporary file stands beside it. */
const LARGE = `${SMALL}\n`.repeat(8000);
const CONFIG = only('docnum-bracket');

describe('a disk that is full', () => {
  const folderOf = useFolders();
  const files = { 'gongwen.config.json': CONFIG, '大.md': LARGE, '小.md': SMALL };

  it('costs no document: what does not fit stays as it was, and the rest is repaired', () => {
    const folder = folderOf(files);
    const { stdout, stderr } = folder.shell('ulimit -f 100; node "$CLI" lint --fix >/dev/null; echo $?');
    assert.match(stderr, /^gongwen: 大\.md：写不进去，文件大小超过限制 \(file too large\) \(cannot be written\)\n$/u);
    assert.equal(stdout, '2\n');
    assert.equal(folder.text('大.md'), LARGE);
    assert.equal(folder.text('小.md'), SMALL.replace('[2024]', '〔2024〕'));
    assert.deepEqual(readdirSync(folder.path).sort(), Object.keys(files).sort(), 'nothing is left behind');
  });

  it('costs no report, baseline or cache that was there', () => {
    const args = ['--format json --output r.json', '--baseline r.json --update-baseline', '--cache-location r.json'];
    for (const more of args) {
      const folder = folderOf({ ...files, 'r.json': '{"version":1,"files":{}}' });
      const { stdout, stderr } = folder.shell(`ulimit -f 100; node "$CLI" lint ${more} >/dev/null; echo $?`);
      assert.match(stderr, /r\.json：写不进去，文件大小超过限制/u, more);
      // Only a cache may be missing: the run has said all that it was asked to.
      assert.equal(stdout, more.includes('cache') ? '1\n' : '2\n', more);
      assert.equal(folder.text('r.json'), '{"version":1,"files":{}}');
      assert.equal(readdirSync(folder.path).length, 4, more);
    }
  });

  it('is told from other faults', function () {
    const folder = folderOf({ 'disk/x': '' });
    // Only where this account may mount one.
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder.at('disk')]);
    if (mount.status !== 0) return this.skip();
    try {
      for (const [name, content] of Object.entries(files)) folder.write(`disk/${name}`, content);
      const { stdout, stderr } = folder.shell('cd disk && node "$CLI" lint --fix >/dev/null; echo $?');
      assert.match(stderr, /大\.md：写不进去，磁盘已满/u);
      assert.equal(stdout, '2\n');
      assert.equal(folder.text('disk/大.md'), LARGE);
      assert.equal(folder.text('disk/小.md'), SMALL.replace('[2024]', '〔2024〕'));
      assert.deepEqual(readdirSync(folder.at('disk')).sort(), Object.keys(files).sort());
    } finally {
      spawnSync('umount', ['-l', folder.at('disk')]);
    }
  });
});
