/** Longest wait after a keystroke, however long checking takes. */
const LONGEST_DELAY = 300;

/**
 * Runs one task a key after things have calmed down. The wait grows with what the task cost the last time: a task of a
 * few milliseconds runs almost at once, one of a tenth of a second waits until the typing pauses.
 */
export class Scheduler {
  readonly #now: () => number;
  readonly #pending = new Map<string, NodeJS.Timeout>();
  readonly #costs = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Runs `task` later; a task of the same key that has not begun is dropped. */
  schedule(key: string, task: () => Promise<void>): void {
    this.#clear(key);
    const delay = Math.min(LONGEST_DELAY, (this.#costs.get(key) ?? 0) * 2);
    this.#pending.set(
      key,
      setTimeout(() => void this.#run(key, task), delay),
    );
  }

  /** Drops the task of a key and what is known about it. */
  forget(key: string): void {
    this.#clear(key);
    this.#costs.delete(key);
  }

  async #run(key: string, task: () => Promise<void>): Promise<void> {
    this.#pending.delete(key);
    const begun = this.#now();
    await task();
    this.#costs.set(key, this.#now() - begun);
  }

  #clear(key: string): void {
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
  }
}
