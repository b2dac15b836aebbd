import type { Section } from '../../../../gazette/document/document.ts';
import { rankOf } from '../../../../gazette/prose/mark.ts';

/** Two ways of counting at one level: from 1 under each parent, and on through the part. */
export interface Mixture {
  readonly section: Section;
  readonly other: Section;
  /** How `section` counts; `other` counts the other way. */
  readonly mode: 'restarts' | 'continues';
}

/**
 * How the first item under a new parent counted, which boundary lay before it, and in which section that boundary lies:
 * 一、 may count on through its （一）（二） while 二、 counts anew in each.
 */
interface Crossing {
  readonly section: Section;
  readonly mode: Mixture['mode'];
  readonly boundary: number;
  readonly within: Section | null;
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
    const { from, to, within } = partedAncestors(before, section);
    if (mode === 'restarts' && [from, to].some((ancestor) => ancestor !== null && FRAME.test(ancestor.heading))) return;
    const rank = rankOf(section.mark);
    const crossings = this.#crossings.get(rank) ?? [];
    crossings.push({ section, mode, boundary: to?.level ?? 0, within });
    this.#crossings.set(rank, crossings);
  }

  /** Whether a rank went on the last time its parent changed. */
  goesOn(rank: number): boolean {
    return this.#crossings.get(rank)?.at(-1)?.mode === 'continues';
  }

  /** Forgets how a rank counted, since a list above it began anew; a mixture found so far stays one. */
  end(rank: number): void {
    this.#ended.push(...this.#mixturesOf(rank));
    this.#crossings.delete(rank);
  }

  /** One mixture a level: where both ways of counting met the same kind of boundary. The rarer way is the one shown. */
  mixtures(): readonly Mixture[] {
    const found = [...this.#ended, ...[...this.#crossings.keys()].flatMap((rank) => this.#mixturesOf(rank))];
    const levels = new Set<number>();
    return found.filter(({ section }) => !levels.has(section.level) && levels.add(section.level));
  }

  #mixturesOf(rank: number): readonly Mixture[] {
    const alike = new Map<Section | null, Map<number, Crossing[]>>();
    for (const crossing of this.#crossings.get(rank) ?? []) {
      const boundaries = alike.get(crossing.within) ?? new Map<number, Crossing[]>();
      alike.set(crossing.within, boundaries);
      const here = boundaries.get(crossing.boundary) ?? [];
      boundaries.set(crossing.boundary, here);
      here.push(crossing);
    }
    for (const here of [...alike.values()].flatMap((boundaries) => [...boundaries.values()])) {
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

/** The outermost ancestors of two sections that are not the same one, and the innermost one that holds both. */
function partedAncestors(before: Section, after: Section): Record<'from' | 'to' | 'within', Section | null> {
  const from = ancestors(before);
  const to = ancestors(after);
  let depth = 0;
  while (depth < to.length && from[depth] === to[depth]) depth++;
  return { from: from[depth] ?? null, to: to[depth] ?? null, within: to[depth - 1] ?? null };
}

/** From the outermost ancestor inward, the section itself not counted. */
function ancestors(section: Section): readonly Section[] {
  const chain: Section[] = [];
  for (let above = section.parent; above !== null; above = above.parent) chain.unshift(above);
  return chain;
}
