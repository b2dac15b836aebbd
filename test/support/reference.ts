import type { Nodes, Parents, PhrasingContent, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Block, BlockKind } from '../../server/src/formats/block.ts';
import { frontMatter, frontMatterBlocks } from '../../server/src/formats/markdown/frontMatter.ts';
import { leafBlocks } from '../../server/src/formats/markdown/leaves.ts';
import { move } from '../../server/src/formats/markdown/movable.ts';
import { tokenize } from '../../server/src/formats/markdown/tokens.ts';

/**
 * Blocks with those that were read out of HTML as one block of HTML each, as far as the reference, which does not read it,
 * says where HTML stands.
 */
export function withHtmlWhole(
  blocks: readonly (Block | ReferenceBlock)[],
  reference: readonly ReferenceBlock[],
): readonly (Block | ReferenceBlock)[] {
  const stretches = reference.filter(({ kind }) => kind === 'html');
  const result: (Block | ReferenceBlock)[] = [];
  let next = 0;
  for (const block of blocks) {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next++;
    const html = stretches[next];
    if (html === undefined || block.start < html.start || block.end > html.end) result.push(block);
    else if (result.at(-1) !== html) result.push(html);
  }
  return result;
}

/** Where a cell stands in its table. */
interface Place {
  readonly row: number;
  readonly column: number;
  readonly header: string;
}

/** What the reference says about a block: everything but the pieces, which a tree does not know. */
export interface ReferenceBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth?: number;
  readonly quoted?: boolean;
  readonly cell?: Place;
}

const plain = unified().use(remarkParse).use(tablesOnly);
const withMatter = unified().use(remarkParse).use(remarkFrontmatter).use(tablesOnly);

/** remark-gfm brings much that the prose of a 公文 must be spared; only its tables are used. */
function tablesOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

/**
 * The leaf blocks of `source` by the production conversion from Markdown's events, but of the whole text at once: no
 * segments, no plain-paragraph path.
 */
export function wholeBlocks(source: string): Block[] {
  const mark = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const matter = frontMatter(source, mark);
  const base = matter?.end ?? mark;
  const text = source.slice(base);
  const blocks = leafBlocks(text, tokenize(text).events);
  for (const block of blocks) move(block, base);
  return matter === undefined ? blocks : [...frontMatterBlocks(source, matter), ...blocks];
}

/**
 * The leaf blocks of `source` by remark-parse's tree of the whole text: no islands, no fast path, and none of the
 * production code. Texts come without what a tree cannot tell apart; compare with `comparable`.
 */
export function referenceBlocks(source: string): ReferenceBlock[] {
  const mark = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  // A tree's offsets do not count the byte-order mark.
  const text = source.slice(mark);
  const walk = new Walk(text);
  // remark-frontmatter looks for the closing line through the whole text, and when there is none no list or quotation is
  // found in it any more. Without front matter the text is read without the extension.
  const tree = withMatter.parse(source);
  walk.visit(tree.children[0]?.type === 'yaml' ? tree : plain.parse(source), false);
  return walk.blocks.map((block) => ({ ...block, start: block.start + mark, end: block.end + mark }));
}

/**
 * A block as the tree can know it: without pieces, without asterisks and underscores (a tree cannot tell an escaped one
 * from one that failed to be a mark), objects and white space as one character each.
 */
export function comparable(block: ReferenceBlock | Block): ReferenceBlock {
  const { kind, start, end } = block;
  return {
    kind,
    text: comparableText(block.text),
    start,
    end,
    ...(block.depth === undefined ? {} : { depth: block.depth }),
    ...(block.quoted === true ? { quoted: true } : {}),
    ...(block.cell === undefined ? {} : { cell: place(block.cell) }),
  };
}

function place({ row, column, header }: Place): Place {
  return { row, column, header: comparableText(header) };
}

/** What a tag inside of a text leaves of itself. */
function htmlText(tag: string, atx: boolean): string {
  if (/^<br[\s/>]/i.test(tag)) return atx ? '' : '\n';
  return /^<img/i.test(tag) ? '\uFFFC' : '';
}

function comparableText(text: string): string {
  return text
    .replace(/[*_]/g, '')
    .replace(/[\uFFFC]+/g, '\uFFFC')
    .replace(/[ \t]+/g, ' ');
}

interface Item {
  readonly start: number;
  readonly number: string | undefined;
}

