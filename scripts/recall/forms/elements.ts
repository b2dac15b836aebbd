import type { Draft, Line } from '../draft.ts';
import { after, type Form, type FormOptions, form, type Plant, readPairs, replaced, sentence, swap } from '../plant.ts';

const ADDRESSEE = /^各区县（自治县）人民政府，[^\n]*有关单位(?<x>：)$/u;
const DATE = /^2\d{3}年\d+月\d+日$/u;
const COVER = /^# 重庆市人民政府(?:办公厅)?关于/u;

/** Replaces inside a line that matches; the finding may stand anywhere on that line. */
function online(
  rule: string,
  name: string,
  line: RegExp,
  change: (text: string) => string,
  options: FormOptions = {},
): Form {
  return form(
    rule,
    name,
    (draft) =>
      draft.linesLike(line).flatMap((found) => {
        const text = change(found.text);
        return text === found.text ? [] : [() => replaced(draft.source, found, text)];
      }),
    options,
  );
}

const addresseeGone = form('addressee-missing', 'no addressee', (draft) =>
  draft.linesLike(ADDRESSEE).map((line) => () => {
    const index = draft.lines.indexOf(line);
    const plant = replaced(draft.source, { start: line.start, end: line.end + 2 }, '');
    // An absence has no place of its own: title, number and first paragraph are where one would look for it.
    const start = draft.lines[index - 2]?.start ?? line.start;
    const end = (draft.lines[index + 1]?.end ?? line.end) - line.text.length - 2;
    return { ...plant, at: [{ start, end }] };
  }),
);

/** The three places where an issued plan is named: cover title, text, title of the plan. */
function namings(draft: Draft): readonly (readonly Line[])[] {
  return draft.linesLike(/^# 重庆市人民政府(?:办公厅)?关于印发《/u).map((cover) => {
    const index = draft.lines.indexOf(cover);
    const rest = draft.lines.slice(index + 1);
    const text = rest.find((line) => line.text.includes('印发给你们'));
    const title = rest.find((line) => line.text.startsWith('# '));
    return [cover, text, title].filter((line) => line !== undefined);
  });
}

/** One of the three differs from the others by a word. */
function disagreement(name: string, which: number, change: (text: string) => string): Form {
  return form(
    'title-dispatch-consistency',
    name,
    (draft) =>
      namings(draft).flatMap((places) => {
        const line = places[which];
        if (line === undefined) return [];
        const text = change(line.text);
        if (text === line.text) return [];
        return [() => disagreeing(draft, places, line, text)];
      }),
    { also: ['toc-mismatch'] },
  );
}

function disagreeing(draft: Draft, places: readonly Line[], line: Line, text: string): Plant {
  const moved = text.length - line.text.length;
  const at = places.map((place) => ({
    start: place.start + (place.start > line.start ? moved : 0),
    end: place.end + (place.start >= line.start ? moved : 0),
  }));
  return { ...replaced(draft.source, line, text), at };
}

/** One title of a gazette without its 《》; the others, which have them, may be what is pointed at. */
const bareTitle = form(
  'title-book-marks',
  'one title without 《》',
  (draft) => {
    const covers = draft.gazette ? draft.linesLike(/^# 重庆市人民政府(?:办公厅)?关于印发《/u) : [];
    return covers.map((line) => () => disagreeing(draft, covers, line, line.text.replace(/[《》]/gu, '')));
  },
  { also: ['toc-mismatch', 'title-dispatch-consistency'] },
);

/** Which rule finds the defect, where it is not that of the statement's form. */
interface AttachedOptions extends FormOptions {
  readonly rule?: string;
}

/** A short document with an attachment, made of one that has none; `{good|bad}` marks the defect. */
function attached(name: string, statement: string, attachments: string, options: AttachedOptions = {}): Form {
  return form(
    options.rule ?? 'attachment-statement',
    name,
    (draft) => {
      const place = draft.source.indexOf('本通知自公布之日起施行。\n');
      if (place === -1) return [];
      const body = place + '本通知自公布之日起施行。'.length;
      const date = draft.linesLike(DATE).find((line) => line.start > body);
      if (date === undefined) return [];
      const { source } = draft;
      const text = `${source.slice(0, body)}\n\n${statement}${source.slice(body, date.end)}\n\n${attachments}${source.slice(date.end)}`;
      return [() => readPairs(text)];
    },
    options,
  );
}

const ONE = '附件\n\n# 废止文件清单\n\n支持交通强市建设若干政策措施自本通知公布之日起不再执行。';
const TWO =
  '附件1\n\n# 废止文件清单\n\n支持交通强市建设若干政策措施自本通知公布之日起不再执行。\n\n附件2\n\n# 衔接工作安排\n\n已经受理的事项按照原规定办理完毕。';

const day = (change: (date: string) => string, name: string, options: FormOptions = {}): Form =>
  online('date-form', name, DATE, change, options);
const pad = (text: string): string => text.replace(/(?<=年|月)(\d)(?=月|日)/gu, '0$1');
const han = (text: string): string =>
  text
    .replace(/\d{4}/u, (year) => [...year].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''))
    .replace(/\d+/gu, (digits) => {
      const value = Number(digits);
      const ones = value % 10 === 0 ? '' : '〇一二三四五六七八九'[value % 10];
      return value < 10 ? `${ones}` : `${value < 20 ? '' : '〇一二三'[Math.floor(value / 10)]}十${ones}`;
    });
