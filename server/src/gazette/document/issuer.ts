import { isBodyName, nameInTitle } from '../prose/bodyName.ts';
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
  if (title !== null) places.push(...titlePlaces(title));
  if (number !== null && number.number.prefix.text !== '') {
    const { start, end, text } = number.number.prefix;
    places.push({ where: 'number', paragraph: number.paragraph, start, end, text });
  }
  for (const paragraph of signatures) {
    for (const { start, end, text } of signatureNames(paragraph.prose.shown)) {
      places.push({ where: 'signature', paragraph, start, end, text });
    }
  }
  for (const where of ['signature', 'title', 'mark'] as const) {
    const names = places
      .filter((place) => place.where === where && !isPerson(place.text))
      .map(({ text }) => text.replace(/\s+/gu, ''));
    if (names.length > 0) return { name: names.join('、'), names, places };
  }
  return null;
}

/**
 * The bodies that a title begins with. Those of a joint document stand on lines of their own, or are parted by blanks; one
 * name that is broken over lines is placed as far as its first line goes.
 */
function titlePlaces(title: Title): readonly IssuerPlace[] {
  const whole = nameInTitle(title.text);
  if (whole === null) return [];
  const places: IssuerPlace[] = [];
  let left = whole.replace(/\s/gu, '');
  for (const paragraph of title.paragraphs) {
    for (const { 0: word, index } of paragraph.prose.text.matchAll(/\S+/gu)) {
      const text = word.slice(0, left.length);
      if (text === '' || !left.startsWith(text)) return joined(places, whole);
      places.push({ where: 'title', paragraph, start: index, end: index + text.length, text });
      left = left.slice(text.length);
    }
  }
  return joined(places, whole);
}

/** The places of the names: each its own where each is a body, else the first for the whole name. */
function joined(places: readonly IssuerPlace[], whole: string): readonly IssuerPlace[] {
  const [first, ...more] = places;
  if (first === undefined) return [];
  const each = more.length > 0 && places.every(({ text }) => text.length > 3 && isBodyName(text));
  return each ? places : [{ ...first, text: whole.replace(/\s/gu, '') }];
}

/** 市长　张明 signs for the body that he heads. */
function isPerson(text: string): boolean {
  return /[长理席任记][\s：:]+\S/u.test(text) || /^[^\s：:]+[：:]/u.test(text);
}
