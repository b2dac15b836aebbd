import { WORD_NAMESPACES } from '../../server/src/formats/word/namespaces.ts';
import { decodeReferences } from '../../server/src/formats/xml/references.ts';
import { XmlScanner } from '../../server/src/formats/xml/scanner.ts';

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/**
 * The text of a part of a Word document as a reader has it who accepts or rejects the tracked changes of one author:
 * paragraph by paragraph, all that Word would show. Written apart from the product's reader, so that each checks the other.
 */
export function textAfter(xml: string, decision: 'accept' | 'reject', author: string): readonly string[] {
  const scanner = new XmlScanner(xml, WORD_NAMESPACES);
  const done: string[] = [];
  const open: string[] = [];
  const hidden: string[] = [];
  let text = false;
  // Tab stops in the properties of a paragraph are no tabs of its text.
  let inTabs = false;
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (token.kind === 'text') {
      if (!text || hidden.length > 0) continue;
      const raw = xml.slice(token.start, token.end);
      open[open.length - 1] += (token.literal ? raw : decodeReferences(raw)).replace(/[\r\n]/gu, ' ');
    } else if (token.kind === 'open') {
      const { name } = token;
      const ours = scanner.attribute('w:author') === author;
      const gone =
        name === 'mc:Fallback' ||
        name === 'w:moveFrom' ||
        (name === 'w:del' && !(ours && decision === 'reject')) ||
        (name === 'w:ins' && ours && decision === 'reject');
      if (gone && !token.empty) hidden.push(name);
      if (name === 'w:p') open.push('');
      if (name === 'w:t' || name === 'w:delText') text = !token.empty;
      if (name === 'w:r' || name === 'w:p') text = false;
      const sign = SIGNS[name];
      if (sign !== undefined && hidden.length === 0 && open.length > 0 && !inTabs) open[open.length - 1] += sign;
      if (name === 'w:tabs') inTabs = !token.empty;
    } else {
      if (token.name === hidden.at(-1)) hidden.pop();
      if (token.name === 'w:t' || token.name === 'w:delText') text = false;
      if (token.name === 'w:tabs') inTabs = false;
      if (token.name === 'w:p') done.push(open.pop() ?? '');
    }
  }
  return done;
}
