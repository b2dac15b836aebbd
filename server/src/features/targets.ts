import type { GazetteFile } from '../gazette/document/document.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import { asciiDigits } from '../gazette/prose/numerals.ts';
import { maskSpans } from '../gazette/prose/span.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { pathsOf } from './responsibility.ts';
import type { Target } from './target.ts';
import { cellTargets } from './targetTables.ts';

/** A number without a day is a target only where its clause sets one. */
const AIM =
  /力争|确保|达到|达|实现|新增|新建|建成|建设|培育|打造|每年|年均|提高|提升|增长|增加|下降|降低|减少|压减|压缩|缩短|扩大|突破|完成|不低于|不少于|保持在|稳定在|控制在|推广|引进|创建|改造|给予|拨付/u;
/** A measure of what is spoken of and not of what is to be reached: 装机10万千瓦以上的…. */
const CRITERION = /^(?:的|及以上|自备|燃煤|机组)/u;
/** A comma between digits parts no clauses: 1,000. */
const CLAUSE_END = /[，。；;：！？\n]|(?<!\d),|,(?!\d)/u;
const PHRASE_END = /[，。；;：！？、\n]|(?<!\d),|,(?!\d)/u;
/** 2027年全市…达到: a year alone, where nothing says that it is one to compare with or to begin from. */
const BARE_YEAR = /(?<![较比自从于\d])(20\d{2})\s?年(?![以起度版第底末初\d])/gu;
/** 由20%提高到: what a quantity was before is no name of it. */
const FROM_WHAT = /(?:由|从)[^由从\n]{0,40}(?:到|至|为)(?:20\d{2}年的)?[ \u3000]?$/u;
/** Characters that are looked at on either side of a number: no clause is longer, and a text may hold no marks at all. */
const LONGEST_CLAUSE = 200;

/** Every quantified target of a file, in the order of the text. */
export function targetsOf(file: GazetteFile): readonly Target[] {
  return file.documents.flatMap((document) => {
    const paths = pathsOf(document);
    const issued = document.date?.date.iso ?? null;
    const inCells = cellTargets(document, paths);
    return document.paragraphs.flatMap((paragraph) => {
      if (paragraph.quoted) return [];
      if (paragraph.cell !== null) return inCells.get(paragraph) ?? [];
      if (paragraph.role !== 'body' && paragraph.role !== 'section') return [];
      return targetsIn(paragraph, issued, paths.get(paragraph) ?? []);
    });
  });
}

function targetsIn(paragraph: Paragraph, issued: string | null, path: readonly string[]): readonly Target[] {
  const { prose } = paragraph;
  if (!/[\d０-９]/u.test(prose.text)) return [];
  // Titles are not judged; quotation marks are part of deadlines and only hide names of things.
  const spans = prose.spans.filter(({ kind }) => kind !== 'quotation');
  const text = asciiDigits(maskSpans(prose.text, spans));
  const deadlines = new Passed(findDeadlines(text));
  const found: Target[] = [];
  for (const quantity of quantitiesIn(text)) {
    const { start, end } = quantity;
    if (deadlines.overlaps(start, end)) continue;
    const deadline = deadlines.lastBefore(start) ?? bareYear(text, start);
    const clauseStart = clauseBefore(text, start);
    if (quantity.trailing && CRITERION.test(text.slice(end, end + 4))) continue;
    if (deadline === null && !AIM.test(text.slice(clauseStart, end))) continue;
    // What a day before that of the document says is what has been reached.
    if (deadline?.until != null && issued !== null && deadline.until < issued) continue;
    const from = phraseStart(text, clauseStart, deadline, start);
    found.push({
      subject: subjectOf(text.slice(from, start)),
      text: phraseOf(prose.shown, from, start, end),
      ...shown(quantity),
      deadline: deadline && { text: deadline.text, until: deadline.until },
      path,
      range: locate(paragraph, start, end),
    });
  }
  return found;
}

function shown(quantity: Quantity): Pick<Target, 'quantity' | 'unit' | 'comparison' | 'comparisonText'> {
  const { amount, unit, comparison, comparisonText } = quantity;
  return { quantity: amount, unit, comparison, comparisonText };
}

/** The deadlines of a text beside places that are asked for in order. */
class Passed {
  readonly #deadlines: readonly Deadline[];
  /** How many deadlines end at or before the place that was asked for last. */
  #passed = 0;

  constructor(deadlines: readonly Deadline[]) {
    this.#deadlines = deadlines;
  }

  lastBefore(at: number): Deadline | null {
    while ((this.#deadlines[this.#passed]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#passed++;
    return this.#deadlines[this.#passed - 1] ?? null;
  }

  overlaps(start: number, end: number): boolean {
    this.lastBefore(start);
    const next = this.#deadlines[this.#passed];
    return next !== undefined && next.start < end && start < next.end;
  }
}

/** Where the words of a target begin: behind its deadline, unless that is a part of them (提高到2027年的60%). */
function phraseStart(text: string, clauseStart: number, deadline: Deadline | null, start: number): number {
  const behind = Math.max(clauseStart, deadline?.end ?? 0);
  return text.slice(behind, start).trim() === '的' ? clauseStart : behind;
}

/** Where the clause begins that holds a place, at most {@link LONGEST_CLAUSE} before it. */
function clauseBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_CLAUSE), at);
  return at - (before.split(CLAUSE_END).at(-1)?.length ?? 0);
}

function bareYear(text: string, at: number): Deadline | null {
  const sentence =
    text
      .slice(Math.max(0, at - LONGEST_CLAUSE), at)
      .split(/[。；;\n]/u)
      .at(-1) ?? '';
  const match = Array.from(sentence.matchAll(BARE_YEAR)).at(-1);
  if (match === undefined) return null;
  const start = at - sentence.length + match.index;
  return { start, end: start + match[0].length, text: match[0], until: `${match[1]}-12-31` };
}

/** The phrase of a number, from and up to a comma of either kind. */
function phraseOf(text: string, from: number, start: number, end: number): string {
  const before = text.slice(from, start).split(PHRASE_END).at(-1) ?? '';
  const after = text.slice(end, end + LONGEST_CLAUSE).split(PHRASE_END, 1)[0] ?? '';
  return (before + text.slice(start, end) + after).trim();
}

/** The words before a number as far as they name what is counted: behind the last 、 of an enumeration. */
function subjectOf(words: string): string {
  return words
    .replace(/\ufffc+/gu, '')
    .replace(/^.*、/u, '')
    .replace(FROM_WHAT, '')
    .replace(/^[，,\s]+|\s+$/gu, '');
}
