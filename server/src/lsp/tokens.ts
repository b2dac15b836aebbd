import { SemanticTokenModifiers, SemanticTokensBuilder, SemanticTokenTypes } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Token, type TokenKind, tokensIn } from '../features/semanticTokens.ts';
import { fromLspRange, toLspRange } from './positions.ts';
import type { Services } from './services.ts';

/** Standard types, because every theme colours them; the same families as the TextMate grammar's scopes. */
const TYPES = [
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.function,
  SemanticTokenTypes.property,
  SemanticTokenTypes.type,
  SemanticTokenTypes.number,
  SemanticTokenTypes.string,
];
const DEPRECATED = 1;

/** What the numbers in our answers mean. */
export const TOKEN_LEGEND = { tokenTypes: TYPES, tokenModifiers: [SemanticTokenModifiers.deprecated] };

const TYPE_OF: Readonly<Record<TokenKind, SemanticTokenTypes>> = {
  mark: SemanticTokenTypes.keyword,
  number: SemanticTokenTypes.function,
  label: SemanticTokenTypes.property,
  unit: SemanticTokenTypes.type,
  endedUnit: SemanticTokenTypes.type,
  date: SemanticTokenTypes.number,
  title: SemanticTokenTypes.string,
};

/** `textDocument/semanticTokens/full` and `range`. */
export function registerTokens({ connection, analyses }: Services): void {
  connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return { data: [] };
    const { document, file, linter } = analysis;
    return encoded(document, tokensIn(file, linter.config, { start: 0, end: file.source.length }));
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return { data: [] };
    const { document, file, linter } = analysis;
    return encoded(document, tokensIn(file, linter.config, fromLspRange(document, range)));
  });
}

function encoded(document: TextDocument, tokens: readonly Token[]): { data: number[] } {
  const builder = new SemanticTokensBuilder();
  for (const token of tokens) {
    const { start, end } = toLspRange(document, token);
    // A title broken over lines: clients take no token of more than one line.
    if (start.line !== end.line) continue;
    const type = TYPES.indexOf(TYPE_OF[token.kind]);
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      type,
      token.kind === 'endedUnit' ? DEPRECATED : 0,
    );
  }
  return builder.build();
}
