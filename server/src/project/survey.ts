import { dirname } from 'node:path/posix';
import { isObject } from '../agencies/shape.ts';
import { JsonError, parseJsonc, plainValue } from '../config/jsonc.ts';
import type { GazetteDocument } from '../gazette/document/document.ts';
import { parseGazette } from '../gazette/document/parse.ts';
import { Failure } from './exit.ts';
import type { FoundFile } from './files/find.ts';
import { readText } from './files/read.ts';

/** What a folder holds that its configuration should know of. */
export interface Survey {
  /** How many documents bear a number whose 机关代字 begins with this character. */
  readonly series: ReadonlyMap<string, number>;
  readonly documents: number;
  /** Texts in articles (第一条), as statutes are. */
  readonly statutes: number;
  /** Globs of documents that a search of folders would not look at by their names. */
  readonly files: readonly string[];
  /** Registry files of an office. */
  readonly registries: readonly string[];
}

/** Looks at files found in a folder. What cannot be read does not count. */
export function survey(files: readonly FoundFile[]): Survey {
  const series = new Map<string, number>();
  const globs = new Set<string>();
  const registries: string[] = [];
  let documents = 0;
  let statutes = 0;
  for (const { path, name } of files) {
    const text = textOf(path);
    if (text === null) continue;
    if (name.endsWith('.json')) {
      if (isRegistry(text)) registries.push(name);
      continue;
    }
    const file = parseGazette(text);
    if (!file.isGazette) continue;
    if (!/\.(?:md|markdown)$/iu.test(name)) globs.add(globFor(name));
    for (const document of file.documents) {
      documents++;
      if (isStatute(document)) statutes++;
      const head = document.number?.number.prefix.text.charAt(0);
      if (head !== undefined && head !== '') series.set(head, (series.get(head) ?? 0) + 1);
    }
  }
  return { series, documents, statutes, files: [...globs], registries };
}

/** Whose house style the documents follow, by the 机关代字 of most of them; null where there is nothing to go by. */
export function profileFor({ series, documents, statutes }: Survey): string | null {
  if (documents === 0) return null;
  if (statutes * 2 > documents) return 'statute';
  const [most] = [...series].sort(([, a], [, b]) => b - a);
  if (most === undefined) return null;
  // Of an office that we do not know, only what the standards say holds for certain.
  return PROFILES[most[0]] ?? 'national';
}

const PROFILES: Readonly<Record<string, string>> = {
  渝: 'chongqing',
  沪: 'shanghai',
  浙: 'zhejiang',
  国: 'state-council',
};

function isStatute({ paragraphs }: GazetteDocument): boolean {
  return paragraphs.filter(({ prose }) => prose.mark?.level === 0).length >= 3;
}

function globFor(name: string): string {
  const extension = name.slice(name.lastIndexOf('.'));
  const folder = dirname(name);
  return folder === '.' ? `./*${extension}` : `${folder}/*${extension}`;
}

function isRegistry(text: string): boolean {
  try {
    const data = plainValue(parseJsonc(text));
    return isObject(data) && Array.isArray(data.agencies);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return false;
  }
}

function textOf(path: string): string | null {
  try {
    return readText(path).text;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return null;
  }
}
