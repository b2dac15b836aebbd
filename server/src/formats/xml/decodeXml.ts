import { XmlError } from './xmlError.ts';

/** How the bytes of an XML part stand for its text, so that a changed part can be written the same way. */
export interface XmlEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether a byte-order mark stands first; it is no part of the text. */
  readonly mark: boolean;
}

/** The text of an XML part and how it was encoded. */
export interface DecodedXml {
  readonly text: string;
  readonly encoding: XmlEncoding;
}

/**
 * Decodes an XML part. Office programs write UTF-8; UTF-16 is allowed by the standard (ECMA-376 part 2, 8.1.4) and occurs.
 *
 * @throws XmlError for bytes that are not valid in their encoding and for other encodings.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const encoding = encodingOf(bytes);
  const skipped = encoding.mark ? (encoding.name === 'utf-8' ? 3 : 2) : 0;
  const body = bytes.subarray(skipped);
  try {
    const text = new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true }).decode(body);
    const declared = /^<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._-]{1,40})["']/u.exec(text)?.[1];
    if (declared !== undefined && !/^utf-?(?:8|16)(?:le|be)?$/iu.test(declared) && !/^us-ascii$/iu.test(declared)) {
      throw new XmlError(`XML 编码不受支持 (unsupported encoding ${declared})`, 0);
    }
    return { text, encoding };
  } catch (error) {
    if (error instanceof XmlError) throw error;
    throw new XmlError('XML 编码有误 (bytes are invalid in their encoding)', 0);
  }
}

/** The bytes of an XML text in the encoding that it had. */
export function encodeXml(text: string, { name, mark }: XmlEncoding): Uint8Array {
  if (name === 'utf-8') {
    const body = new TextEncoder().encode(text);
    if (!mark) return body;
    const marked = new Uint8Array(body.length + 3);
    marked.set([0xef, 0xbb, 0xbf]);
    marked.set(body, 3);
    return marked;
  }
  const units = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), name === 'utf-16le');
  return bytes;
}

function encodingOf(bytes: Uint8Array): XmlEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', mark: true };
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', mark: true };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', mark: true };
  // Without a mark the first character, which must be “<”, tells.
  if (a === 0x3c && b === 0) return { name: 'utf-16le', mark: false };
  if (a === 0 && b === 0x3c) return { name: 'utf-16be', mark: false };
  return { name: 'utf-8', mark: false };
}
