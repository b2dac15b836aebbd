import fc from 'fast-check';

// Texts as four kinds of programs write them, with faults that repairs reach for and with stretches that none may touch.

/** How a text is written down: what a fault or a stretch looks like depends on it. */
export const DIALECTS = ['markdown', 'pandoc', 'html', 'plain'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Stretches that stay byte for byte as they are, wherever they stand. */
const UNTOUCHABLE: Readonly<Record<Dialect, readonly string[]>> = {
  markdown: [
    ...['[《办法》](附件/办法(试行),甲.html)', '`表(1),乙`', '![图](图/一,二.png)', '<https://a.gov.cn/通知(1).html>'],
    ...['[[安全办法, 2023版]]', '{{姓名,必填}}', ':smile:', '$f(x_1,x_2)$', '<a href="表(1).html">', '</a>'],
  ],
  pandoc: ['[《办法》](办法(试行).docx)', '`(1),乙`{=html}', '$x_1,x_2$', '![](media/图(1).png)', '[]{#_Toc1 .anchor}'],
  html: [
    '<a href="表(1),乙.html">',
    '</a>',
    '<span title="甲(1),乙">',
    '</span>',
    '<!-- 甲(1),乙 -->',
    '<b class="a,b">',
    '</b>',
  ],
  plain: [
    'https://www.example.cn/通知(2024).html',
    'D:\\资料\\通知(2024).docx',
    '{{姓名,必填}}',
    'a.b-c@cq.gov.cn',
    '«姓名,甲»',
  ],
};

/** English, whose marks stay; the quotation marks around it are the sentence's. */
const ENGLISH = ['How are you?', 'World Bank, Washington', 'Action Plan: Part (1); Trial'];

/** What typists, converters and scanners leave. */
const FAULTS: Readonly<Record<Dialect, readonly string[]>> = {
  markdown: [
    ...[
      '**',
      '*',
      '~~',
      '** ',
      ' **',
      '：**',
      '**“',
      '”**',
      '。**',
      '> ',
      '- ',
      '1. ',
      '| 甲 | 乙 |\n|--|--|\n| (1),乙 | 3-5家 |\n',
    ],
    ...['**检查时间:** ', '落实 **“三个到位”** 要求', '**加强领导。**各区', '`', '[', ']', ']('],
  ],
  pandoc: ['\\[2024\\]', '\\(试行\\)', '3\\-5家', '1\\. ', '\\"', "\\'", '> ', '\\*', '**', '\\\n'],
  html: [
    '<br>',
    '<b>95%</b>',
    '<u>市公安局</u>',
    '&nbsp;',
    '&amp;',
    '&lt;',
    '<p align="center">',
    '</p>',
    '<center>',
    '</center>',
  ],
  plain: ['\u3000\u3000', '\t', '\r\n', '\u2003', '\u00a0', '\u200b', '--', '***', '___'],
};

const COMMON = [
  ...[
    ',',
    ';',
    ':',
    '?',
    '!',
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '〔',
    '〕',
    '“',
    '”',
    '‘',
    '’',
    '《',
    '》',
    '<',
    '>',
    ' ',
    '\u3000',
  ],
  ...[
    '"',
    "'",
    '。',
    '，',
    '。。',
    '，，',
    '、，',
    '：；',
    '、等',
    '，等部门',
    '、以及',
    '——',
    '-',
    '~',
    '—',
    '...',
    '。。。',
    '……等',
  ],
  ...[
    '(试行)',
    '（试行)',
    '(World Bank)',
    '(www.example.gov.cn)',
    '3-5家',
    '10％',
    '2 024年',
    '上午9：00',
    '[2024]',
    '〔2024）7号',
  ],
  ...[
    '(二)',
    '（三）、',
    '一.',
    '1、',
    '2．',
    '责任单住',
    '（责任单位:市交通局,市发改委)',
    '二○三五年',
    '2024年05月01日',
    '约9%左右',
  ],
  ...[
    '截止目前',
    '的的',
    '推进更新推进更新',
    '👍',
    '👨\u200d👩',
    '\ufffd',
    '⼯业',
    '\n',
    '\n\n',
    '\n\n# ',
    '市委市政府',
    '《甲》、《乙》',
  ],
];

/** A text of one dialect, with the stretches of it that no repair may change. */
export interface Sample {
  readonly dialect: Dialect;
  readonly text: string;
  readonly untouchable: readonly string[];
}

/** A window of one of the texts, with faults and untouchable stretches put in. */
export function samples(texts: readonly string[], dialects: readonly Dialect[] = DIALECTS): fc.Arbitrary<Sample> {
  const put = fc.record({ at: fc.nat(1200), remove: fc.nat(2), choice: fc.nat(1_000_000), kept: fc.nat(4) });
  return fc
    .record({
      dialect: fc.constantFrom(...dialects),
      source: fc.constantFrom(...texts),
      from: fc.nat(20_000),
      length: fc.integer({ min: 60, max: 700 }),
      puts: fc.array(put, { minLength: 2, maxLength: 14 }),
    })
    .map(({ dialect, source, from, length, puts }) => {
      const start = from % Math.max(1, source.length - length);
      let text = source.slice(start, start + length);
      const untouchable: string[] = [];
      // From the end, so that nothing is put into what was put before.
      let limit = text.length;
      for (const { at, remove, choice, kept } of [...puts].sort((a, b) => b.at - a.at)) {
        const offset = Math.min(limit, at % (length + 1));
        const pool =
          kept === 0 ? [...UNTOUCHABLE[dialect], ...ENGLISH] : [...COMMON, ...FAULTS[dialect], ...FAULTS[dialect]];
        const piece = pool[choice % pool.length] ?? '';
        if (kept === 0) untouchable.push(piece);
        const written = ENGLISH.includes(piece) ? `“${piece}”` : piece;
        // A backslash before it would make another thing of it.
        const head = text.slice(0, offset).replace(/\\+$/u, '');
        text = head + written + text.slice(Math.min(limit, offset + remove));
        limit = head.length;
      }
      return { dialect, text, untouchable };
    });
}
