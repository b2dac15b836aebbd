import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from './host.ts';

/** The machine as Node shows it. */
export function nodeHost(): Host {
  const pages = rulePages();
  return {
    async readText(uri) {
      try {
        return uri.startsWith('file:') ? await readFile(fileURLToPath(uri), 'utf8') : null;
      } catch {
        return null;
      }
    },
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
