import { decodeReferences } from './references.ts';
import { XmlError } from './xmlError.ts';

/**
 * One token of an XML text. Offsets are UTF-16 units of the text, ends exclusive; an empty element `<a/>` gives an `open`
 * and a `close` with the same range.
 */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  /** Character data as written, references not decoded; `literal` in a CDATA section, where `&` is only itself. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly literal: boolean };

/** Namespaces that are known by a fixed prefix, whatever prefix the text uses: `ns0:p` is `w:p` too. */
export type KnownNamespaces = ReadonlyMap<string, string>;

interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

interface OpenElement {
  /** As written, for the closing tag. */
  readonly raw: string;
  readonly name: string;
  readonly scope: Scope;
}

const OUTERMOST: Scope = { prefixes: new Map([['xml', 'xml']]), outer: undefined };
const DEEPEST = 512;
const MOST_ATTRIBUTES = 200;
const EQUALS = /[ \t\r\n]{0,20}=[ \t\r\n]{0,20}/y;
const NAME = /[^\s/>=<"'&]+/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * Reads an XML text token by token, strictly: tags must match, attributes be quoted and stand once, references known. There
 * is no document type, so nothing outside the text is ever looked up. Linear in the length of the text.
 */
export class XmlScanner {
  readonly xml: string;
  readonly #known: KnownNamespaces;
  readonly #open: OpenElement[] = [];
  #at = 0;
  /** The namespaces of the `open` token read last. */
  #tagScope: Scope = OUTERMOST;
  #pendingClose: XmlToken | undefined;
  #tagStart = 0;
  #tagEnd = 0;
  #sawRoot = false;

  /** @param known namespace URI → the prefix under which tokens name it; elements of other namespaces are called `?:name`. */
  constructor(xml: string, known: KnownNamespaces) {
    this.xml = xml;
    this.#known = known;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** The next token, or undefined at the end. @throws XmlError where the text is not well-formed. */
  next(): XmlToken | undefined {
    if (this.#pendingClose !== undefined) {
      const token = this.#pendingClose;
      this.#pendingClose = undefined;
      return token;
    }
    const { xml } = this;
    for (;;) {
      if (this.#at >= xml.length) {
        if (this.#open.length > 0 || !this.#sawRoot) throw this.#error('XML 不完整 (unexpected end)', xml.length);
        return undefined;
      }
      if (xml.charCodeAt(this.#at) !== 60) {
        const token = this.#text();
        if (token !== undefined) return token;
        continue;
      }
      const second = xml.charCodeAt(this.#at + 1);
      if (second === 47) return this.#close();
      if (second === 33) {
        const token = this.#declaration();
        if (token !== undefined) return token;
        continue;
      }
      if (second === 63) {
        this.#skipTo('?>', 2);
        continue;
      }
      return this.#openTag();
    }
  }

  /** The value of an attribute of the `open` token read last, by its known name (`w:val`); undefined where it is absent. */
  attribute(name: string): string | undefined {
    return this.attributes().find((attribute) => attribute.name === name)?.value;
  }

  /** The attributes of the `open` token read last, namespace declarations left out. @throws XmlError */
  attributes(): readonly { readonly name: string; readonly value: string }[] {
    return this.#rawAttributes(this.#tagStart, this.#tagEnd)
      .filter(({ raw }) => raw !== 'xmlns' && !raw.startsWith('xmlns:'))
      .map(({ raw, value }) => {
        const name = raw.includes(':') ? this.#resolve(raw, this.#tagScope, this.#tagStart) : raw;
        return { name, value };
      });
  }

  #text(): XmlToken | undefined {
    const start = this.#at;
    const found = this.xml.indexOf('<', start);
    const end = found < 0 ? this.xml.length : found;
    this.#at = end;
    if (this.#open.length > 0) return { kind: 'text', start, end, literal: false };
    if (/[^\s\uFEFF]/u.test(this.xml.slice(start, end)))
      throw this.#error('根元素之外有文字 (text outside the root)', start);
    return undefined;
  }

  #declaration(): XmlToken | undefined {
    const start = this.#at;
    if (this.xml.startsWith('<!--', start)) {
      this.#skipTo('-->', 4);
      return undefined;
    }
    if (this.xml.startsWith('<![CDATA[', start) && this.#open.length > 0) {
      this.#skipTo(']]>', 9);
      return { kind: 'text', start: start + 9, end: this.#at - 3, literal: true };
    }
    throw this.#error('不接受文档类型声明 (a document type is refused)', start);
  }

  #skipTo(end: string, skip: number): void {
    const found = this.xml.indexOf(end, this.#at + skip);
    if (found < 0) throw this.#error('XML 不完整 (unexpected end)', this.#at);
    this.#at = found + end.length;
  }

  #openTag(): XmlToken {
    const { xml } = this;
    const start = this.#at;
    const end = tagEnd(xml, start);
    if (end < 0) throw this.#error('标签不完整 (a tag is cut off)', start);
    const empty = xml.charCodeAt(end - 2) === 47;
    NAME.lastIndex = start + 1;
    const raw = NAME.exec(xml)?.[0] ?? '';
    if (raw === '' || start + 1 + raw.length >= end) throw this.#error('标签有误 (a faulty tag)', start);
    this.#tagStart = start + 1 + raw.length;
    this.#tagEnd = end - (empty ? 2 : 1);
    if (this.#open.length === 0) {
      if (this.#sawRoot) throw this.#error('有两个根元素 (a second root)', start);
      this.#sawRoot = true;
    }
    if (this.#open.length >= DEEPEST) throw this.#error('XML 嵌套过深 (nested too deep)', start);
    const scope = this.#scopeOfTag();
    const name = this.#resolve(raw, scope, start);
    this.#at = end;
    if (empty) this.#pendingClose = { kind: 'close', name, start, end };
    else this.#open.push({ raw, name, scope });
    this.#tagScope = scope;
    return { kind: 'open', name, start, end, empty };
  }

  #close(): XmlToken {
    const start = this.#at;
    const found = this.xml.indexOf('>', start);
    const element = this.#open.pop();
    const raw = found < 0 ? '' : this.xml.slice(start + 2, found).trimEnd();
    if (element === undefined || element.raw !== raw) throw this.#error('标签不配对 (tags do not match)', start);
    this.#at = found + 1;
    return { kind: 'close', name: element.name, start, end: this.#at };
  }

  /** The namespaces in force inside the tag at hand. */
  #scopeOfTag(): Scope {
    const outer = this.#open.at(-1)?.scope ?? OUTERMOST;
    if (!this.xml.slice(this.#tagStart, this.#tagEnd).includes('xmlns')) return outer;
    const prefixes = new Map<string, string>();
    for (const { raw, value } of this.#rawAttributes(this.#tagStart, this.#tagEnd)) {
      if (raw === 'xmlns') prefixes.set('', this.#known.get(value) ?? '?');
      else if (raw.startsWith('xmlns:')) prefixes.set(raw.slice(6), this.#known.get(value) ?? '?');
    }
    return { prefixes, outer };
  }

  /** A name as written → with the prefix under which its namespace is known. */
  #resolve(raw: string, scope: Scope, at: number): string {
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    const local = raw.slice(colon + 1);
    for (let inner: Scope | undefined = scope; inner !== undefined; inner = inner.outer) {
      const known = inner.prefixes.get(prefix);
      if (known !== undefined) return `${known}:${local}`;
    }
    if (prefix !== '') throw this.#error('命名空间前缀未声明 (an undeclared prefix)', at);
    return `?:${local}`;
  }

  #rawAttributes(from: number, to: number): readonly { readonly raw: string; readonly value: string }[] {
    const { xml } = this;
    const found: { raw: string; value: string }[] = [];
    let at = from;
    for (;;) {
      SPACE.lastIndex = at;
      const space = SPACE.exec(xml)?.[0].length ?? 0;
      if (at + space >= to) return found;
      if (space === 0) throw this.#error('属性之间缺空格 (attributes run together)', at);
      at += space;
      NAME.lastIndex = at;
      const raw = NAME.exec(xml)?.[0] ?? '';
      at += raw.length;
      EQUALS.lastIndex = at;
      at += EQUALS.exec(xml)?.[0].length ?? 0;
      const quote = xml.charAt(at);
      const end = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1;
      if (raw === '' || end < 0 || end >= to) throw this.#error('属性有误 (a faulty attribute)', at);
      if (found.some((attribute) => attribute.raw === raw)) throw this.#error('属性重复 (an attribute twice)', at);
      if (found.length === MOST_ATTRIBUTES) throw this.#error('属性过多 (too many attributes)', at);
      found.push({ raw, value: decodeReferences(xml.slice(at + 1, end), at + 1) });
      at = end + 1;
    }
  }

  #error(message: string, offset: number): XmlError {
    return new XmlError(message, offset);
  }
}

/** The end of the tag that begins at `start`: behind the first `>` outside quotation marks; -1 where there is none. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
    else if (code === 60) return -1;
  }
  return -1;
}
