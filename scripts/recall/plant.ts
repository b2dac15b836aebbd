import type { Range } from '../../server/src/text/range.ts';
import type { Draft } from './draft.ts';

/** A draft with one defect in it. */
export interface Plant {
  /** The text with the defect. */
  readonly source: string;
  /** The text without: the draft itself, or the draft with a correct sentence where the draft had no place for the defect. */
  readonly clean: string;
  /**
   * Where the finding must be, in `source`: a finding has to share a character with one of these ranges. An empty range is
   * an absence; a finding that touches it, or that covers it, counts.
   */
  readonly at: readonly Range[];
}

/** One way in which drafters go wrong. */
export interface Form {
  /** The rule that must find it, first, and others that may do so instead where the catalogue lets either judge. */
  readonly rules: readonly [string, ...string[]];
  /** What the mistake looks like: `[2024]`. */
  readonly name: string;
  /** True where the safe fix must give back `clean`, byte for byte. */
  readonly safe: boolean;
  /** Rules that rightly speak up too: a number of the wrong year is also a number out of order. */
  readonly also: readonly string[];
  /** Every place where it can be planted, in order. Lazily: most are never used. */
  readonly places: (draft: Draft) => readonly (() => Plant)[];
}

/** What a form may state besides its rule and its places. */
export interface FormOptions {
  readonly safe?: boolean;
  readonly also?: readonly string[];
  /** Other rules that may find it instead. */
  readonly or?: readonly string[];
  /** Only drafts whose name matches. */
  readonly only?: RegExp;
  /** Only in running text: titles, contents and imprint have rules of their own. */
  readonly prose?: boolean;
  /** The finding may stand anywhere on the line of the defect. */
  readonly line?: boolean;
}

/** A form whose places are whatever `places` finds. */
export function form(rule: string, name: string, places: Form['places'], options: FormOptions = {}): Form {
  const { only } = options;
  return {
    rules: [rule, ...(options.or ?? [])],
    name,
    safe: options.safe ?? false,
    also: options.also ?? [],
    places: only === undefined ? places : (draft) => (only.test(draft.name) ? places(draft) : []),
  };
}

/** Replaces `range` of a text; the defect is where the new text stands. */
export function replaced(clean: string, range: Range, text: string): Plant {
  const source = clean.slice(0, range.start) + text + clean.slice(range.end);
  return { source, clean, at: [{ start: range.start, end: range.start + text.length }] };
}

/** Takes the whole paragraphs around a defect for its place. */
function widened(plant: Plant, wide: boolean): Plant {
  if (!wide) return plant;
  const at = plant.at.map(({ start, end }) => {
    const stop = plant.source.indexOf('\n', end);
    return { start: plant.source.lastIndexOf('\n', start - 1) + 1, end: stop === -1 ? plant.source.length : stop };
  });
  return { ...plant, at };
}

/** The new text for a match, or undefined where this match is no place for the defect. */
export type Damage = string | ((match: RegExpExecArray, draft: Draft) => string | undefined);

/**
 * A form that replaces what a pattern finds: its group `x` where it has one, else the whole match. The finding is
 * expected on the new text.
 */
export function swap(rule: string, name: string, pattern: RegExp, damage: Damage, options: FormOptions = {}): Form {
  const everywhere = new RegExp(pattern.source, [...new Set(`${pattern.flags}dgmu`)].join(''));
  return form(
    rule,
    name,
    (draft) =>
      [...draft.source.matchAll(everywhere)].flatMap((match) => {
        const text = typeof damage === 'string' ? damage : damage(match, draft);
        const [start, end] = match.indices?.groups?.x ?? [match.index, match.index + match[0].length];
        if (text === undefined || text === draft.source.slice(start, end)) return [];
        if (options.prose === true && !draft.inBody(start)) return [];
        // Entries of a gazette's contents are compared with the titles they name; that is another form.
        if (draft.inContents(start)) return [];
        return [() => widened(replaced(draft.source, { start, end }, text), options.line === true)];
      }),
    options,
  );
}

/** `到{二〇三五|二○三五}年` read: the correct text, the wrong one and where the wrong one is wrong. */
function readPair(template: string): { good: string; bad: string; wrong: Range[] } {
  let good = '';
  let bad = '';
  const wrong: Range[] = [];
  let rest = 0;
  for (const match of template.matchAll(/\{([^|}]*)\|([^}]*)\}/gu)) {
    const before = template.slice(rest, match.index);
    good += before + (match[1] ?? '');
    bad += before;
    wrong.push({ start: bad.length, end: bad.length + (match[2]?.length ?? 0) });
    bad += match[2] ?? '';
    rest = match.index + match[0].length;
  }
  const tail = template.slice(rest);
  return { good: good + tail, bad: bad + tail, wrong };
}

/** A plant out of a whole text with `{good|bad}` in it. */
export function readPairs(text: string): Plant {
  const { good, bad, wrong } = readPair(text);
  return { source: bad, clean: good, at: wrong };
}

/**
 * A plant inside text that the draft does not have: `template` is put in at `offset`, once in its correct form and once
 * in its wrong one.
 */
export function inserted(draft: Draft, offset: number, template: string): Plant {
  const { good, bad, wrong } = readPair(template);
  const head = draft.source.slice(0, offset);
  const tail = draft.source.slice(offset);
  return {
    source: head + bad + tail,
    clean: head + good + tail,
    at: wrong.map((range) => ({ start: offset + range.start, end: offset + range.end })),
  };
}

/** A form that puts a sentence, `{good|bad}` marked in it, between two sentences of running text. */
export function sentence(rule: string, name: string, template: string, options: FormOptions = {}): Form {
  return form(
    rule,
    name,
    (draft) => draft.sentenceStarts().map((offset) => () => inserted(draft, offset, template)),
    options,
  );
}

/** A form that puts paragraphs after a line that matches: the template begins with its own blank line. */
export function after(rule: string, name: string, line: RegExp, template: string, options: FormOptions = {}): Form {
  return form(
    rule,
    name,
    (draft) =>
      draft.linesLike(line).map(
        ({ end }) =>
          () =>
            inserted(draft, end, template),
      ),
    options,
  );
}
