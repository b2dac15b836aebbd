import { createArchive, type NewFile } from '../../server/src/formats/zip/rewrite.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties}<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph whose text is parted into runs, each with formatting of its own. */
export function runs(...texts: readonly string[]): string {
  const all = texts.map(
    (text, index) => `<w:r w:rsidR="00A${index}"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  );
  return `<w:p>${all.join('')}</w:p>`;
}

/** A small Word file with that body; `parts` are further parts with the types of their relationships. */
export function wordFile(
  body: string,
  parts: readonly { readonly name: string; readonly type: string; readonly xml: string }[] = [],
): Uint8Array {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const overrides = parts
    .map(({ name, type }) => `<Override PartName="/word/${name}" ContentType="${TYPES}.${type}+xml"/>`)
    .join('');
  const relations = parts
    .map(({ name, type }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${name}"/>`)
    .join('');
  const files: NewFile[] = [
    {
      name: '[Content_Types].xml',
      content: text(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${overrides}</Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      content: text(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: text(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
      ),
    },
    {
      name: 'word/document.xml',
      content: text(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ),
    },
    ...parts.map(({ name, xml }) => ({ name: `word/${name}`, content: text(xml) })),
  ];
  return createArchive(files);
}

/** The namespace declaration of a part's root element. */
export const NAMESPACE = `xmlns:w="${MAIN}"`;
