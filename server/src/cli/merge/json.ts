import { Failure } from '../exit.ts';
import { isObject, type Merged } from './report.ts';

/** What the numbers of a report are called, in the order in which it prints them. */
const NUMBERS = ['files', 'errors', 'warnings', 'infos', 'fixable'] as const;

/** Whether a report was printed by `--format json`. */
export function isJsonReport(value: unknown): boolean {
  return isObject(value) && value.version === 1 && Array.isArray(value.files) && isObject(value.summary);
}

/** Joins reports into the one that a single run would have printed. */
export function mergeJson(reports: readonly { readonly name: string; readonly value: unknown }[]): Merged {
  const files = new Map<string, string>();
  const summary: Record<(typeof NUMBERS)[number], number> = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };
  for (const { name, value } of reports) {
    if (!isObject(value) || !Array.isArray(value.files) || !isObject(value.summary)) continue;
    for (const file of value.files) {
      const path = isObject(file) ? file.filePath : undefined;
      if (typeof path !== 'string') throw new Failure(`${name}：有一个文件没有 filePath (a file without filePath)`);
      if (files.has(path)) throw new Failure(`${name}：“${path}”已见于另一份报告 (is in another report too)`);
      files.set(path, JSON.stringify(file));
    }
    for (const key of NUMBERS) {
      const number = value.summary[key];
      if (typeof number !== 'number') throw new Failure(`${name}：summary.${key} 不是数字 (not a number)`);
      summary[key] += number;
    }
  }
  const lines = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const body = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  return {
    text: `{"version":1,"files":[${body}],"summary":${JSON.stringify(summary)}}\n`,
    errors: summary.errors,
    warnings: summary.warnings,
  };
}
