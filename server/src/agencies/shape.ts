import type { RegistryProblem } from './model.ts';
import { editDistance } from './similar.ts';

/** A JSON object whose values nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object; false for null and arrays. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads values out of untrusted JSON and writes down what is wrong with them, with the path of the place. A value that is
 * wrong is treated as absent, so that one slip does not cost an office its whole file.
 */
export class ShapeReader {
  readonly problems: RegistryProblem[] = [];

  report(path: string, message: string, hint?: string): undefined {
    this.problems.push({ path, message, ...(hint !== undefined && { hint }) });
    return undefined;
  }

  /** A text that is not blank, trimmed. */
  text(object: JsonObject, key: string, path: string): string | undefined {
    const value = object[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.trim() === '') {
      return this.report(at(path, key), `应为非空文本，实为 ${describe(value)} (expected a text that is not blank)`);
    }
    return value.trim();
  }

  /** One of a fixed set of words. */
  word<T extends string>(object: JsonObject, key: string, words: readonly T[], path: string): T | undefined {
    const value = object[key];
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    return this.report(at(path, key), `应为 ${words.join('、')} 之一，实为 ${describe(value)} (expected one of these)`);
  }

  number(object: JsonObject, key: string, path: string): number | undefined {
    const value = object[key];
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    return this.report(at(path, key), `应为数字，实为 ${describe(value)} (expected a number)`);
  }

  /** A list; undefined when the key is absent or holds something else. */
  list(object: JsonObject, key: string, path: string): readonly unknown[] | undefined {
    const value = object[key];
    if (value === undefined) return undefined;
    if (Array.isArray(value)) return value;
    return this.report(at(path, key), `应为数组，实为 ${describe(value)} (expected a list)`);
  }

  /** A list of texts; items that are none are reported and left out. */
  texts(object: JsonObject, key: string, path: string): readonly string[] | undefined {
    return this.list(object, key, path)?.flatMap((item, index) => {
      if (typeof item === 'string' && item.trim() !== '') return [item.trim()];
      this.report(
        `${at(path, key)}[${index}]`,
        `应为非空文本，实为 ${describe(item)} (expected a text that is not blank)`,
      );
      return [];
    });
  }

  /** Keys that nobody reads are mostly slips of the pen: `valid_to` for `validTo`. */
  knownKeys(object: JsonObject, known: readonly string[], path: string): void {
    for (const key of Object.keys(object)) {
      if (!known.includes(key)) {
        const meant = known.find((candidate) => editDistance(plain(key), plain(candidate), 2) !== undefined);
        const hint = meant === undefined ? undefined : `改为“${meant}” (did you mean “${meant}”?)`;
        this.report(at(path, key), `未知字段，可用字段：${known.join('、')} (unknown field)`, hint);
      }
    }
  }
}

/** Without what a slip of the pen adds or changes first: `valid_to`, `ValidTo`. */
function plain(key: string): string {
  return key.replace(/[_-]/gu, '').toLowerCase();
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '数组';
  if (typeof value === 'object') return '对象';
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : String(value);
}
