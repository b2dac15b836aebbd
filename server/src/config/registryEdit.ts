import {
  applyEdits,
  type FormattingOptions,
  findNodeAtLocation,
  type JSONPath,
  modify,
  parseTree,
} from 'jsonc-parser/lib/esm/main.js';
import { parseJsonc } from './jsonc.ts';

/** An entry as a registry file spells it; see docs/registry.md. */
export type RegistryEntry = { readonly short: string } & Readonly<Record<string, string | readonly string[]>>;

/** What a registry file begins with where there is none yet. */
const NEW_FILE = '{\n  "version": 1,\n  "name": "本单位补充登记",\n  "agencies": []\n}\n';

/**
 * A registry file with an entry more, or with what the entry gives added to the one of that name. Comments, order and
 * layout of the rest stay as they are.
 * @param text null where there is no file yet
 * @throws JsonError where the text is no JSON
 */
export function withEntry(text: string | null, entry: RegistryEntry): string {
  const source = text ?? NEW_FILE;
  const items = listedIn(source);
  const last = items?.at(-1);
  if (last === undefined) return edited(source, ['agencies'], [entry]);
  const known = items?.findIndex(({ short }) => short === entry.short) ?? -1;
  if (known < 0) return `${source.slice(0, last.end)},${lineAfter(source, last, entry)}${source.slice(last.end)}`;
  let result = source;
  for (const [key, value] of Object.entries(entry)) {
    if (key !== 'short') result = edited(result, ['agencies', known, key], value);
  }
  return result;
}

function edited(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: layoutOf(text) }));
}

/** An entry of a list, with its place in the text. */
interface Listed {
  readonly short: unknown;
  readonly start: number;
  readonly end: number;
}

/** The entries that a file lists; null where it has no list. @throws JsonError */
function listedIn(text: string): readonly Listed[] | null {
  // What is wrong with the text is said in our words.
  parseJsonc(text);
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const list = tree && findNodeAtLocation(tree, ['agencies']);
  if (list?.type !== 'array') return null;
  return (list.children ?? []).map((item) => ({
    short: findNodeAtLocation(item, ['short'])?.value,
    start: item.offset,
    end: item.offset + item.length,
  }));
}

const LONGEST_LINE = 110;

/** The entry on lines of its own, written as the one before it: in one line where that stands in one. */
function lineAfter(text: string, last: Listed, entry: RegistryEntry): string {
  const { eol = '\n', insertSpaces, tabSize } = layoutOf(text);
  const indent = /[ \t]*$/u.exec(text.slice(0, last.start))?.[0] ?? '';
  const startsLine = /(?:^|\n)[ \t]*$/u.test(text.slice(0, last.start));
  const compact = inOneLineOf(entry);
  const inOneLine = !text.slice(last.start, last.end).includes('\n') && compact.length <= LONGEST_LINE;
  if (!startsLine && inOneLine) return ` ${compact}`;
  const unit = insertSpaces === true ? ' '.repeat(tabSize ?? 2) : '\t';
  const written = inOneLine ? compact : JSON.stringify(entry, null, unit).replaceAll('\n', `${eol}${indent}`);
  return `${eol}${indent}${written}`;
}

function inOneLineOf(entry: RegistryEntry): string {
  const valueText = (value: string | readonly string[]): string =>
    typeof value === 'string' ? JSON.stringify(value) : `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  const members = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${valueText(value)}`);
  return `{ ${members.join(', ')} }`;
}

/** The layout that a file has: its indent and its line ends. */
function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/mu.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
