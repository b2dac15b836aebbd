import type { GazetteDocument } from '../../../../gazette/document/document.ts';

/** How a speech or a letter to the public begins; a line of bodies never does. */
const SALUTATION = /^(?:各位|同志们|尊敬的|亲爱的|女士们|朋友们|全体)/u;

/**
 * Whether a text is sent like a 公文: it bears a 文号, names whom it goes to, or is signed and dated. A speech, a plan by
 * itself and the heading of a page are none, and rules about the elements of a 公文 say nothing of them. A draft has no 文号
 * yet, so that no rule may wait for one.
 */
export function isOfficial({ kind, number, addressee, signatures, date }: GazetteDocument): boolean {
  if (number !== null || (signatures.length > 0 && date !== null)) return true;
  return addressee !== null && (kind !== null || !SALUTATION.test(addressee.prose.trimmed));
}
