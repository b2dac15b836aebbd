import { reasonOf, systemCode } from '../errors.ts';
import { Failure } from '../exit.ts';
import { Packed } from './packed.ts';
import { writeAtomically } from './write.ts';

/** Where a report or a diff goes, piece by piece. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** Nothing more comes. A file appears under its name only now, and whole. */
  end(): Promise<void>;
}

/** Standard output. A reader that went away (`| head`) is no fault, and what it no longer wants is dropped. */
export class StreamOutput implements Output {
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  write(content: string | Uint8Array): Promise<void> {
    if (content.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#stream.write(content, (error) => {
        if (!error || systemCode(error) === 'EPIPE') resolve();
        else reject(new Failure(`写不出标准输出：${reasonOf(error)} (cannot write to standard output)`));
      });
    });
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

/** A file named by `--output`: collected, then written at once. */
export class FileOutput implements Output {
  readonly #path: string;
  readonly #name: string;
  readonly #parts = new Packed();

  /** @param name what messages call it */
  constructor(path: string, name: string) {
    this.#path = path;
    this.#name = name;
  }

  write(content: string | Uint8Array): Promise<void> {
    this.#parts.push(content);
    return Promise.resolve();
  }

  end(): Promise<void> {
    writeAtomically(this.#path, this.#parts.take(), this.#name);
    return Promise.resolve();
  }
}
