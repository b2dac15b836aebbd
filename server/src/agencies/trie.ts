/**
 * Finds which of a fixed set of words begin at a place of a text. One array look-up answers for the characters with which
 * no word begins, which is nearly all of a text; a half-width bracket counts as its full-width form.
 */
export class Trie {
  /** 1 for every UTF-16 code unit with which a word begins. */
  readonly #starts = new Uint8Array(0x10000);
  /** 1 for what the first two code units of a word come to, see {@link pairOf}: few other pairs come to the same. */
  readonly #pairs = new Uint8Array(0x10000);
  /** node × 65536 + code unit → node; the root is node 0. */
  readonly #next = new Map<number, number>();
  /** For each node the index of the word that ends there, or -1. */
  readonly #word: number[] = [-1];

  constructor(words: readonly string[]) {
    words.forEach((word, index) => {
      if (word === '') return;
      let node = 0;
      for (let i = 0; i < word.length; i++) node = this.#grow(node, fold(word.charCodeAt(i)));
      this.#starts[word.charCodeAt(0)] = 1;
      if (word.length === 1) this.#pairs.fill(1);
      else this.#pairs[pairOf(word, 0)] = 1;
      this.#word[node] = index;
    });
    for (const [half, full] of BRACKETS) {
      const starts = this.#starts[half] === 1 || this.#starts[full] === 1;
      this.#starts[half] = this.#starts[full] = starts ? 1 : 0;
    }
  }

  /** The first place from `from` on where a word may begin, as its first two code units say; the length where none may. */
  nextStart(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      if (this.#starts[text.charCodeAt(at)] === 1 && this.#pairs[pairOf(text, at)] === 1) return at;
    }
    return text.length;
  }

  /** The indices of all words that begin at `start`, the shortest first. */
  wordsAt(text: string, start: number): readonly number[] {
    const found: number[] = [];
    let node: number | undefined = 0;
    for (let i = start; i < text.length; i++) {
      node = this.#next.get(node * 0x10000 + fold(text.charCodeAt(i)));
      if (node === undefined) break;
      const word = this.#word[node] ?? -1;
      if (word >= 0) found.push(word);
    }
    return found;
  }

  /** Whether any word begins at `start`. */
  holdsAt(text: string, start: number): boolean {
    let node: number | undefined = 0;
    for (let i = start; i < text.length; i++) {
      node = this.#next.get(node * 0x10000 + fold(text.charCodeAt(i)));
      if (node === undefined) return false;
      if ((this.#word[node] ?? -1) >= 0) return true;
    }
    return false;
  }

  #grow(node: number, code: number): number {
    const key = node * 0x10000 + code;
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    const made = this.#word.length;
    this.#word.push(-1);
    this.#next.set(key, made);
    return made;
  }
}

function pairOf(text: string, at: number): number {
  const second = at + 1 < text.length ? fold(text.charCodeAt(at + 1)) : 0;
  return ((fold(text.charCodeAt(at)) * 31) ^ second) & 0xffff;
}

/** Half-width brackets with their full-width forms. */
const BRACKETS: readonly (readonly [half: number, full: number])[] = [
  [0x28, 0xff08],
  [0x29, 0xff09],
];

function fold(code: number): number {
  if (code === 0x28) return 0xff08;
  return code === 0x29 ? 0xff09 : code;
}
