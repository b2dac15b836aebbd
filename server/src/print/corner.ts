import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { Font } from './rows.ts';

/** Something that the draft says, and where. */
export interface Placed {
  readonly text: string;
  readonly source: number;
}

/** 份号, 密级和保密期限 or 紧急程度, in its font. */
export interface CornerLine extends Placed {
  readonly font: Font;
}

/** In the order in which they stand one below the other (GB/T 9704—2012 7.2.3). */
const KINDS: readonly { readonly form: RegExp; readonly font: Font }[] = [
  { form: /^(?:份号[：:]?)?[0-9]{6}$/u, font: 'fang' },
  { form: /^(?:绝密|机密|秘密)(?:[★☆*](?:[0-9一二三四五六七八九十]{1,3}(?:年|个月|月|天|日)|长期))?$/u, font: 'hei' },
  { form: /^(?:特急|加急|特提|平急)$/u, font: 'hei' },
];

/** More lines than these stand in no corner. */
const MOST_LINES = 4;

/**
 * 份号, 密级和保密期限 and 紧急程度 as a draft writes them: each on a line of its own, directly above the title.
 * @param above the paragraphs above the document, the nearest last
 */
export function cornerLines(above: readonly Paragraph[]): readonly CornerLine[] {
  const found: { readonly kind: number; readonly line: CornerLine }[] = [];
  for (const { prose, start } of above.slice(-MOST_LINES).toReversed()) {
    const text = prose.shown.replace(/\s/gu, '');
    const kind = KINDS.findIndex(({ form }) => form.test(text));
    const { font } = KINDS[kind] ?? {};
    if (font !== undefined) found.push({ kind, line: { text: text.replace(/^份号[：:]?/u, ''), source: start, font } });
    else if (!SIGNERS.test(text)) break;
  }
  return found.sort((a, b) => a.kind - b.kind).map(({ line }) => line);
}

const SIGNERS = /^签发人[：:]/u;

/** Who signs a document to a superior, in the order in which they are written. */
export interface Signers {
  readonly names: readonly string[];
  readonly source: number;
}

/** 签发人：张三　李四, on a line of its own near the 文号; null where nobody is named. */
export function signersIn(paragraphs: readonly Paragraph[]): Signers | null {
  const line = paragraphs.find(({ prose }) => SIGNERS.test(prose.shown.trim()));
  if (line === undefined) return null;
  const written = line.prose.shown
    .trim()
    .replace(SIGNERS, '')
    .split(/[\s、，,]+/u);
  const names: string[] = [];
  for (const word of written.filter((name) => name !== '')) {
    const last = names.at(-1);
    // 张　三 is spread over three characters already, and is one name.
    if (last?.length === 1 && word.length === 1) names[names.length - 1] = last + word;
    else names.push(word);
  }
  return names.length === 0 ? null : { names, source: line.start };
}
