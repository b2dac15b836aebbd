import { lowerBound, type Range } from '../../text/range.ts';
import type { Finding } from '../finding.ts';
import type { EditedText } from './editedText.ts';

/** A fix that was applied. Its places are those of the text that the repair began with. */
export interface Applied {
  readonly ruleId: string;
  /** Tells the fix from all others of the text. */
  readonly key: string;
  /** Where its finding was. */
  readonly place: Range;
  /** Where its edits were. */
  readonly places: readonly Range[];
}

/** A text with what was found in it before and after fixes were applied. */
export interface Repair {
  readonly edited: EditedText;
  readonly applied: readonly Applied[];
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  /** Fixes that are still offered after the last round: rules that undo what others do. */
  readonly endless: readonly Applied[];
}

/**
 * The fixes that did harm: those whose rule finds something at the same place afterwards, and those nearest to what a rule
 * finds that found less before. Empty where the repair lowered what is found and raised nothing.
 */
export function culprits({ edited, applied, before, after, endless }: Repair): readonly Applied[] {
  const guilty = new Set<Applied>(endless);
  const fixes = byRule(applied.map((fix) => ({ ...fix.place, ruleId: fix.ruleId, fix })));
  const known = byRule(before);
  for (const [ruleId, findings] of byRule(after)) {
    const earlier = known.get(ruleId) ?? [];
    const own = fixes.get(ruleId) ?? [];
    const grew = findings.length > earlier.length;
    if (applied.length === 0 || (!grew && own.length === 0)) continue;
    // One finding accounts for one: of a pair reported once, each mark may be reported alone afterwards.
    const accounted = new Set<Finding>();
    for (const finding of findings) {
      const origin = edited.origin(finding);
      const here = overlapping(earlier, origin);
      const [again] = overlapping(own, origin);
      const same = here.find((one) => !accounted.has(one));
      if (same !== undefined) accounted.add(same);
      if (again !== undefined && !stoodBeside(finding, here)) guilty.add(again.fix);
      else if (grew && same === undefined) addNearest(guilty, applied, origin);
    }
  }
  return [...guilty];
}

/** Two faults may stand at one place from the beginning, and one of them have no fix. */
function stoodBeside({ message }: Finding, here: readonly Finding[]): boolean {
  return here.length > 1 && here.some((finding) => finding.message === message);
}

/** In the order of their places, by rule. */
function byRule<T extends Range & { readonly ruleId: string }>(found: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const rules = new Map<string, T[]>();
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    const known = rules.get(one.ruleId);
    if (known === undefined) rules.set(one.ruleId, [one]);
    else known.push(one);
  }
  return rules;
}

/** So many ranges of one rule may lie in each other. */
const DEEPEST = 8;

/** Those of ordered ranges that share a character with a range, or are a point in or at the edge of it. */
function overlapping<T extends Range>(ordered: readonly T[], { start, end }: Range): readonly T[] {
  const to = lowerBound(ordered, end + 1);
  return ordered.slice(Math.max(0, to - DEEPEST), to).filter((other) => {
    const point = start === end || other.start === other.end;
    return point ? other.start <= end && start <= other.end : other.start < end && start < other.end;
  });
}

/** Adds the fix with an edit closest to a place. */
function addNearest(guilty: Set<Applied>, applied: readonly Applied[], { start, end }: Range): void {
  let least = Number.POSITIVE_INFINITY;
  let found: Applied | undefined;
  for (const fix of applied) {
    for (const place of fix.places) {
      const distance = Math.max(0, place.start - end, start - place.end);
      if (distance >= least) continue;
      least = distance;
      found = fix;
    }
  }
  if (found !== undefined) guilty.add(found);
}
