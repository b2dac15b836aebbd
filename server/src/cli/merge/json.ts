import { Failure } from '../../project/exit.ts';
import { isObject, listed, type Merger, Union } from './report.ts';

/** What the numbers of a report are called, in the order in which it prints them. */
const NUMBERS = ['files', 'errors', 'warnings', 'infos', 'fixable'] as const;

/** Joins reports of `--format json`. */
export function jsonMerger(): Merger {
  const files = new Map<string, readonly Uint8Array[]>();
  const skipped = new Union();
  const summary: Record<(typeof NUMBERS)[number], number> = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };
  return {
    takes: (value) => isObject(value) && value.version === 1 && Array.isArray(value.files) && isObject(value.summary),
    add(name, value) {
      if (!isObject(value) || !Array.isArray(value.files) || !isObject(value.summary)) return;
      const counted = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };
      for (const file of value.files) {
        const path = isObject(file) ? file.filePath : undefined;
        if (typeof path !== 'string') throw new Failure(`${name}：有一个文件没有 filePath (a file without filePath)`);
        if (files.has(path)) throw new Failure(`${name}：“${path}”已见于另一份报告 (is in another report too)`);
        countFindings(file, name, counted);
        files.set(path, [Buffer.from(JSON.stringify(file))]);
      }
      for (const entry of Array.isArray(value.skipped) ? value.skipped : []) {
        const path = isObject(entry) ? entry.filePath : undefined;
        if (typeof path !== 'string') throw new Failure(`${name}：skipped 有误 (a skipped file without filePath)`);
        skipped.add(path, entry);
      }
      for (const key of NUMBERS) {
        // What a report says of itself is not believed: the exit status hangs on it.
        if (value.summary[key] !== counted[key]) {
          throw new Failure(`${name}：summary.${key} 与内容不符 (does not agree with the findings)`);
        }
        summary[key] += counted[key];
      }
    },
    end() {
      const text = function* (): Generator<string | Uint8Array> {
        yield '{"version":1,"files":[';
        yield* listed(files);
        yield `],"skipped":[${skipped.sorted().join(',')}],"summary":${JSON.stringify(summary)}}\n`;
      };
      return { text: text(), errors: summary.errors, warnings: summary.warnings };
    },
  };
}

/** Adds the findings of a file to the numbers. @throws Failure where something is no finding */
function countFindings(file: unknown, name: string, counted: Record<(typeof NUMBERS)[number], number>): void {
  const findings = isObject(file) ? file.findings : undefined;
  if (!Array.isArray(findings)) throw new Failure(`${name}：有一个文件没有 findings (a file without findings)`);
  counted.files++;
  for (const finding of findings) {
    const severity = isObject(finding) ? finding.severity : undefined;
    if (severity === 'error') counted.errors++;
    else if (severity === 'warning') counted.warnings++;
    else if (severity === 'info') counted.infos++;
    else throw new Failure(`${name}：有一处的 severity 有误 (a finding without severity)`);
    if (isObject(finding) && isObject(finding.fix) && finding.fix.safety === 'safe') counted.fixable++;
  }
}
