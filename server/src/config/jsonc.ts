// Not the package's main file: that is UMD, which loads its own parts in a way that no bundler can follow.
import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser/lib/esm/main.js';

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
  // A blank of the same length, so that offsets stay those of the text.
  const source = text.replace(/^\ufeff/u, ' ');
  refuseDepth(source);
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const wrong = firstWrong(errors, source);
  if (wrong !== null) throw wrong;
  if (tree === undefined) throw new JsonError(TOO_EARLY, source.length);
  return nodeOf(tree);
}

/**
 * The offset of the key or of the value at a path of keys, `house.series[0]`; where the path leaves the tree, that of the
 * last part before. Of two members with one key the last counts. A key may hold points: the longest key that fits is taken.
 */
export function offsetAt(node: JsonNode, path: string, of: 'key' | 'value'): number {
  let found: JsonNode = node;
  let { offset } = node;
  for (let rest = path; rest !== ''; ) {
    const index = /^\[(\d{1,9})\]\.?/u.exec(rest);
    if (found.kind === 'array' && index !== null) {
      const item = found.items[Number(index[1])];
      if (item === undefined) break;
      found = item;
      offset = item.offset;
      rest = rest.slice(index[0].length);
    } else if (found.kind === 'object') {
      const fitting = found.members.filter(({ key }) => {
        return rest.startsWith(key) && ['', '.', '['].includes(rest.charAt(key.length));
      });
      const longest = Math.max(...fitting.map(({ key }) => key.length));
      const member = fitting.findLast(({ key }) => key.length === longest);
      if (member === undefined) break;
      found = member.value;
      offset = of === 'key' ? member.offset : member.value.offset;
      rest = rest.slice(longest).replace(/^\./u, '');
    } else break;
  }
  return offset;
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

/** Where a value stands by its path of keys and indices; of a path that ends early, where it ends. */
export function offsetOf(node: JsonNode, path: readonly (string | number)[]): number {
  const [step, ...rest] = path;
  if (node.kind === 'object') {
    const member = node.members.findLast(({ key }) => key === step);
    if (member !== undefined) return rest.length === 0 ? member.offset : offsetOf(member.value, rest);
  }
  const item = node.kind === 'array' && typeof step === 'number' ? node.items[step] : undefined;
  return item === undefined ? node.offset : offsetOf(item, rest);
}

function nodeOf(node: Node): JsonNode {
  const { offset, children = [] } = node;
  const value: unknown = node.value;
  switch (node.type) {
    case 'object':
      return { kind: 'object', offset, members: children.flatMap(memberOf) };
    case 'array':
      return { kind: 'array', offset, items: children.map(nodeOf) };
    default:
      if (typeof value === 'string') return { kind: 'string', offset, value };
      if (typeof value === 'number') return { kind: 'number', offset, value };
      return typeof value === 'boolean' ? { kind: 'boolean', offset, value } : { kind: 'null', offset };
  }
}

function memberOf({ offset, children: [key, value] = [] }: Node): readonly JsonMember[] {
  return key === undefined || value === undefined ? [] : [{ key: String(key.value), offset, value: nodeOf(value) }];
}

/** @throws JsonError where a value is nested too deeply for a parser that calls itself for each level */
function refuseDepth(source: string): void {
  let depth = 0;
  const enter = (offset: number): void => {
    if (depth++ > DEEPEST) throw new JsonError('嵌套过深 (nested too deeply)', offset);
  };
  const leave = (): void => {
    depth--;
  };
  visit(source, { onObjectBegin: enter, onObjectEnd: leave, onArrayBegin: enter, onArrayEnd: leave });
}

const TOO_EARLY = '文件不完整 (the file ends too early)';

/** What the first of the parser's errors means; the second says what a word that is none stands in place of. */
function firstWrong([first, second]: readonly ParseError[], source: string): JsonError | null {
  if (first === undefined) return null;
  const { error, offset, length } = first;
  const said = (message: string): JsonError => new JsonError(message, offset);
  const code = printParseErrorCode(error);
  if (code === 'UnexpectedEndOfComment') return said('注释没有结束 (the comment does not end)');
  if (offset >= source.length) return said(TOO_EARLY);
  const found = source.slice(offset, offset + (code === 'InvalidSymbol' ? length : 1));
  const expected = (char: string): JsonError => said(`此处应为“${char}”，不是“${found}” (expected “${char}”)`);
  switch (code === 'InvalidSymbol' && second !== undefined ? printParseErrorCode(second.error) : code) {
    case 'PropertyNameExpected':
      return said('此处应为双引号括起的文本 (expected a text in double quotes)');
    case 'ColonExpected':
      return expected(':');
    case 'CommaExpected':
      return expected(',');
    case 'CloseBraceExpected':
      return expected('}');
    case 'CloseBracketExpected':
      return expected(']');
    case 'EndOfFileExpected':
      return said('JSON 结束后还有内容 (something follows the JSON value)');
    case 'UnexpectedEndOfString':
      return said('文本缺少结尾的双引号 (the text in quotes does not end)');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return said('文本中的转义有误 (invalid escape in a text)');
    case 'InvalidCharacter':
      return said('文本中不能有制表符等控制字符 (control character in a text)');
    default:
      return said(`此处应为一个值，不是“${found}” (expected a value)`);
  }
}
