import { type DecodedXml, decodeXml } from '../xml/decodeXml.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { XmlError } from '../xml/xmlError.ts';
import { readDirectory, type ZipDirectory } from '../zip/directory.ts';
import { unpack } from '../zip/unpack.ts';
import { ZipError } from '../zip/zipError.ts';
import { WORD_NAMESPACES } from './namespaces.ts';
import { WordError } from './wordError.ts';

/** A relationship of a part (ECMA-376 part 2, 9.3): what it points to inside the package. External targets are left out. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type: `comments`, `styles`, `header`. */
  readonly type: string;
  /** The name of the part, without a leading slash. */
  readonly target: string;
}

/** A binary Office file begins with these bytes; an encrypted .docx is one too. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The name of the stream that holds an encrypted package, in UTF-16. */
const ENCRYPTED_STREAM = Array.from('EncryptedPackage', (char) => char.charCodeAt(0));
const MAIN_TYPES =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.|ms-word\.)(?:document|template)(?:\.macroEnabled)?(?:Template)?\.main\+xml$/u;

/** A Word file as a package of parts. Parts are unpacked when they are asked for; macros and embedded objects never are. */
export class WordPackage {
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  /** The name of the main document part. */
  readonly main: string;
  /** Whether the package carries a digital signature, which any change would break. */
  readonly signed: boolean;
  readonly #parts = new Map<string, DecodedXml>();

  /** @throws WordError where the bytes are no Word document that can be read. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
      throw new WordError(holdsEncryptedPackage(bytes) ? 'encrypted' : 'binary');
    }
    this.directory = inWords(() => readDirectory(bytes));
    const target = this.relationships('').find(({ type }) => type === 'officeDocument')?.target;
    if (target === undefined || !this.has(target)) throw new WordError('not-word');
    if (!MAIN_TYPES.test(this.#contentType(target))) throw new WordError('not-word');
    this.main = target;
    this.signed = this.directory.entries.some(({ name }) => /^_xmlsignatures\//iu.test(name));
  }

  /** Whether the package has a part of this name. */
  has(name: string): boolean {
    return this.directory.entries.some((entry) => entry.name === name);
  }

  /** The XML of a part. @throws WordError where it is missing or damaged. */
  part(name: string): DecodedXml {
    const known = this.#parts.get(name);
    if (known !== undefined) return known;
    const entry = this.directory.entries.find((candidate) => candidate.name === name);
    if (entry === undefined) throw new WordError('missing-part', name);
    const decoded = inWords(() => decodeXml(unpack(this.bytes, entry)));
    this.#parts.set(name, decoded);
    return decoded;
  }

  /** The relationships of a part; of the package itself for an empty name. Empty where it has none. */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/')) : '';
    const found: Relationship[] = [];
    this.scan(name, (scanner, element) => {
      if (element !== 'rel:Relationship' || scanner.attribute('TargetMode') === 'External') return;
      const type = scanner.attribute('Type') ?? '';
      const target = resolveTarget(folder, scanner.attribute('Target') ?? '');
      const id = scanner.attribute('Id') ?? '';
      if (target !== undefined) found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    });
    return found;
  }

  /** Calls back for every element of a part that opens, with the scanner for its attributes. @throws WordError */
  scan(name: string, onOpen: (scanner: XmlScanner, element: string) => void): void {
    const { text } = this.part(name);
    inWords(() => {
      const scanner = new XmlScanner(text, WORD_NAMESPACES);
      for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
        if (token.kind === 'open') onOpen(scanner, token.name);
      }
    });
  }

  /** The content type of a part, by its own name or by its ending; empty where none is declared. */
  #contentType(part: string): string {
    const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    let own = '';
    let byEnding = '';
    this.scan('[Content_Types].xml', (scanner, element) => {
      const type = scanner.attribute('ContentType') ?? '';
      if (element === 'ct:Override' && scanner.attribute('PartName') === `/${part}`) own = type;
      if (element === 'ct:Default' && scanner.attribute('Extension')?.toLowerCase() === ending) byEnding = type;
    });
    return own === '' ? byEnding : own;
  }
}

/** The name of the part that holds the relationships of a part. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Runs something and says in words of Word what an archive or its XML refuses. @throws WordError */
export function inWords<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ZipError) {
      if (error.fault === 'not-zip') throw new WordError('not-word');
      if (error.fault === 'encrypted') throw new WordError('encrypted');
      throw new WordError(error.fault === 'too-large' ? 'too-large' : 'archive', error.message);
    }
    if (error instanceof XmlError) throw new WordError('xml', error.message);
    throw error;
  }
}

/** A target as a part's name; undefined where it leaves the package. */
function resolveTarget(folder: string, target: string): string | undefined {
  if (target === '') return undefined;
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.join('/');
}

/** Looks for the name of the stream in the directory sectors, which any encrypted package has in its first megabytes. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const last = Math.min(bytes.length, 8 * 1024 * 1024) - 2 * ENCRYPTED_STREAM.length;
  for (let at = 0; at <= last; at += 2) {
    if (bytes[at] !== ENCRYPTED_STREAM[0] || bytes[at + 1] !== 0) continue;
    if (ENCRYPTED_STREAM.every((code, index) => bytes[at + 2 * index] === code)) return true;
  }
  return false;
}
