import { XmlError } from './xmlError.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|([A-Za-z]{1,8}));/y;

/** A character reference: what it stands for and where it ends. Offsets are UTF-16 units of the XML text. */
export interface Reference {
  readonly text: string;
  readonly end: number;
}

/**
 * The character reference that begins at `at`, where `xml` has `&`. Only the five names of XML itself are known: a document
 * type that could define others is refused before.
 *
 * @throws XmlError for anything else.
 */
export function readReference(xml: string, at: number): Reference {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(xml);
  const [, decimal, hexadecimal, name] = match ?? [];
  const text = name === undefined ? character(decimal, hexadecimal) : NAMED[name];
  if (match === null || text === undefined) throw new XmlError('XML 实体未定义 (unknown entity)', at);
  return { text, end: at + match[0].length };
}

function character(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const allowed =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
  if (allowed || (code >= 0x10000 && code <= 0x10ffff)) return String.fromCodePoint(code);
  return undefined;
}

/** Text with its references decoded. @throws XmlError for an unknown entity; `offset` is where the text stands. */
export function decodeReferences(raw: string, offset = 0): string {
  if (!raw.includes('&')) return raw;
  let text = '';
  let from = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    let reference: Reference;
    try {
      reference = readReference(raw, at);
    } catch {
      throw new XmlError('XML 实体未定义 (unknown entity)', offset + at);
    }
    text += raw.slice(from, at) + reference.text;
    from = reference.end;
  }
  return text + raw.slice(from);
}

/** Text as XML content: the three characters that mean something else there, and white space that would be normalized. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/gu, (char) => ESCAPES[char] ?? char);
}

/** Text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/gu, (char) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
