import type { Draft } from '../draft.ts';
import { after, type Form, form, type Plant, replaced, sentence, swap } from '../plant.ts';
import { isWhole, type Mark, marks, markText, nextOf } from './marks.ts';

/** A form that renumbers one mark. */
function renumbered(name: string, wanted: (mark: Mark, all: readonly Mark[]) => number | undefined): Form {
  return form('heading-sequence', name, (draft) => {
    const all = marks(draft);
    return all.flatMap((mark) => {
      const ordinal = isWhole(draft, all, mark) ? wanted(mark, all) : undefined;
      return ordinal === undefined ? [] : [() => replaced(draft.source, mark, markText(mark.level, ordinal))];
    });
  });
}

/** Whether no number of the same series follows. */
function isLast(mark: Mark, all: readonly Mark[]): boolean {
  return nextOf(all, mark)?.ordinal !== mark.ordinal + 1;
}

/** An item of running text taken out, the numbers behind it left as they were. */
const lost = form('heading-sequence', 'item lost', (draft) => {
  const all = marks(draft);
  return all.flatMap((mark) => {
    const next = nextOf(all, mark);
    if (mark.ordinal < 2 || isLast(mark, all) || next === undefined || mark.line.text.startsWith('#')) return [];
    if (!isWhole(draft, all, mark) || !isWhole(draft, all, next)) return [];
    const length = mark.line.text.length + 2;
    return [
      () => ({
        clean: draft.source,
        source: draft.source.slice(0, mark.line.start) + draft.source.slice(mark.line.start + length),
        at: [{ start: next.start - length, end: next.end - length }],
      }),
    ];
  });
});

const exchanged = form('heading-sequence', 'two numbers exchanged', (draft) => {
  const all = marks(draft);
  return all.flatMap((mark) => {
    const next = nextOf(all, mark);
    if (mark.ordinal < 2 || next?.ordinal !== mark.ordinal + 1) return [];
    if (!isWhole(draft, all, mark) || !isWhole(draft, all, next)) return [];
    return [
      () =>
        rewritten(draft.source, [mark, next], [markText(mark.level, next.ordinal), markText(mark.level, mark.ordinal)]),
    ];
  });
});

/** Several marks rewritten at once. */
function rewritten(clean: string, places: readonly Mark[], texts: readonly string[]): Plant {
  let source = '';
  let from = 0;
  const at = [];
  for (const [index, place] of places.entries()) {
    source += clean.slice(from, place.start);
    const text = texts[index] ?? '';
    at.push({ start: source.length, end: source.length + text.length });
    source += text;
    from = place.end;
  }
  return { clean, source: source + clean.slice(from), at };
}

/** Levels two and three exchanged throughout one part: 1. above, （一） below. */
const inverted = form(
  'heading-level-order',
  '1. above （一）',
  (draft) => {
    const all = marks(draft);
    return all.flatMap((part, index) => {
      if (part.level !== 1) return [];
      const end = all.findIndex((other, at) => at > index && other.level === 1);
      const inside = all.slice(index + 1, end === -1 ? undefined : end);
      if (!inside.some((mark) => mark.level === 3)) return [];
      return [
        () =>
          rewritten(
            draft.source,
            inside,
            inside.map((mark) => markText(mark.level === 2 ? 3 : 2, mark.ordinal)),
          ),
      ];
    });
  },
  // Where items of the same kind then follow in the next part, their numbers no longer fit either.
  { also: ['heading-sequence', 'heading-terminal-punct'] },
);

function punct(name: string, pattern: RegExp, text: string): Form {
  return swap('heading-mark-punct', name, pattern, text, { safe: true });
}

function ofLevel(draft: Draft, level: Mark['level']): readonly Mark[] {
  return marks(draft).filter((mark) => mark.level === level);
}

const narrow = form(
  'heading-bracket-width',
  'all of them (二)',
  (draft) => {
    const second = ofLevel(draft, 2);
    if (second.length === 0) return [];
    const texts = second.map((mark) => markText(2, mark.ordinal).replace('（', '(').replace('）', ')'));
    return [() => rewritten(draft.source, second, texts)];
  },
  { safe: true },
);