const [dotted, dashed] = ['.', '-'].map(
  (mark) => (text: string) => text.replace(/^(\d+)年(\d+)月(\d+)日$/u, `$1${mark}$2${mark}$3`),
);

const note = (name: string, bad: string, options: FormOptions = {}): readonly Form[] => [
  swap('note-form', name, /^（此件公开发布）$/u, bad, options),
  after('note-form', `${name}, added`, DATE, `\n\n{（此件公开发布）|${bad}}`, { ...options, only: /2024/u }),
];

const toc = (name: string, change: (text: string) => string): Form =>
  online('toc-mismatch', name, /通知……（\d+）$/u, change, { also: ['title-dispatch-consistency'] });

export const elements: readonly Form[] = [
  swap('addressee-form', '有关单位:', ADDRESSEE, ':', { safe: true, or: ['punct-halfwidth'] }),
  ...['', '。', '；', '，'].map((mark) => swap('addressee-form', `有关单位${mark}`, ADDRESSEE, mark)),
  swap('addressee-form', '人民政府,市政府', /^各区县（自治县）人民政府(?<x>，)/u, ',', {
    safe: true,
    or: ['punct-halfwidth'],
  }),
  swap('addressee-form', '人民政府、市政府', /^各区县（自治县）人民政府(?<x>，)/u, '、'),
  addresseeGone,
  online('title-elements', 'no agency', COVER, (text) => text.replace(/重庆市人民政府(?:办公厅)?(?=关于)/u, ''), {
    also: ['toc-mismatch'],
  }),
  online('title-elements', 'no kind', COVER, (text) => text.replace(/的通知$/u, ''), {
    or: ['title-kind'],
    also: ['toc-mismatch'],
  }),
  ...['的通知的通知', '的请示报告', '的意见的函', '的指示'].map((kind) =>
    online('title-kind', kind, COVER, (text) => text.replace(/的通知$/u, kind), { also: ['toc-mismatch'] }),
  ),
  online(
    'title-redundant',
    '关于对…废止',
    /^# .*关于废止/u,
    (text) => text.replace('关于废止渝', '关于对渝').replace('文件的', '文件予以废止的'),
    {
      also: ['toc-mismatch'],
    },
  ),
  disagreement('cover without a word', 0, (text) => text.replace(/重庆市(?=推|加)|助力/u, '')),
  disagreement('cover with another word', 0, (text) => text.replace(/推动|加快|推进/u, '促进')),
  disagreement('text without a word', 1, (text) => text.replace(/重庆市(?=推|加)|助力/u, '')),
  disagreement('text with another word', 1, (text) => text.replace(/推动|加快|推进/u, '促进')),
  disagreement('plan with a wrong character', 2, (text) =>
    text.replace(/建设|设备|发展|邮政/u, (word) => `${word[0]}${word[0]}`),
  ),
  bareTitle,
  online('title-punct', '…的通知。', COVER, (text) => `${text}。`, { safe: true, also: ['toc-mismatch'] }),
  online('title-punct', '…的通知；', COVER, (text) => `${text}；`, { safe: true, also: ['toc-mismatch'] }),
  online('title-punct', '…方案。', /^# (?!.*关于)[^\n]*(?:方案|计划)$/u, (text) => `${text}。`, { safe: true }),
  online(
    'title-punct',
    '办公厅，关于',
    /^# 重庆市人民政府(?:办公厅)?关于印发/u,
    (text) => text.replace('关于', '，关于'),
    {
      also: ['toc-mismatch', 'title-elements'],
    },
  ),
  online('dispatch-formula', '现将 in an office document', /^《[^\n]*已经市政府同意/u, (text) =>
    text.replace(/^(《.*》)已经市政府同意，现印发给你们/u, '现将$1印发给你们'),
  ),
  online('dispatch-formula', 'no 已经市政府同意', /^《[^\n]*已经市政府同意/u, (text) =>
    text.replace('已经市政府同意，', ''),
  ),
  online('dispatch-formula', '已经市政府同意 of the government itself', /^现将《[^\n]*印发给你们/u, (text) =>
    text.replace(/^现将(《.*》)印发/u, '$1已经市政府同意，现印发'),
  ),
  day(pad, '2024年05月01日', { safe: true }),
  day((text) => text.replace(/(?<=年)(\d)(?=月)/u, '0$1'), '2024年05月1日', { safe: true }),
  day((text) => text.replace(/(?<=月)(\d)(?=日)/u, '0$1'), '2024年5月01日', { safe: true }),
  day(han, '二〇二四年五月一日'),
  day((text) => han(text).replaceAll('〇', '○'), '二○二四年五月一日', { or: ['year-zero-circle'] }),
  ...(dotted === undefined ? [] : [day(dotted, '2024.5.1', { or: ['date-format-mixed'] })]),
  ...(dashed === undefined ? [] : [day(dashed, '2024-5-1', { or: ['date-format-mixed'] })]),
  day((text) => text.replace(/\d+月\d+/u, '2月30'), '2024年2月30日'),
  day((text) => text.replace(/\d+月\d+/u, '13月1'), '2024年13月1日'),
  day((text) => text.replace('日', '号'), '2024年5月1号'),
  swap('date-vs-publish', 'in force before it was signed', /^本通知自(?<x>公布之日)起施行/u, '2024年1月1日'),
  swap(
    'date-vs-publish',
    'ends before it begins',
    /^本通知自(?<x>公布之日起施行)/u,
    '2024年6月1日起施行，有效期至2024年5月31日',
  ),
  sentence(
    'date-vs-publish',
    'ends before it begins, added',
    '试点自2024年6月1日起施行，有效期至{2026|2023}年5月31日。',
  ),
  sentence('date-vs-publish', '2025—2021年', '{2021—2025年|2025—2021年}，累计投入专项资金2亿元。'),
  sentence(
    'date-vs-publish',
    '到2027年…，到2025年',
    '到{2025|2027}年，建成试点园区10个，到{2027|2025}年，建成试点园区20个。',
  ),
  ...note('此件公开发布', '此件公开发布', { safe: true }),
  ...note('(此件公开发布)', '(此件公开发布)', { safe: true, or: ['punct-halfwidth'] }),
  ...note('〔此件公开发布〕', '〔此件公开发布〕'),
  ...note('（此件公开发布）。', '（此件公开发布）。'),
  attached('附件:', '附件{：|:}废止文件清单', ONE, { or: ['punct-halfwidth'], safe: true }),
  attached('附件：清单。', '附件：废止文件清单{|。}', ONE),
  attached('one attachment, numbered', '附件：{|1. }废止文件清单', ONE),
  attached('附件：1、', '附件：1{. |、}废止文件清单\n\n2{. |、}衔接工作安排', TWO),
  attached('another title', '附件：1. 废止文件{清单|目录}\n\n2. 衔接工作安排', TWO, {
    rule: 'attachment-mismatch',
  }),
  attached('one too few', '附件：1. 废止文件清单{\n\n2. 衔接工作安排|}', TWO, { rule: 'attachment-mismatch' }),
  attached('附：清单', '{附件：|附：}废止文件清单', ONE),
  attached('附件1：清单', '{附件：1.|附件1：}废止文件清单\n\n2.衔接工作安排', TWO),
  attached('《清单》', '附件：{废止文件清单|《废止文件清单》}', ONE),
  attached('汉字序号', '附件：{1.|一、}废止文件清单\n\n{2.|二、}衔接工作安排', TWO),
  attached('附件二', '附件：1.废止文件清单\n\n2.衔接工作安排', TWO.replace('附件2', '附件{2|二}'), {
    rule: 'attachment-label',
  }),
  online('plan-self-reference', '本行动计划 of a 方案', /制定本(?:行动|实施)?方案。$/u, (text) =>
    text.replace(/方案。$/u, '计划。'),
  ),
  online('plan-self-reference', '本行动方案 of a 计划', /制定本行动计划。$/u, (text) =>
    text.replace(/计划。$/u, '方案。'),
  ),
  online('plan-self-reference', '本实施意见', /制定本(?:行动)?(?:方案|计划)。$/u, (text) =>
    text.replace(/本(?:行动)?(?:方案|计划)。$/u, '本实施意见。'),
  ),
  toc('another word', (text) => text.replace(/推动|加快|推进|废止/u, '促进')),
  toc('a word lost', (text) => text.replace(/重庆市(?=推|加)|助力|文件/u, '')),
  form('toc-mismatch', 'an entry lost', (draft) =>
    draft.linesLike(/通知……（\d+）$/u).map((line) => () => {
      const plant = replaced(draft.source, { start: line.start, end: line.end + 2 }, '');
      const moved = line.text.length + 2;
      const title = line.text.replace(/…….*$/u, '');
      const heading = draft.linesLike(/^# /u).find((other) => other.text.endsWith(title));
      const contents = draft.linesLike(/通知……（\d+）$|^## 目 录$/u).filter((other) => other !== line);
      const at = [...(heading === undefined ? [] : [heading]), ...contents].map((place) =>
        place.start > line.start ? { start: place.start - moved, end: place.end - moved } : place,
      );
      return { ...plant, at };
    }),
  ),
];
