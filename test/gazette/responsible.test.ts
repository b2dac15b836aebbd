import assert from 'node:assert/strict';
import { pairBrackets } from '../../server/src/gazette/prose/brackets.ts';
import { findResponsibleLists } from '../../server/src/gazette/prose/responsible.ts';

/** text → each list as written, its labels, its groups of units. */
const LISTS: readonly (readonly [string, readonly (readonly [string, readonly string[], string])[]])[] = [
  [
    '推进监管下沉。（责任单位：市交通运输委、重庆邮政管理局，各区县政府）',
    [
      [
        '（责任单位：市交通运输委、重庆邮政管理局，各区县政府）',
        ['责任单位'],
        '市交通运输委 重庆邮政管理局|各区县政府',
      ],
    ],
  ],
  [
    '丰富。〔责任单位：市商务委，各区县政府（开发区管委会，下同），重庆机场集团〕',
    [
      [
        '〔责任单位：市商务委，各区县政府（开发区管委会，下同），重庆机场集团〕',
        ['责任单位'],
        '市商务委|各区县政府|重庆机场集团',
      ],
    ],
  ],
  [
    '丰富。（责任单位：市供销合作社，各区县〔自治县，以下简称区县〕政府）',
    [['（责任单位：市供销合作社，各区县〔自治县，以下简称区县〕政府）', ['责任单位'], '市供销合作社|各区县政府']],
  ],
  ['监管,提升。(责任单位:市教委,各区县政府)', [['(责任单位:市教委,各区县政府)', ['责任单位'], '市教委|各区县政府']]],
  [
    '推进。（牵头单位：市教委；配合单位：市科技局、市财政局）',
    [['（牵头单位：市教委；配合单位：市科技局、市财政局）', ['牵头单位', '配合单位'], '市教委|市科技局 市财政局']],
  ],
  ['推进。（责任单住：市教委）', [['（责任单住：市教委）', ['责任单住'], '市教委']]],
  ['推进。（贵任单位：市教委）', [['（贵任单位：市教委）', ['贵任单位'], '市教委']]],
  ['责任单位：市教委、市科技局', [['责任单位：市教委、市科技局', ['责任单位'], '市教委 市科技局']]],
  [
    '甲。（责任单位：市教委）乙。（责任单位：市科技局）',
    [
      ['（责任单位：市教委）', ['责任单位'], '市教委'],
      ['（责任单位：市科技局）', ['责任单位'], '市科技局'],
    ],
  ],
  ['甲。（责任单位：市教委', [['（责任单位：市教委', ['责任单位'], '市教委']]],
  ['甲。（责任单位：市教委〕乙', [['（责任单位：市教委〕', ['责任单位'], '市教委']]],
  [
    '甲。（责任单位：市教委，各区县政府（开发区管委会）〕乙',
    [['（责任单位：市教委，各区县政府（开发区管委会）〕', ['责任单位'], '市教委|各区县政府']],
  ],
  ['各责任单位：要认真落实。', []],
  ['各责任单位要明确任务（责任单位和责任人）。', []],
  ['（国家发展改革委牵头，财政部配合）', []],
];

describe('responsible lists', () => {
  for (const [text, expected] of LISTS) {
    it(text, () => {
      const found = findResponsibleLists(text, pairBrackets(text)).map((list) => [
        text.slice(list.start, list.end),
        list.parts.map((part) => part.label.text),
        list.parts
          .flatMap((part) => part.groups)
          .map((group) => group.map((unit) => unit.text).join(' '))
          .join('|'),
      ]);
      assert.deepEqual(found, expected);
    });
  }

  it('takes time in proportion to a text of unclosed lists', () => {
    const text = '（责任单位：市教委、'.repeat(60_000);
    const begin = performance.now();
    assert.equal(findResponsibleLists(text, pairBrackets(text)).length, 1);
    assert.ok(performance.now() - begin < 2000);
  });
});
