import type { LintConfig, RuleSetting } from '../lint/config.ts';
import { defaultConfig } from '../lint/defaults.ts';
import { Linter } from '../lint/linter.ts';
import { matchesAny } from './glob.ts';
import type { Settings } from './settings.ts';

/** Engines by what they were made from. Documents with the same settings share one. */
export class Linters {
  readonly #made = new Map<string, Linter>();

  /**
   * The engine for a document.
   * @param path the document's path inside its folder, or null for one outside of every folder
   */
  linterFor(settings: Settings, path: string | null, today: string): Linter {
    const always = path !== null && matchesAny(path, settings.files);
    const detect = always ? 'all' : settings.detect;
    const rules = [...settings.rules].sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([detect, settings.asOf ?? today, rules]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const linter = new Linter(configOf(settings, detect, today));
    this.#made.set(key, linter);
    return linter;
  }

  /** Forgets all engines: nobody will ask for those of the old settings again. */
  clear(): void {
    this.#made.clear();
  }
}

function configOf(settings: Settings, detect: LintConfig['detect'], today: string): LintConfig {
  const base = defaultConfig(settings.asOf ?? today);
  const merged = new Map<string, RuleSetting>(base.settings);
  for (const [id, level] of settings.rules) merged.set(id, { ...merged.get(id), level });
  return { ...base, settings: merged, detect };
}
