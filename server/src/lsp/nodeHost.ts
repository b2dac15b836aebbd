import { readdirSync } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode, isNoText } from '../text/decode.ts';
import type { Host } from './host.ts';

/** Files of more bytes are no drafts, and would hold up everything else. */
const LARGEST = 4_000_000;

/** The machine as Node shows it. */
export function nodeHost(): Host {
  const pages = rulePages();
  return {
    async readText(uri) {
      try {
        if (!uri.startsWith('file:')) return null;
        const path = fileURLToPath(uri);
        if ((await stat(path)).size > LARGEST) return null;
        const decoded = decode(await readFile(path));
        return isNoText(decoded) ? null : decoded.text;
      } catch {
        return null;
      }
    },
    listTexts: (folder) => (folder.startsWith('file:') ? textsBelow(fileURLToPath(folder)) : none()),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    rulePage: (ruleId) => pages.get(ruleId) ?? null,
    today() {
      const now = new Date();
      const part = (value: number): string => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
    },
    now: () => performance.now(),
  };
}

/** Rule id → page. They lie beside the bundle, in `docs/rules`; a server taken out of its package has none. */
function rulePages(): ReadonlyMap<string, string> {
  const folder = join(dirname(process.argv[1] ?? '.'), '..', 'docs', 'rules');
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
    return new Map(names.map((name) => [name.slice(0, -3), pathToFileURL(join(folder, name)).href]));
  } catch {
    return new Map();
  }
}

/** Files and folders are taken as they come; links are not followed, so that a circle of them does no harm. */
async function* textsBelow(folder: string): AsyncGenerator<string> {
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for await (const entry of await opendir(next)) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const path = join(next, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else if (entry.isFile() && /\.(?:md|markdown|txt)$/iu.test(entry.name)) yield pathToFileURL(path).href;
      }
    } catch {
      // A folder that may not be read, or that is gone by now: the others still count.
    }
  }
}

async function* none(): AsyncGenerator<string> {}