class Walk {
  readonly blocks: ReferenceBlock[] = [];
  readonly #source: string;
  #items: Item[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  visit(node: Nodes, quoted: boolean): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    switch (node.type) {
      case 'root':
      case 'list':
        this.#children(node, quoted);
        break;
      case 'blockquote':
        this.#loneNumbers(0, quoted);
        this.#children(node, true);
        this.#loneNumbers(0, true);
        break;
      case 'listItem': {
        const open = this.#items.length;
        this.#items.push({ start, number: /^\d{1,9}[.)]/.exec(this.#source.slice(start, start + 10))?.[0] });
        this.#children(node, quoted);
        this.#loneNumbers(open, quoted);
        break;
      }
      case 'paragraph':
        this.#prose('paragraph', this.#inline(node.children), start, end, quoted);
        break;
      case 'heading':
        this.#prose('heading', this.#inline(node.children, this.#isAtx(start)), start, end, quoted, node.depth);
        break;
      case 'code':
        if (' \t'.includes(this.#source.charAt(start))) this.#indented(node.value, start, quoted);
        else this.#leaf('code', start, end, quoted);
        break;
      case 'yaml':
        this.#leaf('frontmatter', start, end, quoted);
        break;
      case 'table':
        this.#table(node, quoted);
        break;
      case 'html':
      case 'definition':
      case 'thematicBreak':
        this.#leaf(node.type, start, end, quoted);
        break;
      default:
        throw new Error(`no block: ${node.type}`);
    }
  }

  #table(node: Table, quoted: boolean): void {
    this.#loneNumbers(0, quoted);
    const headers = (node.children[0]?.children ?? []).map(({ children }) => this.#inline(children).trim());
    for (const [row, { children }] of node.children.entries()) {
      for (const [column, cell] of children.entries()) {
        const inside = cell.children;
        this.blocks.push({
          kind: 'cell',
          text: this.#inline(inside),
          start: (inside[0] ?? cell).position?.start.offset ?? 0,
          end: (inside.at(-1) ?? cell).position?.end.offset ?? 0,
          ...(quoted ? { quoted } : {}),
          cell: { row, column, header: headers[column] ?? '' },
        });
      }
    }
  }

  #children(node: Parents, quoted: boolean): void {
    for (const child of node.children) this.visit(child, quoted);
  }

  #leaf(kind: BlockKind, start: number, end: number, quoted: boolean): void {
    this.#loneNumbers(0, quoted);
    this.blocks.push({ kind, text: '', start, end, ...(quoted ? { quoted } : {}) });
  }

  #prose(kind: BlockKind, text: string, start: number, end: number, quoted: boolean, depth?: number): void {
    const items = this.#items.splice(0);
    const first = items[0]?.start ?? start;
    const nextLine = /[\r\n]/.test(this.#source.slice(first, start));
    const numbers = items.flatMap((item) => (item.number === undefined ? [] : [item.number]));
    const prefix = numbers.length === 0 ? '' : nextLine ? `${numbers.join('')}\n` : `${numbers.join(' ')} `;
    this.blocks.push({
      kind,
      text: prefix + text,
      start: first,
      end,
      ...(depth === undefined ? {} : { depth }),
      ...(quoted ? { quoted } : {}),
    });
  }

  #indented(value: string, start: number, quoted: boolean): void {
    let cursor = start;
    for (const run of value.replace(/\r\n?/g, '\n').split(/\n[ \t]*(?=\n)/)) {
      const lines = run.split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
      const texts = lines.filter((line) => line !== '');
      if (texts.length === 0) continue;
      let from = -1;
      for (const line of texts) {
        // micromark shows U+0000 as U+FFFD, which the source does not hold.
        const at = this.#source.replaceAll('\0', '\uFFFD').indexOf(line, cursor);
        if (from < 0) from = at;
        cursor = at + line.length;
      }
      if (/\p{Script=Han}/u.test(run) && /^<\/?[a-z]/i.test(texts.join('\n'))) this.#leaf('html', from, cursor, quoted);
      else if (/\p{Script=Han}/u.test(run)) this.#prose('paragraph', texts.join('\n'), from, cursor, quoted);
      else this.#leaf('code', from, cursor, quoted);
    }
  }

  #inline(nodes: readonly PhrasingContent[], atx = false): string {
    let text = '';
    for (const node of nodes) {
      if (node.type === 'text') text += node.value.replace(/\r\n?/g, '\n');
      else if (node.type === 'break') text += '\n';
      else if (node.type === 'link' && this.#source.charAt(node.position?.start.offset ?? 0) === '<') text += '\uFFFC';
      else if ('children' in node) text += this.#inline(node.children, atx);
      else if (node.type === 'html') text += htmlText(node.value, atx);
      else text += '\uFFFC';
    }
    return text;
  }

  /** Of a heading that is underlined the first character is text. */
  #isAtx(start: number): boolean {
    return this.#source.charAt(start) === '#' && /^#{1,6}(?:[ \t\r\n]|$)/.test(this.#source.slice(start, start + 8));
  }

  #loneNumbers(from: number, quoted: boolean): void {
    const givenUp = this.#items.slice(from).some((item) => item.number !== undefined);
    for (const item of this.#items.splice(givenUp ? 0 : from)) {
      if (item.number === undefined) continue;
      const { start, number } = item;
      this.blocks.push({
        kind: 'paragraph',
        text: number,
        start,
        end: start + number.length,
        ...(quoted ? { quoted } : {}),
      });
    }
  }
}
