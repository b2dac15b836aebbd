import { Failure } from '../exit.ts';

/** Known findings: fingerprints by document, then rule. */
export type BaselineFile = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Changes when fingerprints are made otherwise: those of another version would match nothing and fail everything. */
const VERSION = 1;

/**
 * Reads a baseline.
 * @param name what messages call it
 * @throws Failure where it is cut short, of another version, or something else altogether
 */
export function parseBaseline(text: string, name: string): BaselineFile {
  const value = parsed(text, name);
  if (!isObject(value) || !('version' in value)) throw damaged(name);
  if (typeof value.version !== 'number' && typeof value.version !== 'string') throw damaged(name);
  if (value.version !== VERSION) {
    throw new Failure(
      `${name}：基线版本为 ${String(value.version).slice(0, 40)}，本程序只读版本 ${VERSION}，请用 --update-baseline 另存一份 (another version; make a new one)`,
    );
  }
  if (!('files' in value) || !isObject(value.files)) throw damaged(name);
  const files = Object.entries(value.files).map(([file, rules]: [string, unknown]) => {
    if (!isObject(rules)) throw damaged(name);
    const lists = Object.entries(rules).map(([rule, list]: [string, unknown]) => {
      if (!Array.isArray(list) || !list.every((print) => typeof print === 'string')) throw damaged(name);
      return [rule, list] as const;
    });
    return [file, new Map(lists)] as const;
  });
  return new Map(files);
}

/** A baseline as it is written: in the order of names, a line for each rule, so that changes to it can be read. */
export function writtenBaseline(baseline: BaselineFile): string {
  const files = sorted(baseline).map(([file, rules]) => {
    const lists = sorted(rules).map(([rule, list]) => `      ${JSON.stringify(rule)}: ${JSON.stringify(list)}`);
    return `    ${JSON.stringify(file)}: {\n${lists.join(',\n')}\n    }`;
  });
  const body = files.length === 0 ? '' : `\n${files.join(',\n')}\n  `;
  return `{\n  "version": ${VERSION},\n  "files": {${body}}\n}\n`;
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(name);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(name: string): Failure {
  return new Failure(`${name}：不是完整的基线文件，可能被截断 (no whole baseline; it may have been cut short)`);
}
