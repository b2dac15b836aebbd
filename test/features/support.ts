import { readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import type { GazetteFile } from '../../server/src/gazette/document/document.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

/** The configuration of an office that set nothing, on a fixed day. */
export const linter = new Linter(defaultConfig('2024-05-15'));

/** A seed by its name. */
export function seed(name: string): string {
  return readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
}

/** A text with the place of the cursor taken out of it. */
export interface Cursor {
  readonly file: GazetteFile;
  readonly text: string;
  readonly offset: number;
}

/** Reads a text with one `▮` where the cursor stands. */
export function cursorIn(marked: string): Cursor {
  const offset = marked.indexOf('▮');
  if (offset < 0) throw new Error('no ▮ in the text');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { file: parseGazette(text), text, offset };
}

/** A seed with the cursor inside the first occurrence of `words`, after `into` characters of it. */
export function cursorAt(name: string, words: string, into = 1): Cursor {
  const text = seed(name);
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${words} is not in ${name}`);
  return { file: parseGazette(text), text, offset: at + into };
}

/** A text with a selection taken out of it: `一、⟦甲⟧`; an empty one is a cursor. */
export function selectionIn(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  if (start < 0 || end < start) throw new Error('no ⟦⟧ in the text');
  return { text: marked.replace(/[⟦⟧]/gu, ''), start, end };
}
