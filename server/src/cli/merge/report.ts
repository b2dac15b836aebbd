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

/** What several reports say alike, once each: every shard meets the files that no shard checks. */
export class Union {
  /** What entries are put in order by, by their JSON. */
  readonly #names = new Map<string, string>();

  /** @param name by which entries are put in order; those of one name stay as they come */
  add(name: string, entry: unknown): void {
    this.#names.set(JSON.stringify(entry), name);
  }

  /** The entries as JSON. */
  sorted(): readonly string[] {
    return [...this.#names].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([entry]) => entry);
  }
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
