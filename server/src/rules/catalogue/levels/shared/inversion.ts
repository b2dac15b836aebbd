import type { Section } from '../../../../gazette/document/document.ts';

/** A list of a higher level that stands inside an item of a lower one: 一、 under （一）, （一） under 1. */
export interface Inversion {
  /** The first item of the list. */
  readonly section: Section;
  /** The item that holds it. */
  readonly under: Section;
  /**
   * What shows it: the lower level goes on behind it, the item announces it, the item has nothing else below it, or the item
   * is the only one of its level in its place.
   */
  readonly reason: 'goes on' | 'announced' | 'bare' | 'lone';
}

const LEVELS = 6;

/**
 * Lists of a higher level inside an item of a lower one. The tree cannot show them, since it is made of the levels; what
 * shows them is that the lower level counts on as if nothing had happened: （一） 一、 二、 （二）. To begin at （一）, to
 * leave levels out, and to go back up to the next 二、 are all right.
 *
 * @param sections the sections of one part in the order of the text
 */
export function findInversions(sections: readonly Section[]): readonly Inversion[] {
  if (!sections.some((section, index) => stepsUp(section, sections[index - 1]))) return [];
  const after = nextOfLevels(sections);
  const found: Inversion[] = [];
  /** The last item of each level since the last one of a higher level. */
  const last: (Section | undefined)[] = new Array<Section | undefined>(LEVELS).fill(undefined);
  /** Levels that have stood inside a lower one before. */
  const inverted = new Set<number>();
  let previous: Section | undefined;
  for (const [index, section] of sections.entries()) {
    const { level } = section;
    // Where the lower level itself stands under this one, a second （一） is a slip of the number, unless a （二） follows
    // that cannot be the next of the first series: then it is a list of its own.
    const before = last[level];
    const listed = (before?.mark.ordinal ?? 0) >= 2 && after[index]?.[level]?.mark.ordinal === 2;
    const open = before === undefined || listed || inverted.has(level);
    if (previous !== undefined && stepsUp(section, previous)) {
      const inversion = inversionAt(section, last, after[index] ?? [], previous);
      // A series that begins anew below a bare heading is the text after its contents; a list with a colon before it is
      // a list in any case.
      const anew = before !== undefined && !inverted.has(level) && inversion?.reason === 'bare';
      if (inversion !== null && !anew && (open || inversion.reason === 'announced')) {
        found.push(inversion);
        inverted.add(level);
      }
    }
    last[level] = section;
    last.fill(undefined, level + 1);
    previous = section;
  }
  return found;
}

/** Whether a list begins right after an item of a lower level, which nothing but an inversion or a slip does. */
function stepsUp({ level, mark }: Section, previous: Section | undefined): boolean {
  return previous !== undefined && level > 0 && mark.ordinal === 1 && previous.level > level;
}

function inversionAt(
  section: Section,
  last: readonly (Section | undefined)[],
  after: readonly (Section | undefined)[],
  previous: Section,
): Inversion | null {
  // A list that the lower item itself announces: （2）…：一、
  const announced = /[：:]\s*$/u.test(previous.paragraphs.at(-1)?.prose.text.slice(-9) ?? '');
  for (let lower = section.level + 1; lower < LEVELS; lower++) {
    const under = last[lower];
    const next = after[lower];
    if (under !== undefined && next !== undefined && next.mark.ordinal === under.mark.ordinal + 1) {
      return { section, under, reason: announced ? 'announced' : 'goes on' };
    }
  }
  // A lone 1. is no list that could have ended: what comes next stands inside it.
  if (isLone(previous, section)) return { section, under: previous, reason: 'lone' };
  // A heading with nothing below it but this list.
  const bare =
    previous.paragraphs.length === 1 && !previous.runIn && !/[。；;：:，,]\s*$/u.test(previous.paragraph.prose.text);
  if (!bare && !announced) return null;
  return { section, under: previous, reason: announced ? 'announced' : 'bare' };
}

/** Whether an item is a first one without a second, below the section that the list after it stands in as well. */
function isLone(previous: Section, section: Section): boolean {
  const { parent, mark, level } = previous;
  if (mark.ordinal !== 1 || level > 4 || parent === null || parent !== section.parent) return false;
  return parent.children.filter((sibling) => sibling.level === level).length === 1 && previous.runIn;
}

/** For each section, the next one of each level that no section of a higher level than itself comes before. */
function nextOfLevels(sections: readonly Section[]): readonly (readonly (Section | undefined)[])[] {
  const result: (readonly (Section | undefined)[])[] = [];
  // For each level of the asking section, what lies ahead before a section of a higher level than that.
  const ahead = Array.from({ length: LEVELS }, () => new Array<Section | undefined>(LEVELS).fill(undefined));
  for (let index = sections.length - 1; index >= 0; index--) {
    const section = sections[index];
    if (section === undefined) continue;
    result[index] = [...(ahead[section.level] ?? [])];
    for (let asking = 0; asking < LEVELS; asking++) {
      const row = ahead[asking];
      if (row === undefined) continue;
      if (section.level < asking) row.fill(undefined);
      else row[section.level] = section;
    }
  }
  return result;
}
