import type { Draft, Line } from '../draft.ts';
import { type Form, form, replaced, sentence, swap } from '../plant.ts';

const YEAR = /(?<=[一-龥])〔(?<year>(?:19|20)\d\d)〕(?=\d+号)/u;
const DIGITS = /(?<=[一-龥]〔\d{4}〕)(?<x>\d+)(?=号)/u;
const CITATION = /(?<title>《(?:[^《》]|〈[^〉]*〉)*》)（(?<number>[一-龥]+〔\d{4}〕\d+号)）/u;
const OPINIONS = '《国务院办公厅关于推进电子商务与快递物流协同发展的意见》';

function fullWidth(digits: string | undefined): string {
  return (digits ?? '').replace(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
}

/** Brackets in which offices have been seen to put the year, and pairs that do not match. */
const brackets = ['[]', '（）', '()', '【】', '﹝﹞', '［］', '〖〗', '〔]', '【〕', '〔）'].map((pair) =>
  swap('docnum-bracket', `${pair[0]}2024${pair[1]}`, YEAR, (match) => pair[0] + (match.groups?.year ?? '') + pair[1], {
    safe: true,
  }),
);

const spaces = [
  { name: 'space before 〔', pattern: /(?<=[一-龥])(?<x>)〔\d{4}〕\d+号/u, text: ' ' },
  { name: 'space after 〕', pattern: /[一-龥]〔\d{4}〕(?<x>)\d+号/u, text: ' ' },
  { name: 'space before 号', pattern: /[一-龥]〔\d{4}〕\d+(?<x>)号/u, text: ' ' },
  { name: 'no-break space', pattern: /[一-龥]〔\d{4}〕(?<x>)\d+号/u, text: '\u00a0' },
  { name: 'ideographic space', pattern: /[一-龥]〔\d{4}〕\d+(?<x>)号/u, text: '\u3000' },
  { name: 'space after 〔', pattern: /[一-龥]〔(?<x>)\d{4}〕\d+号/u, text: ' ' },
].map(({ name, pattern, text }) => swap('docnum-spacing', name, pattern, text, { safe: true, or: ['spaces-stray'] }));

/** The lines of a document that its number must agree with: itself, title, signature, date. */
interface Head {
  readonly number: Line;
  readonly title: Line;
  readonly signature: Line;
  readonly date: Line;
}

function heads(draft: Draft): readonly Head[] {
  return draft.linesLike(/^[一-龥]+〔\d{4}〕\d+号$/u).flatMap((number) => {
    const index = draft.lines.indexOf(number);
    const title = draft.lines[index - 1];
    const dateIndex = draft.lines.findIndex((line, at) => at > index && /^\d{4}年\d+月\d+日$/u.test(line.text));
    const date = draft.lines[dateIndex];
    const signature = draft.lines[dateIndex - 1];
    return title && date && signature ? [{ number, title, signature, date }] : [];
  });
}

/** Changes one line of a head; the finding may stand on any line that takes part in the contradiction. */
function contradiction(
  rule: string,
  name: string,
  part: keyof Head,
  change: (line: string) => string,
  also: readonly string[] = [],
): Form {
  return form(
    rule,
    name,
    (draft) =>
      heads(draft).flatMap((head) => {
        const line = head[part];
        const text = change(line.text);
        if (text === line.text) return [];
        return [
          () => {
            const plant = replaced(draft.source, line, text);
            const shift = (other: Line) => {
              const moved = other.start > line.start ? text.length - line.text.length : 0;
              return {
                start: other.start + moved,
                end: other.end + (other.start >= line.start ? text.length - line.text.length : 0),
              };
            };
            return { ...plant, at: [head.number, head.date, head.signature, head.title].map(shift) };
          },
        ];
      }),
    { also },
  );
}

/** Two documents of one gazette whose numbers collide or run backwards. */
function among(name: string, from: string, to: string): Form {
  return form('docnum-duplicate-or-order', name, (draft) => {
    if (!draft.gazette) return [];
    return draft.linesLike(new RegExp(`^渝府办发〔2024〕${from}号$`, 'u')).map((line) => () => {
      const plant = replaced(draft.source, line, line.text.replace(`${from}号`, `${to}号`));
      return { ...plant, at: draft.linesLike(/^渝府办发〔2024〕\d+号$/u) };
    });
  });
}

export const docnum: readonly Form[] = [
  ...brackets,
  swap('docnum-no-di', '第47号', /[一-龥]〔\d{4}〕(?<x>)\d+号/u, '第', { safe: true }),
  swap('docnum-no-leading-zero', '047号', DIGITS, (match) => `0${match[0]}`, { safe: true }),
  swap('docnum-no-leading-zero', '0047号', DIGITS, (match) => `00${match[0]}`, { safe: true }),
  swap('docnum-year-full', '〔24〕', /(?<=[一-龥]〔)(?<x>\d{4})(?=〕\d+号)/u, (match) => match[0].slice(2)),
  ...spaces,
  swap('docnum-spacing', 'full-width number', DIGITS, (match) => fullWidth(match[0]), {
    safe: true,
    or: ['full-width-digits'],
  }),
  swap('docnum-spacing', 'full-width year', /(?<=[一-龥]〔)(?<x>\d{4})(?=〕\d+号)/u, (match) => fullWidth(match[0]), {
    safe: true,
    or: ['full-width-digits'],
  }),
  swap('docnum-hao-missing', '〔2024〕47', /(?<=[一-龥]〔\d{4}〕\d+)(?<x>号)/u, ''),
  sentence('docnum-hao-missing', '（国办发〔2018〕1）', `认真落实${OPINIONS}（国办发〔2018〕1{号|}）要求。`),
  contradiction(
    'docnum-date-mismatch',
    'number of last year',
    'number',
    (text) => text.replace(/〔(\d{4})〕/u, (_, year) => `〔${Number(year) - 1}〕`),
    ['docnum-duplicate-or-order'],
  ),
  contradiction(
    'docnum-date-mismatch',
    'date of last year',
    'date',
    (text) => text.replace(/^\d{4}/u, (year) => String(Number(year) - 1)),
    ['docnum-duplicate-or-order', 'agency-not-yet'],
  ),
  contradiction('docnum-prefix-agency', '渝府发 for 渝府办发', 'number', (text) => text.replace('渝府办发', '渝府发')),
  contradiction('docnum-prefix-agency', '渝府办发 for 渝府发', 'number', (text) => text.replace('渝府发', '渝府办发')),
  swap(
    'citation-order',
    'number before title',
    CITATION,
    (match) => (match.groups?.number ?? '') + (match.groups?.title ?? ''),
  ),
  sentence(
    'citation-order',
    'number before title, added',
    `认真落实{${OPINIONS}（国办发〔2018〕1号）|国办发〔2018〕1号${OPINIONS}}要求。`,
  ),
  swap('citation-number-missing', 'no number', /(?:通知|意见|批复)》(?<x>（[一-龥]+〔\d{4}〕\d+号）)/u, ''),
  sentence('citation-number-missing', 'no number, added', `认真落实${OPINIONS}{（国办发〔2018〕1号）|}要求。`),
  sentence(
    'citation-title-kind-inconsistent',
    'one number, two titles',
    `认真落实${OPINIONS}（国办发〔2018〕1号）要求。按照《国务院办公厅关于推进{电子商务与快递物流|电商与快递}协同发展的意见》（国办发〔2018〕1号）部署推进。`,
  ),
  sentence(
    'citation-title-kind-inconsistent',
    'one number, two kinds',
    `认真落实${OPINIONS}（国办发〔2018〕1号）要求。按照《国务院办公厅关于推进电子商务与快递物流协同发展的{意见|通知}》（国办发〔2018〕1号）部署推进。`,
  ),
  sentence(
    'citation-title-kind-inconsistent',
    'one title, two numbers',
    `认真落实${OPINIONS}（国办发〔2018〕1号）要求。按照${OPINIONS}（国办发〔2018〕{1|11}号）部署推进。`,
  ),
  among('one number twice', '44', '47'),
  among('numbers against dates', '44', '49'),
];
