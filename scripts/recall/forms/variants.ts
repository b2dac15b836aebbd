import { type Damage, type Form, type FormOptions, form, replaced, sentence, swap } from '../plant.ts';

// The same mistakes as they look on another day: rarer marks, other places, slips of the next finger. They keep the rules
// from fitting the forms of the other files.

const OPINIONS = '《国务院办公厅关于推进电子商务与快递物流协同发展的意见》';
const DATE = /^2\d{3}年\d+月\d+日$/u;

const prose = (rule: string, name: string, pattern: RegExp, damage: Damage, options: FormOptions = {}): Form =>
  swap(rule, name, pattern, damage, { ...options, prose: true });

const numbers: readonly Form[] = [
  swap('docnum-bracket', '〔2024 without its right mark', /(?<=[一-龥]〔\d{4})(?<x>〕)(?=\d+号)/u, '', {
    or: ['bracket-balance'],
  }),
  swap('docnum-bracket', '2024〕 without its left mark', /(?<=[一-龥])(?<x>〔)(?=\d{4}〕\d+号)/u, '', {
    or: ['bracket-balance'],
  }),
  swap('docnum-spacing', '〔 2024 〕', /(?<=[一-龥])〔(?<y>\d{4})〕(?=\d+号)/u, (match) => `〔 ${match.groups?.y} 〕`, {
    safe: true,
  }),
  swap('docnum-no-leading-zero', '第047号', /(?<=[一-龥]〔\d{4}〕)(?<x>\d+)(?=号)/u, (match) => `第0${match[0]}`, {
    safe: true,
    or: ['docnum-no-di'],
  }),
  sentence('docnum-bracket', '[2018], added', `认真落实${OPINIONS}（国办发{〔2018〕|[2018]}1号）要求。`, {
    safe: true,
  }),
  sentence('docnum-no-di', '第1号, added', `认真落实${OPINIONS}（国办发〔2018〕{|第}1号）要求。`, { safe: true }),
  sentence('docnum-bracket', '（2021） in running text', '按照渝府办发{〔2021〕|（2021）}107号文件要求执行。', {
    safe: true,
  }),
  sentence(
    'citation-order',
    'number, 文件 and title',
    `认真落实{${OPINIONS}（国办发〔2018〕1号）|国办发〔2018〕1号文件${OPINIONS}}要求。`,
  ),
];

