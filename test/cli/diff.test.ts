import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/diff.ts';
import { useFolders } from '../support/cli.ts';

describe('unifiedDiff', () => {
  const folderOf = useFolders();

  it('shows the changed lines with three around them', () => {
    const before = '一\n二\n三\n四\n五\n六\n七\n八\n九\n';
    assert.equal(
      unifiedDiff('./草稿 1.md', before, before.replace('五', '伍')),
      '--- a/草稿 1.md\t\n+++ b/草稿 1.md\t\n@@ -2,7 +2,7 @@\n 二\n 三\n 四\n-五\n+伍\n 六\n 七\n 八\n',
    );
  });

  it('is empty where nothing changed', () => assert.equal(unifiedDiff('a.md', '一\n', '一\n'), ''));

  it('says where a last line has no end', () => {
    assert.equal(
      unifiedDiff('a.md', '一', '一\n'),
      '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-一\n\\ No newline at end of file\n+一\n',
    );
  });

  it('is taken by git, whatever changed', function () {
    this.timeout(60_000);
    const line = fc.constantFrom('', '一', '二', '三', '一\r', ' 四');
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
      .map(([lines, end]) => lines.join('\n') + (end ? '\n' : ''));
    const folder = folderOf();
    const pairs = fc
      .sample(fc.tuple(text, text), { numRuns: 200, seed: 7 })
      .filter(([a, b]) => a !== b && a !== '' && b !== '');
    const diffs = pairs.map(([before, after], index) => {
      folder.write(`${index}.md`, before);
      return unifiedDiff(`${index}.md`, before, after);
    });
    const { status, stderr } = spawnSync('git', ['apply', '-'], {
      cwd: folder.path,
      input: diffs.join(''),
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    pairs.forEach(([, after], index) => {
      assert.equal(folder.text(`${index}.md`), after);
    });
  });

  it('takes time in proportion to the text', () => {
    const before = '推进高质量发展,建设现代化产业体系。\n\n'.repeat(200_000);
    const begin = performance.now();
    const diff = unifiedDiff('a.md', before, before.replaceAll(',', '，'));
    assert.ok(performance.now() - begin < 5000);
    assert.ok(diff.length > before.length);
  });
});
