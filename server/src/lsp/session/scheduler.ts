import type { Host } from './host.ts';

/** Longest wait after a keystroke, however long checking takes. */
const LONGEST_DELAY = 300;
/** A task that took no longer the last time, in milliseconds, is never put off: it is done before the next key comes. */
const CHEAP = 50;

/**
 * Runs one task a key after things have calmed down. A task that is cheap runs as soon as the messages that have come by
 * now are read; the wait of a dear one grows with what it cost the last time, so that one of a tenth of a second runs when
 * the typing pauses.
 */
export class Scheduler {
  readonly #host: Pick<Host, 'now' | 'pause'>;
  /** What takes each task back that has not begun. */
  readonly #pending = new Map<string, () => void>();
  readonly #costs = new Map<string, number>();
  readonly #calm: number;

  /** @param calm how long nothing must have been scheduled before a task runs, however cheap it is, in milliseconds */
  constructor(host: Pick<Host, 'now' | 'pause'>, calm = 0) {
    this.#host = host;
    this.#calm = calm;
  }

  /** Runs `task` later; a task of the same key that has not begun is dropped. */
  schedule(key: string, task: () => Promise<void>): void {
    this.#clear(key);
    const cost = this.#costs.get(key) ?? 0;
    const run = (): void => void this.#run(key, task);
    const soon = this.#calm === 0 && cost <= CHEAP;
    const delay = Math.max(this.#calm, Math.min(LONGEST_DELAY, cost * 2));
    this.#pending.set(key, soon ? this.#soon(run) : after(delay, run));
  }

  /** Drops the task of a key and what is known about it. */
  forget(key: string): void {
    this.#clear(key);
    this.#costs.delete(key);
  }

  async #run(key: string, task: () => Promise<void>): Promise<void> {
    this.#pending.delete(key);
    const begun = this.#host.now();
    await task();
    this.#costs.set(key, this.#host.now() - begun);
  }

  /** Messages are taken in one a pause: after two, the next of those that wait has had its say, and called the task off. */
  #soon(run: () => void): () => void {
    let wanted = true;
    const wait = async (): Promise<void> => {
      await this.#host.pause();
      if (wanted) await this.#host.pause();
      if (wanted) run();
    };
    void wait();
    return () => {
      wanted = false;
    };
  }

  #clear(key: string): void {
    this.#pending.get(key)?.();
    this.#pending.delete(key);
  }
}

function after(delay: number, run: () => void): () => void {
  const timer = setTimeout(run, delay);
  return () => clearTimeout(timer);
}
