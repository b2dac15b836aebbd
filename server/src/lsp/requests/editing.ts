import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatDocument, formatEdits, markAfterEnter } from '../../features/formatting.ts';
import { renamableAt, renameEdits } from '../../features/rename.ts';
import { fromLspPosition, fromLspRange, toLspEdits, toLspRange, toWorkspaceEdit } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';
import { renameEverywhere } from './renameEverywhere.ts';

/** `textDocument/formatting`, `rangeFormatting`, `onTypeFormatting`, `prepareRename` and `rename`. */
export function registerEditing(services: Services): void {
  const { connection, analyses, client, clientSettings } = services;
  connection.onDocumentFormatting(async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, linter } = analysis;
    return toLspEdits(document, formatDocument(linter, analysis, isMarkdown(document)));
  });

  connection.onDocumentRangeFormatting(async ({ textDocument, range }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, findings } = analysis;
    return toLspEdits(document, formatEdits(file, findings, isMarkdown(document), fromLspRange(document, range)));
  });

  connection.onDocumentOnTypeFormatting(async ({ textDocument, position }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file } = analysis;
    const edit = markAfterEnter(file.source, fromLspPosition(document, { line: position.line, character: 0 }));
    return edit === null ? null : toLspEdits(document, [edit]);
  });

  connection.onPrepareRename(async ({ textDocument, position }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const found = renamableAt(file, linter.config.registry, fromLspPosition(document, position));
    return found === null ? null : { range: toLspRange(document, found.range), placeholder: found.name };
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const found = renamableAt(file, linter.config.registry, fromLspPosition(document, position));
    if (found === null) return null;
    const edits = renameEdits(found, newName);
    if (edits === null) throw new ResponseError(LSPErrorCodes.RequestFailed, '名称不能为空，也不能含有标点 (no name)');
    const here = toWorkspaceEdit(document, edits, client.versionedEdits);
    const { renameIn } = await clientSettings.settingsFor(textDocument.uri);
    return renameIn === 'document' ? here : renameEverywhere(services, found, linter.config.registry, newName, token);
  });
}

function isMarkdown({ languageId }: TextDocument): boolean {
  return languageId === 'markdown';
}
