import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import type { Range } from '../../../../text/range.ts';

/** What a title issues: its words without book marks and where they stand in the given text. */
export interface Issued extends Range {
  readonly text: string;
  /** Whether the title puts them in 《》. */
  readonly marked: boolean;
}

/** X和Y两个规定, X等三项制度: several things, each of which has a title of its own. */
const SEVERAL = /(?:[两二三四五六七八九十]|\d{1,2})(?:个|项|部|件|份|种)[\u4e00-\u9fff]{2,6}$/u;

/** 关于印发《X》的通知 and 关于印发X的通知; one thing issued, by whatever verb. Null for anything more complicated. */
export function issuedIn(title: string): Issued | null {
  const marked = /(?:印发|发布|公布|下发|转发|批转)《([^《》]{2,150})》的(?:通知|函|公告|通告|决定)$/u.exec(title);
  const plain = /关于印发([^《》]{2,150}?)(?:的(?:通知|函|意见|通报|决定))+$/u.exec(title);
  const match = marked ?? plain;
  const text = match?.[1];
  if (match === null || text === undefined || SEVERAL.test(text)) return null;
  const start = match.index + match[0].indexOf(text);
  return { text, start, end: start + text.length, marked: marked !== null };
}

/** The sentence with which a 通知 issues what is attached to it. */
export interface Dispatch {
  readonly paragraph: Paragraph;
  readonly sentence: Range & { readonly text: string };
  /** The first title in 《》 of the sentence, book marks included. */
  readonly title: (Range & { readonly text: string }) | null;
}

const VERB = /(?:现|予以?|随文)?(?:印发|转发|批转|发布|公布|下发)给?(?:你们|你局|你委|各地|各单位)?/u;
/** The sentence stands near the beginning; a 通知 that explains itself first needs a few paragraphs. */
const MOST_PARAGRAPHS = 6;

/** The dispatching sentence among the first paragraphs of a document's own text, or null. */
export function dispatchOf(document: GazetteDocument): Dispatch | null {
  let read = 0;
  for (const paragraph of document.paragraphs) {
    if (paragraph.role !== 'body') {
      if (paragraph.role === 'signature' || paragraph.role === 'date' || paragraph.role === 'attachmentTitle') break;
      continue;
    }
    if (++read > MOST_PARAGRAPHS) break;
    const found = sentenceIn(paragraph);
    if (found !== null) return found;
  }
  return null;
}

function sentenceIn(paragraph: Paragraph): Dispatch | null {
  const { text, brackets } = paragraph.prose;
  if (!/[现予]/u.test(text) || !VERB.test(text)) return null;
  let start = 0;
  for (const part of text.slice(0, 2000).split('。')) {
    const end = start + part.length;
    if (/现.{0,160}(?:印发|转发|批转|发布|公布|下发)|予以?(?:印发|发布|公布)/u.test(part)) {
      const open = text.indexOf('《', start);
      const close = open < 0 || open >= end ? undefined : brackets.get(open);
      const title = close === undefined ? null : { start: open, end: close + 1, text: text.slice(open, close + 1) };
      return { paragraph, sentence: { start, end, text: part }, title };
    }
    start = end + 1;
  }
  return null;
}
