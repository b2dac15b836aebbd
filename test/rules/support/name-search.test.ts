import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Prose } from '../../../server/src/gazette/prose/prose.ts';
import { NameSearch, searchFor } from '../../../server/src/rules/catalogue/numbers-and-words/shared/name-search.ts';

describe('the search for names', () => {
  it('finds the names that a text holds, those in others and those that overlap too', () => {
    const search = new NameSearch(['快递企业', '企业', '国际快递', '业协', '物流集团', '企业']);
    assert.deepEqual(search.in('重庆国际快递企业协会'), ['国际快递', '快递企业', '企业', '业协']);
    assert.deepEqual(search.in('重庆物流'), []);
    assert.deepEqual(new NameSearch(['']).in('文'), []);
  });

  it('finds what looking for each name by itself finds', () => {
    // 4096 code units apart: they share a slot of the table.
    const word = fc.string({ unit: fc.constantFrom('一', '二', '\u5e00', 'a', '𠀀'), maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('一', '二', '\u5e00', 'a', '𠀀', '\u6e00'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), text, (names, text) => {
        const wanted = [...new Set(names)].filter((name) => name !== '' && text.includes(name));
        assert.deepEqual([...new NameSearch(names).in(text)].sort(), wanted.sort());
      }),
    );
  });

  it('is made once for the same names, and goes through a text once', () => {
    const first = new Prose('（以下简称“物流集团”）');
    const search = searchFor(['物流集团', '企业'], first);
    assert.equal(searchFor(['物流集团', '企业'], first), search);
    const text = new Prose('物流集团负责。');
    const names = search.of(text);
    assert.deepEqual(names, ['物流集团']);
    assert.equal(search.of(text), names);
    const other = searchFor(['物流集团', '负责'], first);
    assert.notEqual(other, search);
    assert.deepEqual(other.of(text), ['物流集团', '负责']);
    assert.deepEqual(search.of(text), ['物流集团']);
  });
});
