import { judgedDay } from '../../engine/day.ts';
import { dispatchOf, issuedIn } from '../../rules/catalogue/elements/shared/dispatch.ts';
import type { Completion, CompletionPlace } from './model.ts';

/** The sentence that issues what is attached, as the house writes it for this series, at the beginning of a line. */
export function dispatchCompletions({
  document,
  config,
  offset,
  before,
  after,
}: CompletionPlace): readonly Completion[] {
  const typed = before.trim();
  if (document === null || after.trim() !== '' || typed.length > 4) return [];
  const issued = issuedIn(document.title?.text ?? '');
  const first = document.attachments[0]?.paragraphs[0]?.start ?? document.end + 1;
  if (issued === null || dispatchOf(document) !== null || offset >= first) return [];
  const approver = config.house.approvedBy[document.number?.number.prefix.text ?? ''];
  const title = `《${issued.text}》`;
  const newText =
    approver === undefined
      ? `现将${title}印发给你们，请认真贯彻执行。`
      : `${title}已经${approver}同意，现印发给你们，请认真贯彻执行。`;
  if (!newText.startsWith(typed)) return [];
  const replace = { start: offset - typed.length, end: offset };
  return [{ kind: 'phrase', label: newText, detail: '印发用语', replace, newText }];
}

/** 文号: the series of the house with the year of the document, and every number that the file cites. */
export function numberCompletions({ file, document, config, offset, before }: CompletionPlace): readonly Completion[] {
  const run = /[\u4e00-\u9fff]{2,8}(?:〔[0-9]{0,4}(?:〕[0-9]{0,5})?)?$/u.exec(before)?.[0] ?? '';
  const day = document === null ? config.today : judgedDay(document, config).latest;
  const series = Object.keys(config.house.series).map((prefix) => ({
    text: `${prefix}〔${day.slice(0, 4)}〕号`,
    cursor: -1,
  }));
  const cited = file.paragraphs.flatMap(({ prose }) =>
    prose.numbers.map(({ normal }) => ({ text: normal, cursor: 0 })),
  );
  const unique = [...new Map([...series, ...cited].map((entry) => [entry.text, entry])).values()];
  for (let from = 0; from + 2 <= run.length; from++) {
    const typed = run.slice(from);
    const found = unique.filter(({ text }) => text.startsWith(typed) && text !== typed);
    if (found.length === 0) continue;
    const replace = { start: offset - typed.length, end: offset };
    return found.map(({ text, cursor }) => ({
      kind: 'number',
      label: text,
      detail: config.house.series[text.slice(0, text.indexOf('〔'))] ?? '本文件引用',
      replace,
      newText: text,
      ...(cursor < 0 && { cursor: text.length + cursor }),
    }));
  }
  return [];
}

/** `责任单位` with the rest of its list: brackets where none stand yet, and the colon. */
export function listCompletions({ config, offset, before, after }: CompletionPlace): readonly Completion[] {
  for (const label of config.house.responsible.labels) {
    const typed = [4, 3, 2].map((length) => label.slice(0, length)).find((piece) => before.endsWith(piece));
    if (typed === undefined) continue;
    const open = before.slice(0, -typed.length).trimEnd().slice(-1);
    const bracketed = '（(〔['.includes(open) && open !== '';
    // Inside of a sentence the word is a word: 明确责任单位.
    if (!bracketed && open !== '' && !'。；'.includes(open)) return [];
    const closed = /^\s*[）)〕\]]/u.test(after);
    const newText = bracketed ? `${label}：${closed ? '' : open === '〔' ? '〕' : '）'}` : `（${label}：）`;
    const cursor = newText.indexOf('：') + 1;
    const replace = { start: offset - typed.length, end: offset };
    return [{ kind: 'list', label: `（${label}：…）`, detail: '责任单位清单', replace, newText, cursor }];
  }
  return [];
}

/** Rule ids in a suppression comment; null where the place is in none. */
export function ruleCompletions({ config, offset, before }: CompletionPlace): readonly Completion[] | null {
  const ids = /<!--\s*gongwen-(?:disable(?:-next-line|-line|-file)?|enable)\s+(?<ids>[a-z,，\s-]*)$/u.exec(before)
    ?.groups?.ids;
  if (ids === undefined || /(?:^|\s)--/u.test(ids)) return null;
  const typed = /[a-z-]*$/u.exec(ids)?.[0] ?? '';
  const given = new Set(ids.split(/[,，\s]+/u));
  return config.rules
    .filter(({ id }) => id.includes(typed) && (id === typed || !given.has(id)))
    .sort((a, b) => Number(b.id.startsWith(typed)) - Number(a.id.startsWith(typed)))
    .map(({ id, title }) => ({
      kind: 'rule',
      label: id,
      detail: title.zh,
      replace: { start: offset - typed.length, end: offset },
      newText: id,
    }));
}
