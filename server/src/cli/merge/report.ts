/** Reports joined into one, and what is needed to judge it. */
export interface Merged {
  /** The text of the report, in pieces. */
  readonly text: Iterable<string | Uint8Array>;
  readonly errors: number;
  readonly warnings: number;
}

/** Joins reports of one kind into the one that a single run would have printed. Takes them one by one: they are large. */
export interface Merger {
  /** Whether a report is one of this kind. */
  takes(value: unknown): boolean;
  /** Adds a report. @throws Failure where it cannot be joined with those before */
  add(name: string, value: unknown): void;
  end(): Merged;
}

/** What is to be said about each file, as bytes, in the order of their names: a line for each, parted by commas. */
export function* listed(files: ReadonlyMap<string, readonly Uint8Array[]>): Generator<string | Uint8Array> {
  let first = true;
  for (const [, lines] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const line of lines) {
      yield first ? '\n' : ',\n';
      yield line;
      first = false;
    }
  }
  if (!first) yield '\n';
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
