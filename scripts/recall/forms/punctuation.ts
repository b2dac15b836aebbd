import type { Draft } from '../draft.ts';
import { type Damage, type Form, type FormOptions, form, replaced, sentence, swap } from '../plant.ts';

/** Like `swap`, in running text only. */
function prose(rule: string, name: string, pattern: RegExp, damage: Damage, options: FormOptions = {}): Form {
  return swap(rule, name, pattern, damage, { ...options, prose: true });
}

const width = (name: string, pattern: RegExp, text: string, or: readonly string[] = []): Form =>
  prose('punct-halfwidth', name, pattern, text, { safe: true, or: [...or, 'responsible-colon-width'] });

/** A pair of brackets, not nested, in running text. */
const ROUND = /(?<!责任单位[^\n]*)（(?<in>[^（）〔〕责\n]*[^（）〔〕责一二三四五六七八九十\n][^（）〔〕责\n]*)）/u;

/** Takes away, doubles or turns one mark of a pair; the finding must stand within what the pair encloses. */
function unbalanced(name: string, pattern: RegExp, damage: (whole: string) => string, options: FormOptions = {}): Form {
  return prose('bracket-balance', name, pattern, (match) => damage(match[0]), options);
}

const PAIRS: readonly (readonly [string, RegExp])[] = [
  ['（）', ROUND],
  ['《》', /《[^《》\n]{2,60}》/u],
  ['“”', /“[^“”\n]{1,40}”/u],
];

const double = (name: string, mark: string, text: string, safe: boolean): Form =>
  prose('punct-double', name, new RegExp(`(?<=[一-龥])(?<x>${mark})(?=[一-龥（〔])`, 'u'), text, { safe });

const space = (name: string, pattern: RegExp, text: string): Form =>
  prose('spaces-stray', name, pattern, text, { safe: true });

/** A range is said with another mark where the draft has one that it then differs from. */
const range = (mark: string, or: readonly string[] = []): Form =>
  swap(
    'range-dash',
    `3${mark}5家`,
    /\d(?<x>—)\d/u,
    (_, draft: Draft) => (mark === '～' && lone(draft) ? undefined : mark),
    {
      safe: true,
      or,
    },
  );

function lone(draft: Draft): boolean {
  return draft.gazette || (draft.source.match(/\d—\d/gu)?.length ?? 0) < 2;
}

/** “…” with straight marks. */
const straight = form(
  'ascii-quotes',
  '"…"',
  (draft) =>
    draft.bodies.flatMap((line) =>
      [...line.text.matchAll(/“([^“”]{1,30})”/gu)].map((match) => () => {
        const start = line.start + match.index;
        return replaced(draft.source, { start, end: start + match[0].length }, `"${match[1]}"`);
      }),
    ),
  { or: ['punct-halfwidth', 'bracket-balance'] },
);

