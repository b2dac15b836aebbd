import type { Severity } from './rule.ts';
import { type WordHit, WordMatcher } from './shared/word-list.ts';

/** An entry of an office's own list: a word that it does not want, or one that no rule is to speak of. */
export type OfficeWord =
  | {
      readonly wrong: string;
      /** Absent where the word is only forbidden. */
      readonly right?: string;
      /** In the office's words, for the message. */
      readonly reason?: string;
      readonly severity: Severity;
    }
  | { readonly allow: string };

/** An office's own words, from all layers of its configuration. */
export class OfficeWords {
  readonly #forbidden: WordMatcher;
  readonly #allowed: WordMatcher;

  /** @param entries the last word counts: a word may be forbidden by the city and allowed by the district */
  constructor(entries: readonly OfficeWord[]) {
    const words = new Map<string, OfficeWord>();
    for (const entry of entries) words.set('allow' in entry ? entry.allow : entry.wrong, entry);
    const all = [...words.values()];
    this.#forbidden = new WordMatcher(
      all.flatMap((entry) =>
        'allow' in entry
          ? []
          : [
              {
                wrong: entry.wrong,
                severity: entry.severity,
                notInStatutes: false,
                ...(entry.right !== undefined && { right: entry.right }),
                ...(entry.reason !== undefined && { note: entry.reason }),
              },
            ],
      ),
    );
    this.#allowed = new WordMatcher(
      all.flatMap((entry) =>
        'allow' in entry ? [{ wrong: entry.allow, severity: 'info' as const, notInStatutes: false }] : [],
      ),
    );
  }

  /** Where the text has words that the office does not want. Offsets of the text. */
  find(text: string): readonly WordHit[] {
    const hits = this.#forbidden.find(text);
    return hits.length === 0 ? hits : hits.filter(({ start, end }) => !this.allows(text, start, end));
  }

  /** Whether `[start, end)` of a text lies in a word that the office allows, or holds one. */
  allows(text: string, start: number, end: number): boolean {
    return this.#allowed.find(text).some((word) => word.start < end && start < word.end);
  }
}
