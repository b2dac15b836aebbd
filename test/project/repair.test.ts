import assert from 'node:assert/strict';
import { Failure } from '../../server/src/project/exit.ts';
import { bytesOf } from '../../server/src/project/repair.ts';
import { type Decoded, decode, isNoText } from '../../server/src/text/decode.ts';
import { encode, reencode } from '../../server/src/text/encode.ts';

const FORMS: readonly Omit<Decoded, 'text'>[] = [
  { encoding: 'utf-8', bom: false },
  { encoding: 'utf-8', bom: true },
  { encoding: 'gb18030', bom: false },
  { encoding: 'utf-16le', bom: true },
  { encoding: 'utf-16le', bom: false },
  { encoding: 'utf-16be', bom: false },
];

const CHARACTERS = Array.from('渝府发关于的通知，。〔〕（）[]()０12 aé—…“”\n一二三、𠮷年月日号');

/** Numbers that look random and are the same in each run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state >>> 8;
  }
}

describe('the bytes of a repaired text', () => {
  it('are read as what was meant, or are not written, which is said', function () {
    this.timeout(60_000);
    const random = numbers(20_241_128);
    const next = (limit: number): number => Number(random.next().value) % limit;
    const textOf = (length: number): string =>
      Array.from({ length }, () => CHARACTERS[next(CHARACTERS.length)] ?? '').join('');
    const counts = { written: 0, refused: 0, otherwise: 0 };
    for (let round = 0; round < 20_000; round++) {
      const form = FORMS[round % FORMS.length];
      assert.ok(form !== undefined);
      const before = textOf(1 + next(12));
      const bytes = encode({ ...form, text: before });
      const original = bytes && decode(bytes);
      if (bytes === null || original === null || isNoText(original) || original.text !== before) continue;
      const at = next(before.length + 1);
      const after = before.slice(0, at) + textOf(next(3)) + before.slice(at + next(3));
      const plain = reencode(bytes, original, after);
      const read = plain && decode(plain);
      if (read !== null && (isNoText(read) || read.text !== after)) counts.otherwise++;
      try {
        const written = decode(bytesOf({ ...original, bytes }, after, 'a.md'));
        assert.ok(!isNoText(written));
        assert.equal(written.text, after);
        counts.written++;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        assert.match(error.message, /^a\.md：未修复/);
        counts.refused++;
      }
    }
    assert.ok(counts.written > 10_000, JSON.stringify(counts));
    // Some texts really would have been read otherwise, so that the test can fail.
    assert.ok(counts.otherwise > 0 && counts.refused >= counts.otherwise, JSON.stringify(counts));
  });
});
