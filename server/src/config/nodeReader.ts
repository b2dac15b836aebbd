import { isDay } from '../agencies/dates.ts';
import { suggestion } from '../agencies/suggest.ts';
import { LineIndex } from '../text/lines.ts';
import { LONGEST_GLOB } from './globs/glob.ts';
import type { JsonMember, JsonNode } from './jsonc.ts';

/** Something wrong in a configuration file. */
export interface ConfigProblem {
  /** The place as a path of keys, empty for the whole file: `rules.docnum-bracket`. */
  readonly path: string;
  /** In Chinese, with English beside it. */
  readonly message: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** After so many problems the rest are not listed: nobody reads them, and a broken file may hold a million. */
export const MOST_PROBLEMS = 100;

/** Characters of all globs of a file together: each of them is tried on each path. */
const MOST_GLOB_TEXT = 1 << 15;

/** Where a value stands; both from 1. */
export type Place = Pick<ConfigProblem, 'line' | 'column'>;

/**
 * Reads values out of a JSON tree that a person wrote. What is wrong is written down with its place and counts as not said;
 * where what is right stands is written down too.
 */
export class NodeReader {
  readonly problems: ConfigProblem[] = [];
  /** The place of each value by its path of keys. */
  readonly places = new Map<string, Place>();
  readonly #lines: LineIndex;
  #globText = 0;

  constructor(text: string) {
    this.#lines = new LineIndex(text);
  }

  /** @param message may be worked out when it is known that it will be shown */
  report(path: string, offset: number, message: string | (() => string)): undefined {
    if (this.problems.length > MOST_PROBLEMS) return undefined;
    const isLast = this.problems.length === MOST_PROBLEMS;
    const text = isLast
      ? '错误太多，其余未列出 (too many problems, the rest are not listed)'
      : typeof message === 'string'
        ? message
        : message();
    this.problems.push({ path: isLast ? '' : path, message: text, ...this.#placeOf(offset) });
    return undefined;
  }

  /** Remembers where a value stands. */
  mark(path: string, offset: number): void {
    this.places.set(path, this.#placeOf(offset));
  }

  members(node: JsonNode, path: string): readonly JsonMember[] {
    if (node.kind === 'object') return node.members;
    this.report(path, node.offset, `应为对象 { … }，${actual(node)} (expected an object)`);
    return [];
  }

  flag(node: JsonNode, path: string): boolean | undefined {
    if (node.kind === 'boolean') return node.value;
    return this.report(path, node.offset, `应为 true 或 false，${actual(node)} (expected a boolean)`);
  }

  text(node: JsonNode, path: string): string | undefined {
    if (node.kind === 'string' && node.value.trim() !== '') {
      this.mark(path, node.offset);
      return node.value;
    }
    return this.report(path, node.offset, `应为非空文本，${actual(node)} (expected a text that is not blank)`);
  }

  texts(node: JsonNode, path: string): readonly string[] | undefined {
    if (node.kind !== 'array') {
      return this.report(path, node.offset, `应为文本的数组，${actual(node)} (expected a list of texts)`);
    }
    return node.items.flatMap((item, index) => this.text(item, `${path}[${index}]`) ?? []);
  }

  /** Texts that are globs. Those that are longer than any honest one, or too many, are reported and left out. */
  globs(node: JsonNode, path: string): readonly string[] | undefined {
    const globs = this.texts(node, path);
    return globs?.filter((glob, index) => {
      const item = node.kind === 'array' ? node.items[index] : undefined;
      const here = `${path}[${index}]`;
      if (glob.length > LONGEST_GLOB) {
        this.report(here, item?.offset ?? node.offset, `通配符超过 ${LONGEST_GLOB} 个字符 (the pattern is too long)`);
        return false;
      }
      this.#globText += glob.length;
      if (this.#globText <= MOST_GLOB_TEXT) return true;
      this.report(here, item?.offset ?? node.offset, '通配符太多，此条及以后的未采用 (too many patterns)');
      return false;
    });
  }

  /** One text stands for a list of one. */
  textOrTexts(node: JsonNode, path: string): readonly string[] | undefined {
    if (node.kind !== 'string') return this.texts(node, path);
    const text = this.text(node, `${path}[0]`);
    return text === undefined ? undefined : [text];
  }

  word<T extends string>(node: JsonNode, path: string, words: readonly T[]): T | undefined {
    const found = words.find((word) => node.kind === 'string' && node.value === word);
    if (found !== undefined) return found;
    const near = node.kind === 'string' ? suggestion(node.value, words) : '';
    return this.report(path, node.offset, `应为 ${words.join('、')} 之一，${actual(node)} (not one of these)${near}`);
  }

  day(node: JsonNode, path: string): string | undefined {
    if (node.kind === 'string' && isDay(node.value)) return node.value;
    return this.report(path, node.offset, `应为真实日期 YYYY-MM-DD，${actual(node)} (not a day)`);
  }

  #placeOf(offset: number): Place {
    const { line, character } = this.#lines.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  }
}

/** What stands in place of what was expected: `实为数组`. */
export function actual(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return '实为对象';
    case 'array':
      return '实为数组';
    case 'null':
      return '实为 null';
    case 'string':
      return `实为“${node.value.slice(0, 40)}”`;
    default:
      return `实为 ${node.value}`;
  }
}

/** One entry where there is a value, none where there is not: an optional key is absent and never undefined. */
export function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const entry: Partial<Record<K, V>> = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}
