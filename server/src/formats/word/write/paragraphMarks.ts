import { escapeText } from '../../xml/references.ts';
import type { WordParagraph, WordPiece } from '../wordParagraph.ts';
import { annotationAttributes, type ReviewAuthor } from './author.ts';
import type { Splice } from './splice.ts';

/** A remark on `[start, end)` of a paragraph's text: the comment of that id is anchored there. */
export interface CommentMark {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** A tracked change: `[start, end)` of a paragraph's text is deleted and `text` inserted in its place. */
export interface ChangeMark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The splices by which comments and changes come into the XML of a paragraph. No text moves: a run is closed and opened
 * again around a mark, with its properties, and deleted text stays as deleted text.
 *
 * @param changes not overlapping, each of them trackable; see trackable.ts.
 * @param nextId gives an id that no annotation of the part has yet.
 */
export function markParagraph(
  xml: string,
  paragraph: WordParagraph,
  comments: readonly CommentMark[],
  changes: readonly ChangeMark[],
  author: ReviewAuthor,
  nextId: () => number,
): readonly Splice[] {
  const marker = new ParagraphMarker(xml, paragraph, changes, author, nextId);
  for (const change of changes) marker.change(change);
  for (const comment of comments) marker.comment(comment);
  return marker.splices();
}

/** A place between two characters where marks are put. Those of `ending` belong to what stands before it. */
interface Cut {
  readonly at: number;
  readonly closed: string[];
  readonly inserted: string[];
  readonly ending: string[];
  readonly beginning: string[];
  readonly opened: string[];
}

class ParagraphMarker {
  readonly #xml: string;
  readonly #paragraph: WordParagraph;
  readonly #changes: readonly ChangeMark[];
  readonly #author: ReviewAuthor;
  readonly #nextId: () => number;
  readonly #cuts = new Map<number, Cut>();
  /** The prefix of the WordprocessingML namespace in this part, with its colon: nearly always `w:`. */
  readonly #prefix: string;

  constructor(
    xml: string,
    paragraph: WordParagraph,
    changes: readonly ChangeMark[],
    author: ReviewAuthor,
    nextId: () => number,
  ) {
    this.#xml = xml;
    this.#paragraph = paragraph;
    this.#changes = changes;
    this.#author = author;
    this.#nextId = nextId;
    this.#prefix = /^<([^\s/>:]{1,40}:)/u.exec(xml.slice(paragraph.start, paragraph.start + 50))?.[1] ?? '';
  }

  comment({ id, start, end }: CommentMark): void {
    const w = this.#prefix;
    const reference = `<${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`;
    this.#cut(start).beginning.push(`<${w}commentRangeStart ${w}id="${id}"/>`);
    this.#cut(end).ending.push(`<${w}commentRangeEnd ${w}id="${id}"/>${reference}`);
  }

