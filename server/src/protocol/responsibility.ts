import type { Range } from './places.ts';

/** A unit that a task names. */
export interface AssignedUnit {
  readonly name: string;
  /** The label of its list as written: 责任单位, 牵头单位, 配合单位. */
  readonly label: string;
  /** True for a unit that leads, false for one that helps. */
  readonly lead: boolean;
  readonly range: Range;
}

/** A task of a document with its units; a task without any is one whose list is missing. */
export interface Task {
  readonly name: string;
  /** The headings of the sections around it, the outermost first. */
  readonly path: readonly string[];
  readonly range: Range;
  readonly units: readonly AssignedUnit[];
}
