import type { ContentsEntry, GazetteDocument, GazetteFile, Section, Title } from '../gazette/document.ts';
import { walkSections } from '../gazette/document.ts';
import { locate, type Paragraph } from '../gazette/paragraph.ts';
import { parseGazette } from '../gazette/parse.ts';
import { textsOf } from '../gazette/repetition.ts';
import { isEnclosed, sentencesOf } from '../gazette/sentences.ts';
import { sameTitle } from '../gazette/title.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { Finding } from './finding.ts';
import { chooseFixes } from './fix.ts';
import type { Linter } from './linter.ts';

/** What one kind of repair did to a text. */
export interface CleanStep {
  /** In Chinese, as a drafter would say it, with English beside it. */
  readonly name: string;
  /** How many places were repaired; 0 where there was nothing to do. */
  readonly count: number;
}

/** A raw original made a draft. `output === source` where nothing had to be done. */
export interface CleanResult {
  readonly output: string;
  readonly steps: readonly CleanStep[];
}

/** A step changes the text by edits of it, all placed in the text it was given; each group is one place. */
type Step = (linter: Linter, source: string) => readonly (readonly TextEdit[])[];

/**
 * Rules whose suggestions change the form of characters and no word: what a scan, a scrape or a keyboard did to them. All
 * other suggestions are for a person to confirm.
 */
const FORM_RULES: ReadonlySet<string> = new Set([
  'ascii-quotes',
  'full-width-digits',
  'heading-arabic-dot',
  'punct-double',
  'range-dash',
  'responsible-label',
  'spaces-stray',
  'year-zero-circle',
]);

const STEPS: readonly (readonly [name: string, step: Step])[] = [
  [
    '接合断段、拆开粘连、删去多余空格 (broken, glued and spaced text)',
    fixes((finding, source) => changesOnlySpace(finding, source)),
  ],
  ['合并断行的标题和目录 (titles and contents over several lines)', joinedTitles],
  [
    '改正标点、序号、文号等的形式 (form of punctuation, markers, document numbers)',
    fixes((finding) => finding.fix?.safety === 'safe'),
  ],
  [
    '改正录入和识别造成的错字、错号 (slips of typing and recognition)',
    fixes((finding) => FORM_RULES.has(finding.ruleId)),
  ],
  ['删去重复的语句和段落 (repeated sentences and paragraphs)', withoutRepeats],
  ['标明标题层次 (marks of headings)', headings],
  ['每段前后各空一行 (one blank line between paragraphs)', blankLines],
];

/** One repair may uncover another: a joined paragraph shows its repetition. More rounds than this never helped. */
const MOST_ROUNDS = 8;

/**
 * Turns a raw original (a scrape, a scan, a copy of a web page) into a draft: page breaks closed, titles on one line,
 * widths, marks and spaces put right, repetitions dropped once, headings marked.
 *
 * Nothing is invented and no sentence is lost: a step changes white space, the form of characters, or takes away what
 * stands word for word elsewhere in the same document. A clean draft comes out as it went in.
 */
export function cleanSource(linter: Linter, source: string): CleanResult {
  if (!linter.applies(parseGazette(source))) return { output: source, steps: [] };
  const counts = new Map<string, number>(STEPS.map(([name]) => [name, 0]));
  let output = source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = output;
    for (const [name, step] of STEPS) {
      const groups = disjoint(step(linter, output));
      if (groups.length === 0) continue;
      output = applyEdits(output, groups.flat());
      counts.set(name, (counts.get(name) ?? 0) + groups.length);
    }
    if (output === before) break;
  }
  return { output, steps: [...counts].map(([name, count]) => ({ name, count })) };
}

/** The fixes of findings that a step takes, as many as can be applied together. */
function fixes(take: (finding: Finding, source: string) => boolean): Step {
  return (linter, source) =>
    chooseFixes(
      linter.lint(source).findings.filter((finding) => finding.fix !== null && take(finding, source)),
      'suggestion',
    );
}

/** Whether a fix takes away and adds white space and nothing else, so that it cannot lose a word. */
function changesOnlySpace({ fix }: Finding, source: string): boolean {
  return fix?.edits.every((edit) => isBlank(source.slice(edit.start, edit.end)) && isBlank(edit.newText)) ?? false;
}

