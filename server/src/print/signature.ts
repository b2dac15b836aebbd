import type { GazetteDocument } from '../gazette/document/document.ts';
import { isBodyName } from '../gazette/prose/bodyName.ts';
import { BLANK, MEASURE, type Row, singleRow } from './rows.ts';
import { widthOf } from './wrap.ts';

/**
 * 署名 and 成文日期 (GB/T 9704—2012 7.3.5.1): the date ends four characters before the right edge, the names stand in the
 * middle above it; a name too long for that ends two characters before the edge. Who signs in person (7.3.5.3) does so four
 * characters before the edge, his office two characters to the left of his name, a line above the date.
 */
export function signatureRows({ signatures, date: given }: GazetteDocument): Row[] {
  // A date in the 题注, or on the line of the name, has no line of its own.
  const date = given?.paragraph.role === 'date' ? given : null;
  const dateWidth = date === null ? 0 : widthOf(date.date.text);
  const dateIndent = MEASURE - 4 - dateWidth;
  const dated = date === null ? [] : [singleRow(date.paragraph, dateIndent)];
  const middle = date === null ? MEASURE - 8 : dateIndent + dateWidth / 2;
  const persons = signatures.map(({ prose }) => personIn(prose.shown.trim()));
  const names = signatures.map((signature, index): Row => {
    const person = persons[index];
    if (person) {
      const row = singleRow(signature, Math.max(0, MEASURE - 4 - widthOf(person.office + person.name) - 2));
      const office = { text: `${person.office}\u3000\u3000`, font: 'fang' } as const;
      return { ...row, runs: [office, { text: person.name, font: 'kai' }] };
    }
    const width = widthOf(signature.prose.shown.trim());
    const centred = middle - width / 2;
    return singleRow(signature, Math.max(0, centred + width > MEASURE ? MEASURE - 2 - width : centred));
  });
  const between = persons.some((person) => person !== null) && dated.length > 0 ? [BLANK] : [];
  return [...names, ...between, ...dated];
}

/** 市长　胡衡华; null for the name of a body, which may hold spaces too. */
function personIn(text: string): { readonly office: string; readonly name: string } | null {
  if (isBodyName(text)) return null;
  const parts =
    /^(?<office>[\u4e00-\u9fff]{1,8}[长理席任])\s+(?<name>[\u4e00-\u9fff·]{1,4}(?:\s+[\u4e00-\u9fff])?)$/u.exec(text);
  const { office, name } = parts?.groups ?? {};
  return office === undefined || name === undefined ? null : { office, name };
}
