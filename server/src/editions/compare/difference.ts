import type { Range } from '../../text/range.ts';

/** A sentence, a cell of a table or a line of code of an edition, with its place in that edition's source. */
export interface Passage extends Range {
  readonly text: string;
  /** True of a cell: its words are few, and its place tells it from others. */
  readonly cell?: boolean;
}

/** A run of a changed sentence: in both editions, only in the first, or only in the second. */
export interface Fragment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A difference that a drafter would want to know of. */
export type Difference =
  | {
      readonly kind: 'changed';
      readonly before: Passage;
      readonly after: Passage;
      readonly fragments: readonly Fragment[];
    }
  | { readonly kind: 'removed'; readonly before: Passage }
  | { readonly kind: 'added'; readonly after: Passage }
  /** The same words in another place. */
  | { readonly kind: 'moved'; readonly before: Passage; readonly after: Passage };
