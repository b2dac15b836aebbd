import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { lowerBound, type Range } from '../../text/range.ts';

/** One round of edits with where each stands afterwards. */
interface Round {
  /** In order, not overlapping, placed in the text before the round. */
  readonly edits: readonly TextEdit[];
  /** By edit, where its new text begins in the text after the round. */
  readonly after: readonly Range[];
}

/** A text under repair: it knows of every place what it was in the text that the repair began with. */
export class EditedText {
  #text: string;
  readonly #rounds: Round[] = [];

  constructor(source: string) {
    this.#text = source;
  }

  get text(): string {
    return this.#text;
  }

  /** Applies edits of the text as it is now, which do not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    let moved = 0;
    const after = ordered.map(({ start, end, newText }) => {
      const placed = { start: start + moved, end: start + moved + newText.length };
      moved += newText.length - (end - start);
      return placed;
    });
    this.#text = applyEdits(this.#text, ordered);
    this.#rounds.push({ edits: ordered, after });
  }

  /** Where a range of the present text was in the text of the beginning. What an edit wrote was where the edit was. */
  origin({ start, end }: Range): Range {
    let from = start;
    let to = end;
    for (let i = this.#rounds.length - 1; i >= 0; i--) {
      const round = this.#rounds[i];
      if (round === undefined) break;
      from = back(round, from, 'start');
      to = back(round, to, 'end');
    }
    return { start: Math.min(from, to), end: Math.max(from, to) };
  }
}

/** The offset before a round that an offset after it was. An offset inside of new text was at the edge of what it replaced. */
function back({ edits, after }: Round, at: number, side: 'start' | 'end'): number {
  const index = lowerBound(after, at + 1) - 1;
  const edit = edits[index];
  const placed = after[index];
  if (edit === undefined || placed === undefined) return at;
  if (at < placed.end) return side === 'start' ? edit.start : edit.end;
  return at - placed.end + edit.end;
}