  change({ start, end, text }: ChangeMark): void {
    const w = this.#prefix;
    // A run can only be deleted by itself: a change over several runs is several deletions.
    for (const [from, to] of this.#runsWithin(start, end)) {
      this.#cut(from).opened.push(`<${w}del ${this.#attributes()}>`);
      this.#cut(to).closed.push(`</${w}del>`);
    }
    if (text === '') return;
    const like = pieceBefore(this.#paragraph, end) ?? pieceAfter(this.#paragraph, end);
    const properties = like?.run?.properties ?? '';
    const run = `<${w}r>${properties}${this.#textElement(text)}</${w}r>`;
    this.#cut(end).inserted.push(`<${w}ins ${this.#attributes()}>${run}</${w}ins>`);
  }

  splices(): readonly Splice[] {
    const cuts = [...this.#cuts.values()].sort((a, b) => a.at - b.at);
    return [...cuts.flatMap((cut) => this.#spliceOf(cut)), ...this.#deletedTags()];
  }

  #attributes(): string {
    return annotationAttributes(this.#prefix, this.#nextId(), this.#author);
  }

  #cut(at: number): Cut {
    const known = this.#cuts.get(at);
    if (known !== undefined) return known;
    const cut: Cut = { at, closed: [], inserted: [], ending: [], beginning: [], opened: [] };
    this.#cuts.set(at, cut);
    return cut;
  }

  /** The stretches of `[start, end)` that lie in one run each. */
  #runsWithin(start: number, end: number): readonly (readonly [from: number, to: number])[] {
    const found: [number, number][] = [];
    let run: WordPiece['run'];
    for (const piece of this.#paragraph.pieces) {
      const from = Math.max(start, piece.at);
      const to = Math.min(end, piece.at + piece.length);
      if (from >= to) continue;
      const last = found.at(-1);
      if (last !== undefined && run === piece.run) last[1] = to;
      else found.push([from, to]);
      run = piece.run;
    }
    return found;
  }

  #spliceOf({ at, closed, inserted, ending, beginning, opened }: Cut): readonly Splice[] {
    const before = pieceBefore(this.#paragraph, at);
    const after = pieceAfter(this.#paragraph, at);
    const left = [...closed, ...inserted, ...ending].join('');
    const right = [...beginning, ...opened].join('');
    const run = before?.run;
    if (before === undefined || after === undefined || run === undefined || run !== after.run) {
      const place = before?.run?.end ?? after?.run?.start ?? this.#paragraph.contentStart;
      const next = after?.run?.start ?? place;
      return [point(place, left), point(next, right)].filter(({ text }) => text !== '');
    }
    const w = this.#prefix;
    const reopened = `${run.openTag}${run.properties}`;
    if (before.element === undefined || before.element !== after.element) {
      const place = before.element?.end ?? before.source + before.sourceLength;
      return [point(place, `</${w}r>${left}${right}${reopened}`)];
    }
    const place = before === after ? before.source + (at - before.at) : after.source;
    const close = `</${w}${this.#deletes(at - 1) ? 'delText' : 't'}></${w}r>`;
    const open = `${reopened}<${w}${this.#deletes(at) ? 'delText' : 't'} xml:space="preserve">`;
    return [point(place, `${close}${left}${right}${open}`)];
  }

  /** Whether the character at that offset is deleted by one of the changes. */
  #deletes(offset: number): boolean {
    return this.#changes.some(({ start, end }) => offset >= start && offset < end);
  }

  /** What becomes of the tags of text elements: of deleted text, and of text whose outer blanks a cut has made visible. */
  #deletedTags(): readonly Splice[] {
    const w = this.#prefix;
    const found: Splice[] = [];
    for (const { element, first, last } of elementsOf(this.#paragraph)) {
      const opening = this.#xml.indexOf('>', element.start) + 1;
      if (this.#deletes(first)) {
        found.push({ start: element.start, end: opening, text: `<${w}delText xml:space="preserve">` });
      } else if (this.#isCut(first, last)) found.push(...this.#preserved(element.start, opening));
      if (this.#deletes(last)) {
        const closing = this.#xml.lastIndexOf('</', element.end - 1);
        found.push({ start: closing, end: element.end, text: `</${w}delText>` });
      }
    }
    return found;
  }

  #isCut(first: number, last: number): boolean {
    for (const at of this.#cuts.keys()) if (at > first && at <= last) return true;
    return false;
  }

  #preserved(start: number, end: number): readonly Splice[] {
    return this.#xml.slice(start, end).includes('xml:space') ? [] : [point(end - 1, ' xml:space="preserve"')];
  }

  #textElement(text: string): string {
    const w = this.#prefix;
    return text
      .split(/([\t\n])/u)
      .filter((part) => part !== '')
      .map((part) => {
        if (part === '\t') return `<${w}tab/>`;
        return part === '\n' ? `<${w}br/>` : `<${w}t xml:space="preserve">${escapeText(part)}</${w}t>`;
      })
      .join('');
  }
}

/** The text elements of a paragraph, each with the offsets of its first and last character. */
function elementsOf({
  pieces,
}: WordParagraph): readonly { element: NonNullable<WordPiece['element']>; first: number; last: number }[] {
  const found: { element: NonNullable<WordPiece['element']>; first: number; last: number }[] = [];
  for (const { element, at, length } of pieces) {
    if (element === undefined || length === 0) continue;
    const open = found.at(-1);
    if (open?.element === element) open.last = at + length - 1;
    else found.push({ element, first: at, last: at + length - 1 });
  }
  return found;
}

function pieceBefore({ pieces }: WordParagraph, at: number): WordPiece | undefined {
  return pieces.find((piece) => piece.at < at && piece.at + piece.length >= at);
}

function pieceAfter({ pieces }: WordParagraph, at: number): WordPiece | undefined {
  return pieces.find((piece) => piece.at <= at && piece.at + piece.length > at);
}

function point(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
