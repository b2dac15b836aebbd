import type { GazetteFile } from '../gazette/document/document.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import { maskSpans } from '../gazette/prose/span.ts';
import type { Range } from '../text/range.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { pathsOf } from './responsibility.ts';

/** How a number is meant. */
export type Comparison = '以上' | '以下' | '左右' | '等于';

/** A quantity that is to be reached. */
export interface Target {
  /** The words before the number that name what is counted: 村级综合便民服务站; empty where it begins its phrase. */
  readonly subject: string;
  /** The whole phrase: 推进3个快递服务产业链建设. */
  readonly text: string;
  /** As written, without separators: `1000`, `3—5`, `5.35`. */
  readonly quantity: string;
  /** With its scale: 万台, %, 个百分点. */
  readonly unit: string;
  readonly comparison: Comparison;
  /** The words that say so: 以上, 不低于; empty where none do. */
  readonly comparisonText: string;
  /** By when; null where the paragraph names no day. */
  readonly deadline: Pick<Deadline, 'text' | 'until'> | null;
  /** The sections around it, the outermost first. */
  readonly path: readonly string[];
  /** The number with its unit and comparison, in the source. */
  readonly range: Range;
}

const AT_LEAST = '不低于|不少于|不小于|至少|超过|超出|突破|高于|大于|多于|超';
const AT_MOST = '不超过|不高于|不大于|不多于|低于|少于|小于|控制在|压减到|下降到|降至|降到';
const ABOUT = '约为|大约|约|近|保持在|稳定在';
const NUMBER = String.raw`\d+(?:[,，]\d{3})*(?:\.\d+)?(?:[%％]?[—–~～-]\d+(?:\.\d+)?)?`;
const UNIT =
  '个百分点|[%％‰]|' +
  '(?:万亿|[百千万亿])?(?:平方公里|平方千米|平方米|立方米|万标箱|标准箱|标箱|千瓦时|兆瓦|千瓦|蒸吨|公里|千米|公顷|公斤|千克|美元|人次|车次|列次|班次|台（套）|艘次|架次|元|亩|吨|米|户|人|名|家|个|项|件|套|台|辆|座|条|处|所|间|张|次|批|种|类|款|只|头|株|床|册|场|对|艘|架|列|宗|片|块|支|部|倍|成|户次|门)|' +
  '万亿|[万亿]';
const QUANTITY = new RegExp(
  `(${AT_MOST}|${AT_LEAST}|${ABOUT})?[ \\u00a0]?(?<![\\d.A-Za-z第—–])(${NUMBER})[ \\u00a0]?(${UNIT})(?![月日年间])(?:（[^（）]{1,12}）)?(以上|以下|以内|之内|左右|上下)?`,
  'gu',
);
/** A number without a day is a target only where its clause sets one. */
const AIM =
  /力争|确保|达到|达|实现|新增|新建|建成|建设|培育|打造|每年|年均|提高|提升|增长|下降|降低|完成|不低于|不少于|保持在|控制在/u;
/** A measure of what is spoken of and not of what is to be reached: 装机10万千瓦以上的…. */
const CRITERION = /^(?:的|及以上|自备|燃煤|机组)/u;
const CLAUSE_END = /[，。；：！？\n]/u;
const PHRASE_END = /[，。；：！？、\n]/u;
/** 2027年全市…达到: a year alone, where nothing says that it is one to compare with or to begin from. */
const BARE_YEAR = /(?<![较比自从于\d])(20\d{2})年(?![以起度版第底末初\d])/gu;

/** Every quantified target of a file, in the order of the text. */
export function targetsOf(file: GazetteFile): readonly Target[] {
  return file.documents.flatMap((document) => {
    const paths = pathsOf(document);
    return document.paragraphs.flatMap((paragraph) => {
      if (paragraph.quoted || (paragraph.role !== 'body' && paragraph.role !== 'section')) return [];
      return targetsIn(paragraph, document.date?.date.iso ?? null, paths.get(paragraph) ?? []);
    });
  });
}

function targetsIn(paragraph: Paragraph, issued: string | null, path: readonly string[]): readonly Target[] {
  const { prose } = paragraph;
  if (!/\d/u.test(prose.text)) return [];
  // Titles are not judged; quotation marks are part of deadlines and only hide names of things.
  const text = maskSpans(
    prose.text,
    prose.spans.filter(({ kind }) => kind !== 'quotation'),
  );
  const deadlines = findDeadlines(text);
  return Array.from(text.matchAll(QUANTITY)).flatMap((match): readonly Target[] => {
    const [found, lead = '', quantity = '', unit = '', tail = ''] = match;
    const start = match.index + found.search(/\S/u);
    const end = match.index + found.length;
    if (deadlines.some((deadline) => deadline.start < end && start < deadline.end)) return [];
    const clauseStart = start - (text.slice(0, start).split(CLAUSE_END).at(-1)?.length ?? 0);
    const clause = text.slice(clauseStart, end);
    const deadline = deadlines.findLast((candidate) => candidate.end <= start) ?? bareYear(text, start);
    if (CRITERION.test(text.slice(end)) && tail !== '') return [];
    if (deadline === null && !AIM.test(clause)) return [];
    // What a day before that of the document says is what has been reached.
    if (deadline?.until != null && issued !== null && deadline.until < issued) return [];
    return [
      {
        subject: subjectOf(text.slice(Math.max(clauseStart, deadline?.end ?? 0), start)),
        text: phraseOf(prose.text, Math.max(clauseStart, deadline?.end ?? 0), start, end),
        quantity: quantity.replace(/[,，](?=\d{3})/gu, ''),
        unit,
        comparison: comparisonOf(lead, tail),
        comparisonText: tail || lead,
        deadline: deadline && { text: deadline.text, until: deadline.until },
        path,
        range: locate(paragraph, start, end),
      },
    ];
  });
}

function bareYear(text: string, at: number): Deadline | null {
  const sentence =
    text
      .slice(0, at)
      .split(/[。；\n]/u)
      .at(-1) ?? '';
  const match = Array.from(sentence.matchAll(BARE_YEAR)).at(-1);
  if (match === undefined) return null;
  const start = at - sentence.length + match.index;
  return { start, end: start + match[0].length, text: match[0], until: `${match[1]}-12-31` };
}

/** The phrase of a number, from and up to a comma of either kind. */
function phraseOf(text: string, from: number, start: number, end: number): string {
  const before = text.slice(from, start).split(PHRASE_END).at(-1) ?? '';
  const after = text.slice(end).split(PHRASE_END, 1)[0] ?? '';
  return (before + text.slice(start, end) + after).trim();
}

/** The words before a number as far as they name what is counted: behind the last 、 of an enumeration. */
function subjectOf(words: string): string {
  return words.replace(/^.*、/u, '').replace(/^[，\s]+|[\s\ufffc]+$/gu, '');
}

function comparisonOf(lead: string, tail: string): Comparison {
  if (tail === '以上') return '以上';
  if (tail === '以下' || tail === '以内' || tail === '之内') return '以下';
  if (tail !== '') return '左右';
  if (lead === '') return '等于';
  if (new RegExp(`^(?:${AT_MOST})$`, 'u').test(lead)) return '以下';
  return new RegExp(`^(?:${AT_LEAST})$`, 'u').test(lead) ? '以上' : '左右';
}
