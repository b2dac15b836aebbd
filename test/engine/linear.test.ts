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

/** Milliseconds of processor time to lint `characters` of a repeated piece, the best of a few runs. */
function time(piece: string, characters: number, runs: number): number {
  const source = piece.repeat(Math.ceil(characters / piece.length));
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
      const small = time(piece, 4_000, 3);
      const large = time(piece, 40_000, 2);
      // Ten times the text. Quadratic time would be a hundred times as long, and seconds; below that a clock says little.
      assert.ok(large < Math.max(400, small * 35), `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    });
  }
});
