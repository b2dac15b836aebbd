import type { TextEdit } from '../../text/edits.ts';
import { lowerBound } from '../../text/range.ts';
import { type Directive, findDirectives, LONGEST_DIRECTIVE } from '../suppression/directives.ts';

/** The suppression comments of one open file: after an edit only the source around it is searched again. */
export class DirectiveCache {
  #directives: readonly Directive[] = [];

  /** The comments of the source that was read last, in order. */
  get all(): readonly Directive[] {
    return this.#directives;
  }

  read(source: string): void {
    this.#directives = findDirectives(source);
  }

  /**
   * Searches a changed source.
   * @param edit what was changed in the source before
   */
  reread(source: string, { start, end, newText }: TextEdit): void {
    const known = this.#directives;
    const by = newText.length - (end - start);
    // A comment that ends before the edit or begins behind it is as it was: it holds no other comment and no part of one.
    let before = lowerBound(known, start);
    while (before > 0 && (known[before - 1]?.end ?? 0) > start) before--;
    const after = lowerBound(known, end);
    const from = Math.max(known[before - 1]?.end ?? 0, start - LONGEST_DIRECTIVE, 0);
    const to = Math.min((known[after]?.start ?? source.length - by) + by, start + newText.length + LONGEST_DIRECTIVE);
    const found = findDirectives(source.slice(from, to));
    if (found.length === 0 && before === known.length) return;
    this.#directives = [
      ...known.slice(0, before),
      ...found.map((directive) => moved(directive, from)),
      ...(by === 0 ? known.slice(after) : known.slice(after).map((directive) => moved(directive, by))),
    ];
  }
}

function moved(directive: Directive, by: number): Directive {
  return {
    ...directive,
    start: directive.start + by,
    end: directive.end + by,
    named: directive.named.map(({ id, start, end }) => ({ id, start: start + by, end: end + by })),
  };
}
