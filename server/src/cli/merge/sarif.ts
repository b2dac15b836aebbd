import { Failure } from '../exit.ts';
import { isObject, type Merged } from './report.ts';

/** Whether a report is SARIF. */
export function isSarifReport(value: unknown): boolean {
  return isObject(value) && value.version === '2.1.0' && Array.isArray(value.runs);
}

/** Joins reports of the same program into the one that a single run would have printed: one run, results by file. */
export function mergeSarif(reports: readonly { readonly name: string; readonly value: unknown }[]): Merged {
  const byFile = new Map<string, { readonly from: string; readonly results: unknown[] }>();
  let frame: string | undefined;
  for (const { name, value } of reports) {
    const { runs, ...rest } = isObject(value) ? value : {};
    const [run, ...more] = Array.isArray(runs) ? runs : [];
    if (!isObject(run) || more.length > 0 || !Array.isArray(run.results)) {
      throw new Failure(`${name}：不是 gongwen 的 SARIF 报告 (not a report of gongwen)`);
    }
    // All but the results, in the order of keys that the report has.
    const own = JSON.stringify({ ...rest, runs: [{ ...run, results: [] }] });
    if (frame !== undefined && own !== frame) {
      throw new Failure(`${name}：与前一份报告的版本或规则不同，不能合并 (of another version than the report before)`);
    }
    frame = own;
    for (const result of run.results) {
      const path = fileOf(result);
      const known = byFile.get(path);
      if (known === undefined) byFile.set(path, { from: name, results: [result] });
      else if (known.from === name) known.results.push(result);
      else throw new Failure(`${name}：“${path}”已见于另一份报告 (is in another report too)`);
    }
  }
  const results = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, file]) => file.results);
  const open = results.filter((result) => isObject(result) && !isSuppressed(result));
  const count = (level: string): number => open.filter((result) => isObject(result) && result.level === level).length;
  return { text: withResults(frame ?? '', results), errors: count('error'), warnings: count('warning') };
}

/** Puts results into a report without any, a line for each. The last list of that name is the run's own. */
function withResults(frame: string, results: readonly unknown[]): string {
  const mark = '"results":[';
  const at = frame.lastIndexOf(`${mark}]`) + mark.length;
  const body = results.length === 0 ? '' : `\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n`;
  return `${frame.slice(0, at)}${body}${frame.slice(at)}\n`;
}

/** The name of the file of a result, as reports sort by it. */
function fileOf(result: unknown): string {
  let at: unknown = result;
  for (const key of ['locations', '0', 'physicalLocation', 'artifactLocation', 'uri']) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }
  if (typeof at !== 'string') throw new Failure('SARIF 结果没有位置 (a result without a place)');
  try {
    return decodeURIComponent(at.replace(/^file:\/\/(?:\/(?=[a-z]:\/))?/iu, ''));
  } catch {
    throw new Failure(`SARIF 结果的地址有误：${at} (not an address)`);
  }
}

function isSuppressed(result: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(result.suppressions) && result.suppressions.length > 0;
}
