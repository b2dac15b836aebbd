import type { GazetteDocument } from '../../gazette/document/document.ts';
import { DocumentFact } from '../../gazette/document/documentFact.ts';
import type { Paragraph } from '../../gazette/document/paragraph.ts';
import { sectionsOf } from '../../gazette/document/sectionsOf.ts';

/** One article alone is quoted in a 公文 of another kind. */
const FEWEST_ARTICLES = 2;

/** The parts of a document that are written in articles (第一条 …): 0 its own text, 1, 2 … its attachments. */
const partsInArticles = new DocumentFact((document): ReadonlySet<number> => {
  const articles = new Map<number, number>();
  for (const { level, part } of sectionsOf.of(document)) {
    if (level === 0) articles.set(part, (articles.get(part) ?? 0) + 1);
  }
  return new Set([...articles].filter(([, count]) => count >= FEWEST_ARTICLES).map(([part]) => part));
});

/**
 * Tells which paragraphs of a document are the text of a statute: their part is written in articles. Statutes write
 * numbers, dates and words by the rules of legislation (立法技术规范), which differ from those of a 公文: 百分之五, 第十条.
 */
export function statuteText(document: GazetteDocument): (paragraph: Paragraph) => boolean {
  const parts = partsInArticles.of(document);
  if (parts.size === 0) return () => false;
  const attachments = document.attachments.filter((_, index) => parts.has(index + 1));
  const first = document.attachments[0]?.paragraphs[0];
  return (paragraph) => {
    const attachment = attachments.some(({ paragraphs }) => {
      const [from] = paragraphs;
      const to = paragraphs.at(-1);
      return from !== undefined && to !== undefined && paragraph.start >= from.start && paragraph.end <= to.end;
    });
    return attachment || (parts.has(0) && (first === undefined || paragraph.start < first.start));
  };
}
