import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Decoded, decode, isNoText, lineEndsOf, type NoText } from '../../server/src/text/decode.ts';
import { encode, reencode } from '../../server/src/text/encode.ts';

const SENTENCE = '渝府办发〔2024〕47号：“两进一出”工程，①《方案》——到2027年……\r\n';

function bytes(...parts: (number[] | string)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? Buffer.from(part) : part)));
}

function decoded(input: Uint8Array): Decoded {
  const result = decode(input);
  if (isNoText(result)) assert.fail(JSON.stringify(result));
  return result;
}

function refused(input: Uint8Array): NoText {
  const result = decode(input);
  if (!isNoText(result)) assert.fail(JSON.stringify(result));
  return result;
}

/** Encoded by the code under test, decoded by the platform: the two directions cannot hide one another's faults. */
function encoded(text: string, encoding: Decoded['encoding'], bom = false): Uint8Array {
  const result = encode({ text, encoding, bom });
  if (result === null) assert.fail(`no ${encoding} for ${text.slice(0, 40)}`);
  return result;
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    assert.deepEqual(decoded(bytes(SENTENCE)), { text: SENTENCE, encoding: 'utf-8', bom: false });
    assert.deepEqual(decoded(bytes([0xef, 0xbb, 0xbf], SENTENCE)), { text: SENTENCE, encoding: 'utf-8', bom: true });
  });

  it('reads an empty file, and one that is a byte-order mark alone', () => {
    assert.deepEqual(decoded(bytes()), { text: '', encoding: 'utf-8', bom: false });
    assert.deepEqual(decoded(bytes([0xef, 0xbb, 0xbf])), { text: '', encoding: 'utf-8', bom: true });
  });

  it('reads GB18030, from two characters on', () => {
    // “联通” in GBK is what Notepad once took for UTF-8.
    for (const text of ['联通', '公文', '重庆市人民政府办公厅', SENTENCE, `${SENTENCE}龘㐀镕𠀀𰻝`]) {
      assert.deepEqual(decoded(encoded(text, 'gb18030')), { text, encoding: 'gb18030', bom: false });
    }
  });

  it('reads every seed in every encoding, and writes the same bytes again', () => {
    for (const folder of ['seeds/', 'seeds/original/']) {
      const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/u.test(name));
      assert.ok(names.length > 0);
      for (const name of names) {
        const text = decoded(readFileSync(folder + name)).text;
        for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
          for (const bom of [false, true]) {
            const input = encoded(text, encoding, bom);
            assert.deepEqual(decoded(input), { text, encoding, bom }, `${name} ${encoding} ${bom}`);
          }
        }
      }
    }
  });

  it('reads UTF-16 of pure ASCII', () => {
    const text = 'plain text\nof two lines\n';
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      assert.deepEqual(decoded(encoded(text, encoding)), { text, encoding, bom: false });
    }
  });

  it('keeps a few NUL characters', () => {
    assert.equal(decoded(bytes('公\0文\0')).text, '公\0文\0');
  });

  it('keeps lone surrogates, as three bytes of UTF-8 and in UTF-16', () => {
    const text = '公\ud800文\udfff';
    const input = bytes('公', [0xed, 0xa0, 0x80], '文', [0xed, 0xbf, 0xbf]);
    assert.deepEqual(decoded(input), { text, encoding: 'utf-8', bom: false });
    assert.deepEqual(Buffer.from(encoded(text, 'utf-8')), Buffer.from(input));
    assert.equal(decoded(encoded(text, 'utf-16le', true)).text, text);
  });

  it('says where UTF-8 is damaged', () => {
    const input = bytes(`${SENTENCE}${SENTENCE}`, [0xe5, 0x85], `\n${SENTENCE}`);
    assert.deepEqual(refused(input), { reason: 'damaged-utf-8', offset: Buffer.byteLength(SENTENCE) * 2, line: 3 });
    const cut = bytes(SENTENCE.repeat(3)).subarray(0, Buffer.byteLength(SENTENCE) * 2 + 2);
    assert.equal(refused(cut).reason, 'damaged-utf-8');
  });

  it('knows a binary file', () => {
    assert.equal(refused(new Uint8Array(4096)).reason, 'binary');
    assert.equal(refused(readFileSync('docs/images/icon.png')).reason, 'binary');
    assert.equal(refused(readFileSync(process.execPath).subarray(0, 1 << 20)).reason, 'binary');
  });

  it('takes neither Latin-1 nor Big5 for GB18030', () => {
    assert.equal(
      refused(Buffer.from('Les élèves étaient près du théâtre après le dîner', 'latin1')).reason,
      'unknown-encoding',
    );
    assert.equal(refused(big5('行政院秘書處為加強推動電子化政府服務，特訂定本計畫')).reason, 'unknown-encoding');
  });
});

describe('encode', () => {
  it('writes every character in GB18030 but surrogates and those for private use', () => {
    let text = '';
    for (let code = 0x20; code < 0x10000; code++) {
      if (code < 0xd800 || code > 0xf8ff) text += String.fromCharCode(code);
    }
    text += '𠀀𰻝😀\u{10ffff}';
    const back = new TextDecoder('gb18030', { fatal: true }).decode(encoded(text, 'gb18030'));
    assert.equal(back.length, text.length);
    for (let i = 0; i < text.length; i++) assert.equal(back.charCodeAt(i), text.charCodeAt(i));
  });

  it('has no GB18030 for a lone surrogate', () => {
    assert.equal(encode({ text: '公\ud800', encoding: 'gb18030', bom: false }), null);
  });

  it('refuses to write a file again that it cannot reproduce', () => {
    // 😀 as two surrogates of three bytes each: reading joins them, writing would make four bytes of six.
    const input = bytes('公', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]);
    assert.equal(reencode(input, decoded(input), '文'), null);
  });

  it('keeps what it does not change', () => {
    const input = encoded(SENTENCE, 'gb18030', true);
    const output = reencode(input, decoded(input), SENTENCE.replace('47', '48'));
    assert.equal(output && decoded(output).text, SENTENCE.replace('47', '48'));
    assert.equal(output?.length, input.length);
  });
});

describe('lineEndsOf', () => {
  const cases = [
    ['', 'none'],
    ['a', 'none'],
    ['a\nb\n', 'lf'],
    ['a\r\nb\r\n', 'crlf'],
    ['a\rb\r', 'cr'],
    ['a\r\nb\n', 'mixed'],
    ['a\n\rb', 'mixed'],
  ] as const;
  for (const [text, kind] of cases) {
    it(`${JSON.stringify(text)}: ${kind}`, () => assert.equal(lineEndsOf(text), kind));
  }
});

/** Big5 by turning the platform's decoder round: characters of two bytes only. */
function big5(text: string): Uint8Array {
  const decoder = new TextDecoder('big5');
  const table = new Map<string, number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? assert.fail(char)));
}
