/** How long a run is quiet before it says how far it is, and how often it then does. Milliseconds. */
const PATIENCE = 1000;
const PERIOD = 100;

/** One line on a terminal that says how far a long run is. Nowhere else, and gone when the run ends. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number;
  #next = Date.now() + PATIENCE;
  #shown = false;

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream;
    this.#total = total;
  }

  /** Takes the line away, before something else is written. */
  clear(): void {
    if (!this.#shown) return;
    this.#stream.write('\r\u001b[K');
    this.#shown = false;
  }

  /** Shows how many files are done. */
  show(done: number): void {
    if (this.#stream.isTTY !== true || done >= this.#total) return;
    const now = Date.now();
    if (now < this.#next) return;
    this.#next = now + PERIOD;
    this.#stream.write(`\r\u001b[K正在检查 ${done}/${this.#total} (checking)`);
    this.#shown = true;
  }
}
