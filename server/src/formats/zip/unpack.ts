import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';
import { ZipError } from './zipError.ts';

/**
 * The bytes of one file of an archive. They are as many as the directory says and match its checksum.
 *
 * @throws ZipError when the data is damaged or longer than announced.
 */
export function unpack(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = archive.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === 0 ? packed : inflated(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ZipError('checksum', entry.name);
  return content;
}

function inflated(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  try {
    // The buffer is made once, of the announced size: data that holds more cannot take more memory.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new ZipError('checksum', name);
  }
}
