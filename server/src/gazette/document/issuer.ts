import { nameInTitle } from '../prose/bodyName.ts';
import type { DocumentHead, DocumentNumberLine, Issuer, IssuerPlace, Title } from './document.ts';
import type { Paragraph } from './paragraph.ts';
import { signatureNames } from './signature.ts';

/** What an issuer is read from. */
interface Elements {
  readonly head: DocumentHead;
  readonly title: Title | null;
  readonly number: DocumentNumberLine | null;
  readonly signatures: readonly Paragraph[];
}

/**
 * The body that issues a document, as it is seen in 发文机关标志, title, 文号 and 署名 (条例 第九条（四）（五）（七）（十一）). The
 * name is that of the 署名, else that of the title, else that of the mark; null where none of them names a body.
 */
export function readIssuer({ head, title, number, signatures }: Elements): Issuer | null {
  const places: IssuerPlace[] = [];
  if (head.mark !== null) {
    const name = head.mark.text.replace(/\s*文件$/u, '');
    places.push({ where: 'mark', ...head.mark, end: head.mark.start + name.length, text: name });
  }
  const titled = title === null ? null : titlePlace(title);
  if (titled !== null) places.push(titled);
  if (number !== null && number.number.prefix.text !== '') {
    const { start, end, text } = number.number.prefix;
    places.push({ where: 'number', paragraph: number.paragraph, start, end, text });
  }
  for (const paragraph of signatures) {
    for (const { start, end, text } of signatureNames(paragraph.prose.text)) {
      places.push({ where: 'signature', paragraph, start, end, text });
    }
  }
  for (const where of ['signature', 'title', 'mark'] as const) {
    const names = places.filter((place) => place.where === where).map(({ text }) => text.replace(/\s+/gu, ''));
    if (names.length > 0) return { name: names.join('、'), names, places };
  }
  return null;
}

/** The body that a title begins with, where the first line of the title holds all of its name. */
function titlePlace(title: Title): IssuerPlace | null {
  const name = nameInTitle(title.text);
  if (name === null) return null;
  const [paragraph] = title.paragraphs;
  if (paragraph === undefined) return null;
  const { text } = paragraph.prose;
  const start = text.length - text.trimStart().length;
  // A line break or a blank may stand in the name: the place ends with the last of its characters on the first line.
  let end = start;
  for (let i = 0; end < text.length && i < name.length; end++) if (text.charAt(end).trim() !== '') i++;
  return { where: 'title', paragraph, start, end, text: name };
}
