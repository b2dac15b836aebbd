import type { TextEdit } from '../../server/src/text/edits.ts';

/** A stream of numbers in [0, 1) that is the same for the same seed on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What drafts are made of, and what Markdown trips over; plain text first and often. */
const SCRAPS: readonly string[] = [
  ...['推进', '优化', '（一）', '一、主要目标', '第一条', '2024年', '3—5家', '3~5', '“邮运通”', '。', '，', '；', '：'],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
    '　　',
    '\n　\n',
  ],
  ...['1. ', '2. ', '1.', '10) ', '1．', '1、', '- ', '+ ', '* ', '-', '123456789. ', '1234567890. ', '01. '],
  ...['**', '**', '*', '_', '__', '***', '****', '**（一）优化。**推进'],
  ...['# ', '## ', '#', '####### ', ' #', '===', '---', '***\n', '___', '> ', '>', '>> '],
  ...['```', '~~~', '```\n', '\n```\n', '`', '``', '    代码\n', '    code\n'],
  ...[
    '<!--',
    '-->',
    '<!-- gongwen-disable -->',
    '<div>',
    '</div>',
    '<script>',
    '</script>',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
  ],
  ...['<b>', '<http://a.cn>', '<a@b.cn>', '<pre>', '<!X', '<', '>'],
  ...['[甲]', '[甲]: /u\n', '\n[甲]: /u\n', '[', ']', '](u)', '![', '[甲](u)', '[甲][]', '[乙]: <', '"'],
  ...['|', '| 甲 |', '|---|', '\n|---|\n', '|-|', ':-:', ':', ' | '],
  ...[
    '&amp;',
    '&#20013;',
    '&',
    '&nbsp;',
    '\\',
    '\\*',
    '\\\n',
    '  \n',
    '\0',
    '\ufeff',
    '\ud800',
    '😀',
    '\u2028',
    '\v',
    '\f',
    '\u00a0',
  ],
];

/** What other programs add to Markdown: attributes, footnotes, formulas, tables, HTML. No reference reads all of them. */
const EXTENSIONS: readonly string[] = [
  ...['{#a .b}', '[]{#a .anchor}', ']{.underline}', '{width="5in"}', '[^1]', '\n[^1]: ', '$', '$x^2$', '$$', '{', '}'],
  ...['\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁\\|戊 |\n', '\n<p align="center">', '</p>\n', '<br>', '<u>', '</u>', '<img>'],
  ...['\n<table><tr><td>', '</td><td>', '</td></tr>', '</table>\n', '<h1>', '</h1>', '<style>', '</style>', '\n> '],
];
const ALL = [...SCRAPS, ...EXTENSIONS];

/** A random text of `scraps` scraps; `extended` with those that other programs add to Markdown. */
export function randomText(next: () => number, scraps: number, extended = false): string {
  const from = extended ? ALL : SCRAPS;
  let text = '';
  for (let i = 0; i < scraps; i++) text += from[Math.floor(next() * from.length)] ?? '';
  return text;
}

/** A random edit of `source`: an insertion, a deletion or a replacement, mostly small, sometimes of many lines. */
export function randomEdit(next: () => number, source: string): TextEdit {
  const start = Math.floor(next() * (source.length + 1));
  const reach = next() < 0.1 ? source.length : 6;
  const end = next() < 0.5 ? start : Math.min(source.length, start + Math.floor(next() * reach));
  const newText = next() < 0.25 ? '' : randomText(next, next() < 0.05 ? 20 : 1 + Math.floor(next() * 3), true);
  return { start, end, newText };
}

/**
 * Makes a failing text smaller for as long as it keeps failing: ever shorter stretches are cut out, then single units
 * replaced by a plain letter.
 */
export function shrink(text: string, fails: (text: string) => boolean): string {
  let smallest = text;
  for (let size = Math.max(1, smallest.length >> 1); size >= 1; ) {
    let progress = false;
    for (let at = 0; at + size <= smallest.length; ) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size);
      if (fails(shorter)) {
        smallest = shorter;
        progress = true;
      } else at += size;
    }
    if (!progress || size > 1) {
      if (size === 1) break;
      size >>= 1;
    }
  }
  return smallest;
}
