/**
 * What a snippet of VS Code becomes when it is inserted and nothing is typed: placeholders with their defaults, choices
 * with their first value, variables for a given day. It reads the part of the snippet syntax that our file uses and
 * throws at anything else, so that a slip of the pen fails a test instead of reaching a drafter as literal text.
 */
export function expandSnippet(body: string, day: Date): string {
  const parser = new Parser(body, day);
  // Twice, because a mirror may stand before the placeholder that it repeats.
  parser.parse();
  return parser.parse();
}

class Parser {
  readonly #body: string;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #stops = new Map<string, string>();
  #at = 0;

  constructor(body: string, day: Date) {
    this.#body = body;
    const twoDigits = (value: number) => String(value).padStart(2, '0');
    this.#variables = new Map([
      ['CURRENT_YEAR', String(day.getFullYear())],
      ['CURRENT_MONTH', twoDigits(day.getMonth() + 1)],
      ['CURRENT_DATE', twoDigits(day.getDate())],
    ]);
  }

  parse(): string {
    this.#at = 0;
    const text = this.#text('');
    if (this.#at < this.#body.length) this.#fail('a stray }');
    return text;
  }

  /** Plain text and what is in it, up to one of the characters that end it. */
  #text(ends: string): string {
    let text = '';
    for (;;) {
      const character = this.#body[this.#at];
      if (character === undefined || ends.includes(character)) return text;
      if (character === '\\') {
        text += this.#body[this.#at + 1] ?? this.#fail('a backslash at the end');
        this.#at += 2;
      } else if (character === '$') {
        text += this.#dollar();
      } else if (character === '}') {
        // VS Code would insert it as it is, but in our texts it can only be a slip.
        return text;
      } else {
        text += character;
        this.#at += 1;
      }
    }
  }

  #dollar(): string {
    const simple = this.#take(/\$(\d+|[A-Z_]+)/y);
    if (simple) return this.#value(simple[1] ?? '');
    const opening = this.#take(/\$\{(\d+|[A-Z_]+)/y);
    if (!opening) return this.#fail('a $ that begins nothing');
    const name = opening[1] ?? '';
    if (this.#take(/\}/y)) return this.#value(name);
    if (this.#take(/:/y))
      return this.#define(
        name,
        this.#closed(() => this.#text('')),
      );
    const choice = this.#take(/\|([^|{}$]+)\|\}/y);
    if (choice) {
      const values = (choice[1] ?? '').split(',');
      // VS Code reads a choice with an empty value as plain text.
      if (values.includes('')) this.#fail('an empty choice');
      return this.#define(name, values[0] ?? '');
    }
    const transform = this.#take(/\/((?:[^/\\]|\\.)+)\/([^/$\\]*)\/([gimsu]*)\}/y);
    if (transform) {
      return this.#value(name).replace(new RegExp(transform[1] ?? '', transform[3]), transform[2] ?? '');
    }
    return this.#fail('a placeholder that does not end');
  }

  #closed(read: () => string): string {
    const text = read();
    if (!this.#take(/\}/y)) this.#fail('a placeholder that does not end');
    return text;
  }

  #define(name: string, value: string): string {
    if (!/^\d+$/.test(name)) this.#fail(`a default for the variable ${name}`);
    const before = this.#stops.get(name);
    if (before !== undefined && before !== value) this.#fail(`two values for the placeholder ${name}`);
    this.#stops.set(name, value);
    return value;
  }

  #value(name: string): string {
    if (/^\d+$/.test(name)) return this.#stops.get(name) ?? '';
    return this.#variables.get(name) ?? this.#fail(`the unknown variable ${name}`);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#body);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #fail(what: string): never {
    throw new Error(`${what} at ${this.#at}: …${this.#body.slice(Math.max(0, this.#at - 10), this.#at + 20)}…`);
  }
}
