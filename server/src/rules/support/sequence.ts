import type { GazetteDocument, Section } from '../../gazette/document.ts';
import { formatMark, type Level } from '../../gazette/mark.ts';
import { asciiDigits } from '../../gazette/numerals.ts';
import type { Paragraph } from '../../gazette/paragraph.ts';
import { hidesSomething } from './barrier.ts';
import { findInversions } from './inversion.ts';
import { partsOf } from './parts.ts';

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

/** Two ways of counting at one level: from 1 under each parent, and on through the part. */
export interface Mixture {
  readonly section: Section;
  readonly other: Section;
  /** How `section` counts; `other` counts the other way. */
  readonly mode: 'restarts' | 'continues';
}

export interface SequenceReport {
  readonly breaks: readonly Break[];
  readonly mixtures: readonly Mixture[];
}

/** Items of one level under one parent. `open` holds where each list stands that may still go on, the latest last. */
interface Series {
  readonly open: number[];
  readonly first: Section;
  previous: Section;
}

/** How the first item under a new parent counted, and which boundary lay before it. */
interface Crossing {
  readonly section: Section;
  readonly mode: Mixture['mode'];
  readonly boundary: number;
}

/** Lists inside a list that begin anew are remembered this deep. */
const MOST_OPEN = 6;
/** The remark of a gazette that printed a part only: （本文有删减）. */
const ABRIDGED = /删减|删节|节选|摘登|摘编/u;
/** Sections that frame the tasks of a plan: a list of principles or of measures counts for itself. */
const FRAME = /总体|指导思想|原则|目标|意义|背景|保障|组织|实施|要求|附则/u;

/**
 * Follows the numbers of every level through a document. Both ways of counting are right, anew under each parent and on
 * through the part, and a list announced by a colon or a heading of its own may begin anew anywhere. Each part (the
 * document's own text, each attachment) counts for itself.
 */
export function checkSequence(document: GazetteDocument, source: string): SequenceReport {
  const places = new Places(document, source);
  const abridged = document.paragraphs.some(({ prose }) => prose.text.length <= 40 && ABRIDGED.test(prose.text));
  const reports = partsOf(document).map((sections) => new Part(sections, places).check());
  return {
    // What was cut out took its numbers along.
    breaks: reports
      .flatMap((report) => report.breaks)
      .filter(({ kind }) => !abridged || kind === 'repeat' || kind === 'backward'),
    mixtures: reports.flatMap((report) => report.mixtures),
  };
}

class Part {
  readonly #sections: readonly Section[];
  readonly #places: Places;
  readonly #byLevel = new Map<number, Section[]>();
  /** Index of a section among those of its level. */
  readonly #rank = new Map<Section, number>();
  readonly #series = new Map<Section | null, Map<number, Series>>();
  /** The series of each level that was counted last, under whichever parent. */
  readonly #latest = new Map<number, Series>();
  readonly #crossings = new Map<number, Crossing[]>();
  readonly #breaks: Break[] = [];
  /** Mixtures in lists that have ended because a list above them began anew. */
  readonly #ended: Mixture[] = [];
  /** Lists of a level too high for their place: they begin anew, and another rule speaks of them. */
  readonly #inverted: ReadonlySet<Section>;

  constructor(sections: readonly Section[], places: Places) {
    this.#sections = sections;
    this.#places = places;
    this.#inverted = new Set(findInversions(sections).map((inversion) => inversion.section));
    for (const section of sections) {
      const level = this.#byLevel.get(section.level) ?? [];
      this.#rank.set(section, level.length);
      level.push(section);
      this.#byLevel.set(section.level, level);
    }
  }

