import { encodeXml } from '../../xml/decodeXml.ts';
import { type NewFile, rewriteArchive } from '../../zip/rewrite.ts';
import { commentsPartOf, readComments, type WordComment } from '../commentsPart.ts';
import { relationshipsPart, type WordPackage } from '../package.ts';
import type { WordParagraph } from '../wordParagraph.ts';
import { type PlacedParagraph, placeIn, type WordText } from '../wordText.ts';
import type { ReviewAuthor } from './author.ts';
import { COMMENTS_RELATION, COMMENTS_TYPE, type NewComment, newCommentsPart, withComments } from './comments.ts';
import { type ChangeMark, type CommentMark, markParagraph } from './paragraphMarks.ts';
import { removedComments } from './removal.ts';
import { applySplices, type Splice } from './splice.ts';
import { isTrackable } from './trackable.ts';

/** Something to say about a document; offsets count in the text of {@link WordText}. */
export interface Remark {
  readonly start: number;
  readonly end: number;
  /** The paragraphs of the comment; none where only the change is wanted. */
  readonly lines: readonly string[];
  /** What a tracked change makes of the text; empty where nothing is to be changed. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

export interface ReviewOptions {
  readonly author: ReviewAuthor;
  /** Whether comments of an earlier review by the same author go first. */
  readonly replace: boolean;
}

/** A reviewed document and what was written into it. */
export interface Review {
  readonly bytes: Uint8Array;
  readonly comments: number;
  readonly changes: number;
  /** Remarks whose change could not be tracked where they stand; their comment says what to change. */
  readonly untracked: number;
  /** Remarks that the document carries already. */
  readonly present: number;
}

/** Names of other stories than the main one, for a comment that hangs in the main text because no other place may bear it. */
const STORIES: Readonly<Record<Exclude<WordParagraph['story'], 'main'>, string>> = {
  textbox: '文本框',
  footnote: '脚注',
  endnote: '尾注',
  header: '页眉',
  footer: '页脚',
};

/**
 * Writes remarks into a Word document: each a comment, each change a tracked change. Nothing else changes; every part that
 * is not touched stays the same bytes.
 *
 * @throws RangeError where the document could not be put together again, which is a fault of ours and never of the file.
 */
export function writeReview(
  file: WordPackage,
  text: WordText,
  remarks: readonly Remark[],
  options: ReviewOptions,
): Review {
  return new ReviewWriter(file, text, options).write(remarks);
}

interface ParagraphWork {
  readonly comments: CommentMark[];
  readonly changes: ChangeMark[];
}

class ReviewWriter {
  readonly #file: WordPackage;
  readonly #text: WordText;
  readonly #author: ReviewAuthor;
  readonly #earlier: readonly WordComment[];
  readonly #replaced: ReadonlySet<string>;
  readonly #work = new Map<WordParagraph, ParagraphWork>();
  readonly #comments: NewComment[] = [];
  #nextComment: number;
  #nextAnnotation: number;
  #changes = 0;
  #untracked = 0;
  #present = 0;

  constructor(file: WordPackage, text: WordText, { author, replace }: ReviewOptions) {
    this.#file = file;
    this.#text = text;
    this.#author = author;
    const all = readComments(file);
    this.#earlier = all.filter((comment) => comment.author === author.name);
    this.#replaced = new Set(replace ? this.#earlier.map(({ id }) => id) : []);
    this.#nextComment = 1 + Math.max(-1, ...all.map(({ id }) => Number(id) || 0));
    this.#nextAnnotation = 1 + highestAnnotation(file);
  }

