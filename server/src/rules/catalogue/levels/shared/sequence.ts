import type { GazetteDocument, Section } from '../../../../gazette/document/document.ts';
import { rankOf } from '../../../../gazette/prose/mark.ts';
import { ProseFact } from '../../../../gazette/prose/proseFact.ts';
import type { Gaps } from '../../../shared/barrier.ts';
import { partsOf } from '../../../shared/parts.ts';
import { CountingModes, type Mixture } from './counting-modes.ts';
import { findInversions } from './inversion.ts';
import { ItemPlaces } from './item-places.ts';
import { LevelOrder } from './level-order.ts';
import { scopesOf } from './scopes.ts';

/** A place where a series of numbers does not go on as it must. */
export interface Break {
  readonly kind: 'start' | 'gap' | 'repeat' | 'backward';
  readonly section: Section;
  /** The number that belongs here. */
  readonly expected: number;
  /** The item before it in its series, where there is one. */
  readonly previous: Section | null;
  /** This item and those after it that have to move along with it; empty where renumbering cannot repair the place. */
  readonly renumber: readonly Section[];
}

/** What the numbers of a document, or of one part of it, have against them. */
export interface SequenceReport {
  readonly breaks: readonly Break[];
  readonly mixtures: readonly Mixture[];
}

/** Items of one rank under one parent. `open` holds where each list stands that may still go on, the latest last. */
interface Series {
  readonly open: number[];
  readonly first: Section;
  previous: Section;
}

/** Lists inside a list that begin anew are remembered this deep. */
const MOST_OPEN = 6;
/** The remark of a gazette that printed a part only: （本文有删减）. */
const ABRIDGED = /删减|删节|节选|摘登|摘编/u;

/**
 * Follows the numbers of every level through a document. Both ways of counting are right, anew under each parent and on
 * through the part, and a list announced by a colon or a heading of its own may begin anew anywhere. Each part (the
 * document's own text, each attachment) and each box in it (专栏, notes) counts for itself.
 */
export function checkSequence(document: GazetteDocument, gaps: Gaps): SequenceReport {
  const places = new ItemPlaces(document, gaps);
  const reports = partsOf(document)
    .flatMap(scopesOf)
    .map((sections) => new Scope(sections, places).check());
  const breaks = reports.flatMap((report) => report.breaks);
  // What was cut out took its numbers along.
  const lost = ({ kind }: Break): boolean => kind !== 'repeat' && kind !== 'backward';
  return {
    breaks: breaks.some(lost) && isAbridged(document) ? breaks.filter((found) => !lost(found)) : breaks,
    mixtures: reports.flatMap((report) => report.mixtures),
  };
}

/** Whether a gazette printed a part of the document only. */
export function isAbridged({ paragraphs }: GazetteDocument): boolean {
  return paragraphs.some(({ prose }) => prose.text.length <= 40 && saysAbridged.of(prose));
}

const saysAbridged = new ProseFact(({ text }) => ABRIDGED.test(text));

/** One scope under way, from its first item to its last. */
class Scope {
  readonly #sections: readonly Section[];
  readonly #places: ItemPlaces;
  readonly #order: LevelOrder;
  readonly #modes = new CountingModes();
  readonly #series = new Map<Section | null, Map<number, Series>>();
  /** The series of each rank that was counted last, under whichever parent. */
  readonly #latest = new Map<number, Series>();
  readonly #breaks: Break[] = [];
  /** Lists of a level too high for their place: they begin anew, and another rule speaks of them. */
  readonly #inverted: ReadonlySet<Section>;

  constructor(sections: readonly Section[], places: ItemPlaces) {
    this.#sections = sections;
    this.#places = places;
    this.#order = new LevelOrder(sections);
    this.#inverted = new Set(findInversions(sections).map((inversion) => inversion.section));
  }

