import type { LineIndex } from '../../text/lines.ts';
import type { Finding } from '../finding.ts';
import type { Directive } from './directives.ts';
import { AreasAlong, suppressedAreas } from './suppressedAreas.ts';

/** Findings parted by whether a comment suppresses them. */
export interface Suppressed {
  readonly shown: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly by: Directive }[];
  /** Of each comment that did something, the rules whose findings it suppressed; of an end, none. */
  readonly used: ReadonlyMap<Directive, ReadonlySet<string>>;
}

/** Applies suppression comments to findings; what is shown comes back in the order of the source. */
export function suppress(
  source: string,
  lines: LineIndex,
  findings: readonly Finding[],
  directives: readonly Directive[],
): Suppressed {
  const used = new Map<Directive, Set<string>>();
  if (directives.length === 0) return { shown: findings, suppressed: [], used };
  const areas = suppressedAreas(source, lines, directives);
  for (const { endedBy } of areas) if (endedBy !== undefined) used.set(endedBy, new Set());
  const open = new AreasAlong(areas);
  const shown: Finding[] = [];
  const suppressed: { finding: Finding; by: Directive }[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const by = open.at(finding.start, finding.ruleId)?.directive;
    if (by === undefined) {
      shown.push(finding);
      continue;
    }
    const rules = used.get(by);
    if (rules === undefined) used.set(by, new Set([finding.ruleId]));
    else rules.add(finding.ruleId);
    suppressed.push({ finding, by });
  }
  return { shown, suppressed, used };
}
