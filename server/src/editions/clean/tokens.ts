import type { Paragraph } from '../../gazette/document/paragraph.ts';
import { isEnclosed, sentencesOf } from '../../gazette/prose/sentences.ts';

/** A piece of text that is compared as a whole: a sentence, a list, a title, an addressee. */
export interface Token {
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

/** A copy whose marks were put right already is a copy all the same. */
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** Cuts paragraphs into the pieces that are compared; `textOf` says which text of the document a paragraph is of. */
export function tokensOf(paragraphs: readonly Paragraph[], textOf: (paragraph: Paragraph) => number): readonly Token[] {
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

function han(text: string): number {
  return text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
}
