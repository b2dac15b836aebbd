import type { Linter } from '../engine/linter.ts';
import type { GazetteFile } from '../gazette/document/document.ts';
import { parseGazette } from '../gazette/document/parse.ts';
import { WorkspaceIndex } from './index.ts';
import { summarise } from './summary.ts';
import { WorkspaceView } from './view.ts';
import { lintInWorkspace, type WorkspaceResult } from './workspaceRules.ts';

/**
 * What the rules over a workspace say about a text that lies beside a few other files, all of them in memory.
 * @param files the other files, by name
 */
export function lintBeside(linter: Linter, text: string, files: Readonly<Record<string, string>>): WorkspaceResult {
  const index = new WorkspaceIndex();
  const others = new Map<string, GazetteFile>();
  for (const [name, other] of Object.entries(files)) {
    const parsed = parseGazette(other);
    others.set(name, parsed);
    index.set(name, summarise(parsed));
  }
  const file = parseGazette(text);
  return lintInWorkspace(linter, file, new WorkspaceView(index, '', file, others));
}
