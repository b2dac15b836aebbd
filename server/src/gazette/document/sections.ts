import { headingOf, type LooseMark, looseHeading } from '../prose/heading.ts';
import { type Level, type LevelMark, rankOf } from '../prose/mark.ts';
import type { PlacedList, Section, SectionKind } from './document.ts';
import type { Paragraph } from './paragraph.ts';

interface Building extends Section {
  readonly paragraphs: Paragraph[];
  readonly lists: PlacedList[];
  readonly children: Building[];
}

/**
 * The sections of one part (a document's own text, or one attachment) as a tree. A level mark stands under the nearest
 * section of a higher level before it; skipped levels are allowed (一、 → 1. is the two-level form of GB/T 9704—2012
 * 7.3.3). Headings without a level mark (`## 总体要求`, `1.1 编制目的`, a bold line, 其一，…) and boxes (专栏1, 注：1.…) are
 * sections as well; the numbers inside a box are a series of their own, and the series around it goes on behind it.
 */
export function buildSections(paragraphs: readonly Paragraph[], part: number): readonly Section[] {
  const tree = new SectionTree(part, firstNumbers(paragraphs));
  for (const paragraph of paragraphs) tree.add(paragraph);
  return tree.roots;
}

/** What begins a section. */
interface Beginning {
  readonly kind: SectionKind;
  readonly mark: LevelMark | LooseMark | null;
  /** Of a level mark: its place in the order of enclosure. */
  readonly rank: number;
  /** Depth of the Markdown heading; null on a plain line. */
  readonly depth: number | null;
  /** Of a decimal number: how many numbers it has. 0 where there is none. */
  readonly parts: number;
  /** Whether it is an ordinal word (其一，), which never encloses another section. */
  readonly word: boolean;
}

/** A section that may still grow. */
interface Open {
  readonly section: Building;
  readonly beginning: Beginning;
  /** The last number of each rank among its children. */
  readonly last: Map<number, number>;
}

class SectionTree {
  readonly roots: Building[] = [];
  readonly #part: number;
  readonly #firstNumbers: ReadonlySet<number>;
  readonly #open: Open[] = [];
  readonly #lastOfRoots = new Map<number, number>();
  /** The level that numbered headings of each Markdown depth have. */
  readonly #levelOfDepth = new Map<number, number>();

  constructor(part: number, firstNumbers: ReadonlySet<number>) {
    this.#part = part;
    this.#firstNumbers = firstNumbers;
  }

  add(paragraph: Paragraph): void {
    const beginning = beginningOf(paragraph, this.#firstNumbers);
    if (beginning !== null) this.#begin(paragraph, beginning);
    const current = this.#open.at(-1)?.section;
    if (current === undefined) return;
    if (beginning === null) current.paragraphs.push(paragraph);
    // A cell is a part of its table, and the rows of a table are tasks of their own.
    if (paragraph.cell !== null) return;
    for (const list of paragraph.prose.lists) current.lists.push({ paragraph, list });
  }

  #begin(paragraph: Paragraph, beginning: Beginning): void {
    while (this.#open.length > 0 && this.#ends(this.#open.length - 1, beginning)) this.#open.pop();
    const parent = this.#open.at(-1)?.section ?? null;
    const section = this.#make(paragraph, beginning, parent);
    (parent === null ? this.roots : parent.children).push(section);
    if (beginning.kind === 'numbered') {
      this.#lastUnder(this.#open.length - 1).set(beginning.rank, section.mark.ordinal);
      if (beginning.depth !== null && !this.#levelOfDepth.has(beginning.depth))
        this.#levelOfDepth.set(beginning.depth, section.level);
    }
    this.#open.push({ section, beginning, last: new Map() });
  }

  /** The last numbers under the open section at an index; under none for -1. */
  #lastUnder(index: number): Map<number, number> {
    return this.#open[index]?.last ?? this.#lastOfRoots;
  }

  /** Whether the open section at an index, the last one, ends where the next begins. */
  #ends(index: number, next: Beginning): boolean {
    const open = this.#open[index];
    if (open === undefined) return false;
    const { beginning } = open;
    if (beginning.word) return true;
    switch (next.kind) {
      case 'numbered':
        return this.#endsAtNumber(index, beginning, next);
      case 'heading':
        return this.#endsAtHeading(open, next);
      case 'box':
        if (beginning.kind === 'numbered') return beginning.rank >= 3;
        return beginning.kind === 'box' || reaches(beginning.depth, next.depth) === true;
    }
  }

