import type { GazetteDocument } from '../gazette/document/document.ts';
import type { Range } from '../text/range.ts';
import type { Deadline } from './deadlines.ts';

/** A unit that a task names. */
export interface AssignedUnit {
  readonly name: string;
  /** The label of its list as written: 责任单位, 牵头单位, 配合单位; of a unit that a sentence names, what it does. */
  readonly label: string;
  /** Whether it answers for the task: it stands under a label that says so or, without such a label, first. */
  readonly lead: boolean;
  readonly range: Range;
}

/** A task of a document with the units that answer for it. */
export interface Task {
  /** As a reader would call it: `1. 建立健全寄递物流体系`. */
  readonly name: string;
  /** The sections around it, the outermost first. */
  readonly path: readonly string[];
  /** The mark with the words of the heading; of a row of a table its cell with the task. */
  readonly range: Range;
  /** Empty for a task whose list is missing. */
  readonly units: readonly AssignedUnit[];
}

/** A task with the document that sets it and the days that its text names. */
export interface FoundTask extends Task {
  readonly document: GazetteDocument;
  readonly deadlines: readonly Pick<Deadline, 'text' | 'until'>[];
}
