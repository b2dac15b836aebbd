import { ZipError } from './zipError.ts';

/**
 * One file of an archive as its central directory lists it (PKWARE APPNOTE 4.3.12). Offsets count bytes of the archive,
 * ends exclusive.
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The local record: header, data and whatever follows up to the next record. It is copied whole where nothing changes. */
  readonly start: number;
  readonly end: number;
  readonly dataStart: number;
  /** The record in the central directory. */
  readonly listedStart: number;
  readonly listedEnd: number;
}

/** What an archive holds, in the order of its central directory. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the central directory begins and where its end record begins. */
  readonly listStart: number;
  readonly endRecord: number;
}

/** The caps under which an archive is read; a real .docx stays far below each. */
export const ZIP_LIMITS = {
  entries: 5000,
  /** Bytes of one unpacked file and of all together. */
  entrySize: 128 * 1024 * 1024,
  totalSize: 512 * 1024 * 1024,
  /** Unpacked bytes for one packed byte. The highest of a hundred real Word files was 34. */
  ratio: 200,
  /** A file is not suspected for its ratio below this size. */
  ratioFrom: 1024 * 1024,
} as const;

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/**
 * Reads the central directory of an archive and checks it against the local records.
 *
 * @throws ZipError for anything that is no plain archive: cut off, encrypted, ZIP64, in volumes, with names that leave the
 * folder or stand twice, with records that overlap, or beyond {@link ZIP_LIMITS}.
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endRecord = findEnd(bytes, view);
  const [disk, listDisk] = [view.getUint16(endRecord + 4, true), view.getUint16(endRecord + 6, true)];
  const count = view.getUint16(endRecord + 10, true);
  const listSize = view.getUint32(endRecord + 12, true);
  const listStart = view.getUint32(endRecord + 16, true);
  if (count === 0xffff || listSize === 0xffffffff || listStart === 0xffffffff) throw new ZipError('zip64');
  if (disk !== 0 || listDisk !== 0 || view.getUint16(endRecord + 8, true) !== count) throw new ZipError('multi-disk');
  if (count > ZIP_LIMITS.entries) throw new ZipError('too-many', String(count));
  if (listStart + listSize > endRecord) throw new ZipError('truncated');
  const listed = readListed(bytes, view, listStart, listStart + listSize, count);
  return { entries: placed(listed, bytes, view, listStart), listStart, endRecord };
}

/** The end record is the last thing in an archive but for a comment, whose length it names. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) {
    // An empty archive begins with its end record; it holds no document either.
    throw new ZipError('not-zip');
  }
  const first = Math.max(0, bytes.length - END_SIZE - MOST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  throw new ZipError('truncated');
}

type Listed = Omit<ZipEntry, 'end' | 'dataStart'>;

function readListed(bytes: Uint8Array, view: DataView, from: number, to: number, count: number): readonly Listed[] {
  const found: Listed[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = from;
  for (let index = 0; index < count; index++) {
    if (at + 46 > to || view.getUint32(at, true) !== LISTED) throw new ZipError('truncated');
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const listedEnd = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (listedEnd > to) throw new ZipError('truncated');
    const flags = view.getUint16(at + 8, true);
    const name = safeName(bytes.subarray(at + 46, at + 46 + nameLength), flags);
    // Windows and macOS take names that differ in case only for one.
    const key = name.toLowerCase();
    if (names.has(key)) throw new ZipError('duplicate', name);
    names.add(key);
    const entry: Listed = {
      name,
      method: view.getUint16(at + 10, true),
      flags,
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
      listedStart: at,
      listedEnd,
    };
    total += entry.size;
    check(entry, total);
    found.push(entry);
    at = listedEnd;
  }
  return found;
}

function check({ name, flags, method, compressedSize, size, start }: Listed, total: number): void {
  if ((flags & ENCRYPTED) !== 0) throw new ZipError('encrypted', name);
  if (method !== 0 && method !== 8) throw new ZipError('method', name);
  if (compressedSize === 0xffffffff || size === 0xffffffff || start === 0xffffffff) throw new ZipError('zip64', name);
  if (size > ZIP_LIMITS.entrySize || total > ZIP_LIMITS.totalSize) throw new ZipError('too-large', name);
  if (size > ZIP_LIMITS.ratioFrom && size > compressedSize * ZIP_LIMITS.ratio) throw new ZipError('ratio', name);
}

/** A name as a path below the archive's root. Names outside ASCII are UTF-8 whether the flag says so or not. */
function safeName(bytes: Uint8Array, flags: number): string {
  const name = new TextDecoder('utf-8', { fatal: (flags & 0x800) !== 0 }).decode(bytes);
  const parts = name.split('/');
  const unsafe =
    name === '' ||
    name.length > 1000 ||
    /[\u0000-\u001f\u007f\\:]/u.test(name) ||
    name.startsWith('/') ||
    parts.includes('..') ||
    parts.includes('.');
  if (unsafe) throw new ZipError('name');
  return name;
}

/** The local records, which must lie one after the other before the central directory. */
function placed(listed: readonly Listed[], bytes: Uint8Array, view: DataView, listStart: number): readonly ZipEntry[] {
  const inOrder = [...listed].sort((a, b) => a.start - b.start);
  const ends = new Map(inOrder.map((entry, index) => [entry, inOrder[index + 1]?.start ?? listStart]));
  return listed.map((entry) => {
    const { start, name, compressedSize } = entry;
    const end = ends.get(entry) ?? listStart;
    if (start + 30 > listStart || view.getUint32(start, true) !== LOCAL) throw new ZipError('truncated', name);
    const nameLength = view.getUint16(start + 26, true);
    const dataStart = start + 30 + nameLength + view.getUint16(start + 28, true);
    if (dataStart + compressedSize > end) throw new ZipError('overlap', name);
    const local = bytes.subarray(start + 30, start + 30 + nameLength);
    const central = bytes.subarray(entry.listedStart + 46, entry.listedStart + 46 + local.length);
    if (view.getUint16(entry.listedStart + 28, true) !== nameLength || !local.every((byte, i) => byte === central[i])) {
      throw new ZipError('name', name);
    }
    return { ...entry, end, dataStart };
  });
}
