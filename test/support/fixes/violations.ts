import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { fixSource } from '../../../server/src/engine/fixing/fix.ts';
import type { Linter } from '../../../server/src/engine/linter.ts';
import { closerOf, pairBrackets } from '../../../server/src/gazette/prose/brackets.ts';
import type { FixSafety } from '../../../server/src/rules/rule.ts';
import type { Sample } from './dialects.ts';

/** What was applied to a text, and each promise that it broke. */
export interface Outcome {
  readonly applied: number;
  readonly output: string;
  readonly violations: readonly string[];
}

/** Repairs a text and asks whether every invariant of repairs held, by means of its own and not of the engine. */
export function repairAndCheck(linter: Linter, { text, untouchable }: Sample, class_: FixSafety): Outcome {
  const { output, applied } = fixSource(linter, text, class_);
  const violations: string[] = [];
  if (applied > 0) {
    const again = fixSource(linter, output, class_).output;
    if (again !== output) violations.push(`not idempotent: ${around(output, again)}`);
    violations.push(...louder(linter, text, output));
    for (const piece of new Set(untouchable)) {
      if (count(output, piece) < count(text, piece)) violations.push(`changed: ${piece}`);
    }
    if (mixedPairs(output) > mixedPairs(text)) violations.push('more pairs of two widths');
    if (count(output, /\\[^\u0000-\u007f]/gu) > count(text, /\\[^\u0000-\u007f]/gu))
      violations.push('a backslash left');
    if (treeOf(output) !== treeOf(text)) violations.push(`another tree: ${around(treeOf(text), treeOf(output))}`);
    if (/\p{Surrogate}/u.test(output) && !/\p{Surrogate}/u.test(text)) violations.push('half of a character');
  }
  return { applied, output, violations };
}

/** Rules that find more than before. */
function louder(linter: Linter, text: string, output: string): readonly string[] {
  const before = new Map<string, number>();
  for (const { ruleId } of linter.lint(text).findings) before.set(ruleId, (before.get(ruleId) ?? 0) + 1);
  const after = new Map<string, number>();
  for (const { ruleId } of linter.lint(output).findings) after.set(ruleId, (after.get(ruleId) ?? 0) + 1);
  return [...after].filter(([id, n]) => n > (before.get(id) ?? 0)).map(([id]) => `new finding of ${id}`);
}

function count(text: string, piece: string | RegExp): number {
  return text.split(piece).length - 1;
}

/** Pairs of two widths, line by line. */
function mixedPairs(text: string): number {
  let mixed = 0;
  for (const line of text.split('\n')) {
    for (const [open, close] of pairBrackets(line)) if (closerOf(line.charAt(open)) !== line.charAt(close)) mixed++;
  }
  return mixed;
}

const TOLD = new Set([
  'emphasis',
  'strong',
  'link',
  'image',
  'inlineCode',
  'html',
  'code',
  'heading',
  'blockquote',
  'table',
]);

/** The tree of emphasis, links, code, headings and tables, read by another parser setup than the engine's. */
function treeOf(text: string): string {
  let tree = '';
  const walk = (node: Nodes): void => {
    // A comment that suppresses nothing is taken away by its own repair.
    const told = TOLD.has(node.type) && !(node.type === 'html' && node.value.startsWith('<!--'));
    if (told) tree += `(${node.type}`;
    if ('children' in node) for (const child of node.children) walk(child);
    if (told) tree += ')';
  };
  walk(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
  return tree;
}

/** Where two texts part. */
function around(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a.charAt(i) === b.charAt(i)) i++;
  return `…${JSON.stringify(a.slice(Math.max(0, i - 20), i + 30))} → ${JSON.stringify(b.slice(Math.max(0, i - 20), i + 30))}`;
}
