import type { Section } from '../../../../gazette/document/document.ts';

/** The items of one part in the order of the text, each level for itself. */
export class LevelOrder {
  readonly #byLevel = new Map<number, Section[]>();
  /** Index of a section among those of its level. */
  readonly #rank = new Map<Section, number>();

  constructor(sections: readonly Section[]) {
    for (const section of sections) {
      const level = this.#byLevel.get(section.level) ?? [];
      this.#rank.set(section, level.length);
      level.push(section);
      this.#byLevel.set(section.level, level);
    }
  }

  /** The next item of the same level, whatever its parent. */
  following(section: Section): Section | undefined {
    return this.#byLevel.get(section.level)?.[(this.#rank.get(section) ?? 0) + 1];
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
