import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { Linter } from '../../server/src/engine/linter.ts';

/** What a hostile or broken file may be full of. Each is repeated to fill one line or one file. */
const PIECES = [
  ...[
    '（',
    '）',
    '(',
    '(二) ',
    '【',
    '〔2024〕',
    '《',
    '》',
    '“',
    '”',
    '〈',
    '，',
    '。',
    '、',
    '；',
    '…',
    '—',
    '-',
    '·',
  ],
  ...['一、', '（一）', '第一、', '一是', '1. ', '1-2', '１２', '12', '第一条 ', '①'],
  ...[
    '责任单位：',
    '（责任单位：',
    '（责任单位：市教委、',
    '市教委、',
    '市',
    '重庆市',
    '重庆市人民政府',
    '市发改委',
    '各区县政府',
  ],
  ...['关于', '的', '通知', '以及', '、以及', '等', '、等', '约100家左右', '（以下简称“区县”）', '2024年5月1日'],
  ...[
    '渝府发〔2024〕1号',
    '《甲》（国发〔2024〕1号）',
    '《甲》、',
    ' ',
    '　',
    'a',
    'a ',
    'http://a ',
    '<',
    '>',
    '**',
    '_',
    '`',
    '[',
    '|',
    '\\',
    '&',
  ],
  ...[
    '甲乙丙，',
    '甲乙丙。',
    '甲乙丙\n',
    '甲乙丙。\n',
    '一、甲\n',
    '（一）甲。\n\n',
    '1. 甲。\n\n',
    '（责任单位：市教委）\n\n',
    '附件1\n\n甲方案\n\n',
  ],
  ...['重庆市人民政府\n\n2024年5月1日\n\n', '国发〔2024〕1号\n\n', '目录\n\n甲……(1)\n\n', '\ud800', '\0', '\u00a0'],
];

const linter = new Linter({ ...defaultConfig('2024-05-15'), detect: 'all' });

const HEAD = '# 某市人民政府办公厅关于检查的通知\n\n某府办发〔2024〕47号\n\n各区政府：\n\n请自查。\n\n';
const TAIL = '\n\n某市人民政府办公厅\n\n2024年5月6日\n';
const each = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

/** Texts in which one thing is long or many things point at each other; each is given its length in characters. */
const FAMILIES: Readonly<Record<string, (characters: number) => string>> = {
  'two runs of stars': (characters) => `${'*'.repeat(characters / 2)}甲${'*'.repeat(characters / 2)}`,
  'two runs of underscores': (characters) => `${'_'.repeat(characters / 2)}甲${'_'.repeat(characters / 2)}`,
  'runs of backticks, each longer': (characters) => each(Math.sqrt(characters), (index) => `${'`'.repeat(index)}甲`),
  'link definitions': (characters) => each(characters / 10, (index) => `[甲${index}]: /u\n\n`),
  'link definitions that are used': (characters) =>
    each(characters / 20, (index) => `[甲${index}]: /u\n\n见[甲${index}]。\n\n`),
  footnotes: (characters) => each(characters / 12, (index) => `[^甲${index}]: 注。\n\n`),
  'full-width colons': (characters) => '：'.repeat(characters),
  'ends of links': (characters) => ']('.repeat(characters / 2),
  'comments that suppress the rest': (characters) => '<!-- gongwen-disable -->\n\n甲\n\n'.repeat(characters / 29),
  'comments that suppress a rule, and what they suppress': (characters) =>
    '<!-- gongwen-disable docnum-bracket -->\n\n见渝府发[2024]1号。\n\n'.repeat(characters / 60),
  'comments that end others': (characters) =>
    '<!-- gongwen-disable a, b -->\n\n<!-- gongwen-enable a -->\n\n'.repeat(characters / 57),
};

/** Milliseconds of processor time to lint a text, the best of a few runs. */
function time(source: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    // Processor time, not the clock's: what else the machine does is not the rules' fault.
    const begin = process.cpuUsage();
    linter.lint(source);
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('the time of all rules', () => {
  for (const piece of PIECES) {
    it(`grows with the text and not faster: ${JSON.stringify(piece)}`, function () {
      this.timeout(60_000);
      const small = time(piece.repeat(Math.ceil(4_000 / piece.length)), 3);
      const large = time(piece.repeat(Math.ceil(40_000 / piece.length)), 2);
      // Ten times the text. Quadratic time would be a hundred times as long, and seconds; below that a clock says little.
      assert.ok(large < Math.max(400, small * 35), `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    });
  }

  for (const [what, text] of Object.entries(FAMILIES)) {
    it(`grows with the text and not faster: ${what}`, function () {
      this.timeout(60_000);
      const small = time(`${HEAD}${text(6_000)}${TAIL}`, 3);
      const large = time(`${HEAD}${text(60_000)}${TAIL}`, 2);
      assert.ok(large < Math.max(400, small * 35), `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    });
  }
});
