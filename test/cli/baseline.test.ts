import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { only, placesOf, useFolders } from '../support/cli.ts';

const TITLE = '重庆市人民政府关于测试的通知\n\n';
const OLD = `${TITLE}渝府发[2024]1号\n\n渝府发[2024]1号\n`;
const FILES = { 'a.md': OLD, 'x/b.md': `${TITLE}渝府发[2023]7号\n`, 'gongwen.config.json': only('docnum-bracket') };
const USE = ['lint', '--baseline', 'known.json', '--format', 'json'];

describe('gongwen lint --baseline', () => {
  const folderOf = useFolders();

  it('counts what is known and fails on what is new', () => {
    const folder = folderOf(FILES);
    const made = folder.run([...USE, '--update-baseline']);
    assert.equal(made.status, 0, 'all is known now');
    assert.equal(made.stderr, 'gongwen: 基线：已写入 known.json，新增 3 处 (baseline written, 3 added)\n');
    const used = folder.run(USE);
    assert.equal(used.status, 0);
    assert.deepEqual(placesOf(used.stdout), []);
    assert.equal(used.stderr, 'gongwen: 基线：已知 3 处未报告 (baseline: 3 known)\n');
    folder.write('a.md', OLD.replace('渝府发[2024]1号', '渝府发[2024]9号'));
    const broken = folder.run(USE);
    assert.equal(broken.status, 1);
    assert.deepEqual(placesOf(broken.stdout), ['a.md:3:4 docnum-bracket']);
    assert.match(broken.stderr, /已知 2 处未报告，1 处已不再出现/u);
  });

  it('knows findings whose lines moved, and how often they occur', () => {
    const folder = folderOf(FILES);
    folder.run([...USE, '--update-baseline']);
    folder.write('a.md', `前言\r\n\r\n${OLD.replaceAll('\n', '\r\n')}`);
    assert.equal(folder.run(USE).status, 0);
    folder.write('a.md', `${OLD}\n渝府发[2024]1号\n`);
    assert.deepEqual(placesOf(folder.run(USE).stdout), ['a.md:7:4 docnum-bracket'], 'the third is one too many');
  });

  it('means the same documents from any folder, and keeps those that a run did not look at', () => {
    const folder = folderOf(FILES);
    folder.run([...USE, '--update-baseline']);
    const whole = folder.text('known.json');
    const inside = folder.shell('cd x && node "$CLI" lint b.md --baseline ../known.json');
    assert.equal(inside.status, 0, inside.stderr);
    assert.equal(folder.run([...USE, '--update-baseline', 'x']).status, 0);
    assert.equal(folder.text('known.json'), whole, 'the same to the byte');
  });

  it('forgets what is gone only when asked to, and learns nothing then', () => {
    const folder = folderOf(FILES);
    folder.run([...USE, '--update-baseline']);
    folder.write('a.md', `${TITLE}渝府发[2025]3号\n`);
    folder.shell('rm x/b.md');
    const before = folder.text('known.json');
    assert.equal(folder.run(USE).status, 1);
    assert.equal(folder.text('known.json'), before);
    const pruned = folder.run([...USE, '--prune-baseline']);
    assert.equal(pruned.status, 1, 'the new one is still new');
    assert.match(pruned.stderr, /3 no longer found/u);
    assert.equal(folder.text('known.json'), '{\n  "version": 1,\n  "files": {}\n}\n');
  });

  it('is kept in SARIF as accepted', () => {
    const folder = folderOf(FILES);
    folder.run([...USE, '--update-baseline']);
    const { runs } = JSON.parse(folder.run(['lint', '--baseline', 'known.json', '--format', 'sarif']).stdout);
    const results: { suppressions: { kind: string }[] }[] = runs[0].results;
    assert.deepEqual(
      results.map(({ suppressions }) => suppressions[0]?.kind),
      ['external', 'external', 'external'],
    );
  });

  it('refuses files that are missing, cut short, of another version or something else', () => {
    const folder = folderOf(FILES);
    const refused = (content: string | null, words: RegExp) => {
      if (content !== null) folder.write('known.json', content);
      const { status, stderr, stdout } = folder.run(USE);
      assert.equal(status, 2);
      assert.match(stderr, words);
      assert.equal(stdout, '');
    };
    refused(null, /known\.json：没有这个基线文件/u);
    folder.run([...USE, '--update-baseline']);
    const whole = folder.text('known.json');
    for (let length = 0; length < whole.length - 1; length += 60) refused(whole.slice(0, length), /可能被截断/u);
    refused('{"version": 2, "files": {}}', /基线版本为 2/u);
    refused('{"version": 1, "files": {"a.md": {"x": "y"}}}', /可能被截断/u);
    refused('[]', /可能被截断/u);
  });

  it('is not written by a run that failed, nor over what may not be written', () => {
    const folder = folderOf(FILES);
    folder.run([...USE, '--update-baseline']);
    const before = folder.text('known.json');
    folder.write('a.md', TITLE);
    assert.equal(folder.run([...USE, '--prune-baseline', 'a.md', 'missing.md']).status, 2);
    assert.equal(folder.text('known.json'), before);
    if (process.getuid?.() === 0) return;
    chmodSync(folder.at('known.json'), 0o444);
    assert.equal(folder.run([...USE, '--prune-baseline']).status, 2);
  });

  it('refuses options that make no sense', () => {
    const folder = folderOf(FILES);
    for (const args of [
      ['--update-baseline'],
      ['--prune-baseline'],
      ['--baseline', 'k.json', '--update-baseline', '--prune-baseline'],
      ['--baseline', 'k.json', '--update-baseline', '--fix-dry-run'],
    ]) {
      assert.equal(folder.run(['lint', ...args]).status, 2, args.join(' '));
    }
  });
});
