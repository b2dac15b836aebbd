import type { Section } from '../../../../gazette/document/document.ts';
import { rankOf } from '../../../../gazette/prose/mark.ts';

/** The items of one scope in the order of the text, each rank for itself: `1）` counts apart from （1）. */
export class LevelOrder {
  readonly #byRank = new Map<number, Section[]>();
  /** Index of a section among those of its rank. */
  readonly #index = new Map<Section, number>();

  constructor(sections: readonly Section[]) {
    for (const section of sections) {
      const rank = rankOf(section.mark);
      const alike = this.#byRank.get(rank) ?? [];
      this.#index.set(section, alike.length);
      alike.push(section);
      this.#byRank.set(rank, alike);
    }
  }

  /** The next item of the same rank, whatever its parent. */
  following(section: Section): Section | undefined {
    return this.#byRank.get(rankOf(section.mark))?.[(this.#index.get(section) ?? 0) + 1];
  }

  /** The item and those after it that count on from it. */
  run(section: Section): readonly Section[] {
    const run = [section];
    for (let next = this.following(section); next !== undefined; next = this.following(next)) {
      if (next.mark.ordinal !== section.mark.ordinal + run.length) break;
      run.push(next);
    }
    return run;
  }
}
