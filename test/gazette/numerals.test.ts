import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  asciiDigits,
  formatChinese,
  formatCircled,
  parseChinese,
  parseCircled,
} from '../../server/src/gazette/prose/numerals.ts';

describe('Chinese ordinals', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十六', 36],
    ['一百', 100],
    ['一百零二', 102],
    ['一百一十', 110],
    ['九百九十九', 999],
    ['', null],
    ['零', null],
    ['二三', null],
    ['一、', null],
  ];
  for (const [text, value] of cases)
    it(`${text || 'nothing'} is ${value}`, () => assert.equal(parseChinese(text), value));

  it('are read back as they were written', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (value) => parseChinese(formatChinese(value)) === value));
  });
});

describe('other digits', () => {
  it('reads and writes circled digits', () => {
    assert.equal(parseCircled('③'), 3);
    assert.equal(parseCircled('3'), null);
    assert.equal(parseCircled(''), null);
    assert.equal(formatCircled(20), '⑳');
    assert.equal(formatCircled(21), '（21）');
  });
  it('turns full-width digits into ASCII', () => assert.equal(asciiDigits('〔２０２４〕4７号'), '〔2024〕47号'));
});
