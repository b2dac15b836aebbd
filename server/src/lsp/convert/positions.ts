import type {
  Position as LspPosition,
  Range as LspRange,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../text/edits.ts';
import type { Range } from '../../text/range.ts';

// The one place where our offsets meet the protocol's lines and characters. Both count UTF-16 code units, the encoding
// that every client must offer, so nothing is recounted.

/** Our range as the protocol writes it. */
export function toLspRange(document: TextDocument, range: Range): LspRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** The protocol's range as ours; what lies past the end of a line or of the text is clamped. */
export function fromLspRange(document: TextDocument, range: LspRange): Range {
  const a = document.offsetAt(range.start);
  const b = document.offsetAt(range.end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}

/** The offset of a position, clamped likewise. */
export function fromLspPosition(document: TextDocument, position: LspPosition): number {
  return document.offsetAt(position);
}

/** Our edits as the protocol writes them. */
export function toLspEdits(document: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map((edit) => ({ range: toLspRange(document, edit), newText: edit.newText }));
}

/** True when two ranges of the protocol are the same. */
export function sameLspRange(a: LspRange, b: LspRange): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end);
}

function samePosition(a: LspPosition, b: LspPosition): boolean {
  return a.line === b.line && a.character === b.character;
}

/** Edits of one document as a change of the workspace; `versioned` for clients that refuse a change of an old text. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly TextEdit[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const placed = toLspEdits(document, edits);
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: placed }] }
    : { changes: { [uri]: placed } };
}
