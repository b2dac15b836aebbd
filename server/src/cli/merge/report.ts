/** Reports joined into one, and what is needed to judge it. */
export interface Merged {
  readonly text: string;
  readonly errors: number;
  readonly warnings: number;
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