const FIRST = /^(?:#+ )?[一二三四五六七八九十]+(?<x>、)/u;
const SECOND = /^(?:#+ )?（[一二三四五六七八九十]+）(?<x>)/u;
const THIRD = /^\d+(?<x>\. )/u;
/** A run-in item of the second level that ends without a list: other paragraphs can follow it. */
const ITEM = /^（[一二三四五六七八九十]+）.{60,}。$/u;

/** A heading run together with its text or with the paragraph before it. */
function glued(name: string, gap: RegExp, part: 'line' | 'mark'): Form {
  return form('heading-empty-or-glued', name, (draft) =>
    [...draft.source.matchAll(new RegExp(gap.source, 'dgmu'))].map((match) => () => {
      const [start, end] = match.indices?.groups?.x ?? [0, 0];
      const plant = replaced(draft.source, { start, end }, '');
      const line = { start: plant.source.lastIndexOf('\n', start - 1) + 1, end: start + 20 };
      return { ...plant, at: [part === 'line' ? line : { start, end: start + 3 }] };
    }),
  );
}

/** Numbers of one character, and of half a bracket, for those of the standard. */
const characters: readonly Form[] = [
  swap('heading-mark-form', '㈡', /^(?:#+ )?(?<x>（(?<n>[一二三四五六七八九十])）)/u, (match) =>
    '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'.charAt('一二三四五六七八九十'.indexOf(match.groups?.n ?? '')),
  ),
  swap(
    'heading-mark-form',
    '二）',
    /^(?:#+ )?(?<x>（(?<n>[一二三四五六七八九十])）)/u,
    (match) => `${match.groups?.n ?? ''}）`,
    {
      or: ['bracket-balance'],
      also: ['heading-sequence'],
    },
  ),
];

/** The second of two items and those after it lost, so that （一） stands alone. */
const lone = form('heading-lone-number', 'only （一） left', (draft) => {
  const all = marks(draft);
  return all.flatMap((mark, index) => {
    const next = all[index + 1];
    const end = all.slice(index + 1).find((other) => other.level < mark.level);
    const first = mark.level === 2 && mark.ordinal === 1 && next?.level === 2 && next.ordinal === 2;
    if (!first || end === undefined || !isWhole(draft, all, mark) || !isWhole(draft, all, end)) return [];
    return [
      () => ({
        clean: draft.source,
        source: draft.source.slice(0, next.line.start) + draft.source.slice(end.line.start),
        at: [{ start: mark.start, end: mark.end }],
      }),
    ];
  });
});

/** A page number in the middle of a sentence. */
const page = form('page-number-inside', '— 3 —', (draft) =>
  [...draft.source.matchAll(/(?<=^(?![#|>])[^\n]{40,}[一-龥])，(?=[一-龥][^\n]{20,}。$)/gmu)].map(
    ({ index }) =>
      () => ({
        clean: draft.source,
        source: `${draft.source.slice(0, index + 1)}\n\n— 3 —\n\n${draft.source.slice(index + 1)}`,
        at: [{ start: index - 1, end: index + 1 }],
      }),
  ),
);

export const headings: readonly Form[] = [
  ...characters,
  lone,
  page,
  renumbered('last number one too high', (mark, all) =>
    mark.ordinal > 1 && isLast(mark, all) ? mark.ordinal + 1 : undefined,
  ),
  renumbered('number of the item before', (mark) => (mark.ordinal > 1 ? mark.ordinal - 1 : undefined)),
  renumbered('a middle number three too high', (mark, all) =>
    mark.ordinal > 1 && !isLast(mark, all) ? mark.ordinal + 3 : undefined,
  ),
  lost,
  exchanged,
  inverted,
  after(
    'heading-level-order',
    '一、 below （一）',
    ITEM,
    '\n\n{（1）|一、}明确职责分工。细化任务清单，压实工作责任。\n\n{（2）|二、}加强跟踪调度。定期通报进展，及时解决问题。',
    // At the end of a text nothing tells an inverted list from a series that begins anew; either finding is right.
    { or: ['heading-sequence'], only: /2024/u },
  ),
  after(
    'heading-level-order',
    '一、 below （2）',
    ITEM,
    '\n\n（1）明确职责分工。细化任务清单，压实工作责任。\n\n（2）加强跟踪调度。按照下列要求推进：\n\n{①|一、}定期通报工作进展情况；\n\n{②|二、}及时解决突出问题。',
    { or: ['heading-sequence'], only: /2024/u },
  ),
  punct('一.', FIRST, '.'),
  punct('一．', FIRST, '．'),
  punct('一，', FIRST, '，'),
  punct('（一）、', SECOND, '、'),
  punct('（一）.', SECOND, '.'),
  punct('1、', THIRD, '、'),
  after(
    'heading-mark-punct',
    '（1）、',
    ITEM,
    '\n\n（1）{|、}明确职责分工。细化任务清单，压实工作责任。\n\n（2）加强跟踪调度。定期通报进展，及时解决问题。',
    { safe: true },
  ),
  after(
    'heading-mark-punct',
    '（2）.',
    ITEM,
    '\n\n（1）明确职责分工。细化任务清单，压实工作责任。\n\n（2）{|.}加强跟踪调度。定期通报进展，及时解决问题。',
    { safe: true },
  ),
  after('heading-mark-punct', '①、', ITEM, '\n\n①{|、}明确职责分工，细化任务清单。\n\n②加强跟踪调度，定期通报进展。', {
    safe: true,
  }),
  ...['()', '（)', '(）'].map((pair) =>
    swap(
      'heading-bracket-width',
      `${pair[0]}二${pair[1]}`,
      /^(?:#+ )?(?<x>（(?<n>[一二三四五六七八九十]+)）)/u,
      (match) => pair[0] + (match.groups?.n ?? '') + pair[1],
      { safe: true, or: ['bracket-balance', 'punct-halfwidth'] },
    ),
  ),
  narrow,
  swap('heading-arabic-dot', '1．', THIRD, '．', { safe: true }),
  swap('heading-terminal-punct', '一、总体要求。', /^## [一二三四五六七八九十]+、[^\n。]{2,30}(?<x>)$/u, '。'),
  swap('heading-terminal-punct', '一、总体要求：', /^## [一二三四五六七八九十]+、[^\n。]{2,30}(?<x>)$/u, '：'),
  swap('heading-terminal-punct', '（一）优化环境行动。', /^### （[一二三四五六七八九十]+）[^\n。]{2,40}(?<x>)$/u, '。'),
  ...['第一', '首先', '其一'].map((word, index) =>
    sentence(
      'ordinal-comma',
      `${word}、`,
      `${word}{，|、}健全工作机制，明确部门分工。${['第二', '其次', '其二'][index]}，强化督促指导，及时通报情况。`,
      { safe: true },
    ),
  ),
  sentence('ordinal-comma', '第二、', '第一，健全工作机制。第二{，|、}强化督促指导，及时通报情况。', { safe: true }),
  ...['，', '、', '：'].map((mark) =>
    sentence(
      'yishi-no-punct',
      `一是${mark}`,
      `一是{|${mark}}健全工作机制，明确部门分工。二是强化督促指导，及时通报情况。`,
      {
        safe: true,
      },
    ),
  ),
  sentence('yishi-no-punct', '二是，', '一是健全工作机制，明确部门分工；二是{|，}强化督促指导，及时通报情况。', {
    safe: true,
  }),
  glued(
    'heading runs into its text',
    /^## [一二三四五六七八九十]+、[^\n]{2,12}(?<x>\n\n)[^#\n<（\d][^\n]{20}/u,
    'line',
  ),
  glued('item runs into the item before', /(?:。|）|〕)(?<x>\n\n)(?:\d+\. |（[二三四五六七八九十]+）)/u, 'mark'),
  swap('heading-empty-or-glued', 'heading without words', /^## (?<x>[一二三四五六七八九十]+、[^\n]+)$/u, (match) =>
    match[0].replace(/^## |(?<=、).*$/gu, ''),
  ),
];
