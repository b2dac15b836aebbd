import type { RegistryLayer } from '../../agencies/model.ts';
import type { LintConfig } from '../../engine/lintConfig.ts';
import type { OfficeWord } from '../../rules/officeWords.ts';
import type { Rule } from '../../rules/rule.ts';
import type { ConfigFile } from '../configFile.ts';
import { configure } from '../configure.ts';
import { withPluginRules } from '../plugin.ts';
import type { ConfigStep } from './configLayer.ts';
import { type FolderConfiguration, isBroken } from './folderConfiguration.ts';

/** What a program adds to the configuration that it finds. */
export interface LastWord {
  /** What flags, or the settings of an editor, say: the last word. */
  readonly settings: ConfigFile;
  /** The day by which undated texts are judged, ISO. */
  readonly today: string;
  /** Whether the text is checked whatever it holds. */
  readonly always: boolean;
  /** Registries over those of the configuration files. */
  readonly registries?: readonly RegistryLayer[];
  /** Rules besides those of the plug-ins that configuration files name. */
  readonly rules?: readonly Rule[];
}

/** The configuration of a file: what the rule engine is told, and what that was made from. */
export interface FileConfiguration {
  readonly config: LintConfig;
  /** What configuration files and the program say, the last having the last word. */
  readonly files: readonly ConfigFile[];
}

/**
 * The configuration that holds for the files of one folder: that of the folder and of those above it. Files are named as the
 * program names them, by path or URI.
 */
export class Configuration {
  readonly layers: readonly FolderConfiguration[];
  readonly #inside: (folder: string, file: string) => string | null;

  /**
   * @param layers the nearest last
   * @param inside the path of a file from a folder, with `/`; null for one that lies elsewhere
   */
  constructor(layers: readonly FolderConfiguration[], inside: (folder: string, file: string) => string | null) {
    this.layers = layers;
    this.#inside = inside;
  }

  /** False where a configuration file is broken: half a configuration must not pass for a whole one. */
  get usable(): boolean {
    return !this.layers.some(isBroken);
  }

  /** Whether there are rules of plug-ins that were not loaded. */
  get skipsPlugins(): boolean {
    return this.layers.some(({ skippedPlugins }) => skippedPlugins !== null);
  }

  /** The registry files of the office, those of the outermost folder first. */
  get registries(): readonly RegistryLayer[] {
    return this.layers.flatMap(({ layer }) => layer.registries);
  }

  /** The words of the office, those of the outermost folder first. */
  get words(): readonly OfficeWord[] {
    return this.layers.flatMap(({ layer }) => layer.parts.flatMap((part) => part.words));
  }

  /** The rules of its plug-ins. */
  get pluginRules(): readonly Rule[] {
    return this.layers.flatMap(({ layer }) => layer.rules);
  }

  /** What configuration files say of a file, the last having the last word. */
  stepsFor(file: string): readonly ConfigStep[] {
    return this.layers.flatMap(({ folder, layer }) => layer.stepsFor(this.#inside(folder, file)));
  }

  /** Whether `files` of a configuration names this one. */
  isDocument(file: string): boolean {
    return this.layers.some(({ folder, layer }) => {
      const inside = this.#inside(folder, file);
      return inside !== null && layer.isDocument(inside);
    });
  }

  /** Whether `ignore` of a configuration names this file or folder. */
  isIgnored(file: string, isFolder = false): boolean {
    return this.layers.some(({ folder, layer }) => {
      const inside = this.#inside(folder, file);
      return inside !== null && layer.isIgnored(isFolder ? `${inside}/` : inside);
    });
  }

  /** What the engine is told about a file. */
  of(file: string, { settings, today, always, registries = [], rules = [] }: LastWord): FileConfiguration {
    const files = [...this.stepsFor(file).map(({ config }) => config), settings];
    const configured = configure(files, [...this.registries, ...registries], today, this.words);
    const config = withPluginRules(configured, [...this.pluginRules, ...rules]);
    return {
      files,
      config: {
        ...config,
        ...(always && { detect: 'all' as const }),
        ...(this.skipsPlugins && { foreignRules: true }),
      },
    };
  }
}
