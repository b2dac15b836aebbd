import type { GazetteDocument } from './document.ts';
import { isDocumentTitle, isPlanTitle } from './elements.ts';
import { isAside, type Paragraph } from './paragraph.ts';

/**
 * Whether a text looks like a 公文 by its content, or like a text that offices write as one (办法, 会议纪要, 工作报告): a README, notes
 * and an ordinary article do not.
 */
export function looksLikeGazette(lines: readonly Paragraph[], documents: readonly GazetteDocument[]): boolean {
  if (documents.some(({ number, serial }) => number !== null || serial !== null)) return true;
  const [document] = documents;
  if (document === undefined) return false;
  const title = document.title?.text ?? '';
  if (isDocumentTitle(title)) return true;
  if (document.addressee !== null && (document.date !== null || document.signatures.length > 0)) return true;
  const firstLevel = lines.filter((line) => line.prose.mark?.level === 1 && !isAside(line)).length;
  if (firstLevel === 0) return false;
  return (isPlanTitle(title) && firstLevel >= 2) || lines.some((line) => line.prose.lists.length > 0);
}
