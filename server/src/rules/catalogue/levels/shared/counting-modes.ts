import type { Section } from '../../../../gazette/document/document.ts';

/** Two ways of counting at one level: from 1 under each parent, and on through the part. */
export interface Mixture {
  readonly section: Section;
  readonly other: Section;
  /** How `section` counts; `other` counts the other way. */
  readonly mode: 'restarts' | 'continues';
}

/** How the first item under a new parent counted, and which boundary lay before it. */
interface Crossing {
  readonly section: Section;
  readonly mode: Mixture['mode'];
  readonly boundary: number;
}

/** Sections that frame the tasks of a plan: a list of principles or of measures counts for itself. */
const FRAME = /总体|指导思想|原则|目标|意义|背景|保障|组织|实施|要求|附则/u;

/**
 * Learns how each level of one part counts from the first items under new parents: every such place shows whether the
 * numbers begin at 1 again or go on.
 */
export class CountingModes {
  readonly #crossings = new Map<number, Crossing[]>();
  /** Mixtures in lists that have ended because a list above them began anew. */
  readonly #ended: Mixture[] = [];

  /** Remembers how the first item under a new parent counts, `before` being the last item under another one. */
  record(section: Section, before: Section, mode: Mixture['mode']): void {
    const [from, to] = partedAncestors(before, section);
    if (mode === 'restarts' && [from, to].some((ancestor) => ancestor !== null && FRAME.test(ancestor.heading))) return;
    const crossings = this.#crossings.get(section.level) ?? [];
    crossings.push({ section, mode, boundary: to?.level ?? 0 });
    this.#crossings.set(section.level, crossings);
  }

  /** Whether a level went on the last time its parent changed. */
  goesOn(level: number): boolean {
    return this.#crossings.get(level)?.at(-1)?.mode === 'continues';
  }

  /** Forgets how a level counted, since a list above it began anew; a mixture found so far stays one. */
  end(level: number): void {
    this.#ended.push(...this.#mixturesOf(level));
    this.#crossings.delete(level);
  }

  /** One mixture a level: where both ways of counting met the same kind of boundary. The rarer way is the one shown. */
  mixtures(): readonly Mixture[] {
    const found = [...this.#ended, ...[...this.#crossings.keys()].flatMap((level) => this.#mixturesOf(level))];
    const levels = new Set<number>();
    return found.filter(({ section }) => !levels.has(section.level) && levels.add(section.level));
  }

  #mixturesOf(level: number): readonly Mixture[] {
    const crossings = this.#crossings.get(level) ?? [];
    for (const boundary of new Set(crossings.map((crossing) => crossing.boundary))) {
      const here = crossings.filter((crossing) => crossing.boundary === boundary);
      const restarts = here.filter((crossing) => crossing.mode === 'restarts');
      const continues = here.filter((crossing) => crossing.mode === 'continues');
      const [restart, go] = [restarts[0], continues[0]];
      if (restart === undefined || go === undefined) continue;
      const rarer = restarts.length === continues.length ? later(restart, go, here) : null;
      const shown = rarer ?? (restarts.length < continues.length ? restart : go);
      return [{ section: shown.section, other: (shown === restart ? go : restart).section, mode: shown.mode }];
    }
    return [];
  }
}

/** The one that stands later in the text. */
function later(a: Crossing, b: Crossing, order: readonly Crossing[]): Crossing {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** The outermost ancestors of two sections that are not the same one: what lies between the two. */
function partedAncestors(before: Section, after: Section): readonly [Section | null, Section | null] {
  const from = ancestors(before);
  const to = ancestors(after);
  let depth = 0;
  while (depth < to.length && from[depth] === to[depth]) depth++;
  return [from[depth] ?? null, to[depth] ?? null];
}

/** From the outermost ancestor inward, the section itself not counted. */
function ancestors(section: Section): readonly Section[] {
  const chain: Section[] = [];
  for (let above = section.parent; above !== null; above = above.parent) chain.unshift(above);
  return chain;
}