export const punctuation: readonly Form[] = [
  width('字,字', /(?<=[一-龥])(?<x>，)(?=[一-龥])/u, ','),
  width('字, 字', /(?<=[一-龥])(?<x>，)(?=[一-龥])/u, ', '),
  width('字;字', /(?<=[一-龥])(?<x>；)(?=[一-龥])/u, ';'),
  width('”,', /(?<=”)(?<x>，)(?=[一-龥])/u, ','),
  width('）,', /(?<=）)(?<x>，)(?=[一-龥])/u, ',', ['responsible-colon-width']),
  width('5%,', /(?<=\d%)(?<x>，)(?=[一-龥])/u, ','),
  width('2027年,', /(?<=\d年)(?<x>，)(?=[一-龥])/u, ','),
  width('字.（', /(?<=[一-龥])(?<x>。)(?=[（〔]责任)/u, '.'),
  prose('punct-halfwidth', '字.字', /(?<=[一-龥])(?<x>。)(?=[一-龥])/u, '.'),
  width('字.', /(?<=[一-龥])(?<x>。)$/u, '.'),
  prose('punct-halfwidth', '(字)', ROUND, (match) => `(${match.groups?.in ?? ''})`, { safe: true }),
  prose('punct-halfwidth', '(字）', ROUND, (match) => `(${match.groups?.in ?? ''}）`, {
    safe: true,
    or: ['bracket-balance'],
  }),
  prose('punct-halfwidth', '（字)', ROUND, (match) => `（${match.groups?.in ?? ''})`, {
    safe: true,
    or: ['bracket-balance'],
  }),
  sentence('punct-halfwidth', '字:字', '重点做好以下工作{：|:}健全机制，明确分工。', { safe: true }),
  sentence('punct-halfwidth', '字!字', '各单位要抓紧落实{！|!}确保取得实效。', { safe: true }),
  sentence('punct-halfwidth', '字?字', '群众办事难在哪里{？|?}关键在流程不优。', { safe: true }),
  ...PAIRS.flatMap(([pair, pattern]) => [
    unbalanced(`${pair} without its left mark`, pattern, (whole) => whole.slice(1)),
    unbalanced(`${pair} without its right mark`, pattern, (whole) => whole.slice(0, -1)),
    unbalanced(`${pair} with its right mark twice`, pattern, (whole) => whole + whole.at(-1), { or: ['punct-double'] }),
    unbalanced(`${pair} with its left mark twice`, pattern, (whole) => whole[0] + whole, { or: ['punct-double'] }),
  ]),
  unbalanced('“…“', /“[^“”\n]{1,40}”/u, (whole) => `${whole.slice(0, -1)}“`),
  unbalanced('”…”', /“[^“”\n]{1,40}”/u, (whole) => `”${whole.slice(1)}`),
  unbalanced('）…（', ROUND, (whole) => `）${whole.slice(1, -1)}（`),
  unbalanced('《《》》', /《[^《》\n]*〈[^〉]*〉[^《》\n]*》/u, (whole) =>
    whole.replace('〈', '《').replace('〉', '》'),
  ),
  unbalanced('《…〈…》', /《[^《》\n]*〈[^〉]*〉[^《》\n]*》/u, (whole) => whole.replace('〉', '')),
  unbalanced('（责任单位… without its right mark', /（责任单位：[^（）〔〕\n]*）$/u, (whole) => whole.slice(0, -1)),
  unbalanced('…责任单位：…） without its left mark', /（责任单位：[^（）〔〕\n]*）$/u, (whole) => whole.slice(1), {
    or: ['responsible-position'],
  }),
  double('。。', '。', '。。', true),
  double('，，', '，', '，，', true),
  double('、、', '、', '、、', true),
  double('；；', '；', '；；', true),
  double('、，', '，', '、，', false),
  double('，、', '、', '，、', false),
  double('，。', '。', '，。', false),
  double('。，', '，', '。，', false),
  double('；。', '。', '；。', false),
  double('。；', '；', '。；', false),
  prose('dun-book-quote', '”、“', /”(?<x>)“/u, '、'),
  sentence('dun-book-quote', '》、《', '认真落实《中华人民共和国邮政法》{|、}《快递暂行条例》要求。'),
  sentence('dun-book-quote', '”、“, added', '实施“快递进村”{|、}“快递进厂”{|、}“快递出海”工程。'),
  prose('dun-before-yiji', '、以及', /(?<x>，)以及/u, '、'),
  sentence('dun-before-yiji', '、以及, added', '统筹交通、邮政、商务{，|、}以及供销等资源。'),
  sentence('dun-before-yiji', '、及', '统筹交通、邮政、商务{|、}及供销资源。'),
  prose('dun-before-yiji', '、等', /(?<=、[一-龥]{2,6})(?<x>)(?=等[^于级同额效待份量次][一-龥])/u, '、'),
  sentence('dun-before-yiji', '，等', '统筹交通、邮政、商务{|，}等部门资源。'),
  range('-'),
  range('~'),
  range('–'),
  range('－'),
  range('～'),
  range('——', ['dash-misuse']),
  sentence('range-unit-omitted', '10—15%', '业务收入增长{10%|10}—15%。'),
  sentence('range-unit-omitted', '3—5万', '新增就业岗位{3万|3}—5万个。'),
  sentence('range-unit-omitted', '3—5亿', '带动投资{3亿|3}—5亿元。'),
  sentence('dash-misuse', '2021——2025年', '{2021—2025年|2021——2025年}，累计建成服务站点100个。', {
    or: ['range-dash'],
  }),
  sentence('dash-misuse', '1——2个', '力争建成示范园区1{—|——}2个。', { or: ['range-dash'] }),
  space('字 字', /(?<=[一-龥])(?<x>)(?=[一-龥])/u, ' '),
  space('字  字', /(?<=[一-龥])(?<x>)(?=[一-龥])/u, '  '),
  space('到 2027', /(?<=[一-龥])(?<x>)(?=\d)/u, ' '),
  space('3 个', /(?<=\d)(?<x>)(?=[一-龥])(?!号)/u, ' '),
  space('no-break space', /(?<=[一-龥])(?<x>)(?=[一-龥])/u, '\u00a0'),
  space('ideographic space', /(?<=[一-龥])(?<x>)(?=[一-龥])/u, '\u3000'),
  space('字 ，', /(?<=[一-龥])(?<x>)(?=，)/u, ' '),
  space('， 字', /(?<=，)(?<x>)(?=[一-龥])/u, ' '),
  space('。 字', /(?<=。)(?<x>)(?=[一-龥])/u, ' '),
  prose('spaces-stray', 'and 《', /(?<x>和)(?=《)/u, 'and '),
  sentence('spaces-stray', 'and 《, added', '认真落实《快递暂行条例》{和|and }《快递市场管理办法》要求。'),
  straight,
  prose(
    'full-width-digits',
    '１０',
    /(?<=[一-龥])(?<x>\d+)(?=[一-龥])/u,
    (match) => match[0].replace(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
    { safe: true },
  ),
  sentence('ellipsis-deng', '等……', '统筹交通、邮政、商务等{|……}部门资源。'),
  sentence('ellipsis-deng', '……等', '统筹交通、邮政、商务{|……}等部门资源。'),
  sentence('party-gov-dun', '市委市政府', '认真落实市委{、|}市政府决策部署。'),
];
