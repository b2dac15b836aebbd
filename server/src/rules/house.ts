import type { OfficeWords } from './officeWords.ts';

/** How a house writes what the standards leave open. Values come from a profile, never from a rule. */
export interface House {
  readonly responsible: {
    /** The labels a list may bear, the usual one first. */
    readonly labels: readonly string[];
    /** Between units of one group. */
    readonly within: string;
    /** Between groups (部门，各区县政府，企业). Equal to `within` where a house does not group. */
    readonly between: string;
    /** The outer bracket of a list that holds a round bracket inside; the plain form is always （）. */
    readonly nestedOuter: '〔〕' | '（）';
    /** Whether a list stands at the end of its paragraph. */
    readonly last: boolean;
  };
  /** Width of the brackets of （一）: full in a 公文, half in the law databases. */
  readonly levelBrackets: 'full' | 'half';
  /** The mark between two numbers of a range: GB/T 15834—2011 4.13 allows both 一字线 and 浪纹线. */
  readonly rangeDash: '—' | '～';
  /** 机关代字 → the body that signs documents of that series. */
  readonly series: Readonly<Record<string, string>>;
  /**
   * 机关代字 of an office → the government whose approval its 印发 says: 《X》已经市政府同意，现印发给你们. The governments'
   * own series are not named here, they approve for themselves.
   */
  readonly approvedBy: Readonly<Record<string, string>>;
  /** The office's own list of words, of all layers of its configuration; absent where it has none. */
  readonly words?: OfficeWords;
}
