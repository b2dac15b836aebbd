/** The fifteen kinds of 公文 by name, as 条例 第八条 lists them. */
export type KindName =
  | '决议'
  | '决定'
  | '命令（令）'
  | '公报'
  | '公告'
  | '通告'
  | '意见'
  | '通知'
  | '通报'
  | '报告'
  | '请示'
  | '批复'
  | '议案'
  | '函'
  | '纪要';

/** Where a document goes: to a superior, to subordinates, or between bodies of which neither is above the other. */
export type Direction = 'up' | 'down' | 'level';

/**
 * What a fact about a kind stands on. `regulation` is 《党政机关公文处理工作条例》（中办发〔2012〕14号）, `standard` is GB/T 9704—2012,
 * `practice` is what handbooks and published documents agree on (通例), `unsourced` has no stored page behind it: a rule
 * that stands on `practice` is a warning at most, one that stands on `unsourced` a hint at most.
 */
export type Ground = 'regulation' | 'standard' | 'practice' | 'unsourced';

/** A usual wording, and what it stands on. */
export interface Phrase {
  readonly text: string;
  readonly ground: Ground;
}

/**
 * Whom a kind is sent to. `one`: to one superior (条例 第十五条（一）). `usual`: to somebody. `optional`: to somebody, or to
 * everybody without naming them. `none`: it is published.
 */
export type Addressing = 'one' | 'usual' | 'optional' | 'none';

/**
 * Who signs below the text. `body`: the issuing body. `leader`: office and name of its head. `underTitle`: nobody below,
 * meeting and date stand in brackets under the title (题注). `none`: nobody.
 */
export type Signing = 'body' | 'leader' | 'underTitle' | 'none';

/** What a kind has to be introduced by, in words of its own: 通告如下 begins a 通告 and no 通知. */
export interface DocumentKind {
  readonly name: KindName;
  /** The words with which a title of the kind ends, longest first. */
  readonly ends: readonly string[];
  /** What it is for, in the words of 条例 第八条. */
  readonly purpose: string;
  /** Every direction it can take; empty where it is published to all. */
  readonly directions: readonly Direction[];
  /** Forms of its title; `X` is the issuer, `Y` the matter, `会议` the meeting. */
  readonly titles: readonly Phrase[];
  readonly addressing: Addressing;
  readonly openings: readonly Phrase[];
  readonly closings: readonly Phrase[];
  /** Whether it is incomplete without one of its closings. */
  readonly closingRequired: boolean;
  /** The verbs that it says of itself: 现就…`函告`如下, 特此`函复`. */
  readonly verbs: readonly string[];
  readonly signing: Signing;
  /** Elements that only this kind has, or that it must have. */
  readonly own: readonly Phrase[];
}
