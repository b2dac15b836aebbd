import assert from 'node:assert/strict';
import { CONFUSABLES } from '../../server/src/rules/catalogue/numbers-and-words/shared/confusables.ts';
import { rule } from '../../server/src/rules/catalogue/numbers-and-words/term-confusables.ts';
import { linterFor } from '../support/rule-tester.ts';

/** The plain characters of a wrong form: what stands outside of look-around. */
function plain(pattern: string): string {
  let depth = 0;
  let result = '';
  for (const char of pattern.replace(/\[[^\]]*\]/gu, '')) {
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0) result += char;
  }
  return result.replace(/.\?/gu, '');
}

describe('term-confusables', () => {
  it('reads every entry: no wrong form is missed by the first characters or by the triggers', () => {
    const neighbours: Readonly<Record<string, readonly [before: string, after: string]>> = {
      截止: ['', '目前完成'],
      截止到: ['', '目前完成'],
      帐: ['转', '户'],
      既使: ['', '困难再大，也要完成'],
      竟: ['', '赛'],
      己经: ['', ''],
      己: ['早', '完成'],
      拔: ['', '款'],
      自已: ['', '的'],
      做出: ['', '贡献'],
    };
    const linter = linterFor(rule);
    for (const { wrong } of CONFUSABLES) {
      const word = plain(wrong);
      const [before, after] = neighbours[word] ?? ['', '。'];
      const { findings } = linter.lint(`${before}${word}${after}`);
      assert.notEqual(findings.length, 0, `${wrong} is not found`);
    }
  });

  it('keeps words in which the same characters meet by chance', () => {
    const linter = linterFor(rule);
    for (const text of [
      '预防犯罪和防范风险。',
      '研究竟然如此，毕竟争取了时间。',
      '内部份额和外部份额各占一半。',
      '由自己经营，知己知彼。',
      '教授于2024年来渝。',
      '把群众的事当事业来做为民服务。',
      '身分布在各处，涉及到期债务。',
      '调拨款项，提拔干部，海拔付与人知。',
    ]) {
      assert.deepEqual(
        linter.lint(text).findings.map((finding) => finding.message),
        [],
        text,
      );
    }
  });
});