  #endsAtNumber(index: number, beginning: Beginning, next: Beginning): boolean {
    if (beginning.kind === 'numbered') {
      const counted = this.#open[index]?.last.has(next.rank) === true;
      return beginning.rank >= next.rank || (!counted && goesOnWithoutBracket(beginning, next));
    }
    if (beginning.kind === 'box') return this.#leavesBox(index, next);
    if (next.depth !== null) return beginning.depth === null || beginning.depth >= next.depth;
    const ordinal = next.mark?.ordinal ?? 0;
    // The series in which this heading stands goes on: 一、 ## 总体要求 二、.
    const goesOn = this.#lastUnder(index - 1).get(next.rank) === ordinal - 1 && ordinal > 1;
    const own = this.#open[index]?.last.get(next.rank);
    if (own === undefined ? goesOn : own === ordinal - 1) return own === undefined;
    const around = this.#open.findLastIndex(({ beginning: { kind, rank } }, at) => {
      return at < index && kind === 'numbered' && rank >= next.rank;
    });
    // A list that begins at 1 below a heading is the heading's own, whatever the level around it.
    return around >= 0 && ordinal !== 1;
  }

  /** Whether a number stands behind a box and not in it. In doubt small items belong to the box. */
  #leavesBox(index: number, { rank, mark, depth }: Beginning): boolean {
    if (depth !== null && rank <= 2) return true;
    const ordinal = mark?.ordinal ?? 0;
    const inside = (this.#open[index]?.last.get(rank) ?? 0) + 1 === ordinal;
    const before = this.#open.findLastIndex(({ beginning }, at) => {
      return at < index && !(beginning.kind === 'numbered' && beginning.rank >= rank);
    });
    const outside = (this.#lastUnder(before).get(rank) ?? 0) + 1 === ordinal;
    if (inside !== outside) return outside;
    return rank <= 2;
  }

  #endsAtHeading({ beginning }: Open, next: Beginning): boolean {
    if (next.word) return false;
    const { kind, depth, rank, parts, mark } = beginning;
    if (next.parts > 0) {
      if (parts > 0) return parts >= next.parts;
      if (kind === 'numbered' && next.depth === null) {
        // 1.1 stands below 1. and below 一、, but not below （1）.
        const first = next.mark !== null && 'first' in next.mark ? next.mark.first : 0;
        return rank > 3 || (rank === 3 && mark?.ordinal !== first);
      }
    }
    if (next.depth !== null) return kind === 'box' || depth === null || depth >= next.depth;
    if (kind === 'box' || next.parts > 0) return false;
    // A bold line ends the bold line before it and all below that.
    const bold = this.#open.findLastIndex(({ beginning: other }) => isBoldHeading(other));
    return bold >= 0 && this.#open.findLastIndex((other) => other.beginning === beginning) >= bold;
  }

  #make(paragraph: Paragraph, beginning: Beginning, parent: Section | null): Building {
    const { kind, mark } = beginning;
    const level = this.#levelOf(beginning, parent);
    const written = markOf(paragraph, mark, level);
    const { words: heading, runIn } = headingOf(paragraph.prose.text, written.body, paragraph.prose.shown);
    const paragraphs = [paragraph];
    const part = this.#part;
    return { kind, mark: written, level, heading, runIn, paragraph, paragraphs, lists: [], children: [], parent, part };
  }

  #levelOf({ mark, depth, word }: Beginning, parent: Section | null): Level {
    if (mark !== null && 'level' in mark) return mark.level;
    const below = (parent?.level ?? 0) + 1;
    const level = (depth === null ? undefined : this.#levelOfDepth.get(depth)) ?? below;
    return asLevel(word ? Math.max(3, level) : level);
  }
}

