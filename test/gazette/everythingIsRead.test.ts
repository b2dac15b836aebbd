import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { OpenFileCache } from '../../server/src/engine/incremental/openFileCache.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { rules } from '../../server/src/rules/index.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const linter = new Linter({ ...defaultConfig('2024-05-15'), detect: 'all' });

/** Every way in which a file can hold the text of a document. */
const EVERY_FORM = `---
主送: 各区教育局
---

# 甲市教育局关于开展检查的通知

> 请各校认真落实检查要求。

《办法》规定：

> 第一条的内容照旧执行。

- 学校自查
  1. 逐项登记

    缩进的一段文字。

| 任务安排 | 责任单位 |
| --- | --- |
| 推进检查 | 各区教育局 |

<div align="center">居中的文字</div>

<table><tr><td>表格的格子</td><td><p>另一个格子</p></td></tr></table>

脚注的位置[^1]。**加粗的文字**和<u>下划线文字</u>，[]{#a .anchor}锚点之后。

[^1]: 脚注的内容。

[^2]: 脚注 的内容。

${'\u2003\u2003'}全身空格缩进的文字。

甲市教育局

2024年5月6日

日期之后的文字。

抄送：甲市财政局。
`;

/** The roles of what stands around the documents of a collection, which no rule judges. */
const AROUND = new Set(['outside', 'contents', 'metadata', 'imprint']);

/**
 * Plants one half-width comma between two Han characters of each line, one line after the other, and returns the lines in
 * which it was not found.
 *
 * @param every how many lines a step takes: 1 is every line.
 */
function unread(source: string, every = 1): readonly string[] {
  const cache = new OpenFileCache();
  const { file } = linter.lint(source, cache);
  const around = file.paragraphs.filter(({ role }) => AROUND.has(role)).map(({ start, end }) => ({ start, end }));
  const missed: string[] = [];
  let lines = 0;
  for (const { 0: line, index } of source.matchAll(/[^\n]+/gu)) {
    const gaps = Array.from(line.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu));
    const gap = gaps[gaps.length >> 1];
    if (gap === undefined || line.startsWith('<!--') || lines++ % every !== 0) continue;
    const at = index + gap.index;
    if (around.some(({ start, end }) => start <= at && at < end)) continue;
    const { findings } = linter.lint(`${source.slice(0, at)},${source.slice(at)}`, cache);
    if (!findings.some(({ start, end }) => start <= at && end > at)) missed.push(line);
  }
  return missed;
}

describe('everything is read', function () {
  this.timeout(240_000);

  it('in every form that a text can have', () => {
    assert.deepEqual(unread(EVERY_FORM), []);
  });

  for (const name of readdirSync(SEEDS).filter((file) => file.endsWith('.md'))) {
    it(`in ${name}`, () => {
      const source = readFileSync(SEEDS + name, 'utf8');
      assert.deepEqual(unread(source, source.length > 30_000 ? 25 : 1), []);
    });
  }

  it('in the seeds of the fifteen kinds', () => {
    for (const name of readdirSync(`${SEEDS}kinds`).filter((file) => file.endsWith('.md') && file !== 'README.md'))
      assert.deepEqual(unread(readFileSync(`${SEEDS}kinds/${name}`, 'utf8')), [], name);
  });

  it('in the correct examples of the rules', () => {
    for (const { id, good } of rules) {
      const [example] = good;
      const text = typeof example === 'string' ? example : (example?.text ?? '');
      if (/[`$]|^---|gongwen-/mu.test(text)) continue;
      // A first line with a slip is no part of the title any more, and what stands above a title is around it.
      const missed = unread(text, 3).filter((line) => !text.startsWith(line));
      assert.deepEqual(missed, [], id);
    }
  });
});
