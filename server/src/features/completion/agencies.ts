import type { Agency } from '../../agencies/model.ts';
import { judgeDuring } from '../../agencies/registry.ts';
import { judgedDay } from '../../engine/day.ts';
import type { Completion, CompletionPlace } from './model.ts';
import { matchesInitials } from './pinyin.ts';

/** No office works with more; a registry may hold thousands. */
const MOST = 200;
/** Words of a list are shorter. */
const LONGEST_TYPED = 30;

/**
 * Names inside a 责任单位 list: agencies whose names are in force on the document's day, and what else the document's own
 * lists name (各区县政府). Found by characters from anywhere in short or full name, by a form that is not the standard
 * one, or by pinyin initials. Those that stand in this list already come last.
 */
export function unitCompletions(place: CompletionPlace): readonly Completion[] | null {
  const typed = typedInList(place);
  if (typed === null) return null;
  const used = new Set(namesAround(place));
  const usage = unitsOf(place);
  const candidates: Candidate[] = [];
  const inForce = agenciesInForce(place);
  for (const agency of inForce) {
    const quality = qualityOf(agency, typed);
    if (quality !== null) {
      candidates.push({
        name: agency.short,
        detail: agency.full,
        quality,
        order: agency.order ?? Number.MAX_SAFE_INTEGER,
      });
    }
  }
  const known = new Set(place.config.registry.forms.map(({ form }) => form));
  for (const name of usage.keys()) {
    // What is being typed stands in the list too, and is no proposal.
    const itself = name === typed && usage.get(name) === 1;
    const quality = known.has(name) || itself ? null : qualityOfText(name, typed);
    if (quality !== null) candidates.push({ name, detail: '本文件其他清单', quality, order: Number.MAX_SAFE_INTEGER });
  }
  const rank = ({ name, quality, order }: Candidate): readonly number[] => [
    used.has(name) && name !== typed ? 1 : 0,
    quality,
    -(usage.get(name) ?? 0),
    order,
  ];
  return candidates
    .sort((a, b) => compareRanks(rank(a), rank(b)))
    .slice(0, MOST)
    .map(({ name, detail }) => proposal(place, name, detail, typed.length));
}

/** Names in running text: only once two characters of one are typed, lest every 市 bring up a list. */
export function nameCompletions(place: CompletionPlace): readonly Completion[] {
  const run = /[\u4e00-\u9fff]{2,12}$/u.exec(place.before)?.[0] ?? '';
  const inForce = agenciesInForce(place);
  for (let from = 0; from + 2 <= run.length; from++) {
    const typed = run.slice(from);
    const found = inForce.flatMap((agency) =>
      [agency.short, agency.full]
        .filter((name) => name.length > typed.length && name.startsWith(typed))
        .map((name) => proposal(place, name, name === agency.short ? agency.full : agency.short, typed.length)),
    );
    // The longest beginning is what was meant: 由市交 is no 由市… but a 市交….
    if (found.length > 0) return found.slice(0, MOST);
  }
  return [];
}

interface Candidate {
  readonly name: string;
  readonly detail: string;
  /** How well it fits what was typed, 0 best. */
  readonly quality: number;
  readonly order: number;
}

/** What was typed of the unit at the place, or null when the place is not inside a list. */
function typedInList({ before, config }: CompletionPlace): string | null {
  let start = listStart(before, config.house.responsible.labels);
  if (start === null) return null;
  let depth = 0;
  for (let i = start; i < before.length; i++) {
    const char = before.charAt(i);
    if ('（(〔['.includes(char)) depth++;
    else if ('）)〕]'.includes(char)) depth--;
    else if (depth === 0 && '、，,；;'.includes(char)) start = i + 1;
    // Behind the list, or in the sentence after a list without brackets.
    if (depth < 0 || char === '。') return null;
  }
  const typed = before.slice(start).trimStart();
  return depth > 0 || typed.length > LONGEST_TYPED ? null : typed;
}

/** Where the units begin after the last label and its colon; null when there is none. */
function listStart(before: string, labels: readonly string[]): number | null {
  let found: number | null = null;
  for (const label of labels) {
    const at = before.lastIndexOf(label);
    if (at < 0) continue;
    const colon = /^\s*[：:]/u.exec(before.slice(at + label.length));
    if (colon !== null) found = Math.max(found ?? 0, at + label.length + colon[0].length);
  }
  return found;
}

/** The names that stand in the same list already, before the place and after it. */
function namesAround({ before, after }: CompletionPlace): readonly string[] {
  const colon = Math.max(before.lastIndexOf('：'), before.lastIndexOf(':'));
  const rest = /^[^）)〕\]。]*/u.exec(after)?.[0] ?? '';
  return `${before.slice(colon + 1)}|${rest}`.split(/[、，,；;|]/u).map((name) => name.trim());
}

/** How often each unit stands in the lists of the file. */
function unitsOf({ file }: CompletionPlace): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { prose } of file.paragraphs) {
    for (const unit of prose.lists.flatMap((list) => list.parts.flatMap((part) => part.groups.flat()))) {
      counts.set(unit.text, (counts.get(unit.text) ?? 0) + 1);
    }
  }
  return counts;
}

function agenciesInForce({ document, config }: CompletionPlace): readonly Agency[] {
  const day = document === null ? { earliest: config.today, latest: config.today } : judgedDay(document, config);
  return config.registry.agencies.filter((agency) => {
    const { status } = judgeDuring(agency, day);
    return status === 'valid' || status === 'unknown';
  });
}

/** How well an agency fits what was typed, 0 best; null when it does not. */
function qualityOf(agency: Agency, typed: string): number | null {
  const own = qualityOfText(agency.short, typed);
  if (own !== null) return own;
  if (agency.full.includes(typed)) return 3;
  const other = [...agency.accepted, ...agency.discouraged].some(({ form }) => form.startsWith(typed));
  return other ? 4 : null;
}

function qualityOfText(name: string, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  if (name.includes(typed)) return 1;
  if (/^[a-z]+$/iu.test(typed)) {
    const found = matchesInitials(name, typed.toLowerCase());
    if (found !== null) return found === 'start' ? 1 : 2;
  }
  return null;
}

function proposal({ offset }: CompletionPlace, name: string, detail: string, typed: number): Completion {
  return { kind: 'agency', label: name, detail, replace: { start: offset - typed, end: offset }, newText: name };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
