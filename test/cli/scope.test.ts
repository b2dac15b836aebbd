import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { type Folder, only, parseReport, useFolders } from '../support/cli.ts';

const WRONG = '# 关于做好工作的通知\n\n渝府办发[2024]47号\n';

/** A folder of documents of very different size, with names that sort in another order than their sizes. */
function archive(): Record<string, string> {
  const files: Record<string, string> = { 'gongwen.config.json': only('docnum-bracket') };
  for (let index = 0; index < 24; index++) {
    const name = `${index % 3 === 0 ? '渝府 公报' : 'b'}/${index % 2 === 0 ? '通知' : 'notice'} ${index}.md`;
    files[name] = `${WRONG}${'\n为做好工作，现通知如下。\n'.repeat(1 + ((index * 7) % 24) * 10)}`;
  }
  return files;
}

function git(folder: Folder, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: folder.path, stdio: 'ignore' });
}

function paths(stdout: string): readonly string[] {
  return parseReport(stdout).files.map(({ filePath }) => filePath);
}

describe('lint: which files', () => {
  const folderOf = useFolders();

  describe('--shard', () => {
    for (const format of ['json', 'sarif']) {
      it(`parts an archive so that merge gives the same ${format} as one run`, () => {
        const folder = folderOf(archive());
        const whole = folder.run(['lint', '--format', format]);
        const shards = [3, 1, 2].map((index) => {
          const name = `分 ${index}.${format}`;
          folder.run(['lint', '--shard', `${index}/3`, '--format', format, '--output', name]);
          return name;
        });
        const merged = folder.run(['merge', ...shards]);
        assert.equal(merged.stdout, whole.stdout);
        assert.equal(merged.status, whole.status);
        assert.equal(folder.run(['merge', ...shards, '--output', '全部.json']).stdout, '');
        assert.equal(folder.text('全部.json'), whole.stdout);
      });
    }

    it('is even by size, whole and without overlap, in whatever order operands come', () => {
      const folder = folderOf(archive());
      const sizes: number[] = [];
      const seen: string[] = [];
      for (const shard of ['1/4', '2/4', '3/4', '4/4']) {
        const own = paths(folder.run(['lint', '--shard', shard, '--format', 'json', 'b', '渝府 公报']).stdout);
        const other = paths(folder.run(['lint', '--shard', shard, '--format', 'json', '渝府 公报', 'b']).stdout);
        assert.deepEqual(own, other);
        sizes.push(own.reduce((sum, path) => sum + folder.bytes(path).length, 0));
        seen.push(...own);
      }
      assert.equal(new Set(seen).size, 24);
      assert.equal(seen.length, 24);
      assert.ok(Math.max(...sizes) < 1.1 * Math.min(...sizes), sizes.join(' '));
    });

    it('may leave a shard empty, and merges with it', () => {
      const folder = folderOf({ 'gongwen.config.json': only('docnum-bracket'), 'a.md': WRONG });
      const whole = folder.run(['lint', '--format', 'json']).stdout;
      for (const index of [1, 2]) folder.run(['lint', '--shard', `${index}/2`, '-f', 'json', '-o', `${index}.json`]);
      assert.equal(folder.run(['merge', '1.json', '2.json']).stdout, whole);
    });

    for (const wrong of ['0/2', '3/2', '1', 'a/b', '1/0', '-1/2', '1/2/3']) {
      it(`refuses ${wrong}`, () => {
        const { status, stderr } = folderOf({}).run(['lint', `--shard=${wrong}`]);
        assert.equal(status, 2);
        assert.match(stderr, /--shard 应为/u);
      });
    }

    it('refuses to renew a baseline over a part', () => {
      const folder = folderOf({ 'a.md': WRONG });
      assert.equal(folder.run(['lint', '--shard', '1/2', '--baseline', 'b.json', '--update-baseline']).status, 2);
    });
  });

  describe('merge', () => {
    const bad: readonly (readonly [string, Record<string, string>, RegExp])[] = [
      ['a report cut short', { 'a.json': '{"version":1,"files":[' }, /被截断/u],
      ['something else', { 'a.json': '{"version":2}' }, /不是 gongwen 的/u],
      [
        'JSON beside SARIF',
        {
          'a.json': '{"version":1,"files":[],"summary":{"files":0,"errors":0,"warnings":0,"infos":0,"fixable":0}}',
          'b.json': '{"version":"2.1.0","runs":[]}',
        },
        /不能合并在一起/u,
      ],
      ['SARIF of nobody', { 'b.json': '{"version":"2.1.0","runs":[]}' }, /不是 gongwen 的 SARIF/u],
      ['a summary without numbers', { 'a.json': '{"version":1,"files":[],"summary":{}}' }, /summary\.files/u],
    ];
    for (const [what, files, message] of bad) {
      it(`refuses ${what}`, () => {
        const { status, stdout, stderr } = folderOf(files).run(['merge', ...Object.keys(files)]);
        assert.equal(status, 2);
        assert.equal(stdout, '');
        assert.match(stderr, message);
      });
    }

    it('refuses one report twice', () => {
      const folder = folderOf({ 'a.md': WRONG });
      folder.run(['lint', '--format', 'json', '--output', 'a.json']);
      const { status, stderr } = folder.run(['merge', 'a.json', './a.json']);
      assert.equal(status, 2);
      assert.match(stderr, /已见于另一份报告/u);
    });
  });

  describe('--changed', () => {
    const repository = (): Folder => {
      const config = { 'gongwen.config.json': only('docnum-bracket') };
      const folder = folderOf({
        ...config,
        '旧 件/甲.md': WRONG,
        'b.md': WRONG,
        'c.md': WRONG,
        '.gitignore': 'no.md\n',
      });
      git(folder, 'init', '-b', 'main');
      git(folder, 'add', '.');
      git(folder, 'commit', '-m', 'first');
      return folder;
    };
    const changed = (folder: Folder, ...args: readonly string[]): readonly string[] =>
      paths(folder.run(['lint', '--format', 'json', ...args]).stdout);

    it('finds what was changed, staged, renamed or added, and neither deleted nor ignored files', () => {
      const folder = repository();
      assert.deepEqual(changed(folder, '--changed'), []);
      folder.write('旧 件/甲.md', `${WRONG}\n改。\n`);
      folder.write('新 "件"/乙.md', WRONG);
      folder.write('no.md', WRONG);
      git(folder, 'mv', 'b.md', 'd.md');
      git(folder, 'rm', 'c.md');
      assert.deepEqual(changed(folder, '--changed'), ['d.md', '旧 件/甲.md', '新 "件"/乙.md'].sort());
      assert.deepEqual(changed(folder, '--changed', '旧 件'), ['旧 件/甲.md']);
      assert.deepEqual(changed(folder, '*.md', '--changed'), ['d.md']);
    });

    it('counts from where a branch was left', () => {
      const folder = repository();
      git(folder, 'checkout', '-b', 'ours');
      folder.write('b.md', `${WRONG}\n改。\n`);
      git(folder, 'commit', '-am', 'ours');
      git(folder, 'checkout', 'main');
      folder.write('c.md', `${WRONG}\n改。\n`);
      git(folder, 'commit', '-am', 'theirs');
      git(folder, 'checkout', 'ours');
      assert.deepEqual(changed(folder, '--changed=main'), ['b.md']);
      assert.deepEqual(changed(folder, '--changed', 'main'), ['b.md']);
      assert.deepEqual(changed(folder, '--changed'), []);
    });

    it('takes everything before the first commit', () => {
      const folder = folderOf({ 'gongwen.config.json': only('docnum-bracket'), 'a.md': WRONG });
      git(folder, 'init');
      assert.deepEqual(changed(folder, '--changed'), ['a.md']);
      git(folder, 'add', '.');
      assert.deepEqual(changed(folder, '--changed'), ['a.md']);
    });

    it('works in a folder below the top', () => {
      const folder = repository();
      folder.write('旧 件/甲.md', `${WRONG}\n改。\n`);
      folder.write('b.md', `${WRONG}\n改。\n`);
      const { stdout } = folder.shell(`cd '旧 件' && node "$CLI" lint --changed --format json`);
      assert.deepEqual(paths(stdout), ['甲.md']);
    });

    it('says so where there is no repository, no such revision or no git', () => {
      const outside = folderOf({ 'a.md': WRONG });
      const alone = outside.run(['lint', '--changed', '--format', 'json'], { env: { GIT_CEILING_DIRECTORIES: '/' } });
      assert.equal(alone.status, 2);
      assert.equal(alone.stdout, '');
      assert.match(alone.stderr, /不是 git 仓库/u);
      for (const revision of ['nowhere', '--output=x']) {
        const { status, stderr } = repository().run(['lint', `--changed=${revision}`]);
        assert.equal(status, 2);
        assert.match(stderr, /没有“.*”这个版本/u);
      }
      const { stderr } = repository().run(['lint', '--changed'], { env: { PATH: '/nowhere' } });
      assert.match(stderr, /找不到 git/u);
    });
  });

  it('--no-error-on-unmatched lets a glob match nothing, and nothing else be missing', () => {
    const folder = folderOf({ 'a.md': WRONG });
    assert.equal(folder.run(['lint', 'x/*.md']).status, 2);
    assert.equal(folder.run(['lint', 'x/*.md', '--no-error-on-unmatched']).status, 0);
    assert.equal(folder.run(['lint', 'x.md', '--no-error-on-unmatched']).status, 2);
  });

  it('is not caught in loops of links', () => {
    const folder = folderOf({ 'gongwen.config.json': only('docnum-bracket'), 'a/a.md': WRONG });
    symlinkSync('..', folder.at('a/up'));
    symlinkSync('y.md', folder.at('a/x.md'));
    symlinkSync('x.md', folder.at('a/y.md'));
    const { status, stdout, stderr } = folder.run(['lint', '--format', 'json']);
    assert.deepEqual(paths(stdout), ['a/a.md']);
    assert.equal(status, 2);
    assert.match(stderr, /a\/x\.md：.*链接成环/u);
    assert.doesNotMatch(stderr, /内部错误/u);
  });
});
