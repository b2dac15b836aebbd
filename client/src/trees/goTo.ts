import { type Command, Range, type Uri } from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageclient/node';

/** What a click on an entry of a tree does: opens the draft and selects the place. */
export function goTo(uri: Uri, { start, end }: ProtocolRange): Command {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
}
