import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readDirectory } from '../../server/src/formats/zip/directory.ts';
import { createArchive, rewriteArchive } from '../../server/src/formats/zip/rewrite.ts';
import { unpack } from '../../server/src/formats/zip/unpack.ts';
import { ZipError } from '../../server/src/formats/zip/zipError.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample = zipSync({
  'a.xml': bytes('<a/>'),
  'b/c.xml': bytes('乙'.repeat(500)),
  'd.bin': [bytes('丙'), { level: 0 }],
});

function fault(archive: Uint8Array): string {
  try {
    for (const entry of readDirectory(archive).entries) unpack(archive, entry);
    return 'read';
  } catch (error) {
    assert.ok(error instanceof ZipError, String(error));
    return error.fault;
  }
}

function patched(at: number, ...values: readonly number[]): Uint8Array {
  const copy = sample.slice();
  copy.set(values, at);
  return copy;
}

describe('a ZIP archive', () => {
  it('is read as another reader reads it', () => {
    const { entries } = readDirectory(sample);
    const expected = unzipSync(sample);
    assert.deepEqual(
      entries.map(({ name }) => name),
      Object.keys(expected),
    );
    for (const entry of entries) assert.deepEqual(unpack(sample, entry), expected[entry.name]);
  });

  it('stays the same bytes where nothing is replaced', () => {
    assert.deepEqual(rewriteArchive(sample, readDirectory(sample), new Map()), sample);
  });

  it('keeps every other record byte for byte where one is replaced and one is added', () => {
    const content = bytes('丁'.repeat(2000));
    const changed = rewriteArchive(sample, readDirectory(sample), new Map([['b/c.xml', content]]), [
      { name: 'e.xml', content: bytes('<e/>') },
    ]);
    const after = readDirectory(changed);
    assert.deepEqual(unzipSync(changed)['b/c.xml'], content);
    assert.deepEqual(unzipSync(changed)['e.xml'], bytes('<e/>'));
    for (const entry of readDirectory(sample).entries) {
      if (entry.name === 'b/c.xml') continue;
      const same = after.entries.find(({ name }) => name === entry.name);
      assert.ok(same);
      assert.deepEqual(changed.subarray(same.start, same.end), sample.subarray(entry.start, entry.end));
    }
  });

  it('may lie in the middle of a larger buffer, which stays as it was', () => {
    const pool = Buffer.concat([bytes('前'), sample, bytes('后')]);
    const before = Buffer.from(pool);
    const inside = pool.subarray(3, 3 + sample.length);
    const changed = rewriteArchive(inside, readDirectory(inside), new Map([['a.xml', bytes('<b/>')]]));
    assert.deepEqual(unzipSync(changed)['a.xml'], bytes('<b/>'));
    assert.deepEqual(pool, before);
  });

  const list = readDirectory(sample).listStart;
  const refused: readonly (readonly [name: string, archive: Uint8Array, fault: string])[] = [
    ['no archive', bytes('不是归档'), 'not-zip'],
    ['cut off', sample.subarray(0, sample.length - 30), 'truncated'],
    ['encrypted', patched(list + 8, 1), 'encrypted'],
    ['unknown method', patched(list + 10, 12), 'method'],
    ['ZIP64', patched(list + 20, 0xff, 0xff, 0xff, 0xff), 'zip64'],
    [
      'a name twice',
      createArchive([
        { name: 'A.xml', content: bytes('1') },
        { name: 'a.xml', content: bytes('2') },
      ]),
      'duplicate',
    ],
    ['a name that leaves the folder', createArchive([{ name: '../a.xml', content: bytes('1') }]), 'name'],
    ['an absolute name', createArchive([{ name: '/etc/a', content: bytes('1') }]), 'name'],
    ['records at one place', patched(list + 46 + 5 + 42, 0, 0, 0, 0), 'overlap'],
    ['wrong checksum', patched(list + 16, 1, 2, 3, 4), 'checksum'],
    ['a bomb', createArchive([{ name: 'a', content: new Uint8Array(3_000_000) }]), 'ratio'],
  ];
  for (const [name, archive, expected] of refused) {
    it(`is refused: ${name}`, () => assert.equal(fault(archive), expected));
  }

  it('never ends in anything but bytes or a fault, however it is damaged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(60),
        (changes, cut) => {
          const damaged = sample.slice(0, sample.length - cut);
          for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
          fault(damaged);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
