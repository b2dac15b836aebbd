import {
  type CancellationToken,
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { numberDelta } from '../../features/numberDelta.ts';
import { type Token, type TokenKind, tokensIn } from '../../features/semanticTokens.ts';
import { fromLspRange, toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

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

/** The last answer about a document, under a name. */
interface Answer extends SemanticTokens {
  readonly resultId: string;
}

/** `textDocument/semanticTokens/full`, `full/delta` and `range`. */
export function registerTokens({ connection, analyses, documents, host }: Services): void {
  /** Kept only while the document is open; a client names the answer that it has. */
  const answers = new Map<string, Answer>();
  let made = 0;
  documents.listen({ closed: (uri) => answers.delete(uri) });

  /** All tokens of a document; the same answer as long as nothing changes in it. Null for what has none. */
  const answerFor = async (uri: string, token: CancellationToken): Promise<Answer | null> => {
    const analysis = await analyses.of(uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const { data } = encoded(document, tokensIn(file, linter.config, { start: 0, end: file.source.length }));
    const last = answers.get(uri);
    if (last !== undefined && numberDelta(last.data, data) === null) return last;
    const answer = { resultId: `${host.startedAt}-${++made}`, data };
    answers.set(uri, answer);
    return answer;
  };

  connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    return (await answerFor(textDocument.uri, token)) ?? { data: [] };
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument, previousResultId }, token) => {
    const before = answers.get(textDocument.uri);
    const answer = await answerFor(textDocument.uri, token);
    if (answer === null) return { data: [] };
    if (before?.resultId !== previousResultId) return answer;
    const edit = numberDelta(before.data, answer.data);
    const { resultId } = answer;
    return { resultId, edits: edit === null ? [] : [{ ...edit, data: [...edit.data] }] };
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