/** Titles over several lines, and entries of a 目录, each on one line of its own. */
function joinedTitles(_: Linter, source: string): readonly (readonly TextEdit[])[] {
  const file = parseGazette(source);
  const edits: TextEdit[][] = [];
  for (const document of file.documents) {
    for (const title of [document.title, ...document.attachments.map((attachment) => attachment.title)]) {
      const edit = title === null ? null : onOneLine(source, title);
      if (edit !== null) edits.push([edit]);
    }
  }
  for (const entry of file.contents) {
    const edit = entryOnOneLine(source, entry);
    if (edit !== null) edits.push([edit]);
  }
  return edits;
}

function onOneLine(source: string, title: Title): TextEdit | null {
  const first = title.paragraphs[0];
  const last = title.paragraphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = { start: first.start, end: last.end };
  const written = source.slice(range.start, range.end);
  const mark = /^#{1,6} /u.exec(written)?.[0] ?? '';
  // Emphasis, links or a mark on every line: not a title that a line break alone has cut.
  if (solid(written.slice(mark.length)) !== solid(title.text)) return null;
  const newText = mark + title.text;
  return newText === written ? null : { ...range, newText };
}

/** An entry with its leaders made ……（8）, whatever they were. */
function entryOnOneLine(source: string, entry: ContentsEntry): TextEdit | null {
  const first = entry.paragraphs[0];
  const last = entry.paragraphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const written = source.slice(first.start, last.end);
  const page = /[（(]?([0-9]{1,4})[）)]?$/u.exec(written.trimEnd())?.[1];
  if (page === undefined) return null;
  const newText = `${entry.title}……（${page}）`;
  // Only the leaders may differ.
  const plain = (text: string): string => solid(text).replace(/[….·．—（）()]/gu, '');
  return newText === written || plain(written) !== plain(newText)
    ? null
    : { start: first.start, end: last.end, newText };
}

/** A piece of text that is compared as a whole: a sentence, a list, a title, an addressee. */
interface Token {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** Which text of the document it stands in; only within one text is a repetition an accident. */
  readonly text: number;
  /** Han characters, counted only where a repetition of them means a repetition of the document. */
  readonly weight: number;
  readonly isNumber: boolean;
  readonly isList: boolean;
}

/** Fewest Han characters of the longest sentence in a repeated stretch; of an adjacent one, of all of it. */
const LEAST_REPEATED = 20;
const LEAST_ADJACENT = 8;
/** A run of so many tokens that still does not weigh enough is none, however far it goes. */
const MOST_WEIGHTLESS = 50;
/** A sentence that occurs more often is compared with its first places only. */
const MOST_PLACES = 8;

/**
 * Stretches that stand word for word earlier in the same document, and a title that a web page prints a second time above
 * the proper one. Copies of a document with the same number count as one document.
 */
function withoutRepeats(_: Linter, source: string): readonly (readonly TextEdit[])[] {
  const file = parseGazette(source);
  const edits: TextEdit[][] = [];
  for (const documents of byNumber(file)) {
    if (documents.some(isStatute)) continue;
    const tokens = documents.flatMap((document) => {
      const textOf = textsOf(document);
      return tokensOf([...leadIn(file, document), ...document.paragraphs], textOf);
    });
    for (const run of repeatedRuns(tokens)) {
      const removed = run.map((token) => removal(token));
      if (removed.every((edit) => edit !== null)) edits.push(removed);
    }
    for (const document of documents) {
      for (const paragraph of repeatedTitles(file, document))
        edits.push([{ start: paragraph.start, end: paragraph.end, newText: '' }]);
    }
  }
  return edits;
}