  check(): SequenceReport {
    for (const section of this.#sections) if (section.level > 0) this.#visit(section);
    return { breaks: this.#breaks, mixtures: this.#mixtures() };
  }

  #visit(section: Section): void {
    const siblings = this.#series.get(section.parent) ?? new Map<number, Series>();
    this.#series.set(section.parent, siblings);
    const series = siblings.get(section.level);
    if (series !== undefined) {
      this.#next(section, series);
      series.previous = section;
      this.#latest.set(section.level, series);
      return;
    }
    const started: Series = { open: [this.#first(section)], first: section, previous: section };
    siblings.set(section.level, started);
    this.#latest.set(section.level, started);
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
      for (let level = section.level + 1; level <= 5; level++) {
        this.#latest.delete(level);
        this.#ended.push(...this.#mixturesOf(level));
        this.#crossings.delete(level);
      }
      return;
    }
    const expected = (open.at(-1) ?? 0) + 1;
    if (ordinal > expected && this.#places.hides(previous.paragraph, section, expected)) {
      open[open.length - 1] = ordinal;
      return;
    }
    const kind = ordinal > expected ? 'gap' : ordinal === expected - 1 || ordinal === 1 ? 'repeat' : 'backward';
    const follows = this.#following(section)?.mark.ordinal;
    if (follows === expected + 1 && follows !== ordinal + 1) {
      // Only this number is wrong: the next one counts as if it were right.
      open[open.length - 1] = expected;
      this.#breaks.push({ kind, section, expected, previous, renumber: [section] });
    } else if (kind === 'backward' && follows === expected) {
      // An item out of its place: the series goes on around it.
      this.#breaks.push({ kind, section, expected, previous, renumber: [] });
    } else {
      open[open.length - 1] = ordinal;
      this.#breaks.push({ kind, section, expected, previous, renumber: this.#run(section) });
    }
  }

  /** A list announced as such, small items 1, 2 … after a paragraph without a number, one of a level too high for its place, or the text after a table of contents. */
  #beginsAnew(section: Section, { first, previous }: Series): boolean {
    return (
      this.#inverted.has(section) ||
      this.#places.announced(previous, section) ||
      (section.level >= 3 && this.#places.followsText(section) && this.#following(section)?.mark.ordinal === 2) ||
      (section.heading !== '' && section.heading === first.heading)
    );
  }

  /** The first item of its level under its parent; returns where its series stands. */
  #first(section: Section): number {
    const { ordinal } = section.mark;
    const latest = this.#latest.get(section.level);
    if (ordinal === 1) {
      if (latest !== undefined) this.#cross(section, latest.previous, 'restarts');
      return 1;
    }
    if (latest?.open.includes(ordinal - 1) === true && !isItemOfArticle(section)) {
      this.#cross(section, latest.previous, 'continues');
      return ordinal;
    }
    const last = latest?.open.at(-1) ?? 0;
    const after = this.#following(section)?.mark.ordinal;
    const goesOn =
      !isItemOfArticle(section) && (ordinal > last || after === last + 2 || this.#continues(section.level));
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
      renumber: alone ? [section] : this.#run(section),
    });
    return alone ? expected : ordinal;
  }

  #continues(level: number): boolean {
    const crossings = this.#crossings.get(level) ?? [];
    return crossings.at(-1)?.mode === 'continues';
  }

  /** The next item of the same level, whatever its parent. */
  #following(section: Section): Section | undefined {
    return this.#byLevel.get(section.level)?.[(this.#rank.get(section) ?? 0) + 1];
  }

  /** The item and those after it that count on from it. */
  #run(section: Section): readonly Section[] {
    const run = [section];
    for (let next = this.#following(section); next !== undefined; next = this.#following(next)) {
      if (next.mark.ordinal !== section.mark.ordinal + run.length) break;
      run.push(next);
    }
    return run;
  }

  #cross(section: Section, before: Section, mode: Mixture['mode']): void {
    const [from, to] = partedAncestors(before, section);
    if (mode === 'restarts' && [from, to].some((ancestor) => ancestor !== null && FRAME.test(ancestor.heading))) return;
    const crossings = this.#crossings.get(section.level) ?? [];
    crossings.push({ section, mode, boundary: to?.level ?? 0 });
    this.#crossings.set(section.level, crossings);
  }

  /** One mixture a level: where both ways of counting met the same kind of boundary. The rarer way is the one shown. */
  #mixtures(): readonly Mixture[] {
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

/** （一） under 第X条 always begins anew; 一、 may also be a chapter above the articles and count on. */
function isItemOfArticle({ level, parent }: Section): boolean {
  return level >= 2 && parent !== null && parent.level === 0 && parent.mark.text.endsWith('条');
}

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

