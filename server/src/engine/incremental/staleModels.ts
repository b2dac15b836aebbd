import type { GazetteFile } from '../../gazette/document/document.ts';

/**
 * Wraps the model of a run so that reading it after the next run throws: paragraphs move in place, and an old model says
 * wrong places.
 * @param isCurrent whether no later run has begun
 */
export type ModelGuard = (file: GazetteFile, isCurrent: () => boolean) => GazetteFile;

let guard: ModelGuard | undefined;

/** Has the models of all caches guarded from now on. For tests; without it models are handed out as they are. */
export function guardModels(by: ModelGuard | undefined): void {
  guard = by;
}

/** A model as it is handed to whoever asked for the run. */
export function guarded(file: GazetteFile, isCurrent: () => boolean): GazetteFile {
  return guard === undefined ? file : guard(file, isCurrent);
}
