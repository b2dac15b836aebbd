import assert from 'node:assert/strict';
import { Packed } from '../../server/src/project/files/packed.ts';

describe('texts put aside', () => {
  it('come back whole and in order, few or many, short or long, and only once', () => {
    for (const count of [0, 1, 3000]) {
      const texts = Array.from({ length: count }, (_, index) => '公文🀄'.repeat(index % 97) + index);
      texts.push('', '长'.repeat(400_000), '', '尾');
      const packed = new Packed();
      for (const text of texts) packed.push(text);
      assert.deepEqual(Array.from(packed.take(), String), texts);
      assert.deepEqual([...packed.take()], []);
    }
  });

  it('are taken as they are when they come: what is done to their bytes later changes nothing', () => {
    const packed = new Packed();
    const bytes = Buffer.from('甲');
    packed.push(bytes);
    bytes.fill(0);
    assert.deepEqual(Array.from(packed.take(), String), ['甲']);
  });
});