function byNumber(file: GazetteFile): readonly (readonly GazetteDocument[])[] {
  const groups = new Map<string, GazetteDocument[]>();
  for (const [index, document] of file.documents.entries()) {
    const key = document.number?.number.normal ?? `document ${index}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return [...groups.values()];
}

/** A web page may have this many lines above a document: its title as the heading of the page, a date. */
const MOST_LEAD_IN = 3;

function leadIn(file: GazetteFile, { paragraphs }: GazetteDocument): readonly Paragraph[] {
  const first = paragraphs[0];
  const at = first === undefined ? 0 : file.paragraphs.indexOf(first);
  const lead = file.paragraphs.slice(Math.max(0, at - MOST_LEAD_IN), at);
  return lead.slice(lead.findLastIndex((paragraph) => paragraph.role !== 'outside') + 1);
}

/** The title as the heading of its page, above the proper one. */
function repeatedTitles(file: GazetteFile, document: GazetteDocument): readonly Paragraph[] {
  const { title } = document;
  if (title === null) return [];
  return [...leadIn(file, document), ...document.paragraphs].filter(
    (paragraph) =>
      (paragraph.role === 'title' || paragraph.role === 'outside') &&
      !title.paragraphs.includes(paragraph) &&
      sameTitle(paragraph.prose.text, title.text),
  );
}

/** A copy whose marks were put right already is a copy all the same. */
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** Articles repeat one another's wording on purpose. */
function isStatute({ paragraphs }: GazetteDocument): boolean {
  return paragraphs.some((paragraph) => paragraph.prose.mark?.level === 0);
}

function tokensOf(paragraphs: readonly Paragraph[], textOf: (paragraph: Paragraph) => number): readonly Token[] {
  const tokens: Token[] = [];
  for (const paragraph of paragraphs) {
    const { role, prose, quoted } = paragraph;
    if (quoted) continue;
    const text = textOf(paragraph);
    const add = (start: number, end: number, isList: boolean): void => {
      const key = prose.text
        .slice(start, end)
        .trim()
        .replace(/[,;:()]/gu, (mark) => FULL_WIDTH[mark] ?? mark);
      const weighs = !isList && !isEnclosed(key) && (role === 'body' || role === 'section') && !paragraph.heading;
      if (key !== '')
        tokens.push({
          paragraph,
          start,
          end,
          key,
          text,
          weight: weighs ? han(key) : 0,
          isNumber: role === 'number',
          isList,
        });
    };
    if (role !== 'body' && role !== 'section') {
      add(0, prose.text.length, false);
      continue;
    }
    const stops = [
      ...sentencesOf(prose).map(({ end }) => ({ end, isList: false })),
      ...prose.lists.map(({ end }) => ({ end, isList: true })),
    ].sort((a, b) => a.end - b.end);
    let from = 0;
    for (const { end, isList } of stops) {
      add(from, end, isList);
      from = end;
    }
    add(from, prose.text.length, false);
  }
  return tokens;
}

/** Maximal runs of tokens that equal an earlier run. */
function repeatedRuns(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const places = new Map<string, number[]>();
  const runs: Token[][] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const known = (places.get(token.key) ?? []).filter((place) => tokens[place]?.text === token.text);
    const run = longestRun(tokens, known, at);
    if (run !== null) {
      runs.push(run);
      at += run.length - 1;
      continue;
    }
    const all = places.get(token.key) ?? [];
    if (all.length < MOST_PLACES) places.set(token.key, [...all, at]);
  }
  return runs;
}

function longestRun(tokens: readonly Token[], known: readonly number[], at: number): Token[] | null {
  // A list or a remark in brackets belongs to the task in front of it, which is not repeated.
  const token = tokens[at];
  if (token === undefined || token.isList || isEnclosed(token.key)) return null;
  let best: Token[] | null = null;
  for (const first of known) {
    let length = 0;
    let weight = 0;
    while (first + length < at && tokens[first + length]?.key === tokens[at + length]?.key) {
      weight += tokens[at + length]?.weight ?? 0;
      length++;
      // Marks and lists without end: followed to the last from each of them, they would take the square of their number.
      if (length > MOST_WEIGHTLESS && weight < LEAST_REPEATED) break;
    }
    const run = tokens.slice(at, at + length);
    if (isRepetition(run, first + length === at) && length > (best?.length ?? 0)) best = run;
  }
  return best;
}

function isRepetition(run: readonly Token[], adjacent: boolean): boolean {
  if (run.some((token) => token.isNumber)) return true;
  const weights = run.map((token) => token.weight);
  // Two parts of a plan may have the same short headings; a long sentence has no second meaning.
  return adjacent
    ? weights.reduce((sum, weight) => sum + weight, 0) >= LEAST_ADJACENT
    : weights.some((weight) => weight >= LEAST_REPEATED);
}

/** Takes a token out of the source, or null where marks of Markdown stand inside of it. */
function removal({ paragraph, start, end }: Token): TextEdit | null {
  const place = locate(paragraph, start, end);
  if (start === 0 && end === paragraph.prose.text.length)
    return { start: paragraph.start, end: paragraph.end, newText: '' };
  return place.end - place.start === end - start ? { ...place, newText: '' } : null;
}

/** Markdown marks for titles and for level marks that stand alone. A text that has such marks keeps its own. */
function headings(_: Linter, source: string): readonly (readonly TextEdit[])[] {
  const file = parseGazette(source);
  const edits: TextEdit[][] = [];
  const mark = (paragraph: Paragraph | undefined, depth: number): void => {
    if (paragraph === undefined || paragraph.heading || paragraph.quoted) return;
    const { start } = locate(paragraph, 0, 1);
    if (start === paragraph.start) edits.push([{ start, end: start, newText: `${'#'.repeat(depth)} ` }]);
  };
  const front = file.paragraphs[0];
  const contents = file.contents[0]?.paragraphs[0];
  if (contents !== undefined) {
    // A gazette: its name at the top, and 目 录.
    if (front?.role === 'outside') mark(front, 1);
    mark(
      file.paragraphs.find((paragraph) => paragraph.role === 'contents'),
      2,
    );
  }
  for (const document of file.documents) {
    if (document.number === null) continue;
    if (document.title?.paragraphs.length === 1) mark(document.title.paragraphs[0], 1);
    for (const { title } of document.attachments) if (title.paragraphs.length === 1) mark(title.paragraphs[0], 1);
    for (const section of walkSections(document.sections)) {
      if ((section.level === 1 || section.level === 2) && isHeading(section))
        mark(section.paragraph, section.level + 1);
    }
  }
  return edits;
}

const LONGEST_HEADING = 50;

/** A mark with a few words, and text or sections under it: a one-sentence item is a paragraph. */
function isHeading({ runIn, paragraph, paragraphs, children, level }: Section): boolean {
  if (runIn || paragraph.prose.text.length > LONGEST_HEADING || paragraph.joins.length > 0) return false;
  return level === 1 || children.length > 0 || paragraphs.length > 1;
}

/** One empty line between paragraphs, none at the beginning, one line end at the end, no indent of blanks. */
function blankLines(_: Linter, source: string): readonly (readonly TextEdit[])[] {
  const { paragraphs } = parseGazette(source);
  const edits: TextEdit[][] = [];
  const set = (start: number, end: number, newText: string): void => {
    if (end >= start && isBlank(source.slice(start, end)) && source.slice(start, end) !== newText)
      edits.push([{ start, end, newText }]);
  };
  let end: number | null = null;
  for (const paragraph of paragraphs) {
    const indent = paragraph.heading ? 0 : paragraph.prose.text.length - paragraph.prose.text.trimStart().length;
    const begin = indent === 0 ? paragraph.start : locate(paragraph, indent, indent + 1).start;
    // An indent of ASCII blanks may be a list inside of a list: it stays.
    const kept = /[ \t]*$/u.exec(source.slice(Math.max(end ?? 0, begin - 20), begin))?.[0] ?? '';
    if (end === null) set(0, begin, '');
    else if (kept.length < 20) set(end, begin, `\n\n${kept}`);
    end =
      paragraph.end -
      (source.slice(paragraph.start, paragraph.end).length -
        source.slice(paragraph.start, paragraph.end).trimEnd().length);
  }
  if (end !== null) set(end, source.length, '\n');
  return edits;
}

/** Groups that can be applied together, first come first served. */
function disjoint(groups: readonly (readonly TextEdit[])[]): readonly (readonly TextEdit[])[] {
  const kept: (readonly TextEdit[])[] = [];
  let end = -1;
  for (const group of [...groups].sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))) {
    const ordered = [...group].sort((a, b) => a.start - b.start);
    const first = ordered[0];
    const last = ordered.at(-1);
    if (first === undefined || last === undefined || first.start < end) continue;
    kept.push(ordered);
    end = Math.max(last.end, last.start + 1);
  }
  return kept;
}

function isBlank(text: string): boolean {
  return /^\s*$/u.test(text);
}

/** Without any white space. */
function solid(text: string): string {
  return text.replace(/\s/gu, '');
}

function han(text: string): number {
  return text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
}
