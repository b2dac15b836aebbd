import type { FoldingRange, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folds } from '../../features/folding.ts';
import { selectionsAt } from '../../features/selection.ts';
import { fromLspPosition, toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

/** `textDocument/foldingRange` and `selectionRange`. */
export function registerRanges({ connection, analyses, client }: Services): void {
  connection.onFoldingRanges(async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const { document, file } = analysis;
    const ranges = folds(file)
      .map((fold): FoldingRange => {
        const { start, end } = toLspRange(document, fold);
        return { startLine: start.line, endLine: end.line };
      })
      .filter(({ startLine, endLine }) => endLine > startLine);
    return client.mostFolds === null ? ranges : ranges.slice(0, client.mostFolds);
  });

  connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file } = analysis;
    return positions.map((position) => selectionAt(document, selectionsAt(file, fromLspPosition(document, position))));
  });
}

/** The protocol's form: the smallest range, each with the one around it. */
function selectionAt(document: TextDocument, ranges: readonly { start: number; end: number }[]): SelectionRange {
  const [outermost, ...inner] = ranges.toReversed();
  let selection: SelectionRange = { range: toLspRange(document, outermost ?? { start: 0, end: 0 }) };
  for (const range of inner) selection = { range: toLspRange(document, range), parent: selection };
  return selection;
}
