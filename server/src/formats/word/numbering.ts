import { formatNumber } from './numberFormat.ts';
import type { WordPackage } from './package.ts';

interface NumberLevel {
  start: number;
  format: string;
  /** `（%1）`: `%1` stands for the number of level 0, `%2` of level 1 … */
  text: string;
  /** The level after which this one begins anew: counting from 1; 0 = never. Undefined: after any higher level. */
  restart: number | undefined;
  /** Whether numbers of higher levels are shown in Arabic figures. */
  legal: boolean;
}

interface NumberList {
  abstract: string;
  readonly overrides: Map<number, { start: number | undefined; level: NumberLevel | undefined }>;
}

const LEVELS = 9;

/**
 * The automatic numbers of a document (ECMA-376 part 1, 17.9). They are no text of the file: Word counts them when it shows
 * the document, and so does this class, paragraph by paragraph in the order of the text.
 */
export class Numbering {
  readonly #abstract = new Map<string, Map<number, NumberLevel>>();
  /** The abstract lists that hold the levels of a numbering style, by its id, and those that only point to such a style. */
  readonly #ofStyle = new Map<string, string>();
  readonly #pointing = new Map<string, string>();
  readonly #lists = new Map<string, NumberList>();
  /** Counters of each abstract list; lists that share one count on together. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** Reads the part of numberings; a document without one has no numbers. @throws WordError */
  static read(file: WordPackage): Numbering {
    const numbering = new Numbering();
    const part = file.relationships(file.main).find(({ type }) => type === 'numbering')?.target;
    if (part !== undefined && file.has(part)) numbering.#read(file, part);
    return numbering;
  }

  /**
   * The number of the next paragraph of a list, as Word shows it, without the blank or tab after it; empty for bullets and
   * unknown lists. To be asked once for each numbered paragraph, in order.
   *
   * @param id the list (`w:numId`); `level` from 0.
   */
  next(id: string, level: number): string {
    const list = this.#lists.get(id);
    if (list === undefined || level < 0 || level >= LEVELS) return '';
    const counters = this.#countersOf(list.abstract);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      // A list that says where it starts does not go on with the numbers of the list before it.
      for (const [index, { start }] of list.overrides) if (start !== undefined) counters[index] = undefined;
    }
    const own = this.#level(list, level);
    if (own === undefined) return '';
    const before = counters[level];
    counters[level] = before === undefined ? (list.overrides.get(level)?.start ?? own.start) : before + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const { restart } = this.#level(list, deeper) ?? { restart: undefined };
      if (restart === undefined || (restart > 0 && level < restart)) counters[deeper] = undefined;
    }
    if (own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const format = own.legal && shown < level ? 'decimal' : (this.#level(list, shown)?.format ?? 'decimal');
      const value = counters[shown] ?? this.#level(list, shown)?.start ?? 1;
      return formatNumber(value, format);
    });
  }

  #countersOf(abstract: string): (number | undefined)[] {
    let counters = this.#counters.get(abstract);
    if (counters === undefined) {
      counters = new Array<number | undefined>(LEVELS).fill(undefined);
      this.#counters.set(abstract, counters);
    }
    return counters;
  }

  #level(list: NumberList, level: number): NumberLevel | undefined {
    const own = list.overrides.get(level)?.level ?? this.#abstract.get(list.abstract)?.get(level);
    if (own !== undefined) return own;
    const linked = this.#ofStyle.get(this.#pointing.get(list.abstract) ?? '');
    return linked === undefined ? undefined : this.#abstract.get(linked)?.get(level);
  }

  #read(file: WordPackage, part: string): void {
    let levels = new Map<number, NumberLevel>();
    let list: NumberList | undefined;
    let level: NumberLevel | undefined;
    let override: { start: number | undefined; level: NumberLevel | undefined } | undefined;
    let abstract = '';
    file.scan(part, (scanner, element) => {
      const value = scanner.attribute('w:val') ?? '';
      switch (element) {
        case 'w:abstractNum':
          abstract = scanner.attribute('w:abstractNumId') ?? '';
          levels = new Map();
          list = undefined;
          this.#abstract.set(abstract, levels);
          break;
        case 'w:styleLink':
          this.#ofStyle.set(value, abstract);
          break;
        case 'w:numStyleLink':
          this.#pointing.set(abstract, value);
          break;
        case 'w:num':
          list = { abstract: '', overrides: new Map() };
          override = undefined;
          this.#lists.set(scanner.attribute('w:numId') ?? '', list);
          break;
        case 'w:abstractNumId':
          if (list !== undefined) list.abstract = value;
          break;
        case 'w:lvlOverride':
          override = { start: undefined, level: undefined };
          list?.overrides.set(Number(scanner.attribute('w:ilvl') ?? 0), override);
          break;
        case 'w:startOverride':
          if (override !== undefined) override.start = Number(value);
          break;
        case 'w:lvl':
          level = { start: 1, format: 'decimal', text: '', restart: undefined, legal: false };
          if (list !== undefined && override !== undefined) override.level = level;
          else levels.set(Number(scanner.attribute('w:ilvl') ?? 0), level);
          break;
        case 'w:start':
          if (level !== undefined) level.start = Number(value);
          break;
        case 'w:numFmt':
          if (level !== undefined) level.format = value === 'custom' ? 'decimal' : value;
          break;
        case 'w:lvlText':
          if (level !== undefined) level.text = value;
          break;
        case 'w:lvlRestart':
          if (level !== undefined) level.restart = Number(value);
          break;
        case 'w:isLgl':
          if (level !== undefined) level.legal = value !== '0' && value !== 'false';
          break;
        default:
      }
    });
  }
}
