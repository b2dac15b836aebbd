import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Event, ParseContext } from 'micromark-util-types';
import { limit } from './limits.ts';

export type { Event, Token } from 'micromark-util-types';

const NO_LABELS: ReadonlySet<string> = new Set();
const BYTE_ORDER_MARK = 0xfeff;

let shared: ParseContext | undefined;
/** Of the source being tokenized. */
let length = 0;

/** What tokenizing found: micromark's flat events, and the labels of all link definitions, normalized. */
export interface Tokens {
  readonly events: readonly Event[];
  readonly definitions: readonly string[];
}

/**
 * Tokenizes `source` as a Markdown document; offsets count from its first unit.
 *
 * @param source Markdown; U+FEFF at its beginning is text (a byte-order mark is the caller's to leave out).
 * @param definitions labels that are defined elsewhere in the document, normalized, so that `[label]` becomes a link.
 */
export function tokenize(source: string, definitions: ReadonlySet<string> = NO_LABELS): Tokens {
  // One context for all calls: combining the extensions again would cost more than a short paragraph does.
  shared ??= limitedParser();
  length = source.length;
  const context = shared;
  const defined = new Labels(definitions);
  context.defined = defined;
  context.lazy = {};
  try {
    // A first U+FEFF would be dropped and every offset would be one too small; a second one is text like any other.
    const text = source.charCodeAt(0) === BYTE_ORDER_MARK ? `\uFEFF${source}` : source;
    const events = postprocess(context.document().write(preprocess()(text, undefined, true)));
    return { events, definitions: defined.found };
  } finally {
    context.defined = [];
    context.lazy = {};
  }
}

/**
 * The tokenizer that remark-parse itself runs on, asked for its events instead of a tree: the tree drops where the pieces
 * of a text come from (escapes, character references, line prefixes), and building it costs as much again.
 *
 * Extensions: GFM tables only. Strikethrough would take `3~5家…6~8家` for deleted text, autolink literals would take
 * prose after `www.` for a link, task lists have no place in a 公文. Footnotes are told by their marks, see
 * `attributes.ts`: the extension for them would move their texts to the end. Front matter is found by
 * `frontMatter.ts`, so that `---` further down is never mistaken for it.
 */
function limitedParser(): ParseContext {
  const parser = parse({ extensions: [gfmTable()] });
  limit(parser, () => length);
  return parser;
}

/**
 * micromark looks labels up in an array, one by one; with many definitions and many brackets that is quadratic. This is
 * the same array with a set behind it.
 */
class Labels extends Array<string> {
  readonly found: string[] = [];
  /** Those of the whole document: one set for all calls, because a document may define forty thousand. */
  readonly #known: ReadonlySet<string>;
  readonly #own = new Set<string>();

  constructor(known: ReadonlySet<string>) {
    super();
    this.#known = known;
  }

  override includes(label: string): boolean {
    return this.#known.has(label) || this.#own.has(label);
  }

  override push(...labels: string[]): number {
    for (const label of labels) {
      // `[^1]: …` is the text of a footnote and defines no link.
      if (label.startsWith('^')) continue;
      this.#own.add(label);
      this.found.push(label);
    }
    return this.found.length;
  }
}
