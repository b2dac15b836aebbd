import type { RegistryLayer } from '../../agencies/model.ts';
import type { Rule } from '../../rules/rule.ts';
import type { ConfigFile } from '../configFile.ts';
import { matcherOf, type PathMatcher } from '../globs/glob.ts';
import { IgnorePatterns } from '../globs/ignorePatterns.ts';
import type { ConfigPart } from './configLoad.ts';

/** Settings that hold for a file: those of a whole part, or one of its overrides. */
export interface ConfigStep {
  readonly config: ConfigFile;
  readonly part: ConfigPart;
  /** In front of the paths of its values: empty, or `overrides[0].`. */
  readonly prefix: string;
}

/** The configuration of one folder with what it builds on. Globs of all parts count from that folder. */
export class ConfigLayer {
  readonly parts: readonly ConfigPart[];
  readonly registries: readonly RegistryLayer[];
  /** The rules of its plug-ins. */
  readonly rules: readonly Rule[];
  /** Whether `files` names a file, by its path from the folder. */
  readonly isDocument: PathMatcher;
  /** Whether a search of folders leaves a path out. */
  readonly isIgnored: PathMatcher;
  readonly #steps: readonly { readonly step: ConfigStep; readonly matches: PathMatcher | null }[];

  constructor(parts: readonly ConfigPart[], registries: readonly RegistryLayer[]) {
    this.parts = parts;
    this.registries = registries;
    this.rules = parts.flatMap((part) => part.rules);
    this.isDocument = matcherOf(parts.flatMap(({ config }) => config.files ?? []));
    const ignored = new IgnorePatterns(parts.flatMap(({ config }) => config.ignore ?? []));
    this.isIgnored = (path) => ignored.ignores(path);
    this.#steps = parts.flatMap((part) => [
      { step: { config: part.config, part, prefix: '' }, matches: null },
      ...(part.config.overrides ?? []).map(({ files, config, path }) => ({
        step: { config, part, prefix: `${path}.` },
        matches: matcherOf(files),
      })),
    ]);
  }

  /** Whether folders above do not count. Only the folder's own file can say so, not one that it builds on. */
  get root(): boolean {
    return this.parts.at(-1)?.config.root ?? false;
  }

  /**
   * What holds for a file, the last having the last word.
   * @param inside its path from the folder with `/`; null for one that lies elsewhere
   */
  stepsFor(inside: string | null): readonly ConfigStep[] {
    return this.#steps
      .filter(({ matches }) => matches === null || (inside !== null && matches(inside)))
      .map(({ step }) => step);
  }
}
