import type { DateSpan } from './dates.ts';

/** How sure the registry is of a fact. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * What a fact stands on: a page or a document that says so, or the knowledge of whoever entered it. A finding that rests
 * on `own` knowledge is never louder than an info.
 */
export type FactBasis = 'sourced' | 'own';

/** One end of an agency's life under its name. */
export interface DatedFact {
  /** As written in the file: `2018-10`, `2024-01~2024-04`. */
  readonly date: string;
  /** Where the day lies for all we know. */
  readonly span: DateSpan;
  readonly confidence: Confidence;
  readonly basis: FactBasis;
  readonly source?: string;
  /**
   * Bounds that documents prove, wider than `span` where the day itself is only our own knowledge: the old name was
   * still printed on the first day, the new one on the last.
   */
  readonly proven?: DateSpan;
  /** The documents that prove these bounds. */
  readonly provenBy?: string;
  readonly note?: string;
}

/** Where a form is out of place: in prose, in a 责任单位 list, wherever a short name is meant, or anywhere. */
export type FormContext = 'any' | 'short' | 'body' | 'list';

/** Another way of writing an agency's name. */
export interface NameForm {
  readonly form: string;
  /** The documents to which the remark applies: from the end of this span on. */
  readonly from?: DateSpan;
  /** … and up to the beginning of this one. */
  readonly to?: DateSpan;
  readonly context: FormContext;
  /** `hint`: many offices write it so, mention it at most as an info. */
  readonly strength: 'warn' | 'hint';
  readonly note?: string;
}

/**
 * One agency under one name. An agency that was renamed has one entry for each name, linked by `predecessors` and
 * `successors`; one that is only written differently has `sameBodyAs`.
 */
export interface Agency {
  /** The standard short name (规范化简称), as lists of 责任单位 use it. Unique in a registry. */
  readonly short: string;
  readonly full: string;
  readonly category: string;
  /** Position in the customary order of lists; a habit of the house, not a protocol. */
  readonly order?: number;
  /** Whose agency it is: `重庆市`, or `国家`. */
  readonly region: string;
  /** The first day of the name; absent: as long as anybody remembers. */
  readonly validFrom?: DatedFact;
  /** The last day of the name; absent: still in force. */
  readonly validTo?: DatedFact;
  /** Short names of the entries that this one took over from. */
  readonly predecessors: readonly string[];
  /** Short names of the entries that took over from this one. */
  readonly successors: readonly string[];
  /** The short name of the entry that is the same body under another short form. */
  readonly sameBodyAs?: string;
  readonly accepted: readonly NameForm[];
  readonly discouraged: readonly NameForm[];
  /** How sure the name itself is. */
  readonly confidence: Confidence;
  readonly basis: FactBasis;
  readonly sources: readonly string[];
  readonly note?: string;
}

/** The place whose agencies a file lists, and the words by which a document shows that it comes from there. */
export interface Region {
  readonly name: string;
  readonly marks: readonly string[];
}

/**
 * An entry as a file gives it: a layer may give only the fields that it changes. `null` for a date takes back the one of
 * the layer below.
 */
export type AgencyPatch = Pick<Agency, 'short'> &
  Partial<Omit<Agency, 'validFrom' | 'validTo'>> & {
    readonly validFrom?: DatedFact | null;
    readonly validTo?: DatedFact | null;
  };

/** One registry file after reading. */
export interface RegistryLayer {
  readonly name: string;
  readonly region?: Region;
  readonly agencies: readonly AgencyPatch[];
}

/** Something wrong in a registry file, said so that the person who keeps the file can repair it. */
export interface RegistryProblem {
  /** The place in the file, as `agencies[3].validFrom.date`. */
  readonly path: string;
  /** In Chinese with English beside it. */
  readonly message: string;
  /** How it might be put right, where the file itself shows it. In Chinese with English beside it. */
  readonly hint?: string;
}
