import type { Prose } from '../../gazette/prose/prose.ts';
import { ProseFact } from '../../gazette/prose/proseFact.ts';
import type { Range } from '../../text/range.ts';
import type { Severity } from '../rule.ts';

/** A wrong form and what is known of it. Contexts are patterns of characters beside the form, without groups that capture. */
export interface WordEntry {
  /** Matched as it stands. */
  readonly wrong: string;
  /** Absent where no single word is right in its place. */
  readonly right?: string;
  readonly before?: string;
  readonly notBefore?: string;
  readonly after?: string;
  readonly notAfter?: string;
  /** Why, in Chinese, for the message. */
  readonly note?: string;
  readonly severity: Severity;
  /** Statutes keep the spelling of their time. */
  readonly notInStatutes: boolean;
}

/** An entry found in a text: offsets of that text. */
export interface WordHit extends Range {
  readonly entry: WordEntry;
}

/** Slots of the table that tells most pairs of characters apart from those that a wrong form begins with. */
const SLOTS = 0x10000;

function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}

interface Candidate {
  readonly entry: WordEntry;
  /** Sticky; null where the plain form is enough. */
  readonly context: RegExp | null;
}

/** Searches texts for all wrong forms of a list in one pass; its cost does not grow with the length of the list. */
export class WordMatcher {
  readonly #begins = new Uint8Array(SLOTS);
  readonly #byBeginning = new Map<string, Candidate[]>();

  /** Throws where a context is no pattern, or a wrong form has fewer than two characters. */
  constructor(entries: readonly WordEntry[]) {
    for (const entry of entries) {
      if (entry.wrong.length < 2) throw new Error(`“${entry.wrong}” is too short to be searched`);
      this.#begins[slotOf(entry.wrong.charCodeAt(0), entry.wrong.charCodeAt(1))] = 1;
      const beginning = entry.wrong.slice(0, 2);
      const alike = this.#byBeginning.get(beginning) ?? [];
      alike.push({ entry, context: contextOf(entry) });
      this.#byBeginning.set(beginning, alike);
    }
    // The longest form wins where several begin at one place.
    for (const alike of this.#byBeginning.values()) alike.sort((a, b) => b.entry.wrong.length - a.entry.wrong.length);
  }

  /** What is found in a text, in order, never overlapping. */
  find(text: string): readonly WordHit[] {
    let found: WordHit[] | undefined;
    let previous = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const slot = slotOf(previous, code);
      previous = code;
      if (this.#begins[slot] === 0) continue;
      const hit = this.#at(text, i - 1);
      if (hit === undefined || hit.start < (found?.at(-1)?.end ?? 0)) continue;
      found ??= [];
      found.push(hit);
    }
    return found ?? NONE;
  }

  /** Every form found in a text, in order of place and then of length, the longest first; they may overlap. */
  findAll(text: string): readonly WordHit[] {
    let found: WordHit[] | undefined;
    let previous = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const slot = slotOf(previous, code);
      previous = code;
      if (this.#begins[slot] === 0) continue;
      const start = i - 1;
      for (const { entry, context } of this.#byBeginning.get(text.slice(start, i + 1)) ?? NO_CANDIDATES) {
        if (!text.startsWith(entry.wrong, start) || !isInContext(context, text, start)) continue;
        found ??= [];
        found.push({ entry, start, end: start + entry.wrong.length });
      }
    }
    return found ?? NONE;
  }

  #at(text: string, start: number): WordHit | undefined {
    for (const { entry, context } of this.#byBeginning.get(text.slice(start, start + 2)) ?? NO_CANDIDATES) {
      if (!text.startsWith(entry.wrong, start) || !isInContext(context, text, start)) continue;
      return { entry, start, end: start + entry.wrong.length };
    }
    return undefined;
  }
}

function isInContext(context: RegExp | null, text: string, start: number): boolean {
  if (context === null) return true;
  context.lastIndex = start;
  return context.test(text);
}

const NONE: readonly WordHit[] = [];
const NO_CANDIDATES: readonly Candidate[] = [];

function contextOf({ wrong, before, notBefore, after, notAfter }: WordEntry): RegExp | null {
  if (before === undefined && notBefore === undefined && after === undefined && notAfter === undefined) return null;
  const parts = [
    before === undefined ? '' : `(?<=${before})`,
    notBefore === undefined ? '' : `(?<!${notBefore})`,
    wrong.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'),
    after === undefined ? '' : `(?=${after})`,
    notAfter === undefined ? '' : `(?!${notAfter})`,
  ];
  return new RegExp(parts.join(''), 'uy');
}

/** An entry of a shipped list, as its JSON says it. */
export interface ListedWord extends Omit<WordEntry, 'severity' | 'notInStatutes'> {
  readonly severity?: string;
  readonly notInStatutes?: boolean;
  readonly source?: string;
  readonly proof?: string;
  readonly example?: string;
  readonly traps?: readonly string[];
}

/** A shipped list, as its JSON says it: server/src/rules/data/words, word-list.schema.json. */
export interface WordList {
  readonly name: string;
  readonly source: string;
  readonly proof: string;
  readonly severity: string;
  readonly entries: readonly ListedWord[];
}

/** The entries of a shipped list as a matcher takes them. Throws where a severity is none: the list is ours. */
export function entriesOf(list: WordList): readonly WordEntry[] {
  return list.entries.map(({ severity = list.severity, notInStatutes = false, ...entry }) => {
    if (severity !== 'error' && severity !== 'warning' && severity !== 'info')
      throw new Error(`${list.name}: “${severity}” is no severity`);
    return { ...entry, severity, notInStatutes };
  });
}

/** The hits of each shipped list in one text; a text in which none is found shares one empty array. */
type HitsByList = readonly (readonly WordHit[])[];

const NO_LISTS: HitsByList = [];
const shipped: WordList[] = [];
let matcher: WordMatcher | undefined;
let listOf: ReadonlyMap<WordEntry, number> = new Map();

/** All shipped lists are searched in one pass: seven lists cost a paragraph what one does. */
const shippedHits = new ProseFact((prose): HitsByList => {
  matcher ??= makeMatcher();
  const all = matcher.findAll(prose.masked);
  if (all.length === 0) return NO_LISTS;
  const found = shipped.map((): WordHit[] => []);
  for (const hit of all) {
    const hits = found[listOf.get(hit.entry) ?? 0];
    if (hits !== undefined && hit.start >= (hits.at(-1)?.end ?? 0)) hits.push(hit);
  }
  return found;
});

function makeMatcher(): WordMatcher {
  const entries = shipped.map(entriesOf);
  listOf = new Map(entries.flatMap((ofList, list) => ofList.map((entry) => [entry, list] as const)));
  return new WordMatcher(entries.flat());
}

/**
 * The hits of a shipped list in the drafter's own words of a text: titles and quotations are masked. To be called while a
 * rule is loaded, before any text is searched.
 */
export function listHits(list: WordList): (prose: Prose) => readonly WordHit[] {
  const index = shipped.push(list) - 1;
  matcher = undefined;
  return (prose) => shippedHits.of(prose)[index] ?? NONE;
}
