import { goesOn, judgeBefore } from './boundaries.ts';
import type { FormEntry, FormKind } from './forms.ts';
import type { Agency } from './model.ts';
import type { Registry } from './registry.ts';
import { RegistryFact } from './registryFact.ts';
import { Trie } from './trie.ts';

/** One place of a text that reads like the name of an agency. Offsets are UTF-16 code units, the end exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The form as the registry writes it; the text may have half-width brackets instead. */
  readonly form: string;
  /** The best reading of the form: short before full, accepted, discouraged. */
  readonly kind: FormKind;
  /** The agencies that the form can mean, each once, in registry order. */
  readonly agencies: readonly Agency[];
  /** Every reading of the form. */
  readonly entries: readonly FormEntry[];
  /** False when the name may be part of a longer name or of another word (`广州市教委`, `市教委办公室`): stay silent. */
  readonly certain: boolean;
  /** True when the text itself puts the name in the past: 原市交通局, 时任市交通局局长. */
  readonly historic: boolean;
  /** True when the name of the city stands before the form: 重庆|市发改委. The city is not part of the mention. */
  readonly afterCity: boolean;
}

interface Word {
  readonly form: string;
  readonly kind: FormKind;
  readonly agencies: readonly Agency[];
  readonly entries: readonly FormEntry[];
}

interface Finder {
  readonly trie: Trie;
  readonly words: readonly Word[];
  readonly city: string;
}

/**
 * Every name of the registry in `text`, from left to right, without overlaps: at each place the longest form that does
 * not run on into another word, or the longest one at all, marked uncertain. Linear in the length of the text.
 *
 * The text should be prose of one block: a name is not found across a line end.
 */
export function findMentions(text: string, registry: Registry): readonly Mention[] {
  const { trie, words, city } = finderOf.of(registry);
  const mentions: Mention[] = [];
  for (let at = trie.nextStart(text, 0); at < text.length; ) {
    const mention = mentionAt(text, at, trie.wordsAt(text, at), words, city);
    if (mention !== undefined) mentions.push(mention);
    at = trie.nextStart(text, mention?.end ?? at + 1);
  }
  return mentions;
}

/** Whether any form of the registry stands in `text` at all, part of another word or not. */
export function holdsName(text: string, registry: Registry): boolean {
  const { trie } = finderOf.of(registry);
  for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at + 1)) {
    if (trie.holdsAt(text, at)) return true;
  }
  return false;
}

function mentionAt(
  text: string,
  start: number,
  found: readonly number[],
  words: readonly Word[],
  city: string,
): Mention | undefined {
  const candidates = found.flatMap((index) => words[index] ?? []).reverse();
  const whole = candidates.find((word) => !goesOn(text, start + word.form.length, word.form));
  const word = whole ?? candidates[0];
  if (word === undefined) return undefined;
  const before = judgeBefore(text, start, word.form, city);
  return {
    start,
    end: start + word.form.length,
    form: word.form,
    kind: word.kind,
    agencies: word.agencies,
    entries: word.entries,
    certain: whole !== undefined && before.kind !== 'joined',
    historic: before.past,
    afterCity: before.kind === 'region',
  };
}

/** The search for the names of a registry, made when it is first used. */
const finderOf = new RegistryFact((registry): Finder => {
  const words = [...new Set(registry.forms.map((entry) => entry.form))].map((form) =>
    wordFor(form, registry.byForm(form)),
  );
  const region = registry.region?.name ?? '';
  return {
    trie: new Trie(words.map((word) => word.form)),
    words,
    city: region.endsWith('市') ? region.slice(0, -1) : '',
  };
});

const RANK: readonly FormKind[] = ['short', 'full', 'accepted', 'discouraged'];

function wordFor(form: string, entries: readonly FormEntry[]): Word {
  const kind = RANK.find((candidate) => entries.some((entry) => entry.kind === candidate)) ?? 'short';
  return { form, kind, entries, agencies: [...new Set(entries.map((entry) => entry.agency))] };
}
