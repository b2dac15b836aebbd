import assert from 'node:assert/strict';
import { anchoredMatcherOf, baseOf, isGlob, LONGEST_GLOB, matcherOf } from '../../server/src/config/globs/glob.ts';
import { IgnorePatterns, MOST_PATTERNS } from '../../server/src/config/globs/ignorePatterns.ts';

describe('globs', () => {
  const cases: readonly (readonly [glob: string, yes: readonly string[], no: readonly string[]])[] = [
    ['*.md', ['a.md', 'x/y/a.md', '.md'], ['a.txt', 'a.md/b']],
    ['./*.md', ['a.md'], ['x/a.md']],
    ['drafts/*.md', ['drafts/a.md'], ['a.md', 'drafts/x/a.md']],
    ['drafts/**', ['drafts/a', 'drafts/x/a.md'], ['a', 'drafts2/a']],
    ['**/稿/*', ['稿/a', 'x/y/稿/a'], ['稿', 'x/稿/a/b']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['a**b', ['ab', 'axxb', 'x/ab'], ['a/b']],
    ['x/*', ['x/a'], ['x/', 'x', 'x/a/b']],
    ['?.md', ['a.md', '稿.md', '𠮷.md'], ['ab.md', '.md']],
    ['[a-c].md', ['b.md'], ['d.md', '-.md']],
    ['[!a].md', ['b.md'], ['a.md']],
    ['[]a].md', [']' + '.md', 'a.md'], ['b.md']],
    ['{通知,通报}*.md', ['通知1.md', '通报.md'], ['通告.md']],
    ['{a,b/{c,d}}', ['a', 'b/d'], ['b', 'd']],
    ['第{1..12}期.md', ['第1期.md', '第12期.md'], ['第13期.md', '第01期.md']],
    ['@(a|b).md', ['a.md'], ['ab.md']],
    ['+(a|b).md', ['abba.md'], ['.md']],
    ['?(a)b', ['b', 'ab'], ['aab']],
    ['*(a)b', ['b', 'aaab'], ['cb']],
    ['\\*.md', ['*.md'], ['a.md']],
    ['{a.md', ['{a.md'], ['a.md']],
    ['(a', ['(a'], ['a']],
    ['[a', ['[a'], ['a']],
  ];
  for (const [glob, yes, no] of cases) {
    it(`${glob} means ${yes.join(' ')} and not ${no.join(' ')}`, () => {
      const matches = matcherOf([glob]);
      assert.deepEqual([yes.filter((path) => !matches(path)), no.filter(matches)], [[], []]);
    });
  }

  it('count from their folder alone where they are anchored', () => {
    assert.deepEqual([anchoredMatcherOf('*.md')('a.md'), anchoredMatcherOf('*.md')('x/a.md')], [true, false]);
  });

  it('are told from names, and their folder is known', () => {
    assert.deepEqual(['a.md', '稿[1].md', 'x/{a,b}', 'a?.md', '\\*.md', '（一）.md'].map(isGlob), [
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    assert.deepEqual(['drafts/**/*.md', '*.md', 'a/b/{c,d/e}.md', '/x/*'].map(baseOf), ['drafts', '', 'a/b', '/x']);
  });

  it('take time in proportion to pattern and path, whatever they hold', () => {
    const name = 'a'.repeat(4000);
    const hostile = [
      `${'*a'.repeat(500)}b`,
      `${'*'.repeat(1000)}b`,
      `${'?*'.repeat(500)}b`,
      `${'{a,aa}'.repeat(150)}b`,
      `${'+(a|aa)'.repeat(140)}b`,
      `${'*('.repeat(340)}${')'.repeat(340)}b`,
      '('.repeat(1000),
      '{'.repeat(1000),
      '['.repeat(1000),
      `${'**/'.repeat(340)}b`,
    ];
    const start = performance.now();
    for (const glob of hostile) matcherOf([glob])(`${'a/'.repeat(1000)}${name}`);
    for (const glob of hostile) new IgnorePatterns([glob]).test(`${'a/'.repeat(20)}${name}`);
    assert.ok(performance.now() - start < 15_000, `${performance.now() - start} ms`);
  });

  it('that are longer than any honest one mean nothing', () => {
    assert.equal(matcherOf(['a'.repeat(LONGEST_GLOB + 1)])('a'.repeat(LONGEST_GLOB + 1)), false);
  });
});

describe('patterns of ignore files', () => {
  const cases: readonly (readonly [lines: readonly string[], ignored: readonly string[], others: readonly string[]])[] =
    [
      [['*.tmp'], ['a.tmp', 'x/a.TMP'], ['a.md']],
      [['build/'], ['build/', 'build/a', 'x/build/a'], ['build']],
      [['/a'], ['a', 'a/b'], ['x/a']],
      [['x/a'], ['x/a'], ['y/x/a']],
      [['**/x/*.md'], ['x/a.md', 'y/x/a.md'], ['x/y/a.md']],
      [['x/**'], ['x/a', 'x/y/a'], ['x']],
      [['x/**/b'], ['x/b', 'x/y/b'], ['x/yb']],
      [['*.md', '!留.md'], ['a.md'], ['留.md']],
      [['x/', '!x/a'], ['x/a'], ['a']],
      [['# a', '', 'b '], ['b'], ['a', '# a', 'b ']],
      [
        ['\\#a', '\\!b', 'c\\ '],
        ['#a', '!b', 'c '],
        ['a', 'b', 'c'],
      ],
      [['[!a]?'], ['bc'], ['ab', 'b']],
    ];
  for (const [lines, ignored, others] of cases) {
    it(`${lines.join(' ')} leaves out ${ignored.join(' ')} and not ${others.join(' ')}`, () => {
      const patterns = new IgnorePatterns(lines);
      assert.deepEqual(
        [ignored.filter((path) => !patterns.ignores(path)), others.filter((path) => patterns.ignores(path))],
        [[], []],
      );
    });
  }

  it('are not used where there are too many, which is said', () => {
    const many = new IgnorePatterns(Array.from({ length: MOST_PATTERNS + 1 }, (_, index) => `a${index}`));
    const wide = new IgnorePatterns(Array.from({ length: 100 }, () => '*a'.repeat(500)));
    for (const patterns of [many, wide]) {
      assert.match(patterns.problem ?? '', /忽略规则太多/);
      assert.equal(patterns.ignores('a1'), false);
    }
    assert.equal(new IgnorePatterns(['a']).problem, null);
  });
});
