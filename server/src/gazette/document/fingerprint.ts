import { withoutLayout } from '../prose/normalize.ts';
import type { GazetteDocument } from './document.ts';

/** The number is compared by itself; the rest is repeated by web pages and printers, or belongs to the collection. */
const APART: ReadonlySet<string> = new Set([
  'head',
  'metadata',
  'number',
  'title',
  'attachmentTitle',
  'imprint',
  'contents',
  'outside',
]);

/**
 * Tells the texts of documents apart without keeping them: equal for two that differ in layout only, and in all likelihood
 * for no others. Titles and numbers are left to whoever compares.
 */
export function fingerprintOf(document: GazetteDocument): string {
  let length = 0;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const { role, prose } of document.paragraphs) {
    if (APART.has(role)) continue;
    const text = withoutLayout(prose.shown);
    length += text.length;
    for (let i = 0; i < text.length; i++) {
      low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
      high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b);
    }
  }
  return `${length}-${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
