import assert from 'node:assert/strict';
import { decodeXml, encodeXml } from '../../server/src/formats/xml/decodeXml.ts';
import { decodeReferences, escapeText } from '../../server/src/formats/xml/references.ts';
import { XmlScanner } from '../../server/src/formats/xml/scanner.ts';
import { XmlError } from '../../server/src/formats/xml/xmlError.ts';

const KNOWN = new Map([['urn:w', 'w']]);

function tokens(xml: string): readonly string[] {
  const scanner = new XmlScanner(xml, KNOWN);
  const found: string[] = [];
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (token.kind === 'text') found.push(JSON.stringify(xml.slice(token.start, token.end)));
    else if (token.kind === 'close') found.push(`/${token.name}`);
    else found.push([token.name, ...scanner.attributes().map(({ name, value }) => `${name}=${value}`)].join(' '));
  }
  return found;
}

describe('the XML scanner', () => {
  const read: readonly (readonly [name: string, xml: string, tokens: readonly string[]])[] = [
    ['elements, text and attributes', '<a x="1">甲<b/>乙</a>', ['?:a x=1', '"甲"', '?:b', '/?:b', '"乙"', '/?:a']],
    ['names by their namespace', '<n:p xmlns:n="urn:w" n:val="1"/>', ['w:p w:val=1', '/w:p']],
    ['a default namespace', '<p xmlns="urn:w"><t>甲</t></p>', ['w:p', 'w:t', '"甲"', '/w:t', '/w:p']],
    ['CDATA, comments and instructions', '<?x y?><a><!-- <b> --><![CDATA[<c>]]></a>', ['?:a', '"<c>"', '/?:a']],
    ['a bracket inside a value', '<a x="1>2"/>', ['?:a x=1>2', '/?:a']],
    ['references in values', '<a x="&lt;&#x4e00;&amp;"/>', ['?:a x=<一&', '/?:a']],
  ];
  for (const [name, xml, expected] of read) it(`reads ${name}`, () => assert.deepEqual(tokens(xml), expected));

  const refused: readonly (readonly [name: string, xml: string])[] = [
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['an unknown entity', '<a x="&b;"/>'],
    ['tags that do not match', '<a><b></a></b>'],
    ['an element that does not end', '<a><b/>'],
    ['two roots', '<a/><b/>'],
    ['text outside the root', '甲<a/>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an undeclared prefix', '<v:a/>'],
    ['100,000 nested elements', '<a>'.repeat(100_000)],
    ['nothing', ''],
  ];
  for (const [name, xml] of refused) it(`refuses ${name}`, () => assert.throws(() => tokens(xml), XmlError));
});

describe('XML text', () => {
  it('comes back from its escapes', () => {
    const text = '甲 & 乙 < 丙 > 丁 " 戊';
    assert.equal(decodeReferences(escapeText(text)), text);
  });

  for (const name of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    for (const mark of [true, false]) {
      it(`comes back in ${name}${mark ? ' with a mark' : ''}`, () => {
        const bytes = encodeXml('<a>甲😀</a>', { name, mark });
        assert.deepEqual(decodeXml(bytes), { text: '<a>甲😀</a>', encoding: { name, mark } });
      });
    }
  }

  it('of another encoding is refused', () => {
    assert.throws(() => decodeXml(new TextEncoder().encode('<?xml version="1.0" encoding="GB2312"?><a/>')), XmlError);
    assert.throws(() => decodeXml(Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])), XmlError);
  });
});
