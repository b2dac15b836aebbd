import { isRuleLevel, type RuleSetting } from '../engine/lintConfig.ts';
import type { House } from '../rules/house.ts';
import type { BasisKind, Bilingual } from '../rules/rule.ts';

/**
 * How one kind of office writes: its house values, which bases it goes by, and rules it sets otherwise than the
 * catalogue. Data, so that an office can extend one and change what differs.
 */
export interface Profile {
  readonly name: string;
  readonly title: Bilingual;
  readonly house: House;
  /** Only findings on one of these bases are shown; absent: all. */
  readonly bases?: readonly BasisKind[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Where the values come from, for people. */
  readonly sources: readonly string[];
}

/** Something wrong in a profile, at a path of keys: `house.rangeDash`. In Chinese with English beside it. */
export interface ProfileProblem {
  readonly path: string;
  /** Whether the key itself is wrong (it is unknown) or its value. */
  readonly of: 'key' | 'value';
  readonly message: string;
}

/** A profile that was read, with everything that is wrong with it; what is wrong counts as not said. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
}

const BASES: readonly BasisKind[] = ['规定', '标准', '标准附录', '通例', '本厅', '完整性'];
const KEYS = ['$schema', 'name', 'title', 'extends', 'house', 'bases', 'rules', 'sources'];
const HOUSE_KEYS = ['responsible', 'levelBrackets', 'rangeDash', 'series', 'approvedBy'];

/**
 * Reads a profile, a plain value as JSON gives it, on top of the profile that it extends (`chongqing` where it names
 * none). Never throws.
 * @param known profiles that may be extended, by name
 */
export function readProfile(data: unknown, known: ReadonlyMap<string, Profile>, base: Profile): ReadProfile {
  const reader = new ProfileReader();
  const profile = reader.profile(data, known, base);
  return { profile, problems: reader.problems };
}

class ProfileReader {
  readonly problems: ProfileProblem[] = [];

  profile(data: unknown, known: ReadonlyMap<string, Profile>, fallback: Profile): Profile {
    const object = this.#object(data, '', KEYS);
    const wanted = this.#text(object.extends, 'extends');
    const found = wanted === undefined ? fallback : known.get(wanted);
    if (found === undefined)
      this.#report('extends', `没有方案“${wanted}” (no such profile); ${[...known.keys()].join('、')}`);
    const base = found ?? fallback;
    const bases = this.#bases(object.bases) ?? base.bases;
    const title = this.#object(object.title, 'title', ['zh', 'en']);
    return {
      name: this.#text(object.name, 'name') ?? base.name,
      title: {
        zh: this.#text(title.zh, 'title.zh') ?? base.title.zh,
        en: this.#text(title.en, 'title.en') ?? base.title.en,
      },
      house: this.#house(object.house, base.house),
      ...(bases !== undefined && { bases }),
      rules: new Map([...base.rules, ...this.#rules(object.rules)]),
      sources: this.#texts(object.sources, 'sources') ?? base.sources,
    };
  }

  #house(data: unknown, base: House): House {
    const house = this.#object(data, 'house', HOUSE_KEYS);
    const lists = this.#object(house.responsible, 'house.responsible', Object.keys(base.responsible));
    const at = 'house.responsible';
    return {
      responsible: {
        labels: this.#texts(lists.labels, `${at}.labels`) ?? base.responsible.labels,
        within: this.#text(lists.within, `${at}.within`) ?? base.responsible.within,
        between: this.#text(lists.between, `${at}.between`) ?? base.responsible.between,
        nestedOuter:
          this.#word(lists.nestedOuter, `${at}.nestedOuter`, ['〔〕', '（）']) ?? base.responsible.nestedOuter,
        last: this.#flag(lists.last, `${at}.last`) ?? base.responsible.last,
      },
      levelBrackets: this.#word(house.levelBrackets, 'house.levelBrackets', ['full', 'half']) ?? base.levelBrackets,
      rangeDash: this.#word(house.rangeDash, 'house.rangeDash', ['—', '～']) ?? base.rangeDash,
      series: { ...base.series, ...this.#table(house.series, 'house.series') },
      approvedBy: { ...base.approvedBy, ...this.#table(house.approvedBy, 'house.approvedBy') },
    };
  }

  #rules(data: unknown): ReadonlyMap<string, RuleSetting> {
    const settings = new Map<string, RuleSetting>();
    for (const [id, level] of Object.entries(this.#table(data, 'rules'))) {
      if (isRuleLevel(level)) settings.set(id, { level });
      else this.#report(`rules.${id}`, `“${level}”不是级别 (not a level)`);
    }
    return settings;
  }

  #bases(data: unknown): readonly BasisKind[] | undefined {
    const words = this.#texts(data, 'bases');
    const bases = BASES.filter((basis) => words?.includes(basis));
    for (const word of words ?? []) {
      if (bases.some((basis) => basis === word)) continue;
      const index = Array.isArray(data) ? data.indexOf(word) : 0;
      this.#report(`bases[${index}]`, `“${word}”不是依据 (not a basis); ${BASES.join('、')}`);
    }
    return words && bases;
  }

  #object(data: unknown, path: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
    const entries = this.#entries(data, path);
    for (const [key] of entries) {
      if (!keys.includes(key))
        this.#report(path === '' ? key : `${path}.${key}`, `未知的键“${key}” (unknown key)`, 'key');
    }
    return Object.fromEntries(entries);
  }

  #table(data: unknown, path: string): Readonly<Record<string, string>> {
    const table: Record<string, string> = {};
    for (const [key, value] of this.#entries(data, path)) {
      const text = this.#text(value, `${path}.${key}`);
      if (text !== undefined) table[key] = text;
    }
    return table;
  }

  #entries(data: unknown, path: string): readonly (readonly [string, unknown])[] {
    if (data === undefined) return [];
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return Object.entries(data);
    this.#report(path, '应为对象 { … } (expected an object)');
    return [];
  }

  #texts(data: unknown, path: string): readonly string[] | undefined {
    if (data === undefined) return undefined;
    if (Array.isArray(data)) return data.flatMap((item: unknown, index) => this.#text(item, `${path}[${index}]`) ?? []);
    return this.#report(path, '应为文本的数组 (expected a list of texts)');
  }

  #text(data: unknown, path: string): string | undefined {
    if (data === undefined || (typeof data === 'string' && data !== '')) return data;
    return this.#report(path, '应为非空文本 (expected a text that is not empty)');
  }

  #flag(data: unknown, path: string): boolean | undefined {
    if (data === undefined || typeof data === 'boolean') return data;
    return this.#report(path, '应为 true 或 false (expected a boolean)');
  }

  #word<T extends string>(data: unknown, path: string, words: readonly T[]): T | undefined {
    const found = words.find((word) => word === data);
    return (
      found ?? (data === undefined ? undefined : this.#report(path, `应为 ${words.join('、')} 之一 (not one of these)`))
    );
  }

  #report(path: string, message: string, of: ProfileProblem['of'] = 'value'): undefined {
    this.problems.push({ path, of, message });
    return undefined;
  }
}
