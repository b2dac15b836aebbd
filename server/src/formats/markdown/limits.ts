import type { Construct, ConstructRecord, ParseContext, TokenizeContext, Tokenizer } from 'micromark-util-types';

/**
 * Keeps Markdown's time linear. Some constructs look through the rest of the paragraph each time they begin and fail
 * (`[a](`, `<!--`), or are compared with each other (`*`, `_`), or nest as deep as a line is long (`>>>>`). Past these
 * limits, far beyond what a drafter writes, such a mark is text. Everything else is read as ever.
 */

/** Runs of `*` and `_` in one paragraph that may still be emphasis. */
const EMPHASIS_LIMIT = 256;
/** Times `[` may begin a link in one paragraph. */
const BRACKET_LIMIT = 2000;
/** Lists and quotations one within the other. */
const DEPTH_LIMIT = 32;
/** How often `]`, `<` or a backtick may fail in one paragraph before they are not tried any more: for short and for long sources. */
const FAILURE_LIMITS = { most: 500, least: 20, work: 4_000_000 } as const;

const EXCLAMATION = 33;
const ASTERISK = 42;
const LESS_THAN = 60;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
const UNDERSCORE = 95;
const GRAVE_ACCENT = 96;

/** Puts the limits on a parser's constructs. `length` tells how long the source is that is being tokenized. */
export function limit(parser: ParseContext, length: () => number): void {
  const { text, document } = parser.constructs;
  for (const code of [ASTERISK, UNDERSCORE])
    wrapAll(text, code, (construct) => attemptsAtMost(construct, EMPHASIS_LIMIT));
  for (const code of [EXCLAMATION, LEFT_BRACKET])
    wrapAll(text, code, (construct) => attemptsAtMost(construct, BRACKET_LIMIT));
  for (const code of [LESS_THAN, RIGHT_BRACKET, GRAVE_ACCENT])
    wrapAll(text, code, (construct) => failuresAtMost(construct, length));
  const depth = new LineDepth();
  const wrapped = new Map<Construct, Construct>();
  for (const code of Object.keys(document)) {
    wrapAll(document, code, (construct) => {
      const known = wrapped.get(construct) ?? nestsAtMost(construct, depth);
      wrapped.set(construct, known);
      return known;
    });
  }
}

function wrapAll(record: ConstructRecord, code: number | string, wrap: (construct: Construct) => Construct): void {
  const constructs = record[code];
  if (constructs === undefined) return;
  record[code] = Array.isArray(constructs) ? constructs.map(wrap) : wrap(constructs);
}

/** At most so many attempts in one text. */
function attemptsAtMost(construct: Construct, most: number): Construct {
  const attempts = new WeakMap<TokenizeContext, number>();
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const count = attempts.get(this) ?? 0;
    if (count >= most) return nok;
    attempts.set(this, count + 1);
    return construct.tokenize.call(this, effects, ok, nok);
  };
  return { ...construct, tokenize };
}

/** At most so many failures in one text: fewer in a long source, where each may look far. */
function failuresAtMost(construct: Construct, length: () => number): Construct {
  const failures = new WeakMap<TokenizeContext, number>();
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const { most, least, work } = FAILURE_LIMITS;
    const count = failures.get(this) ?? 0;
    if (count >= Math.max(least, Math.min(most, work / length()))) return nok;
    return construct.tokenize.call(this, effects, ok, (code) => {
      failures.set(this, (failures.get(this) ?? 0) + 1);
      return nok(code);
    });
  };
  return { ...construct, tokenize };
}

/** A container that does not begin where that many have begun or gone on already in the same line. */
function nestsAtMost(construct: Construct, depth: LineDepth): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    if (depth.at(this) > DEPTH_LIMIT) return nok;
    return construct.tokenize.call(this, effects, ok, nok);
  };
  const { continuation } = construct;
  if (continuation === undefined) return { ...construct, tokenize };
  const goOn: Tokenizer = function (effects, ok, nok) {
    depth.at(this);
    return continuation.tokenize.call(this, effects, ok, nok);
  };
  return { ...construct, tokenize, continuation: { ...continuation, tokenize: goOn } };
}

/** Counts the containers of the line being read by the places where one was looked for. */
class LineDepth {
  #line = 0;
  #offset = 0;
  #depth = 0;

  at(context: TokenizeContext): number {
    const { line, offset } = context.now();
    if (line !== this.#line || offset < this.#offset) this.#depth = 0;
    if (line !== this.#line || offset !== this.#offset) this.#depth++;
    this.#line = line;
    this.#offset = offset;
    return this.#depth;
  }
}
