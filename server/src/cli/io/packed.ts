import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Characters that are packed at a time. */
const BLOCK = 1 << 18;

/**
 * Texts that are put aside and read back once, in the order in which they came. All but the last few are packed: what is
 * said about an archive repeats itself, and takes a tenth of the memory so.
 */
export class Packed {
  #blocks: { readonly bytes: Buffer; readonly lengths: readonly number[] }[] = [];
  #open: string[] = [];
  #length = 0;

  /** Puts a text aside. */
  push(text: string): void {
    this.#open.push(text);
    this.#length += text.length;
    if (this.#length < BLOCK) return;
    const bytes = deflateRawSync(Buffer.from(this.#open.join(''), 'utf16le'), { level: 1 });
    this.#blocks.push({ bytes, lengths: this.#open.map(({ length }) => length) });
    this.#open = [];
    this.#length = 0;
  }

  /** The texts, which are forgotten on the way. */
  *take(): Generator<string> {
    for (let block = this.#blocks.shift(); block !== undefined; block = this.#blocks.shift()) {
      const text = inflateRawSync(block.bytes).toString('utf16le');
      let at = 0;
      for (const length of block.lengths) {
        yield text.slice(at, at + length);
        at += length;
      }
    }
    const rest = this.#open;
    this.#open = [];
    this.#length = 0;
    yield* rest;
  }
}
