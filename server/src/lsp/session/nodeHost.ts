import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReadOutcome } from '../../config/resolve/configLoad.ts';
import { reasonOf, systemCode } from '../../project/errors.ts';
import { readGuardedLater } from '../../project/files/guarded.ts';
import { isListed, listTexts } from '../../project/files/listTexts.ts';
import { loadPlugin } from '../../project/plugins.ts';
import { decode, isNoText } from '../../text/decode.ts';
import type { Host } from './host.ts';

/** Files of more bytes are no drafts, and would hold up everything else. */
const LARGEST = 4_000_000;

/** The machine as Node shows it. */
export function nodeHost(): Host {
  const pages = rulePages();
  return {
    read: readFile,
    listTexts: (folder, below = folder) =>
      folder.startsWith('file:') ? listTexts(fileURLToPath(folder), fileURLToPath(below)) : none(),
    isListed: (folder, uri) => folder.startsWith('file:') && isListed(fileURLToPath(folder), fileURLToPath(uri)),
    loadPlugin,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    rulePage: (ruleId) => pages.get(ruleId) ?? null,
    today() {
      const now = new Date();
      const part = (value: number): string => String(value).padStart(2, '0');
      return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
    },
    startedAt: Date.now().toString(36),
    now: () => performance.now(),
  };
}

async function readFile(uri: string): Promise<ReadOutcome> {
  if (!uri.startsWith('file:')) return { kind: 'missing', reason: '不在本机 (not on this machine)' };
  try {
    const decoded = decode(await readGuardedLater(fileURLToPath(uri), LARGEST));
    if (!isNoText(decoded)) return { kind: 'text', text: decoded.text };
    return { kind: 'unreadable', reason: '不是文本文件 (not a text)' };
  } catch (error) {
    const code = systemCode(error);
    const kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
    return { kind, reason: reasonOf(error) };
  }
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

async function* none(): AsyncGenerator<string> {}
