import assert from 'node:assert/strict';
import { BLANKS, isBlank, isBlankCode, skipBlank, trimBlankEnd } from '../../server/src/text/blank.ts';

describe('blank', () => {
  it('is what Unicode calls a space separator, the tab and U+FEFF, and nothing else', () => {
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code);
      const blank = /[\p{Zs}\t\ufeff]/u.test(char);
      assert.equal(isBlankCode(code), blank, code.toString(16));
      assert.equal(BLANKS.includes(char), blank, code.toString(16));
      // In a line the pattern \s is the same but for the form feed and the vertical tab.
      if (!'\n\r\u2028\u2029\v\f'.includes(char)) assert.equal(/\s/u.test(char), blank, code.toString(16));
    }
  });

  it('is skipped at both ends of a text', () => {
    assert.equal(skipBlank('\u2003\u2002甲', 0), 2);
    assert.equal(skipBlank('甲 ', 1), 2);
    assert.equal(trimBlankEnd('甲\u3000\ufeff', 3), 1);
    assert.equal(isBlank('\u2003\t '), true);
    assert.equal(isBlank('\n'), false);
  });
});
