import { opendir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalUri } from '../../text/uris.ts';
import { IGNORE_FILES, type IgnoreRules, isIgnored, rulesAbove, withRulesOf } from '../ignored.ts';
import { below } from '../paths.ts';
import { isTextFile } from './textNames.ts';

/**
 * The URIs of the Markdown and plain text files below a folder, in no order. What git ignores is left out, as on the
 * command line; links are not followed, so that a circle of them does no harm.
 * @param start only those below this folder, which lies in the other
 */
export async function* listTexts(root: string, start = root): AsyncGenerator<string> {
  const begin = join(start, '.');
  const above = rulesAbove(begin);
  if (isLeftOut(root, begin, above, true)) return;
  const folders: { readonly folder: string; readonly above: IgnoreRules }[] = [{ folder: begin, above }];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { folder, above } = next;
    const entries = await entriesOf(folder);
    const names = entries.map(({ name }) => name);
    const rules = withRulesOf(above, folder, names);
    for (const { name, isFolder } of entries) {
      const path = join(folder, name);
      if (isSetAside(name) || isIgnored(rules, path, isFolder)) continue;
      if (isFolder) folders.push({ folder: path, above: rules });
      else if (isTextFile(name)) yield normalUri(pathToFileURL(path).href);
    }
  }
}

/** Whether {@link listTexts} of a folder would list a file in it. */
export function isListed(root: string, path: string): boolean {
  const folder = dirname(path);
  // The ignore files that stand beside it hold as well; without a file list each is simply asked for.
  const rules = withRulesOf(rulesAbove(folder), folder, IGNORE_FILES);
  return isTextFile(path) && !isLeftOut(root, path, rules, false);
}

/** Whether a path or a folder between it and the root is left out; the root itself was opened by somebody, and never is. */
function isLeftOut(root: string, path: string, rules: IgnoreRules, isFolder: boolean): boolean {
  const inside = below(root, path);
  return inside !== null && (inside.split('/').some(isSetAside) || isIgnored(rules, path, isFolder));
}

/** Hidden files and folders, and what others wrote. */
function isSetAside(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function entriesOf(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]> {
  const entries: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isDirectory() || entry.isFile()) entries.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
  } catch {
    // A folder that may not be read, or that is gone by now: the others still count.
  }
  return entries;
}
