import { type Form, form, replaced, swap } from '../plant.ts';

const LABEL = /[（〔](?<x>责任单位)：/u;
const LIST = /(?<open>[（〔])责任单位：(?<units>[^\n]*)(?<close>[）〕])$/u;
/** A mark between two departments of a list, not the first. */
const BETWEEN = /(?<=[（〔]责任单位：[^\n（〔]{2,200})(?<x>、)(?=市|重庆)/u;
const AFTER_DEPARTMENTS = /(?<=[（〔]责任单位：[^\n（〔]{2,200}[局委社办])/u;

const missing = form('responsible-missing', 'no list', (draft) =>
  /2021/u.test(draft.name)
    ? [] // Its lists are partly lost already, so that no section says what is usual in it.
    : [...draft.source.matchAll(new RegExp(LIST.source, 'gmu'))].map((match) => () => {
        const plant = replaced(draft.source, { start: match.index, end: match.index + match[0].length }, '');
        return { ...plant, at: [{ start: draft.lineAt(match.index).start, end: match.index }] };
      }),
);

const labels = ['责任单住', '责任单仕', '责仁单位', '贵任单位', '债任单位', '责任単位', '责任单', '责任位单'].map(
  (word) => swap('responsible-label', word, LABEL, word, { safe: true }),
);

function separator(name: string, pattern: RegExp, text: string, or: readonly string[] = []): Form {
  return swap('responsible-separator', name, pattern, text, { or });
}

/** Slips of one character, the typist's and the scanner's. */
const misspelt: Readonly<Record<string, string>> = {
  市交通运输委: '市交通运愉委',
  重庆邮政管理局: '重庆邮政管里局',
  市农业农村委: '市农业农材委',
  市商务委: '市商备委',
  市供销合作社: '市供销合作杜',
  市经济信息委: '市经济信委',
  市政府口岸物流办: '市政府口岸物流力',
  市邮政管理局: '市邮政管埋局',
  民航重庆监管局: '民航重庆监菅局',
  市大数据发展局: '市大数居发展局',
  金融监管总局重庆监管局: '金融监管总局重庆监局',
  市规划自然资源局: '市规划自燃资源局',
};

function inList(name: string): RegExp {
  return new RegExp(`(?<=[（〔]责任单位：[^\\n]*)(?<x>${name})(?=[、，）〕])`, 'u');
}

