import type { Report, Severity } from '../rule.ts';
import { replaceWith } from './fixes.ts';
import type { WordHit } from './word-list.ts';

const VERBS: Readonly<Record<Severity, string>> = { error: '应为', warning: '应为', info: '一般写作' };

/** What is said of a word of a list: its right form, why, and a fix where there is a right form. */
export function wordReport({ entry, start, end }: WordHit): Report {
  const { wrong, right, note, severity } = entry;
  const why = note === undefined ? '' : `，${note}`;
  const message =
    right === undefined
      ? `“${wrong}”${note ?? '不合公文用语'}`
      : right === ''
        ? `“${wrong}”多余，应当删去${why}`
        : `“${wrong}”${VERBS[severity]}“${right}”${why}`;
  return {
    start,
    end,
    message,
    ...(severity === 'info' ? { atMost: 'info' } : {}),
    ...(right === undefined
      ? {}
      : right === ''
        ? { fix: { title: `删去“${wrong}”`, edits: [{ start, end, newText: '' }] } }
        : { fix: replaceWith(start, end, right) }),
  };
}
