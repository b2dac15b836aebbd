/** A position as the language server protocol has it: line and character count from 0, characters in UTF-16 code units. */
export interface Position {
  line: number;
  character: number;
}

/** A stretch of text as the language server protocol has it; the end is exclusive. */
export interface Range {
  start: Position;
  end: Position;
}

/** Names the open document that a request is about. */
export interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}
