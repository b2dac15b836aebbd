import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli, CLI, cleanEnvironment, Folder, runCli } from '../support/cli.ts';

/** Enough text that a second thread is started, no two files alike, findings in some. */
function archive(): Record<string, string> {
  const files: Record<string, string> = {};
  const filler = '各有关单位要加强统筹协调，推动设备更新和消费品以旧换新。'.repeat(20);
  for (let i = 0; i < 120; i++) {
    const wrong = i % 3 === 0 ? '按照《办法》(国发[2024]7号要求,加强管理。' : '加强管理。';
    const body = Array.from({ length: 12 }, (_, n) => `第${n}段。${filler}`).join('\n\n');
    files[`${String(i).padStart(3, '0')}.md`] = `第${i}号\n\n${wrong}\n\n${body}\n`;
  }
  return files;
}

describe('many files in several threads', function () {
  this.timeout(60_000);
  let folder: Folder;

  before(() => {
    folder = new Folder({ ...archive(), '050.md': new Uint8Array([0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) });
  });
  after(() => folder.remove());

  it('says the same, whatever the number of threads', () => {
    const [one, ...others] = ['1', '2', '5'].map((count) =>
      runCli(['lint', '--detect', 'all', '--format', 'json', '--concurrency', count, '.'], { cwd: folder.path }),
    );
    assert.ok(one !== undefined && one.stdout.length > 1000);
    assert.equal(one.status, 2, one.stderr);
    for (const other of others) assert.deepEqual(other, one);
  });

  it('says the same from the cache, and from one that is damaged, without which it is made again', () => {
    const args = ['lint', '--detect', 'all', '--format', 'json', '.'];
    const plain = runCli(args, { cwd: folder.path });
    const cached = [...args, '--cache-location', 'kept'];
    const place = join(folder.path, 'kept');
    assert.deepEqual(runCli(cached, { cwd: folder.path }), plain);
    const written = readFileSync(place, 'utf8');
    assert.deepEqual(runCli(cached, { cwd: folder.path }), plain);
    assert.equal(readFileSync(place, 'utf8'), written);
    const older = written.replace(/^gongwen cache \d+/u, 'gongwen cache 0');
    assert.notEqual(older, written);
    for (const damage of [written.slice(0, written.length / 2), written.replace('（', '('), older, '', '\0\n']) {
      writeFileSync(place, damage);
      assert.deepEqual(runCli(cached, { cwd: folder.path }), plain);
      assert.equal(readFileSync(place, 'utf8').length, written.length);
    }
  });

  it('does not mistake one configuration for another', () => {
    const lint = (...more: string[]): string =>
      runCli(['lint', '--detect', 'all', '--format', 'json', '001.md', '003.md', ...more], { cwd: folder.path }).stdout;
    const off = ['--rule', 'punct-halfwidth:off'];
    lint('--cache');
    assert.equal(lint('--cache', ...off), lint(...off));
    assert.notEqual(lint(...off), lint());
    assert.ok(existsSync(join(folder.path, '.gongwencache')));
  });

  it('leaves a whole cache when two runs write it at once', async () => {
    buildCli();
    const args = [CLI, 'lint', '--detect', 'all', '--format', 'json', '--cache-location', 'shared', '.'];
    // Before the cache is there: another run would list it among the files that it met and did not check.
    const plain = runCli(['lint', '--detect', 'all', '--format', 'json', '.'], { cwd: folder.path });
    const runs = Array.from({ length: 3 }, () => {
      const run = spawn(process.execPath, args, { cwd: folder.path, env: cleanEnvironment(), stdio: 'ignore' });
      return new Promise((resolve) => run.on('close', resolve));
    });
    assert.deepEqual(await Promise.all(runs), [2, 2, 2]);
    const before = readFileSync(join(folder.path, 'shared'), 'utf8');
    assert.deepEqual(runCli(args.slice(1), { cwd: folder.path }), plain);
    assert.equal(readFileSync(join(folder.path, 'shared'), 'utf8'), before, 'all was known');
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});
