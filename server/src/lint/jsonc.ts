/** A JSON value that knows where it stands in its text. */
export type JsonNode = { readonly offset: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
);

/** A key of an object with its value. `offset` is that of the key. */
export interface JsonMember {
  readonly key: string;
  readonly offset: number;
  readonly value: JsonNode;
}

/** What is wrong with a text that is no JSON, and where. The message is in Chinese with English beside it. */
export class JsonError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Deeper nesting than any configuration has; a limit, so that no text can exhaust the stack. */
const DEEPEST = 100;

/**
 * Parses JSON with comments and trailing commas, as people write configuration.
 * @throws JsonError at the first place that is wrong
 */
export function parseJsonc(text: string): JsonNode {
  return new JsonParser(text).whole();
}

/** A node as a plain value. Of two members with one key the last counts, as in JSON.parse. */
export function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]));
    case 'array':
      return node.items.map(plainValue);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

const SPACE = /(?:[ \t\r\n\ufeff]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_$][\w$]*/y;

class JsonParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonNode {
    this.#skipSpace();
    const node = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#error('JSON 结束后还有内容 (something follows the JSON value)');
    return node;
  }

  #value(depth: number): JsonNode {
    if (depth > DEEPEST) throw this.#error('嵌套过深 (nested too deeply)');
    const offset = this.#at;
    const char = this.#text.charAt(offset);
    if (char === '{') return { kind: 'object', offset, members: this.#members(depth) };
    if (char === '[') return { kind: 'array', offset, items: this.#items(depth) };
    if (char === '"') return { kind: 'string', offset, value: this.#string() };
    const number = this.#match(NUMBER);
    if (number !== null) return { kind: 'number', offset, value: Number(number) };
    const word = this.#match(WORD);
    if (word === 'true' || word === 'false') return { kind: 'boolean', offset, value: word === 'true' };
    if (word === 'null') return { kind: 'null', offset };
    this.#at = offset;
    if (offset >= this.#text.length) throw this.#error('文件不完整 (the file ends too early)');
    throw this.#error(`此处应为一个值，不是“${word ?? char}” (expected a value)`);
  }

  #members(depth: number): JsonMember[] {
    const members: JsonMember[] = [];
    this.#separated('}', () => {
      const offset = this.#at;
      const key = this.#string();
      this.#skipSpace();
      this.#expect(':');
      this.#skipSpace();
      members.push({ key, offset, value: this.#value(depth + 1) });
    });
    return members;
  }

  #items(depth: number): JsonNode[] {
    const items: JsonNode[] = [];
    this.#separated(']', () => items.push(this.#value(depth + 1)));
    return items;
  }

  /** What stands between an opening bracket and `close`, with commas between and perhaps one more at the end. */
  #separated(close: string, one: () => void): void {
    this.#at++;
    this.#skipSpace();
    while (this.#text.charAt(this.#at) !== close) {
      one();
      this.#skipSpace();
      if (this.#text.charAt(this.#at) !== ',') break;
      this.#at++;
      this.#skipSpace();
    }
    this.#expect(close);
  }

  #string(): string {
    const literal = this.#match(STRING);
    if (literal === null) throw this.#error('此处应为双引号括起的文本 (expected a text in double quotes)');
    const value: unknown = JSON.parse(literal);
    return String(value);
  }

  #expect(char: string): void {
    if (this.#text.charAt(this.#at) !== char) {
      const found = this.#text.charAt(this.#at);
      throw this.#error(
        found === ''
          ? '文件不完整 (the file ends too early)'
          : `此处应为“${char}”，不是“${found}” (expected “${char}”)`,
      );
    }
    this.#at++;
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #error(message: string): JsonError {
    return new JsonError(message, this.#at);
  }
}
