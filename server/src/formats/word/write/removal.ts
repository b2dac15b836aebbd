import { XmlScanner } from '../../xml/scanner.ts';
import { WORD_NAMESPACES } from '../namespaces.ts';
import type { Splice } from './splice.ts';

const ANCHORS: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd']);

/**
 * The splices that take the anchors of some comments out of a part: their range marks, and their references with the run
 * that holds nothing else.
 */
export function removedComments(xml: string, ids: ReadonlySet<string>): readonly Splice[] {
  const found: Splice[] = [];
  const scanner = new XmlScanner(xml, WORD_NAMESPACES);
  /** The run that is open, and whether it holds anything but its properties and a reference. */
  let run: { start: number; reference: boolean; other: boolean } | undefined;
  let inProperties = false;
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (token.kind === 'open') {
      if (token.name === 'w:r') run = { start: token.start, reference: false, other: false };
      else if (token.name === 'w:rPr') inProperties = true;
      else if (ANCHORS.has(token.name) && ids.has(scanner.attribute('w:id') ?? '')) {
        found.push({ start: token.start, end: token.end, text: '' });
      } else if (token.name === 'w:commentReference' && ids.has(scanner.attribute('w:id') ?? '')) {
        if (run !== undefined) run.reference = true;
      } else if (run !== undefined && !inProperties) run.other = true;
    } else if (token.kind === 'close') {
      if (token.name === 'w:rPr') inProperties = false;
      if (token.name !== 'w:r') continue;
      if (run?.reference === true && !run.other) found.push({ start: run.start, end: token.end, text: '' });
      run = undefined;
    }
  }
  return found;
}
