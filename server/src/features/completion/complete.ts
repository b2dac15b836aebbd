import type { LintConfig } from '../../engine/lintConfig.ts';
import type { GazetteFile } from '../../gazette/document/document.ts';
import type { WorkspaceIndex } from '../../workspace/index.ts';
import { documentAt } from '../place.ts';
import { nameCompletions, unitCompletions } from './agencies.ts';
import { citationCompletions } from './citations.ts';
import { markCompletions } from './marks.ts';
import type { Completion, CompletionPlace } from './model.ts';
import { dispatchCompletions, listCompletions, numberCompletions, ruleCompletions } from './phrases.ts';

/** A line of more characters is looked at only so far around the cursor: no list is longer. */
const LONGEST = 2000;

/** What may be meant at an offset, best first; empty where the program has nothing to say. */
export function completionsAt(
  file: GazetteFile,
  config: LintConfig,
  index: WorkspaceIndex,
  offset: number,
): readonly Completion[] {
  const place = placeOf(file, config, index, offset);
  const rules = ruleCompletions(place);
  if (rules !== null) return rules;
  const citations = citationCompletions(place);
  if (citations !== null) return citations;
  const units = unitCompletions(place);
  if (units !== null) return units;
  return [
    // Where the sentence is missing, nothing else comes first.
    ...dispatchCompletions(place),
    ...markCompletions(place),
    ...listCompletions(place),
    ...numberCompletions(place),
    ...nameCompletions(place),
  ];
}

function placeOf(file: GazetteFile, config: LintConfig, index: WorkspaceIndex, offset: number): CompletionPlace {
  const { source } = file;
  const near = source.slice(Math.max(0, offset - LONGEST), offset);
  const far = source.slice(offset, offset + LONGEST);
  return {
    file,
    document: documentAt(file, offset),
    config,
    index,
    offset,
    before: /[^\r\n]*$/u.exec(near)?.[0] ?? '',
    after: /^[^\r\n]*/u.exec(far)?.[0] ?? '',
  };
}
