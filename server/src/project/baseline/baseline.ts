import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../../engine/finding.ts';
import type { LineIndex } from '../../text/lines.ts';
import { Failure } from '../exit.ts';
import { readText } from '../files/read.ts';
import { writeAtomically } from '../files/write.ts';
import { slashed } from '../paths.ts';
import { type BaselineFile, parseBaseline, writtenBaseline } from './baselineFile.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** What `--baseline` and its companions ask for. */
export interface BaselineRequest {
  /** As typed. */
  readonly path: string;
  /** `update`: what is found now is known from now on; `prune`: what is no longer found is forgotten. */
  readonly mode: 'use' | 'update' | 'prune';
}

/** Findings parted by whether they were known before this run. */
export interface Parted {
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
}

/**
 * The known findings of an archive: they are counted and not reported, so that only what is new fails. Documents are named
 * relative to the folder of the baseline, so that a run from any folder means the same ones.
 */
export class Baseline {
  readonly #request: BaselineRequest;
  readonly #cwd: string;
  readonly #path: string;
  readonly #before: BaselineFile;
  readonly #after: Map<string, ReadonlyMap<string, readonly string[]>>;
  #known = 0;
  #added = 0;
  #gone = 0;

  /** @throws Failure where the file is missing, cut short, of another version or no baseline */
  constructor(request: BaselineRequest, cwd: string) {
    this.#request = request;
    this.#cwd = cwd;
    this.#path = resolve(cwd, request.path);
    if (existsSync(this.#path)) this.#before = parseBaseline(readText(this.#path, request.path).text, request.path);
    else if (request.mode === 'update') this.#before = new Map();
    else {
      throw new Failure(
        `${request.path}：没有这个基线文件，可用 --update-baseline 生成 (no such baseline; make it with --update-baseline)`,
      );
    }
    this.#after = new Map(this.#before);
  }

  /** Parts the findings of a text. @param name what reports call it */
  part(name: string, source: string, lines: LineIndex, findings: readonly Finding[]): Parted {
    const key = this.#keyOf(name);
    const before = this.#before.get(key) ?? new Map<string, readonly string[]>();
    const prints = fingerprintsOf(source, lines, findings);
    const isKnown = (finding: Finding, index: number): boolean =>
      before.get(finding.ruleId)?.includes(prints[index] ?? '') === true;
    const known = findings.filter(isKnown);
    const fresh = findings.filter((finding, index) => !isKnown(finding, index));
    const recorded = [...before.values()].reduce((sum, list) => sum + list.length, 0);
    this.#gone += recorded - known.length;
    this.#record(key, findings, prints, isKnown);
    if (this.#request.mode === 'update') {
      this.#added += fresh.length;
      this.#known += findings.length;
      return { fresh: [], known: findings };
    }
    this.#known += known.length;
    return { fresh, known };
  }

  /** Writes what was asked to be written. @returns what there is to say about the run */
  end(): string {
    const { mode, path } = this.#request;
    if (mode !== 'use') {
      for (const key of [...this.#after.keys()]) {
        if (existsSync(resolve(dirname(this.#path), key))) continue;
        this.#gone += [...(this.#after.get(key)?.values() ?? [])].reduce((sum, list) => sum + list.length, 0);
        this.#after.delete(key);
      }
      writeAtomically(this.#path, Buffer.from(writtenBaseline(this.#after)), path);
    }
    const gone = this.#gone === 0 ? '' : `，${this.#gone} 处已不再出现`;
    const goneEn = this.#gone === 0 ? '' : `, ${this.#gone} no longer found`;
    if (mode === 'use') return `基线：已知 ${this.#known} 处未报告${gone} (baseline: ${this.#known} known${goneEn})`;
    const added = mode === 'update' ? `，新增 ${this.#added} 处` : '';
    const addedEn = mode === 'update' ? `, ${this.#added} added` : '';
    return `基线：已写入 ${path}${added}${gone} (baseline written${addedEn}${goneEn})`;
  }

  #record(
    key: string,
    findings: readonly Finding[],
    prints: readonly string[],
    isKnown: (finding: Finding, index: number) => boolean,
  ): void {
    const entries = new Map<string, string[]>();
    findings.forEach((finding, index) => {
      if (this.#request.mode !== 'update' && !isKnown(finding, index)) return;
      const list = entries.get(finding.ruleId) ?? [];
      list.push(prints[index] ?? '');
      entries.set(finding.ruleId, list);
    });
    if (entries.size === 0) this.#after.delete(key);
    else this.#after.set(key, entries);
  }

  #keyOf(name: string): string {
    return slashed(relative(dirname(this.#path), resolve(this.#cwd, name)));
  }
}