const marks: readonly Form[] = [
  swap('heading-mark-punct', '（一）．', /^(?:#+ )?（[一二三四五六七八九十]+）(?<x>)/u, '．', { safe: true }),
  swap('heading-mark-punct', '1。', /^\d+(?<x>\. )/u, '。', { safe: true }),
  swap('heading-mark-punct', '1，', /^\d+(?<x>\. )/u, '，', { safe: true }),
  ...['其次', '最后', '第三', '再次'].map((word) =>
    sentence(
      'ordinal-comma',
      `${word}、`,
      `首先，健全工作机制，明确部门分工。${word}{，|、}强化督促指导，及时通报情况。`,
      {
        safe: true,
      },
    ),
  ),
  sentence('yishi-no-punct', '三是、', '一是健全机制；二是明确分工；三是{|、}强化督促指导。', { safe: true }),
];

const labels = ['责人单位', '责任单为', '责任单位位', '任责单位', '责任人单位', '责任単仕'].map((word) =>
  swap('responsible-label', word, /[（〔](?<x>责任单位)：/u, word, { safe: true }),
);

/** A unit of a list, in the middle of it. */
const UNIT = /(?<=[（〔]责任单位：[^\n（〔]*、)(?<x>(?:市|重庆)[一-龥]{4,10}[局委社办])(?=[、，）])/u;
const middle = (unit: string): number => Math.floor(unit.length / 2);

const lists: readonly Form[] = [
  ...labels,
  swap(
    'responsible-unit-unknown',
    'a character lost',
    UNIT,
    ([unit]) => unit.slice(0, middle(unit)) + unit.slice(middle(unit) + 1),
    {
      or: ['agency-nonstandard-short', 'agency-outdated', 'agency-not-yet'],
    },
  ),
  swap(
    'responsible-unit-unknown',
    'a character twice',
    UNIT,
    ([unit]) => unit.slice(0, middle(unit)) + unit.slice(middle(unit) - 1),
  ),
  swap(
    'responsible-unit-unknown',
    'two characters exchanged',
    UNIT,
    ([unit]) =>
      unit.slice(0, middle(unit) - 1) + unit[middle(unit)] + unit[middle(unit) - 1] + unit.slice(middle(unit) + 1),
    { or: ['agency-nonstandard-short'] },
  ),
  swap(
    'responsible-duplicate-unit',
    '各区县政府 twice',
    /(?<=[（〔]责任单位：[^\n]*，各区县政府)(?<x>)(?=[，）])/u,
    '、各区县政府',
  ),
  swap('responsible-duplicate-unit', 'a unit twice in a row', UNIT, ([unit]) => `${unit}、${unit}`),
  swap('responsible-separator', '；各区县政府', /(?<=责任单位：[^\n]*)(?<x>，)各区县政府/u, '；'),
  swap('responsible-separator', ' 各区县政府', /(?<=责任单位：[^\n]*)(?<x>，)各区县政府/u, ' ', {
    or: ['spaces-stray'],
  }),
  swap('responsible-separator', '、、部门', /(?<=[（〔]责任单位：[^\n（〔]*)(?<x>、)(?=市)/u, '、、', {
    or: ['punct-double'],
  }),
  swap(
    'responsible-bracket',
    '【责任单位：…】',
    /（责任单位：(?<in>[^（〔\n]*)）$/u,
    (match) => `【责任单位：${match.groups?.in}】`,
  ),
  swap(
    'responsible-bracket',
    '[责任单位：…]',
    /（责任单位：(?<in>[^（〔\n]*)）$/u,
    (match) => `[责任单位：${match.groups?.in}]`,
    {
      or: ['responsible-colon-width', 'punct-halfwidth'],
    },
  ),
  swap('responsible-colon-width', '责任单位；', /[（〔]责任单位(?<x>：)/u, '；', { or: ['responsible-label'] }),
];

const date = (name: string, change: (text: string) => string): Form =>
  form('date-form', name, (draft) =>
    draft.linesLike(DATE).flatMap((line) => {
      const text = change(line.text);
      return text === line.text ? [] : [() => replaced(draft.source, line, text)];
    }),
  );

const elements: readonly Form[] = [
  date('2024年5月1 without 日', (text) => text.replace('日', '')),
  date('2024.05.01', (text) =>
    text.replace(
      /^(\d+)年(\d+)月(\d+)日$/u,
      (_, y, m, d) => `${y}.${String(m).padStart(2, '0')}.${String(d).padStart(2, '0')}`,
    ),
  ),
  date('2024年4月31日', (text) => text.replace(/\d+月\d+/u, '4月31')),
  date('二〇二四年5月1日', (text) => text.replace(/^2024/u, '二〇二四')),
  date('2024/5/1', (text) => text.replace(/^(\d+)年(\d+)月(\d+)日$/u, '$1/$2/$3')),
  swap(
    'date-form',
    '2024 年 5 月 1 日',
    DATE,
    (match) => match[0].replace(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/gu, ' '),
    {
      or: ['spaces-stray'],
    },
  ),
  swap('title-punct', '…的通知！', /^# 重庆市[^\n]*通知(?<x>)$/u, '！', { also: ['toc-mismatch'] }),
  swap('title-punct', '…的通知.', /^# 重庆市[^\n]*通知(?<x>)$/u, '.', { also: ['toc-mismatch'] }),
  swap('title-kind', '的请示的报告', /^# 重庆市[^\n]*(?<x>的通知)$/u, '的请示的报告', { also: ['toc-mismatch'] }),
  swap('title-kind', '的情况汇报', /^# 重庆市[^\n]*(?<x>的通知)$/u, '的情况汇报', { also: ['toc-mismatch'] }),
  swap('plan-self-reference', '本办法', /制定本(?<x>(?:行动|实施)?(?:方案|计划))。$/u, '办法'),
  swap('note-form', '（此件公开发布', /^（此件公开发布(?<x>）)$/u, '', { or: ['bracket-balance'], line: true }),
];

const punctuation: readonly Form[] = [
  prose('punct-halfwidth', '，“ with a half-width comma', /(?<=[一-龥])(?<x>，)(?=“)/u, ',', {
    safe: true,
    or: ['responsible-colon-width'],
  }),
  prose('punct-halfwidth', '）; ', /(?<=[一-龥])(?<x>；)/u, '; ', { safe: true }),
  prose('bracket-balance', '〈…〉 for 《…》', /《(?<in>[^《》〈〉\n]{2,60})》/u, (match) => `〈${match.groups?.in}〉`),
  prose('bracket-balance', '“…” with a single right mark', /“[^“”\n]{1,40}(?<x>”)/u, '’'),
  ...['，；', '、。', '：：', '，：', '……。'].map((text) =>
    prose('punct-double', text, /(?<=[一-龥])(?<x>，)(?=[一-龥])/u, text),
  ),
  sentence('dun-before-yiji', '、及其', '统筹园区、企业{|、}及其上下游资源。'),
  sentence('dun-before-yiji', '、以及、', '统筹交通、邮政{，|、}以及商务资源，形成合力。'),
  ...['-', '--', ' - ', '－'].map((mark) =>
    sentence('range-dash', `2021${mark}2025年`, `{2021—2025年|2021${mark}2025年}，累计培育企业3—5家、1—2个品牌。`, {
      or: ['dash-misuse'],
    }),
  ),
  sentence('range-dash', '5月1日-5月5日', '活动时间为5月1日{—|-}5月5日，参加单位3—5家、1—2个品牌。'),
  sentence('range-dash', '10%-15%', '业务收入增长10%{—|-}15%，培育企业3—5家、1—2个品牌。'),
  sentence('range-unit-omitted', '20—30万亩', '新建高标准农田20{万|}—30万亩。'),
  sentence('range-unit-omitted', '10～15%', '业务收入增长10{%|}～15%。'),
  sentence('dash-misuse', '重庆——成都', '建设{重庆—成都|重庆——成都}高速铁路。'),
  sentence('spaces-stray', '2024 年', '到{2027年|2027 年}，建成站点{100个|100 个}。', { safe: true }),
  sentence('spaces-stray', '47 号', '推动轨道交通{6号线|6 号线}建设。', { safe: true }),
  prose('spaces-stray', 'tab', /(?<=[一-龥])(?<x>)(?=[一-龥])/u, '\t', { safe: true }),
];

const wording: readonly Form[] = [
  ...[
    '不低于80%{|以上}',
    '至少100家{|以上}',
    '{大约|大约近}100家',
    '将近100家{|左右}',
    '下降{一半|1倍}',
    '降低{50%|2倍}',
    '需{七八|七、八}天',
    '约{二三百|二、三百}人',
  ].map((text) => sentence('number-redundant', text, `本项工作${text}。`)),
  sentence('number-redundant', '近百家左右', '参与企业近百家{|左右}。'),
  ...[
    ['再接再厉', '再接再励'],
    ['一如既往', '一如继往'],
    ['竣工', '峻工'],
    ['和谐', '合谐'],
    ['已经', '巳经'],
    ['自己', '自已'],
    ['一旦', '一但'],
    ['贯彻', '惯彻'],
    ['授予', '授于'],
    ['竞争', '竟争'],
    ['名副其实', '名符其实'],
    ['部署', '部暑'],
    ['账号', '帐号'],
  ].map(([right, wrong]) =>
    sentence('term-confusables', wrong ?? '', `各有关单位要抓好落实，{${right}|${wrong}}的事项及时办结。`),
  ),
  sentence('text-integrity', '加快推进加快推进', '各单位要加快推进{|加快推进}各项重点工作。'),
  sentence('text-integrity', '的的', '加快建设现代化{的|的的}物流体系。'),
  prose('text-integrity', 'zero-width space', /(?<=[一-龥]{4})(?<x>)(?=[一-龥]{4})/u, '\u200b'),
  sentence('year-zero-circle', '二○二五, added', '到{二〇二五|二○二五}年底，各项任务全面完成。', { safe: true }),
];

export const variants: readonly Form[] = [...numbers, ...marks, ...lists, ...elements, ...punctuation, ...wording];
