import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { textsOf } from '../../../../gazette/prose/repetition.ts';
import { isEnclosed, type Sentence, sentencesOf } from '../../../../gazette/prose/sentences.ts';
import type { Report } from '../../../rule.ts';

/** Adjacent sentences that say the same, and sentences in a row that are given twice, are a slip from this length on. */
const SHORTEST_IN_ROW = 8;

interface Placed {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  /** The index of its first occurrence in the same text; its own where this is the first. */
  readonly first: number;
}

/**
 * Sentences that a document gives twice, with the paragraph that holds the second. A copyist who loses his place repeats
 * what follows in order: the same sentence at once, or two and more in a row. One sentence alone comes back on purpose
 * (a support, a sanction, an exception), so that is worth a look at most.
 *
 * @param least fewest Han characters of a lone sentence that is reported
 */
export function* repeatedSentences(document: GazetteDocument, least: number): Generator<readonly [Paragraph, Report]> {
  if (document.paragraphs.some((paragraph) => paragraph.prose.mark?.level === 0)) return;
  const sentences = placedSentences(document);
  for (let i = 0; i < sentences.length; i++) {
    const one = sentences[i];
    if (one === undefined || one.first === i) continue;
    const adjacent = sentences[i - 1]?.sentence.text === one.sentence.text;
    const meant = !adjacent && !goesOn(sentences, i - 1, i) && !goesOn(sentences, i, i + 1);
    if (hanOf(one.sentence.text) < (meant ? least : SHORTEST_IN_ROW)) continue;
    let last = i;
    while (goesOn(sentences, last, last + 1) && sentences[last + 1]?.paragraph === one.paragraph) last++;
    const from = sentences[one.first];
    const to = sentences[one.first + last - i];
    const end = sentences[last]?.sentence.end ?? one.sentence.end;
    i = last;
    if (from === undefined || to === undefined) continue;
    const { start } = one.sentence;
    yield [one.paragraph, repetition(one.paragraph.prose.text.slice(start, end), start, from, to, meant)];
  }
}

function placedSentences(document: GazetteDocument): readonly Placed[] {
  const textOf = textsOf(document);
  const first = new Map<string, number>();
  const found: Placed[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.quoted || paragraph.heading || (paragraph.role !== 'body' && paragraph.role !== 'section')) continue;
    for (const sentence of sentencesOf(paragraph.prose)) {
      const key = `${textOf(paragraph)} ${sentence.text}`;
      // Without any mark it is a heading or a name, which a table of contents gives as well.
      const told =
        sentence.text.length >= SHORTEST_IN_ROW && /[。！？；，]/u.test(sentence.text) && !isEnclosed(sentence.text);
      const known = told ? first.get(key) : undefined;
      if (told && known === undefined) first.set(key, found.length);
      found.push({ paragraph, sentence, first: known ?? found.length });
    }
  }
  return found;
}

/** Whether two sentences side by side both stood before, side by side in the same order. */
function goesOn(sentences: readonly Placed[], left: number, right: number): boolean {
  const before = sentences[left];
  const after = sentences[right];
  return (
    before !== undefined &&
    after !== undefined &&
    before.first !== left &&
    after.first !== right &&
    before.first + 1 === after.first
  );
}

/** @param from the first sentence where the words stood before. @param to the last one */
function repetition(words: string, start: number, from: Placed, to: Placed, meant: boolean): Report {
  const end = start + words.length;
  const text = from.paragraph === to.paragraph ? to.sentence.end : from.paragraph.prose.text.length;
  return {
    start,
    end,
    message: meant
      ? `“${shorten(words)}”与上文完全相同，如非有意重复，请核对`
      : `“${shorten(words)}”与上文完全相同，疑为转录时重复`,
    ...(meant ? { atMost: 'info' } : {}),
    fix: { title: '删去重复的语句', edits: [{ start, end, newText: '' }] },
    related: [{ paragraph: from.paragraph, start: from.sentence.start, end: text, message: '首次出现' }],
  };
}

function hanOf(text: string): number {
  return text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
}

function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 14)}…${text.slice(-8)}`;
}