export const responsible: readonly Form[] = [
  missing,
  ...labels,
  swap(
    'responsible-bracket',
    '（…（…）…）',
    /(?<x>〔责任单位：(?<in>[^\n]*（[^\n]*)〕)$/u,
    (match) => `（责任单位：${match.groups?.in ?? ''}）`,
    {
      safe: true,
      or: ['bracket-balance'],
    },
  ),
  swap(
    'responsible-bracket',
    '〔〕 with nothing inside',
    /（责任单位：(?<in>[^（〔\n]*)）$/u,
    (match) => `〔责任单位：${match.groups?.in ?? ''}〕`,
  ),
  swap('responsible-bracket', '（…〕', /（责任单位：[^（〔\n]*(?<x>）)$/u, '〕', { or: ['bracket-balance'] }),
  swap('responsible-colon-width', '责任单位:', /[（〔]责任单位(?<x>：)/u, ':', { safe: true, or: ['punct-halfwidth'] }),
  swap(
    'responsible-colon-width',
    '(责任单位：…)',
    /（责任单位：(?<in>[^（〔\n]*)）$/u,
    (match) => `(责任单位：${match.groups?.in ?? ''})`,
    {
      safe: true,
      or: ['punct-halfwidth'],
    },
  ),
  swap(
    'responsible-colon-width',
    '(责任单位:…)',
    /（责任单位：(?<in>[^（〔\n]*)）$/u,
    (match) => `(责任单位:${match.groups?.in ?? ''})`,
    {
      safe: true,
      or: ['punct-halfwidth'],
    },
  ),
  swap('responsible-colon-width', '局,各区县政府', /(?<=责任单位：[^\n]*)(?<x>，)各区县政府/u, ',', {
    safe: true,
    or: ['punct-halfwidth', 'responsible-separator'],
  }),
  separator('、各区县政府', /(?<=责任单位：[^\n]*)(?<x>，)各区县政府/u, '、'),
  separator('、企业', /(?<=责任单位：[^\n]*)(?<x>，)(?:中国邮政|重庆机场|重庆物流)/u, '、'),
  separator('，部门', BETWEEN, '，'),
  separator('；部门', BETWEEN, '；'),
  separator('部门 部门', BETWEEN, ' ', ['spaces-stray']),
  separator('部门和部门', BETWEEN, '和'),
  separator('。部门', BETWEEN, '。'),
  separator('部门部门', BETWEEN, '', ['responsible-unit-unknown']),
  swap(
    'responsible-duplicate-unit',
    'a unit twice',
    /责任单位：(?<u>[^、，（〔\n]+)、[^，（〔\n]+(?<x>)，/u,
    (match) => `、${match.groups?.u ?? ''}`,
  ),
  swap(
    'responsible-duplicate-unit',
    '市经济信息委、市经信委',
    /(?<=责任单位：[^\n]*市经济信息委)(?<x>)、/u,
    '、市经信委',
    {
      also: ['agency-nonstandard-short', 'agency-mixed-forms'],
    },
  ),
  swap(
    'responsible-duplicate-unit',
    '市发展改革委、市发改委',
    /(?<=责任单位：[^\n]*市发展改革委)(?<x>)、/u,
    '、市发改委',
    {
      also: ['agency-nonstandard-short', 'agency-mixed-forms'],
    },
  ),
  swap(
    'responsible-duplicate-unit',
    'successor and predecessor',
    /(?<=责任单位：[^\n]*市交通运输委)(?<x>)、/u,
    '、市交通局',
    {
      also: ['agency-outdated', 'agency-mixed-forms'],
    },
  ),
  ...Object.entries(misspelt).map(([right, wrong]) => swap('responsible-unit-unknown', wrong, inList(right), wrong)),
  swap(
    'responsible-mixed-group',
    'a company among departments',
    /责任单位：[^、，\n]+(?<x>(?<b>、[^\n，]+，各区县政府)，(?<c>重庆(?:机场|物流)集团))[）〕]/u,
    (match) => `、${match.groups?.c ?? ''}${match.groups?.b ?? ''}`,
  ),
  swap(
    'responsible-order',
    'two departments exchanged',
    /(?<=责任单位：[^、，\n]+、)(?<x>市经济信息委、市交通运输委|市经济信息委、市商务委|市发展改革委、市交通运输委|市科技局、市经济信息委)/u,
    (match) => match[0].split('、').reverse().join('、'),
  ),
  swap(
    'responsible-position',
    'list before 。',
    /。(?<list>[（〔]责任单位：[^\n]*[）〕])$/u,
    (match) => `${match.groups?.list ?? ''}。`,
  ),
  swap('responsible-position', 'a paragraph of its own', /。(?<x>)[（〔]责任单位：[^\n]*[）〕]$/u, '\n\n', {
    or: ['text-integrity'],
    line: true,
  }),
  swap('responsible-position', 'text after the list', /[（〔]责任单位：[^\n]*[）〕](?<x>)$/u, '加强督促检查。', {
    line: true,
  }),
  swap('responsible-position', 'no 。 before the list', /(?<=[一-龥”])(?<x>。)[（〔]责任单位：[^\n]*[）〕]$/u, ''),
  swap('responsible-deng', '市商务委等）', new RegExp(`${AFTER_DEPARTMENTS.source}(?<x>)(?=[）〕]$)`, 'u'), '等'),
  swap(
    'responsible-deng',
    '市商务委等，各区县政府',
    new RegExp(`${AFTER_DEPARTMENTS.source}(?<x>)(?=，各区县政府)`, 'u'),
    '等',
  ),
  swap('responsible-deng', '各区县政府等）', /(?<=[（〔]责任单位：[^\n]*各区县政府)(?<x>)[）〕]$/u, '等'),
  swap(
    'responsible-first-definition',
    '下同 a second time',
    /(?<=责任单位：[^\n]*各区县政府)(?<x>)(?=[，）])/u,
    '（开发区管委会，下同）',
    { also: ['responsible-bracket'], only: /4[47]号/u },
  ),
];
