import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes that are packed at a time. */
const BLOCK = 1 << 18;

/**
 * Texts that are put aside and read back once, in the order in which they came. All but the last few are packed: what is
 * said about an archive repeats itself, and takes a tenth of the memory so.
 */
export class Packed {
  readonly #blocks: { readonly bytes: Buffer; readonly lengths: readonly number[] }[] = [];
  #open: Buffer[] = [];
  #length = 0;

  /** Puts a text aside. */
  push(text: string | Uint8Array): void {
    const bytes = Buffer.from(text);
    this.#open.push(bytes);
    this.#length += bytes.length;
    if (this.#length < BLOCK) return;
    const packed = deflateRawSync(Buffer.concat(this.#open), { level: 1 });
    this.#blocks.push({ bytes: packed, lengths: this.#open.map(({ length }) => length) });
    this.#open = [];
    this.#length = 0;
  }

  /** The texts, in UTF-8. They are forgotten on the way. */
  *take(): Generator<Buffer> {
    for (let block = this.#blocks.shift(); block !== undefined; block = this.#blocks.shift()) {
      const bytes = inflateRawSync(block.bytes);
      let at = 0;
      for (const length of block.lengths) {
        yield bytes.subarray(at, at + length);
        at += length;
      }
    }
    const rest = this.#open;
    this.#open = [];
    this.#length = 0;
    yield* rest;
  }
}
