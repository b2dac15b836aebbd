import { Failure } from '../../project/exit.ts';
import { isObject, listed, type Merger, Union } from './report.ts';

/** Joins SARIF reports of the same program: one run, results by file. */
export function sarifMerger(): Merger {
  const byFile = new Map<string, { readonly from: string; readonly results: Uint8Array[] }>();
  const open = { error: 0, warning: 0 };
  const notifications = new Union();
  /** A report without its results, and without what it did not check. */
  let frame: string | undefined;
  return {
    takes: (value) => isObject(value) && value.version === '2.1.0' && Array.isArray(value.runs),
    add(name, value) {
      const { runs, ...rest } = isObject(value) ? value : {};
      const [run, ...more] = Array.isArray(runs) ? runs : [];
      if (!isObject(run) || more.length > 0 || !Array.isArray(run.results)) {
        throw new Failure(`${name}：不是 gongwen 的 SARIF 报告 (not a report of gongwen)`);
      }
      // All but those, in the order of keys that the report has.
      const own = JSON.stringify({
        ...rest,
        runs: [{ ...run, results: [RESULTS], ...('invocations' in run && { invocations: [INVOCATIONS] }) }],
      });
      if (frame !== undefined && own !== frame) {
        throw new Failure(
          `${name}：与前一份报告的版本或规则不同，不能合并 (of another version than the report before)`,
        );
      }
      frame = own;
      for (const entry of notificationsOf(run)) {
        // What was not read stands in front of what was skipped.
        const kind = isObject(entry) && isObject(entry.properties) && entry.properties.kind === 'unread' ? 0 : 1;
        notifications.add(`${kind}${fileOf(entry)}`, entry);
      }
      for (const result of run.results) {
        const path = fileOf(result);
        const known = byFile.get(path) ?? { from: name, results: [] };
        if (known.from !== name) throw new Failure(`${name}：“${path}”已见于另一份报告 (is in another report too)`);
        known.results.push(Buffer.from(JSON.stringify(result)));
        byFile.set(path, known);
        const level = isObject(result) && !isSuppressed(result) ? result.level : undefined;
        if (level === 'error' || level === 'warning') open[level]++;
      }
    },
    end() {
      const results = new Map([...byFile].map(([path, { results: lines }]) => [path, lines]));
      return { text: withResults(frame ?? '', results, notifications), errors: open.error, warnings: open.warning };
    },
  };
}

/** Stand for what is taken out of a report. No report holds them: they are made anew by each run. */
const RESULTS = crypto.randomUUID();
const INVOCATIONS = crypto.randomUUID();

/** Puts results, and what was not checked, into a report without them. */
function* withResults(
  frame: string,
  results: ReadonlyMap<string, readonly Uint8Array[]>,
  notifications: Union,
): Generator<string | Uint8Array> {
  const [before = '', after = ''] = frame.split(`"${RESULTS}"`);
  yield before;
  yield* listed(results);
  const invocation = `{"executionSuccessful":true,"toolExecutionNotifications":[${notifications.sorted().join(',')}]}`;
  yield `${after.replace(`"${INVOCATIONS}"`, () => invocation)}\n`;
}

/** What a run says that it did not check. */
function notificationsOf(run: Readonly<Record<string, unknown>>): readonly unknown[] {
  const [invocation] = Array.isArray(run.invocations) ? run.invocations : [];
  const list = isObject(invocation) ? invocation.toolExecutionNotifications : undefined;
  return Array.isArray(list) ? list : [];
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
