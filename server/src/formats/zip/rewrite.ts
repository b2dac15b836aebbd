import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipDirectory, ZipEntry } from './directory.ts';

/** A file to put into an archive. */
export interface NewFile {
  /** A path with `/` between its parts; ASCII, as every part of an Office file is named. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** The earliest day that the format knows, 1 January 1980: the same content makes the same bytes. */
const DATE = (1 << 5) | 1;
const DEFLATED = 8;
const VERSION = 20;
/** Sizes and checksum follow the data instead of standing before it. */
const DESCRIPTOR = 0x0008;

/**
 * An archive with some of its files replaced and others added at its end. Every other record is copied byte for byte, in
 * its place and order; what stands before the first record and the archive's comment are kept too.
 *
 * @param replaced new contents by name; a name that the archive lacks is ignored.
 */
export function rewriteArchive(
  archive: Uint8Array,
  { entries, endRecord }: ZipDirectory,
  replaced: ReadonlyMap<string, Uint8Array>,
  added: readonly NewFile[] = [],
): Uint8Array {
  const out = new ByteWriter();
  const places = new Map<ZipEntry, Placed>();
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  out.copy(archive.subarray(0, inOrder[0]?.start ?? 0));
  for (const entry of inOrder) {
    const content = replaced.get(entry.name);
    const start = out.length;
    if (content === undefined) {
      out.copy(archive.subarray(entry.start, entry.end));
      places.set(entry, { start });
      continue;
    }
    const packed = pack(content);
    const header = copyOf(archive, entry.start, entry.dataStart);
    patchCommon(new DataView(header.buffer), 4, packed);
    out.copy(header);
    out.copy(packed.bytes);
    places.set(entry, { start, packed });
  }
  const more = added.map(({ name, content }) => {
    const packed = pack(content);
    const start = out.length;
    out.copy(localHeader(name, packed));
    out.copy(packed.bytes);
    return { name, packed, start };
  });
  const listStart = out.length;
  for (const entry of entries) {
    const record = copyOf(archive, entry.listedStart, entry.listedEnd);
    const view = new DataView(record.buffer);
    const place = places.get(entry);
    if (place?.packed !== undefined) patchCommon(view, 6, place.packed);
    view.setUint32(42, place?.start ?? 0, true);
    out.copy(record);
  }
  for (const { name, packed, start } of more) out.copy(listedHeader(name, packed, start));
  const end = copyOf(archive, endRecord);
  const view = new DataView(end.buffer);
  view.setUint16(8, entries.length + more.length, true);
  view.setUint16(10, entries.length + more.length, true);
  view.setUint32(12, out.length - listStart, true);
  view.setUint32(16, listStart, true);
  out.copy(end);
  return out.finish();
}

/** A new archive of some files, the same bytes for the same files. */
export function createArchive(files: readonly NewFile[]): Uint8Array {
  // An empty archive is nothing but its end record.
  const empty = new Uint8Array(22);
  new DataView(empty.buffer).setUint32(0, 0x06054b50, true);
  return rewriteArchive(empty, { entries: [], listStart: 0, endRecord: 0 }, new Map(), files);
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

interface Placed {
  readonly start: number;
  readonly packed?: Packed;
}

function pack(content: Uint8Array): Packed {
  return { bytes: deflateSync(content, { level: 6 }), crc: crc32(content), size: content.length };
}

/** Writes method, checksum and sizes into a header whose version field is at `at`; both kinds of header share the order. */
function patchCommon(view: DataView, at: number, { bytes, crc, size }: Packed): void {
  view.setUint16(at + 2, view.getUint16(at + 2, true) & ~DESCRIPTOR, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
}

function localHeader(name: string, packed: Packed): Uint8Array {
  const path = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + path.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(12, DATE, true);
  view.setUint16(26, path.length, true);
  patchCommon(view, 4, packed);
  header.set(path, 30);
  return header;
}

function listedHeader(name: string, packed: Packed, start: number): Uint8Array {
  const path = new TextEncoder().encode(name);
  const header = new Uint8Array(46 + path.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  view.setUint16(14, DATE, true);
  view.setUint16(28, path.length, true);
  patchCommon(view, 6, packed);
  view.setUint32(42, start, true);
  header.set(path, 46);
  return header;
}

/** A copy of a stretch: `slice` of Node's Buffer gives a view, and a patch of that would change the file that was read. */
function copyOf(archive: Uint8Array, start: number, end = archive.length): Uint8Array<ArrayBuffer> {
  return new Uint8Array(archive.subarray(start, end));
}

/** Gathers byte runs and joins them once. */
class ByteWriter {
  readonly #runs: Uint8Array[] = [];
  length = 0;

  copy(run: Uint8Array): void {
    this.#runs.push(run);
    this.length += run.length;
  }

  finish(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const run of this.#runs) {
      all.set(run, at);
      at += run.length;
    }
    return all;
  }
}