/** The mark of a section: a level mark as it is, any other number as a mark of the level that the section has. */
function markOf(paragraph: Paragraph, mark: Beginning['mark'], level: Level): LevelMark {
  if (mark === null) return unnumbered(paragraph, level);
  if ('level' in mark) return mark;
  const { text, ordinal, start, end, number, body } = mark;
  return { ...PLAIN, level, text, ordinal, start, end, number, body };
}

/** `3）` right behind （2）: the same level without its opening bracket, and not a level below. */
function goesOnWithoutBracket(beginning: Beginning, next: Beginning): boolean {
  const sameLevel = Math.floor(next.rank) === beginning.rank && next.rank > beginning.rank && beginning.rank >= 1;
  return sameLevel && next.mark?.ordinal === (beginning.mark?.ordinal ?? 0) + 1;
}

/** What a mark is that has neither brackets nor punctuation of its own. */
const PLAIN = { form: 'written', open: '', close: '', punctuation: '' } as const;

/** The mark of a heading that has none: empty, in front of its words. */
function unnumbered({ prose }: Paragraph, level: Level): LevelMark {
  const start = prose.text.length - prose.text.trimStart().length;
  return { ...PLAIN, level, ordinal: 0, text: '', start, end: start, number: { start, end: start }, body: start };
}

function asLevel(level: number): Level {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : 5;
}

/** Whether a Markdown heading of depth `next` ends one of depth `depth`; null where one of them is no Markdown heading. */
function reaches(depth: number | null, next: number | null): boolean | null {
  return depth === null || next === null ? null : depth >= next;
}

function isBoldHeading({ kind, depth, parts, word }: Beginning): boolean {
  return kind === 'heading' && depth === null && parts === 0 && !word;
}

/** The section that a paragraph begins, or null. A block quotation is somebody else's text and begins none. */
function beginningOf(paragraph: Paragraph, firstNumbers: ReadonlySet<number>): Beginning | null {
  const { prose, role, quoted } = paragraph;
  if (quoted || (role !== 'section' && role !== 'body')) return null;
  const depth = paragraph.depth ?? null;
  const { mark } = prose;
  if (mark !== null) {
    return role === 'section' ? { kind: 'numbered', mark, rank: rankOf(mark), depth, parts: 0, word: false } : null;
  }
  const loose = looseHeading.of(prose);
  const { doubtful } = loose;
  const shown = paragraph.heading || (doubtful?.parts === 1 && firstNumbers.has(doubtful.first));
  const number = loose.mark ?? (shown ? doubtful : null);
  const common = { rank: 0, depth, parts: number?.kind === 'decimal' ? number.parts : 0 };
  if (loose.box) return { ...common, kind: 'box', mark: null, word: false };
  if (number !== null) return { ...common, kind: 'heading', mark: number, word: number.kind === 'ordinal' };
  const heading = paragraph.heading || (loose.short && isBold(paragraph));
  return heading ? { ...common, kind: 'heading', mark: null, word: false } : null;
}

/** The first numbers of all that is numbered 1.1 in a text, so that `1 总则` above it is known as its heading. */
function firstNumbers(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { prose, role } of paragraphs) {
    if (role !== 'body') continue;
    const { mark } = looseHeading.of(prose);
    if (mark?.kind === 'decimal') found.add(mark.first);
  }
  return found;
}

/** Whether the whole paragraph stands between two marks of emphasis of two or three characters: `**重点任务**`. */
function isBold({ start, end, pieces }: Paragraph): boolean {
  const [piece] = pieces;
  if (piece === undefined || pieces.length !== 1 || piece.sourceLength !== undefined) return false;
  const before = piece.source - start;
  return (before === 2 || before === 3) && end - piece.source - piece.length === before;
}