  check(): SequenceReport {
    for (const section of this.#sections) if (section.level > 0) this.#visit(section);
    return { breaks: this.#breaks, mixtures: this.#modes.mixtures() };
  }

  #visit(section: Section): void {
    const siblings = this.#series.get(section.parent) ?? new Map<number, Series>();
    this.#series.set(section.parent, siblings);
    const rank = seriesRank(section, siblings);
    const series = siblings.get(rank);
    if (series !== undefined) {
      this.#next(section, series);
      series.previous = section;
      this.#latest.set(rank, series);
      return;
    }
    const started: Series = { open: [this.#first(section)], first: section, previous: section };
    siblings.set(rank, started);
    this.#latest.set(rank, started);
  }

  /** An item after another of its level under the same parent. */
  #next(section: Section, series: Series): void {
    const { ordinal } = section.mark;
    const { open, previous } = series;
    const at = open.lastIndexOf(ordinal - 1);
    if (at >= 0) {
      open.splice(at, open.length, ordinal);
      return;
    }
    if (ordinal === 1 && this.#beginsAnew(section, series)) {
      if (open.length === MOST_OPEN) open.shift();
      open.push(1);
      // A list inside a lower level is an interruption: that level goes on behind it.
      if (this.#inverted.has(section)) return;
      // What comes below counts for itself as well: it may be an annex whose title nobody recognised.
      const rank = rankOf(section.mark);
      for (const below of [...this.#latest.keys()].filter((other) => other > rank)) {
        this.#latest.delete(below);
        this.#modes.end(below);
      }
      return;
    }
    const expected = (open.at(-1) ?? 0) + 1;
    if (ordinal > expected && this.#places.hides(previous.paragraph, section, expected)) {
      open[open.length - 1] = ordinal;
      return;
    }
    const kind = ordinal > expected ? 'gap' : ordinal === expected - 1 || ordinal === 1 ? 'repeat' : 'backward';
    const follows = this.#order.following(section)?.mark.ordinal;
    if (follows === expected + 1 && follows !== ordinal + 1) {
      // Only this number is wrong: the next one counts as if it were right.
      open[open.length - 1] = expected;
      this.#breaks.push({ kind, section, expected, previous, renumber: [section] });
    } else if (kind === 'backward' && follows === expected) {
      // An item out of its place: the series goes on around it.
      this.#breaks.push({ kind, section, expected, previous, renumber: [] });
    } else {
      open[open.length - 1] = ordinal;
      this.#breaks.push({ kind, section, expected, previous, renumber: this.#order.run(section) });
    }
  }

  /** A list announced as such, small items 1, 2 … after a paragraph without a number, one of a level too high for its place, or the text after a table of contents. */
  #beginsAnew(section: Section, { first, previous }: Series): boolean {
    return (
      this.#inverted.has(section) ||
      this.#places.announced(previous, section) ||
      (section.level >= 3 && this.#places.followsText(section) && this.#order.following(section)?.mark.ordinal === 2) ||
      (section.heading !== '' && section.heading === first.heading)
    );
  }

  /** The first item of its level under its parent; returns where its series stands. */
  #first(section: Section): number {
    const { ordinal } = section.mark;
    const latest = this.#latest.get(rankOf(section.mark));
    if (ordinal === 1) {
      if (latest !== undefined) this.#modes.record(section, latest.previous, 'restarts');
      return 1;
    }
    if (latest?.open.includes(ordinal - 1) === true && !isItemOfArticle(section)) {
      this.#modes.record(section, latest.previous, 'continues');
      return ordinal;
    }
    const last = latest?.open.at(-1) ?? 0;
    const after = this.#order.following(section)?.mark.ordinal;
    const goesOn =
      !isItemOfArticle(section) && (ordinal > last || after === last + 2 || this.#modes.goesOn(rankOf(section.mark)));
    const expected = last > 0 && goesOn ? last + 1 : 1;
    const from = expected > 1 ? latest?.previous : section.parent;
    if (this.#places.hides(from?.paragraph ?? null, section, expected)) return ordinal;
    // A fragment may begin anywhere.
    if (section.parent === null && latest === undefined && !this.#places.titled(section)) return ordinal;
    const alone = after === expected + 1 && after !== ordinal + 1;
    this.#breaks.push({
      kind: expected === 1 ? 'start' : ordinal > expected ? 'gap' : ordinal === expected - 1 ? 'repeat' : 'backward',
      section,
      expected,
      previous: expected === 1 ? null : (latest?.previous ?? null),
      renumber: alone ? [section] : this.#order.run(section),
    });
    return alone ? expected : ordinal;
  }
}

/** The rank that a section counts in: `3）` right behind （2） goes on with the series of （1）, though it lacks a bracket. */
function seriesRank({ mark }: Section, siblings: ReadonlyMap<number, Series>): number {
  const goesOn = mark.form === 'halfBracket' && siblings.get(mark.level)?.previous.mark.ordinal === mark.ordinal - 1;
  return goesOn ? mark.level : rankOf(mark);
}

/** （一） under 第X条 always begins anew; 一、 may also be a chapter above the articles and count on. */
function isItemOfArticle({ level, parent }: Section): boolean {
  return level >= 2 && parent !== null && parent.level === 0 && parent.mark.text.endsWith('条');
}
