import type { Bilingual } from '../rules/rule.ts';

/** What a key of a configuration file may hold. */
export type ConfigValue =
  | 'text'
  | 'texts'
  | 'textOrTexts'
  | 'flag'
  | 'day'
  | 'rules'
  | 'profile'
  | 'detect'
  | 'words'
  | 'overrides';

/** A key of a configuration file. */
export interface ConfigKeySpec {
  readonly value: ConfigValue;
  readonly description: Bilingual;
  /** Whether an entry of `overrides` may hold it too. */
  readonly inOverride: boolean;
}

/** Every key of a configuration file, in the order in which people write them; reader and JSON schema go by it. */
export const CONFIG_KEYS = {
  $schema: {
    value: 'text',
    description: { zh: '供编辑器补全、校验用的 JSON Schema', en: 'JSON schema for editors' },
    inOverride: false,
  },
  root: {
    value: 'flag',
    description: { zh: '上级文件夹的配置不再起作用', en: 'Files in folders above do not count' },
    inOverride: false,
  },
  extends: {
    value: 'textOrTexts',
    description: {
      zh: '以这些配置为基础：相对路径（以 ./ 或 ../ 开头）或 npm 包名，后者优先；本文件又优先于它们',
      en: 'Configuration to build on: relative files (./ or ../) or npm packages, the last has the last word',
    },
    inOverride: false,
  },
  plugins: {
    value: 'textOrTexts',
    description: {
      zh: '本单位自己的规则：相对路径（./ours.mjs）或 npm 包名，仅在可信的工作区加载',
      en: 'Rules of your own: relative files (./ours.mjs) or npm packages, loaded only where they are trusted',
    },
    inOverride: false,
  },
  files: {
    value: 'texts',
    description: {
      zh: '一律作为公文检查的文件（通配符）；在 overrides 中是这一条所管的文件',
      en: 'Globs of files that are documents whatever they hold; in overrides, the files that the entry is about',
    },
    inOverride: true,
  },
  ignore: {
    value: 'texts',
    description: {
      zh: '查找文件夹时不看的文件，写法同 .gitignore',
      en: 'What a search of folders leaves out, as in .gitignore',
    },
    inOverride: false,
  },
  rules: {
    value: 'rules',
    description: {
      zh: '规则的级别和选项：级别、[级别, 选项] 或 { level, options }',
      en: 'Levels and options of rules: a level, [level, options] or { level, options }',
    },
    inOverride: true,
  },
  profile: {
    value: 'profile',
    description: {
      zh: '采用哪家机关的写法：内置方案的名称，或在其上改动的 { extends, house, … }',
      en: 'House style: the name of one of ours, or { extends, house, … } on top of one',
    },
    inOverride: true,
  },
  registry: {
    value: 'textOrTexts',
    description: { zh: '本单位的机关名称登记文件', en: 'Registry files of the office' },
    inOverride: false,
  },
  words: {
    value: 'words',
    description: {
      zh: '本单位词表：CSV 或 JSON 文件，或者直接写 { wrong, right, reason, severity }、{ allow }',
      en: 'Words of the office: CSV or JSON files, or entries { wrong, right, reason, severity } and { allow }',
    },
    inOverride: false,
  },
  asOf: {
    value: 'day',
    description: { zh: '没有成文日期的公文按这一天判断', en: 'The day by which a document without a date is judged' },
    inOverride: true,
  },
  detect: {
    value: 'detect',
    description: {
      zh: 'auto：文件夹中的文件是公文才检查；all：一律检查',
      en: 'auto: of the files in a folder check documents only; all: check every one',
    },
    inOverride: true,
  },
  final: {
    value: 'flag',
    description: {
      zh: '印发之前的最后一遍检查：未填的空、遗留的批注等报告为错误',
      en: 'The last check before a document goes out: placeholders and notes left are errors',
    },
    inOverride: true,
  },
  overrides: {
    value: 'overrides',
    description: {
      zh: '对部分文件另行规定：[{ files, rules, profile, asOf, detect, final }]',
      en: 'Other settings for some files: [{ files, rules, profile, asOf, detect, final }]',
    },
    inOverride: false,
  },
} as const satisfies Readonly<Record<string, ConfigKeySpec>>;

/** The name of a key. */
export type ConfigKey = keyof typeof CONFIG_KEYS;

/** Whether a word is the name of a key. */
export function isConfigKey(word: string): word is ConfigKey {
  return Object.hasOwn(CONFIG_KEYS, word);
}

/** The keys of an entry of `overrides`. */
export function isOverrideKey(key: ConfigKey): boolean {
  return CONFIG_KEYS[key].inOverride;
}
