import type { GazetteDocument, Section } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { formatMark, type Level } from '../../../../gazette/prose/mark.ts';
import { asciiDigits } from '../../../../gazette/prose/numerals.ts';
import { type Gaps, hidesSomething } from '../../../shared/barrier.ts';
import { indexIn } from '../../../shared/order.ts';

/** Where paragraphs stand in their document, and what lies between them. */
export class ItemPlaces {
  readonly #document: GazetteDocument;
  readonly #gaps: Gaps;
  #counted: readonly number[] | undefined;
  /** What was looked for once is looked for often: 三、 may be missing in every section. */
  readonly #marks = new Map<string, RegExp>();

  /** @param gaps what the model leaves out */
  constructor(document: GazetteDocument, gaps: Gaps) {
    this.#document = document;
    this.#gaps = gaps;
  }

  #indexOf(paragraph: Paragraph): number {
    return Math.max(0, indexIn(this.#document.paragraphs, paragraph));
  }

  /** How many tables, code or HTML blocks lie before a paragraph. */
  get #barriers(): readonly number[] {
    if (this.#counted !== undefined) return this.#counted;
    let count = 0;
    this.#counted = this.#document.paragraphs.map((paragraph, index) => {
      const before = this.#document.paragraphs[index - 1];
      if (before !== undefined && hidesSomething(this.#gaps, before, paragraph)) count++;
      return count;
    });
    return this.#counted;
  }

  /**
   * Whether a list may begin anew here: the paragraph before ends with a colon, or a heading without a level mark (3.2
   * of an emergency plan, the name of a box) or a table stands between this item and the last one.
   */
  announced(previous: Section, section: Section): boolean {
    const to = this.#indexOf(section.paragraph);
    const from = this.#indexOf(previous.paragraph);
    if (this.#barriers[to] !== this.#barriers[from]) return true;
    const before = this.#document.paragraphs[to - 1]?.prose.text ?? '';
    if (/[：:]\s*$/u.test(before.slice(-9)) || /(?:下列|以下|如下)[^。]{0,30}。$/u.test(before.slice(-40))) return true;
    return this.#document.paragraphs.slice(from + 1, to).some(isUnmarkedHeading);
  }

  #markOf(level: number, ordinal: number): RegExp {
    const key = `${level}/${ordinal}`;
    const mark = this.#marks.get(key) ?? writtenMark(level, ordinal);
    this.#marks.set(key, mark);
    return mark;
  }

  /** Whether the paragraph before bears no number. */
  followsText(section: Section): boolean {
    return this.#document.paragraphs[this.#indexOf(section.paragraph) - 1]?.role === 'body';
  }

  /**
   * Whether the number that seems to be missing may stand between two paragraphs where the model does not see it: in a
   * table or in HTML, or in the middle of a paragraph, where another rule speaks of it.
   */
  hides(from: Paragraph | null, section: Section, expected: number): boolean {
    const to = this.#indexOf(section.paragraph);
    const start = from === null ? 0 : this.#indexOf(from);
    if (this.#barriers[start] !== this.#barriers[to]) return true;
    const mark = this.#markOf(section.level, expected);
    return this.#document.paragraphs.slice(start, to).some((paragraph) => mark.test(paragraph.prose.text));
  }

  /** Whether the item after a section may stand where the model does not see it: in its text, or in a table or HTML below it. */
  holdsNext(section: Section): boolean {
    const mark = this.#markOf(section.level, section.mark.ordinal + 1);
    const last = section.paragraphs.at(-1) ?? section.paragraph;
    const end = this.#indexOf(last);
    const after = Math.min(end + 1, this.#document.paragraphs.length - 1);
    if (this.#barriers[this.#indexOf(section.paragraph)] !== this.#barriers[after]) return true;
    return section.paragraphs.some(({ prose }) => mark.test(prose.text));
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