/** Where paragraphs stand in their document, and what lies between them. */
class Places {
  readonly #document: GazetteDocument;
  readonly #index: ReadonlyMap<Paragraph, number>;
  /** How many tables, code or HTML blocks lie before a paragraph. */
  readonly #barriers: readonly number[];
  /** What was looked for once is looked for often: 三、 may be missing in every section. */
  readonly #marks = new Map<string, RegExp>();

  constructor(document: GazetteDocument, source: string) {
    this.#document = document;
    this.#index = new Map(document.paragraphs.map((paragraph, index) => [paragraph, index]));
    let count = 0;
    this.#barriers = document.paragraphs.map((paragraph, index) => {
      const before = document.paragraphs[index - 1];
      if (before !== undefined && hidesSomething(source.slice(before.end, paragraph.start))) count++;
      return count;
    });
  }

  /**
   * Whether a list may begin anew here: the paragraph before ends with a colon, or a heading without a level mark (3.2
   * of an emergency plan, the name of a box) or a table stands between this item and the last one.
   */
  announced(previous: Section, section: Section): boolean {
    const to = this.#index.get(section.paragraph) ?? 0;
    const from = this.#index.get(previous.paragraph) ?? 0;
    if (this.#barriers[to] !== this.#barriers[from]) return true;
    const before = this.#document.paragraphs[to - 1]?.prose.text ?? '';
    if (/[：:]\s*$/u.test(before.slice(-9)) || /(?:下列|以下|如下)[^。]{0,30}。$/u.test(before.slice(-40))) return true;
    return this.#document.paragraphs.slice(from + 1, to).some(isUnmarkedHeading);
  }

  /** Whether the paragraph before bears no number. */
  followsText(section: Section): boolean {
    return this.#document.paragraphs[(this.#index.get(section.paragraph) ?? 0) - 1]?.role === 'body';
  }

  /**
   * Whether the number that seems to be missing may stand between two paragraphs where the model does not see it: in a
   * table or in HTML, or in the middle of a paragraph, where another rule speaks of it.
   */
  hides(from: Paragraph | null, section: Section, expected: number): boolean {
    const to = this.#index.get(section.paragraph) ?? 0;
    const start = from === null ? 0 : (this.#index.get(from) ?? 0);
    if (this.#barriers[start] !== this.#barriers[to]) return true;
    const key = `${section.level}/${expected}`;
    const mark = this.#marks.get(key) ?? writtenMark(section.level, expected);
    this.#marks.set(key, mark);
    return this.#document.paragraphs.slice(start, to).some((paragraph) => mark.test(paragraph.prose.text));
  }

  /** Whether the part that a section belongs to has a title, so that it is no fragment. */
  titled(section: Section): boolean {
    if (section.part > 0) return (this.#document.attachments[section.part - 1]?.title.paragraphs.length ?? 0) > 0;
    return this.#document.title !== null;
  }
}

/** A heading without a level mark: as Markdown says, 3.2, or a line of its own that ends no sentence. */
function isUnmarkedHeading(paragraph: Paragraph): boolean {
  if (paragraph.role === 'section' && paragraph.prose.mark !== null) return false;
  const text = paragraph.prose.text.trim();
  if (paragraph.heading || /^\d{1,2}(?:\.\d{1,2}){1,3}(?!\d)/u.test(text)) return true;
  return text.length <= 40 && !/[。；;，,、！？]$/u.test(text);
}

/** The mark of a level, in whatever form, where a sentence ends before it. */
function writtenMark(level: number, ordinal: number): RegExp {
  const number = asciiDigits(formatMark(levelOf(level), ordinal)).replace(/[（）.、]/gu, '');
  const before = '(?:^|[。；;！？：:）)〕”\\s])';
  switch (level) {
    case 1:
      return new RegExp(`${before}${number}[、.．]`, 'u');
    case 3:
      return new RegExp(`${before}${number}[、.．]`, 'u');
    case 5:
      return new RegExp(number, 'u');
    default:
      return new RegExp(`${before}[（(]${number}[）)]`, 'u');
  }
}

function levelOf(level: number): Exclude<Level, 0> {
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 5;
}
