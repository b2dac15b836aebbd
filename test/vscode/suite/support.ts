import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import plants from '../plants.json' with { type: 'json' };

/** The defects in the draft that the workspace holds, with the rule that has to find each. */
export const plantedDefects = plants.defects;

/** The name of that draft; scripts/vscode/workspace.mjs writes it. */
export const plantedName = '起草中的通知.md';

/** The clean seed that it was made from. */
export const cleanName = plants.seed;

/** A file of the workspace that the host opened, which is a copy of the seeds. */
export function fileOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the host opened no folder');
  return Uri.joinPath(folder.uri, ...name.split('/'));
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileOf(name)));
}

/** What a file of the workspace holds on the disk. */
export function onDisk(name: string): string {
  return readFileSync(join(fileOf(name).fsPath), 'utf8');
}

/** The findings that VS Code shows for a document. */
export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'gongwen');
}

/** Those that a drafter has to act on. */
export function problems(document: TextDocument): Diagnostic[] {
  return findings(document).filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
}

/** The rule that a finding comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The rules of a list of findings, in order of the alphabet. */
export function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(ruleOf).sort();
}

/** Asks again and again until the answer is not undefined; VS Code does most things in its own time. */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until VS Code shows problems of exactly these rules for a document. */
export async function untilProblems(document: TextDocument, rules: readonly string[]): Promise<Diagnostic[]> {
  const wanted = [...rules].sort().join(' ');
  let last = '';
  try {
    return await until('problems', () => {
      const shown = problems(document);
      last = rulesOf(shown).join(' ');
      return last === wanted ? shown : undefined;
    });
  } catch {
    assert.equal(last, wanted);
    throw new Error('unreachable: the two differ');
  }
}

/** Waits long enough for a check to have come and gone, where the absence of findings is what is expected. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
}
