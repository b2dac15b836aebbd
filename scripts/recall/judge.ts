import { defaultConfig } from '../../server/src/config/defaults.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { fixSource } from '../../server/src/engine/fixing/fix.ts';
import { OpenFileCache } from '../../server/src/engine/incremental/openFileCache.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { Range } from '../../server/src/text/range.ts';
import type { Form, Plant } from './plant.ts';

/** What became of one plant. */
export interface Verdict {
  /** The finding of the right rule at the right place, or undefined. */
  readonly hit: Finding | undefined;
  /** Findings that the clean text does not have and that are neither the hit nor expected beside it. */
  readonly extra: readonly Finding[];
  /** Whether fixing gave back the clean text: by all safe fixes where that is demanded, else by the hit's own fix. */
  readonly restored: boolean | undefined;
  /** The text after fixing, where it was not restored. */
  readonly fixedTo?: string;
  /** Rules that threw. */
  readonly faults: readonly string[];
}

/** Judges plants with the default configuration. Rules that are off by default are on for their own plants only. */
export class Judge {
  readonly #linters = new Map<string, Linter>();
  readonly #caches = new Map<Linter, OpenFileCache>();
  readonly #clean = new Map<string, readonly Finding[]>();

  judge(form: Form, plant: Plant): Verdict {
    const [rule] = form.rules;
    const linter = this.#linterFor(rule);
    const { findings, faults } = this.#lint(linter, plant.source);
    const fresh = without(findings, this.#cleanFindings(linter, rule, plant.clean), plant);
    const accepted = fresh.filter((finding) => form.rules.includes(finding.ruleId) && meets(finding, plant.at));
    const hit = accepted.find((finding) => finding.ruleId === rule) ?? accepted[0];
    const extra = fresh.filter((finding) => !accepted.includes(finding) && !form.also.includes(finding.ruleId));
    return { hit, extra, ...restoration(linter, form, plant, hit), faults: faults.map((fault) => fault.ruleId) };
  }

  /** The linter that a form is judged by. */
  #linterFor(id: string): Linter {
    const off = rules.find((rule) => rule.id === id)?.enabled === false;
    const key = off ? id : '';
    let linter = this.#linters.get(key);
    if (linter === undefined) {
      const config = defaultConfig('2024-06-01');
      const severity = rules.find((rule) => rule.id === id)?.severity ?? 'info';
      linter = new Linter({ ...config, settings: off ? new Map([[id, { level: severity }]]) : config.settings });
      this.#linters.set(key, linter);
    }
    return linter;
  }

  /** Plants differ from each other in one paragraph or two, so what was said about the others is remembered. */
  #lint(linter: Linter, source: string): ReturnType<Linter['lint']> {
    const cache = this.#caches.get(linter) ?? new OpenFileCache();
    this.#caches.set(linter, cache);
    return linter.lint(source, cache);
  }

  #cleanFindings(linter: Linter, rule: string, clean: string): readonly Finding[] {
    const key = `${linter.config.settings.size === 0 ? '' : rule}\n${clean}`;
    let findings = this.#clean.get(key);
    if (findings === undefined) {
      findings = this.#lint(linter, clean).findings;
      this.#clean.set(key, findings);
    }
    return findings;
  }
}

/** Whether a finding stands at one of the places; an empty place is touched. */
function meets(finding: Range, at: readonly Range[]): boolean {
  return at.some((range) =>
    range.start === range.end
      ? finding.start <= range.end && finding.end >= range.start
      : finding.start < range.end && finding.end > range.start,
  );
}

/** The findings that a clean text does not have: places behind the defect have moved by what it added. */
function without(findings: readonly Finding[], clean: readonly Finding[], plant: Plant): readonly Finding[] {
  let prefix = 0;
  while (prefix < plant.clean.length && plant.clean[prefix] === plant.source[prefix]) prefix++;
  const moved = plant.source.length - plant.clean.length;
  const place = (offset: number): number => (offset > prefix ? offset + moved : offset);
  const known = new Set(
    clean.flatMap((finding) => [
      key(finding, place(finding.start), place(finding.end)),
      key(finding, finding.start, place(finding.end)),
    ]),
  );
  return findings.filter((finding) => !known.has(key(finding, finding.start, finding.end)));
}

function key(finding: Finding, start: number, end: number): string {
  return `${finding.ruleId} ${start} ${end}`;
}

function restoration(
  linter: Linter,
  form: Form,
  plant: Plant,
  hit: Finding | undefined,
): Pick<Verdict, 'restored' | 'fixedTo'> {
  if (demandsSafe(form)) {
    const { output } = fixSource(linter, plant.source, 'safe');
    return output === plant.clean ? { restored: true } : { restored: false, fixedTo: output };
  }
  if (hit?.fix === null || hit === undefined) return { restored: undefined };
  const output = applyEdits(plant.source, hit.fix.edits);
  return output === plant.clean ? { restored: true } : { restored: false, fixedTo: output };
}

/**
 * Whether the safe fix must restore the text: the catalogue allows a bulk fix and the rule offers one. Where a rule only
 * suggests, being the stricter of the two, its own suggestion is measured instead.
 */
export function demandsSafe(form: Form): boolean {
  return form.safe && rules.find((rule) => rule.id === form.rules[0])?.fix === 'safe';
}
