import type { Locked } from './wordParagraph.ts';

/** Where in a field the text is: its code is no text, its result is text that Word makes anew (ECMA-376 part 1, 17.16.18). */
type FieldPart = 'code' | 'result';

/** Keeps what must not be edited at the place that is being read: field results, revisions, locked controls. */
export class TextLocks {
  readonly #fields: FieldPart[] = [];
  /** Open elements that lock their content, with the depth at which each stands. */
  readonly #elements: { readonly depth: number; readonly reason: Locked }[] = [];

  /** Whether the text here is the code of a field, which no reader sees. */
  get inFieldCode(): boolean {
    return this.#fields.at(-1) === 'code';
  }

  /** Why the text here must not be edited; undefined where it may. */
  get reason(): Locked | undefined {
    return this.#fields.length > 0 ? 'field' : this.#elements.at(-1)?.reason;
  }

  /** An element opened that locks what is in it. @param depth how many elements are open with it */
  lock(reason: Locked, depth: number): void {
    this.#elements.push({ depth, reason });
  }

  /** An element closed. @param depth how many elements are still open */
  closed(depth: number): void {
    while ((this.#elements.at(-1)?.depth ?? -1) > depth) this.#elements.pop();
  }

  /** A mark of a complex field. */
  fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
    else if (type === 'end') this.#fields.pop();
  }
}
