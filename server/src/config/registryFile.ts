import { checkRegistry } from '../agencies/check.ts';
import type { RegistryLayer, RegistryProblem } from '../agencies/model.ts';
import { readRegistry } from '../agencies/read.ts';
import { LineIndex } from '../text/lines.ts';
import { JsonError, type JsonNode, offsetOf, parseJsonc, plainValue } from './jsonc.ts';

/** Something wrong in a registry file, with the place in its text. Line and column count from 1. */
export interface PlacedProblem extends RegistryProblem {
  readonly line: number;
  readonly column: number;
}

/** A registry file that was read, with everything that is wrong with it, in order of place. */
export interface RegistryFile {
  readonly layer: RegistryLayer;
  readonly problems: readonly PlacedProblem[];
}

/**
 * Reads and checks the text of an office's registry file: JSON with comments. Never throws; what is wrong is left out of
 * the layer.
 * @param below the files that it is laid over, lowest first
 */
export function readRegistryFile(text: string, below: readonly RegistryLayer[]): RegistryFile {
  const lines = new LineIndex(text);
  const placed = (problem: RegistryProblem, offset: number): PlacedProblem => {
    const { line, character } = lines.positionAt(offset);
    return { ...problem, line: line + 1, column: character + 1 };
  };
  try {
    const tree = parseJsonc(text);
    const data = plainValue(tree);
    const named = namedEntries(tree);
    const problems = checkRegistry(data, below)
      .map((problem) => inTree(problem, tree, named))
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, ...problem }) => placed(problem, offset));
    return { layer: readRegistry(data).layer, problems };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const problem = placed({ path: '', message: error.message }, error.offset);
    return { layer: { name: '', agencies: [] }, problems: [problem] };
  }
}

/** The indices of the entries that have a name: a path with a name in it counts only these. */
function namedEntries(tree: JsonNode): readonly number[] {
  const list = tree.kind === 'object' ? tree.members.findLast(({ key }) => key === 'agencies')?.value : undefined;
  if (list?.kind !== 'array') return [];
  return list.items.flatMap((item, index) => {
    const short = item.kind === 'object' ? item.members.findLast(({ key }) => key === 'short')?.value : undefined;
    return short?.kind === 'string' && short.value.trim() !== '' ? [index] : [];
  });
}

/** `agencies[3]（市教委）.validTo.date` found in the tree. */
function inTree<T extends RegistryProblem>(
  problem: T,
  tree: JsonNode,
  named: readonly number[],
): T & { readonly offset: number } {
  const path = problem.path.replace(/^agencies\[(\d+)\](?=（)/u, (whole, index: string) => {
    const at = named[Number(index)];
    return at === undefined ? whole : `agencies[${at}]`;
  });
  const steps = Array.from(path.replace(/（[^）]*）/u, '').matchAll(/\[(\d+)\]|[^.[\]]+/gu), ([step, index]) =>
    index === undefined ? step : Number(index),
  );
  return { ...problem, path, offset: offsetOf(tree, steps) };
}
