import type { Range } from '../text/range.ts';
import type { Deadline } from './deadlines.ts';
import type { Comparison } from './quantities.ts';

/** A quantity that is to be reached. */
export interface Target {
  /** The words before the number that name what is counted: 村级综合便民服务站; empty where it begins its phrase. */
  readonly subject: string;
  /** The whole phrase: 推进3个快递服务产业链建设. */
  readonly text: string;
  /** As written, without separators: `1000`, `3—5`, `5.35`. */
  readonly quantity: string;
  /** With its scale: 万台, %, 个百分点. */
  readonly unit: string;
  readonly comparison: Comparison;
  /** The words that say so: 以上, 不低于; empty where none do. */
  readonly comparisonText: string;
  /** By when; null where the paragraph names no day. */
  readonly deadline: Pick<Deadline, 'text' | 'until'> | null;
  /** The sections around it, the outermost first. */
  readonly path: readonly string[];
  /** The number with its unit and comparison, in the source. */
  readonly range: Range;
}