  write(remarks: readonly Remark[]): Review {
    for (const remark of remarks) this.#remark(remark);
    const parts = this.#changedParts();
    const added = this.#commentParts(parts);
    const encoded = new Map([...parts].map(([name, xml]) => [name, encodeXml(xml, this.#file.part(name).encoding)]));
    const bytes =
      encoded.size + added.length === 0
        ? this.#file.bytes
        : rewriteArchive(this.#file.bytes, this.#file.directory, encoded, added);
    return {
      bytes,
      comments: this.#comments.length,
      changes: this.#changes,
      untracked: this.#untracked,
      present: this.#present,
    };
  }

  #remark(remark: Remark): void {
    const placed = placeIn(this.#text, remark.start);
    if (placed === undefined) return;
    if (this.#carries(placed.paragraph, remark)) {
      this.#present++;
      return;
    }
    const changed = remark.edits.length > 0 && this.#track(remark);
    if (remark.edits.length > 0 && !changed) this.#untracked++;
    if (remark.lines.length > 0) this.#comment(placed, remark);
  }

  /** Whether an earlier review left the same words on the same paragraph. */
  #carries(paragraph: WordParagraph, { lines }: Remark): boolean {
    if (lines.length === 0) return false;
    const words = lines.join('\n');
    const here = new Set(this.#anchor(paragraph)?.paragraph.comments.map(({ id }) => id));
    return this.#earlier.some(
      (comment) => here.has(comment.id) && !this.#replaced.has(comment.id) && comment.lines.join('\n').endsWith(words),
    );
  }

  /** Where a comment on a paragraph hangs: only the main text may bear one. */
  #anchor(paragraph: WordParagraph): PlacedParagraph | undefined {
    const { paragraphs } = this.#text;
    const main = paragraphs.filter((placed) => placed.paragraph.story === 'main');
    if (paragraph.story === 'main') return main.find((placed) => placed.paragraph === paragraph);
    if (paragraph.story !== 'textbox' || paragraph.part !== this.#file.main) return main[0];
    return main.findLast((placed) => placed.paragraph.start < paragraph.start) ?? main[0];
  }

  #comment(placed: PlacedParagraph, { start, end, lines }: Remark): void {
    const { paragraph } = placed;
    const anchor = this.#anchor(paragraph);
    if (anchor === undefined) return;
    const id = this.#nextComment++;
    if (paragraph.story === 'main') {
      const from = start - placed.start;
      const to = Math.min(end, placed.end) - placed.start;
      // A comment needs something to hang on: the character before a place where something is missing.
      const range = to > from ? { start: from, end: to } : { start: Math.max(0, from - 1), end: from };
      this.#workOn(paragraph).comments.push({ id, ...range });
      this.#comments.push({ id, lines });
    } else {
      this.#workOn(anchor.paragraph).comments.push({ id, start: 0, end: Math.min(1, anchor.paragraph.text.length) });
      const quoted = paragraph.text.slice(start - placed.start, end - placed.start);
      this.#comments.push({ id, lines: [`〔${STORIES[paragraph.story]}〕“${quoted}”`, ...lines] });
    }
  }

  /** Notes the edits of a remark as tracked changes; false, and none of them, where one cannot be tracked. */
  #track({ edits }: Remark): boolean {
    const found: { paragraph: WordParagraph; change: ChangeMark }[] = [];
    for (const edit of edits) {
      const placed = placeIn(this.#text, edit.start);
      if (placed === undefined || edit.end > placed.end) return false;
      const change = { start: edit.start - placed.start, end: edit.end - placed.start, text: edit.newText };
      const { paragraph } = placed;
      const others = this.#work.get(paragraph)?.changes ?? [];
      if (others.some((other) => change.start <= other.end && change.end >= other.start)) return false;
      if (!isTrackable(this.#file.part(paragraph.part).text, paragraph, change)) return false;
      found.push({ paragraph, change });
    }
    for (const { paragraph, change } of found) this.#workOn(paragraph).changes.push(change);
    this.#changes += found.length;
    return true;
  }

  #workOn(paragraph: WordParagraph): ParagraphWork {
    const known = this.#work.get(paragraph);
    if (known !== undefined) return known;
    const work: ParagraphWork = { comments: [], changes: [] };
    this.#work.set(paragraph, work);
    return work;
  }

  /** The XML of the parts that change, by name. */
  #changedParts(): Map<string, string> {
    const splices = new Map<string, Splice[]>();
    const of = (part: string): Splice[] => {
      const known = splices.get(part) ?? [];
      splices.set(part, known);
      return known;
    };
    if (this.#replaced.size > 0) {
      const { text } = this.#file.part(this.#file.main);
      of(this.#file.main).push(...removedComments(text, this.#replaced));
    }
    for (const [paragraph, { comments, changes }] of this.#work) {
      const { text } = this.#file.part(paragraph.part);
      const nextId = (): number => this.#nextAnnotation++;
      of(paragraph.part).push(...markParagraph(text, paragraph, comments, changes, this.#author, nextId));
    }
    return new Map([...splices].map(([part, all]) => [part, applySplices(this.#file.part(part).text, all)]));
  }

  /** Writes the comments into their part, or a new part with what announces it. Returns the parts that are new. */
  #commentParts(parts: Map<string, string>): readonly NewFile[] {
    const part = commentsPartOf(this.#file);
    if (part !== undefined) {
      if (this.#comments.length === 0 && this.#replaced.size === 0) return [];
      const gone = this.#earlier
        .filter(({ id }) => this.#replaced.has(id))
        .map(({ start, end }) => ({ start, end, text: '' }));
      const kept = applySplices(this.#file.part(part).text, gone);
      parts.set(part, withComments(kept, this.#comments, this.#author));
      return [];
    }
    if (this.#comments.length === 0) return [];
    const { main } = this.#file;
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const name = this.#freeName(folder);
    const relations = relationshipsPart(main);
    parts.set(
      '[Content_Types].xml',
      insertBeforeEnd(
        this.#xmlOf(parts, '[Content_Types].xml'),
        (prefix) => `<${prefix}Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`,
      ),
    );
    const relation = (prefix: string, id: string): string =>
      `<${prefix}Relationship Id="${id}" Type="${COMMENTS_RELATION}" Target="${name.slice(folder.length)}"/>`;
    const added: NewFile[] = [
      { name, content: new TextEncoder().encode(newCommentsPart(this.#comments, this.#author)) },
    ];
    if (this.#file.has(relations)) {
      const xml = this.#xmlOf(parts, relations);
      parts.set(
        relations,
        insertBeforeEnd(xml, (prefix) => relation(prefix, freeId(xml))),
      );
    } else {
      const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
      const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${relation('', 'rIdGongwen1')}</Relationships>`;
      added.push({ name: relations, content: new TextEncoder().encode(xml) });
    }
    return added;
  }

  #xmlOf(parts: ReadonlyMap<string, string>, name: string): string {
    return parts.get(name) ?? this.#file.part(name).text;
  }

  #freeName(folder: string): string {
    for (let number = 0; ; number++) {
      const name = `${folder}comments${number === 0 ? '' : number}.xml`;
      if (!this.#file.has(name)) return name;
    }
  }
}

/** Puts an element before the end of the root element, with the prefix that the root has. */
function insertBeforeEnd(xml: string, element: (prefix: string) => string): string {
  const close = xml.lastIndexOf('</');
  const prefix = /^<\/([^\s>:]{1,40}:)/u.exec(xml.slice(close))?.[1] ?? '';
  return `${xml.slice(0, close)}${element(prefix)}${xml.slice(close)}`;
}

function freeId(xml: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdGongwen${number}`;
    if (!xml.includes(`"${id}"`)) return id;
  }
}

/** The highest id of any annotation (bookmark, revision, comment) in the parts with text. */
function highestAnnotation(file: WordPackage): number {
  let highest = 0;
  for (const { name } of file.directory.entries) {
    if (!/^word\/[\w-]{1,60}\.xml$/u.test(name)) continue;
    for (const [, id = ''] of file.part(name).text.matchAll(/:id="(\d{1,9})"/gu))
      highest = Math.max(highest, Number(id));
  }
  return highest;
}
