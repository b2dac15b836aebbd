import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { hostHasMarkdown, loadGrammar, type Token, tokensOf } from './support/grammar.ts';

const number = (code: string, year: string, serial: string): Token[] => [
  [code, 'meta.docnumber entity.name.function.agency-code'],
  ['〔', 'meta.docnumber punctuation.definition.year.begin'],
  [year, 'meta.docnumber constant.numeric.year'],
  ['〕', 'meta.docnumber punctuation.definition.year.end'],
  [serial, 'meta.docnumber constant.numeric.serial'],
  ['号', 'meta.docnumber keyword.other.unit'],
];
const level = (depth: number, mark: string, heading?: string): Token[] => [
  [mark, `keyword.control.level-${depth}`],
  ...(heading === undefined ? [] : [[heading, 'markup.heading entity.name.section'] as const]),
];
const title = (text: string): Token[] => [
  ['《', 'meta.citation punctuation.definition.title.begin'],
  [text, 'meta.citation string.other.title'],
  ['》', 'meta.citation punctuation.definition.title.end'],
];
const date = (text: string): Token[] => [[text, 'constant.numeric.date']];

/** A list written as its pieces: what is a separator, a definition or a unit is plain from the piece itself. */
const list = (open: string, colon: string, pieces: readonly string[], close: string): Token[] => [
  [open, 'meta.responsible punctuation.section.responsible.begin'],
  ['责任单位', 'meta.responsible storage.type.responsible'],
  [colon, 'meta.responsible punctuation.separator.label'],
  ...pieces.map((piece): Token => [piece, `meta.responsible ${scopeOfPiece(piece)}`]),
  [close, 'meta.responsible punctuation.section.responsible.end'],
];
function scopeOfPiece(piece: string): string {
  if (piece === '、') return 'punctuation.separator.unit';
  if (piece === '，' || piece === ',') return 'punctuation.separator.group';
  return /^[（(〔]/.test(piece) ? 'string.other.definition' : 'entity.name.type.unit';
}

/** Each text with exactly the tokens that are ours in it; an empty list says that nothing is coloured. */
const cases: readonly (readonly [what: string, text: string, tokens: readonly Token[]])[] = [
  // 文号
  ['a number on its line', '渝府办发〔2024〕47号', number('渝府办发', '2024', '47')],
  [
    'numbers in citations',
    '和《国务院关于印发〈推动大规模设备更新和消费品以旧换新行动方案〉的通知》（国发〔2024〕7号）要求',
    [...title('国务院关于印发〈推动大规模设备更新和消费品以旧换新行动方案〉的通知'), ...number('国发', '2024', '7')],
  ],
  [
    'a number of a ministry',
    '对照《重点用能产品设备能效先进水平、节能水平和准入水平(2024年版)》(发改环资规〔2024〕127号),支持水泥',
    [...title('重点用能产品设备能效先进水平、节能水平和准入水平(2024年版)'), ...number('发改环资规', '2024', '127')],
  ],
  [
    'a number that Han characters run up to',
    '关于 废止渝府办发〔2021〕107号文件的通知',
    number('渝府办发', '2021', '107'),
  ],
  [
    'a number in a heading',
    '# 重庆市人民政府办公厅关于废止渝府办发〔2021〕107号文件的通知',
    number('渝府办发', '2021', '107'),
  ],
  ['no number in the wrong brackets', '渝府办发[2024]47号、渝府办发（2024）47号、渝府办发【2024】47号', []],
  ['no number with 第 or without 号', '渝府办发〔2024〕第47号，渝府办发〔2024〕47', []],
  ['no number in English', 'Document Y. F. B. F (2021) No. 107', []],
  // 层次
  ['level 1 as a heading', '## 二、重点任务', level(1, '二、', '重点任务')],
  ['level 1 as a bare line', '三、保障措施', level(1, '三、', '保障措施')],
  ['level 1 with two numerals', '十二、附则', level(1, '十二、', '附则')],
  ['no level in an enumeration', '一、二产业融合发展', []],
  [
    'level 2 run into its paragraph',
    '（一）加快重点行业设备更新和技术改造。针对工业母机、化工装置',
    level(2, '（一）', '加快重点行业设备更新和技术改造'),
  ],
  ['level 2 with half-width brackets', '(三十六) 注重宣传引导。建立', level(2, '(三十六)', '注重宣传引导')],
  ['level 2 in bold', '**（一）优化。**推进', level(2, '（一）', '优化')],
  ['level 2 in a list', '- （二）推进', level(2, '（二）', '推进')],
  ['level 2 with an ideographic indent', '　　（二）推进。深化', level(2, '（二）', '推进')],
  [
    'a heading with quotation marks in it',
    '### （一）推动共建共享，健全“邮运通”寄递物流网络',
    level(2, '（一）', '推动共建共享，健全“邮运通”寄递物流网络'),
  ],
  ['a sentence is no heading', `（一）${'推进'.repeat(30)}。`, level(2, '（一）')],
  ['level 3 with a full-width dot', '1．推进邮政快递服务覆盖建制村。', level(3, '1．')],
  ['level 3 without a space', '12.推进监管下沉。', level(3, '12.')],
  ['no level in a figure', '3.5亿元资金，2024.5', []],
  ['level 4', '（1）提高效率', level(4, '（1）')],
  ['level 5', '①提高效率', level(5, '①')],
  ['no level in mid-sentence', '推进：（一）甲；二、乙', []],
  // 责任单位
  [
    'a list in round brackets',
    '构建服务体系。（责任单位：市规划自然资源局，中国邮政重庆市分公司、重庆物流集团）',
    list('（', '：', ['市规划自然资源局', '，', '中国邮政重庆市分公司', '、', '重庆物流集团'], '）'),
  ],
  [
    'a list in tortoise-shell brackets with round ones in it',
    '1. 办理。〔责任单位：重庆邮政管理局、市商务委，各区县政府（开发区管委会，下同），重庆机场集团〕',
    list(
      '〔',
      '：',
      ['重庆邮政管理局', '、', '市商务委', '，', '各区县政府', '（开发区管委会，下同）', '，', '重庆机场集团'],
      '〕',
    ),
  ],
  [
    'a list in round brackets with tortoise-shell ones in it',
    '（责任单位：市交通局，各区县政府〔自治县，以下简称区县〕）后文',
    list('（', '：', ['市交通局', '，', '各区县政府', '〔自治县，以下简称区县〕'], '）'),
  ],
  [
    'a list with half-width marks',
    '(责任单位:市交通运输委、重庆邮政管理局,各区县政府)',
    list('(', ':', ['市交通运输委', '、', '重庆邮政管理局', ',', '各区县政府'], ')'),
  ],
  ['no list under a misspelt label', '（责任单住：市公安局）', []],
  [
    'a list whose bracket is missing ends with its line',
    '（责任单位：市公安局\n渝府发〔2024〕11号',
    [...list('（', '：', ['市公安局'], '').slice(0, -1), ...number('渝府发', '2024', '11')],
  ],
  // 其他
  ['a date on its line', '2024年5月11日', date('2024年5月11日')],
  ['a year is no date', '到2027年，力争2024年5月', []],
  ['a note', '（此件公开发布）', [['（此件公开发布）', 'markup.quote.note']]],
  [
    'a citation whose bracket is missing ends with its line',
    '《通知\n2024年5月1日',
    [...title('通知').slice(0, 2), ...date('2024年5月1日')],
  ],
  [
    'a comment that suppresses rules',
    '<!-- gongwen-disable-next-line docnum-bracket, heading-sequence -- 原文如此 -->',
    [
      ['gongwen-disable-next-line', 'keyword.control.suppression'],
      ['docnum-bracket', 'entity.name.function.rule'],
      [',', 'punctuation.separator.rule'],
      ['heading-sequence', 'entity.name.function.rule'],
      ['--', 'punctuation.separator.reason'],
    ],
  ],
  ['other comments', '<!-- gongwen-disabled 渝府发〔2024〕11号 -->', []],
  ['code', '```\n渝府发〔2024〕11号\n```', []],
  ['code in a sentence', '见`渝府发〔2024〕11号`。', []],
];

for (const base of ['stub', 'host'] as const) {
  describe(`the grammar over ${base === 'stub' ? 'a stub of Markdown' : 'the Markdown grammar of VS Code'}`, () => {
    let grammar: IGrammar;
    before(async function () {
      if (base === 'host' && !hostHasMarkdown) this.skip();
      grammar = await loadGrammar(base);
    });

    for (const [what, text, tokens] of cases) {
      it(`colours ${what}`, () => assert.deepEqual(tokensOf(grammar, text), tokens));
    }

    it('finds every list, number and level mark of the seeds', () => {
      const seeds = new URL('../seeds/', import.meta.url);
      for (const name of readdirSync(seeds).filter((file) => /^[渝重].*\.md$/.test(file))) {
        const text = readFileSync(new URL(name, seeds), 'utf8');
        const tokens = tokensOf(grammar, text);
        const count = (scope: string) => tokens.filter(([, scopes]) => scopes.endsWith(scope)).length;
        const occurrences = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
        assert.equal(count('storage.type.responsible'), occurrences(/[（〔]责任单位：/g), name);
        assert.equal(count('constant.numeric.serial'), occurrences(/〔\d{4}〕\d+号/g), name);
        assert.equal(count('level-1'), occurrences(/^(?:#+ )?[一二三四五六七]、/gm), name);
        assert.equal(count('level-2'), occurrences(/^(?:#+ )?（[一二三四五六七八九十]+）/gm), name);
      }
    });

    it('takes time in proportion to the length of a line, whatever stands in it', () => {
      const hostile = ['（责任单位：', '《〈', '（一', '国国国国国国', '渝府办发〔2024〕', '一、', '２０２４年'].map(
        (piece) => piece.repeat(Math.ceil(20_000 / piece.length)),
      );
      const started = performance.now();
      for (const line of hostile) tokensOf(grammar, line);
      assert.ok(performance.now() - started < 5000);
    });
  });
}
