import type { Bilingual } from './rule.ts';

/** A value that a rule's option may have in configuration. */
export type OptionValue = number | boolean | string | readonly string[];

/** One option of a rule: its type, default and what it means, for the schema and the rule's page. */
export type OptionSpec =
  | { readonly type: 'number'; readonly default: number; readonly minimum?: number; readonly description: Bilingual }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: Bilingual }
  | {
      readonly type: 'string';
      readonly default: string;
      readonly oneOf?: readonly string[];
      readonly description: Bilingual;
    }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: Bilingual };

/** The options of a rule by name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Whether a configured value has the type that an option asks for. */
export function isValidOption(spec: OptionSpec, value: unknown): value is OptionValue {
  switch (spec.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= (spec.minimum ?? -Infinity);
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && (spec.oneOf === undefined || spec.oneOf.includes(value));
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
}

/**
 * Reads the options of one rule: the configured value where there is a valid one, else the default. Asking for an
 * option that the rule does not declare, or as another type, is a fault of the rule and throws.
 */
export class Options {
  readonly #specs: OptionSpecs;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(specs: OptionSpecs = {}, values: Readonly<Record<string, unknown>> = {}) {
    this.#specs = specs;
    this.#values = values;
  }

  number(name: string): number {
    const value = this.#value(name);
    if (typeof value !== 'number') throw new TypeError(`option ${name} is no number`);
    return value;
  }

  flag(name: string): boolean {
    const value = this.#value(name);
    if (typeof value !== 'boolean') throw new TypeError(`option ${name} is no boolean`);
    return value;
  }

  text(name: string): string {
    const value = this.#value(name);
    if (typeof value !== 'string') throw new TypeError(`option ${name} is no string`);
    return value;
  }

  list(name: string): readonly string[] {
    const value = this.#value(name);
    if (typeof value !== 'object') throw new TypeError(`option ${name} is no list`);
    return value;
  }

  #value(name: string): OptionValue {
    const spec = this.#specs[name];
    if (spec === undefined) throw new TypeError(`option ${name} is not declared`);
    const value = this.#values[name];
    return isValidOption(spec, value) ? value : spec.default;
  }
}
