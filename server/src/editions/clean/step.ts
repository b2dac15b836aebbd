import type { Linter } from '../../engine/linter.ts';
import type { TextEdit } from '../../text/edits.ts';

/** A step changes the text by edits of it, all placed in the text it was given; each group is one place. */
export type Step = (linter: Linter, source: string) => readonly (readonly TextEdit[])[];
