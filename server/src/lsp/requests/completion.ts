import { type Command, type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../../features/completion/complete.ts';
import type { Completion, CompletionKind } from '../../features/completion/model.ts';
import { fromLspPosition, toLspRange } from '../convert/positions.ts';
import { ASK_FOR_COMPLETIONS, type ClientFeatures } from '../session/clientFeatures.ts';
import type { Services } from '../session/services.ts';

/** Typing one of these asks for completions, besides letters and Chinese characters, which every client takes for words. */
export const COMPLETION_TRIGGERS = ['：', ':', '、', '，', '（', '〔', '《', ',', ' ', '位'];

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  agency: CompletionItemKind.Class,
  mark: CompletionItemKind.Keyword,
  number: CompletionItemKind.Reference,
  citation: CompletionItemKind.File,
  phrase: CompletionItemKind.Text,
  rule: CompletionItemKind.EnumMember,
  list: CompletionItemKind.Snippet,
};

/** More characters beside a label would push it out of the list. */
const MOST_BESIDE = 16;

const ASK_AGAIN: Command = { title: '选择责任单位', command: ASK_FOR_COMPLETIONS };

/** `textDocument/completion`. */
export function registerCompletion({ connection, analyses, indexer, client }: Services): void {
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const index = await indexer.index();
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const found = completionsAt(file, linter.config, index, fromLspPosition(document, position));
    // Asked again at each keystroke: clients match by Latin rules and would throw away 市交通运输委 for a typed 交通.
    return { isIncomplete: true, items: found.map((item, index) => toItem(document, item, index, client)) };
  });
}

function toItem(document: TextDocument, completion: Completion, index: number, client: ClientFeatures): CompletionItem {
  const { kind, label, detail, replace, newText, cursor } = completion;
  const asSnippet = client.snippets && cursor !== undefined;
  return {
    label,
    kind: KINDS[kind],
    detail,
    ...(client.labelDetails && detail !== label && { labelDetails: { description: shortened(detail) } }),
    // What was typed matches itself, whatever the client's idea of matching is; the order is ours.
    filterText: document.getText().slice(replace.start, replace.end) || newText,
    sortText: String(index).padStart(4, '0'),
    textEdit: {
      range: toLspRange(document, replace),
      newText: asSnippet ? `${escaped(newText.slice(0, cursor))}$0${escaped(newText.slice(cursor))}` : newText,
    },
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The brackets stand; what goes into them is the next question.
    ...(kind === 'list' && asSnippet && client.asksForCompletions && { command: ASK_AGAIN }),
  };
}

/** Short enough to leave the label its room in a list as wide as lists are. */
function shortened(detail: string): string {
  const characters = Array.from(detail);
  return characters.length <= MOST_BESIDE ? detail : `${characters.slice(0, MOST_BESIDE - 1).join('')}…`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, (character) => `\\${character}`);
}
