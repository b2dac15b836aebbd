import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type IgnoreRules, isIgnored, rulesAbove, withRulesOf } from '../node/ignored.ts';
import { normalUri } from './uris.ts';

/** What a draft can be; which of these is one, its content says. */
const TEXT = /\.(?:md|markdown|txt)$/iu;

/**
 * The URIs of the Markdown and plain text files below a folder, in no order. What git ignores is left out, as on the
 * command line; links are not followed, so that a circle of them does no harm.
 */
export async function* listTexts(root: string): AsyncGenerator<string> {
  const folders: { readonly folder: string; readonly above: IgnoreRules }[] = [
    { folder: root, above: rulesAbove(root) },
  ];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { folder, above } = next;
    const entries = await entriesOf(folder);
    const names = entries.map(({ name }) => name);
    const rules = withRulesOf(above, folder, names);
    for (const { name, isFolder } of entries) {
      const path = join(folder, name);
      if (name.startsWith('.') || name === 'node_modules' || isIgnored(rules, path, isFolder)) continue;
      if (isFolder) folders.push({ folder: path, above: rules });
      else if (TEXT.test(name)) yield normalUri(pathToFileURL(path).href);
    }
  }
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
