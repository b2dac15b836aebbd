// The JSON schema of gongwen.config.json, made from the same table of keys and the same rules that its reader goes by.

import { CONFIG_KEYS, type ConfigKeySpec, type ConfigValue } from '../../server/src/config/configKeys.ts';
import profileSchema from '../../server/src/config/profiles/profile.schema.json' with { type: 'json' };
import { profiles } from '../../server/src/config/profiles.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { OptionSpec } from '../../server/src/rules/options.ts';
import type { Bilingual, Rule } from '../../server/src/rules/rule.ts';

/** A piece of a JSON schema. */
export type Schema = Readonly<Record<string, unknown>>;

const LEVEL: Schema = {
  enum: ['error', 'warning', 'info', 'off'],
  enumDescriptions: ['必改 must be changed', '疑似 probably wrong', '提示 worth a look', '不报告 not reported'],
};

/** Entries of an office's own list of words. */
const WORD_ENTRIES: readonly Schema[] = [
  {
    type: 'object',
    additionalProperties: false,
    required: ['wrong'],
    properties: {
      wrong: { type: 'string', minLength: 2 },
      right: { type: 'string' },
      reason: { type: 'string', minLength: 1 },
      severity: { enum: ['error', 'warning', 'info'] },
    },
  },
  {
    type: 'object',
    additionalProperties: false,
    required: ['allow'],
    properties: { allow: { type: 'string', minLength: 2 }, reason: { type: 'string', minLength: 1 } },
  },
];

/** The schema of the whole file. */
export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Gongwen',
    description: '公文校核的配置。Configuration of Gongwen.',
    // VS Code reads these two; the file is JSON with comments.
    allowComments: true,
    allowTrailingCommas: true,
    type: 'object',
    additionalProperties: false,
    properties: properties(() => true),
    definitions: { level: LEVEL, rules: rulesSchema(), profile: profile() },
  };
}

/** What a rule is about, in one line and both languages. */
export function ruleDescription({ title, basis }: Rule): string {
  return `${title.zh}（${basis.kind}）\n\n${title.en}`;
}

function properties(wanted: (spec: ConfigKeySpec) => boolean): Schema {
  const keys: readonly (readonly [string, ConfigKeySpec])[] = Object.entries(CONFIG_KEYS);
  return Object.fromEntries(
    keys
      .filter(([, spec]) => wanted(spec))
      .map(([key, { value, description }]) => [key, { description: both(description), ...valueSchema(value) }]),
  );
}

function valueSchema(value: ConfigValue): Schema {
  const text: Schema = { type: 'string', minLength: 1 };
  const texts: Schema = { type: 'array', items: text };
  switch (value) {
    case 'text':
      return { type: 'string' };
    case 'texts':
      return texts;
    case 'textOrTexts':
      return { anyOf: [text, texts] };
    case 'flag':
      return { type: 'boolean' };
    case 'day':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'detect':
      return { enum: ['auto', 'all'] };
    case 'words':
      return { anyOf: [text, { type: 'array', items: { anyOf: [text, ...WORD_ENTRIES] } }] };
    case 'rules':
      return { allOf: [{ $ref: '#/definitions/rules' }] };
    case 'profile':
      return { anyOf: [{ enum: [...profiles.keys()] }, { $ref: '#/definitions/profile' }] };
    case 'overrides':
      return { type: 'array', items: override() };
  }
}

function override(): Schema {
  const own = properties((spec) => spec.inOverride);
  return { type: 'object', additionalProperties: false, required: ['files'], properties: own };
}

/** An office's own profile; the file that comes with one of ours has a name, this one has none. */
function profile(): Schema {
  const { type, additionalProperties, properties: own } = profileSchema;
  return { type, additionalProperties, properties: own };
}

function rulesSchema(): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    // Rules of plug-ins bear a prefix; what options they take, only they know.
    patternProperties: { '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$': settingSchema({ type: 'object' }) },
  };
}

function ruleSchema(rule: Rule): Schema {
  const specs = Object.entries(rule.options ?? {});
  const options: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(specs.map(([name, spec]) => [name, optionSchema(spec)])),
  };
  return { description: ruleDescription(rule), ...settingSchema(options) };
}

/** A level, or a level with options. */
function settingSchema(options: Schema): Schema {
  const level: Schema = { $ref: '#/definitions/level' };
  return {
    anyOf: [
      level,
      { type: 'array', items: [level, options], minItems: 1, maxItems: 2 },
      { type: 'object', additionalProperties: false, properties: { level, options } },
    ],
  };
}

function optionSchema(spec: OptionSpec): Schema {
  const common = { description: both(spec.description), default: spec.default };
  switch (spec.type) {
    case 'number':
      return { ...common, type: 'number', ...(spec.minimum !== undefined && { minimum: spec.minimum }) };
    case 'boolean':
      return { ...common, type: 'boolean' };
    case 'string':
      return { ...common, type: 'string', ...(spec.oneOf !== undefined && { enum: spec.oneOf }) };
    case 'strings':
      return { ...common, type: 'array', items: { type: 'string' } };
  }
}

function both({ zh, en }: Bilingual): string {
  return `${zh}\n\n${en}`;
}
