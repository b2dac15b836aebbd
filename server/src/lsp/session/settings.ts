import { isDay } from '../../agencies/dates.ts';
import { isRuleLevel, type LintConfig, type RuleLevel } from '../../engine/lintConfig.ts';

/** The section of the client's settings that belongs to us. */
export const SECTION = 'gongwen';

/** What a person set in the editor, for one folder or for everywhere. */
export interface Settings {
  readonly enable: boolean;
  readonly detect: LintConfig['detect'];
  /** Globs of files that are always official documents. */
  readonly files: readonly string[];
  /** The day to judge documents by that bear no date, ISO; null: today. */
  readonly asOf: string | null;
  readonly rules: ReadonlyMap<string, RuleLevel>;
  /** Whether files that are not open are checked too. */
  readonly workspaceDiagnostics: boolean;
  /** Whether full names are shown behind short ones. */
  readonly inlayHints: boolean;
  /** Whether units are counted above tasks. */
  readonly codeLens: boolean;
  /** How far renaming reaches. */
  readonly renameIn: 'document' | 'workspace';
}

/** The settings of a person who set nothing. */
export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  detect: 'auto',
  files: [],
  asOf: null,
  rules: new Map(),
  workspaceDiagnostics: false,
  inlayHints: false,
  codeLens: true,
  renameIn: 'document',
};

/** Reads the section as a client sent it. A value that is wrong counts as not set, so that one slip costs only itself. */
export function readSettings(value: unknown): Settings {
  if (!isObject(value)) return DEFAULT_SETTINGS;
  const { enable, detect, files, asOf, rules, workspaceDiagnostics, inlayHints, codeLens, renameIn } = value;
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULT_SETTINGS.enable,
    detect: detect === 'all' ? 'all' : 'auto',
    files: Array.isArray(files) ? files.filter((glob) => typeof glob === 'string' && glob !== '') : [],
    asOf: typeof asOf === 'string' && isDay(asOf) ? asOf : null,
    rules: isObject(rules) ? readLevels(rules) : new Map(),
    workspaceDiagnostics: workspaceDiagnostics === true,
    inlayHints: inlayHints === true,
    codeLens: codeLens !== false,
    renameIn: renameIn === 'workspace' ? 'workspace' : 'document',
  };
}

/** The section inside the settings that `didChangeConfiguration` carries, for clients that cannot be asked. */
export function sectionOf(settings: unknown): unknown {
  return isObject(settings) ? settings[SECTION] : undefined;
}

function readLevels(rules: Readonly<Record<string, unknown>>): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>();
  for (const [id, value] of Object.entries(rules)) {
    if (typeof value === 'string' && isRuleLevel(value)) levels.set(id, value);
  }
  return levels;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
