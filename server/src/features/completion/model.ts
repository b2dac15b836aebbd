import type { LintConfig } from '../../engine/lintConfig.ts';
import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import type { Range } from '../../text/range.ts';
import type { WorkspaceIndex } from '../../workspace/index.ts';

/** What a completion stands for. */
export type CompletionKind = 'agency' | 'mark' | 'number' | 'citation' | 'phrase' | 'rule' | 'list';

/** One proposal. They come in the order in which they are to be shown. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** What is shown beside the label: a full name, the title of a rule. */
  readonly detail: string;
  /** The source that is replaced: what was typed of it so far. */
  readonly replace: Range;
  readonly newText: string;
  /** Where the cursor is to stand in `newText` afterwards; its end where absent. */
  readonly cursor?: number;
}

/** Where a completion is asked for. */
export interface CompletionPlace {
  readonly file: GazetteFile;
  /** The document around the place, if there is one. */
  readonly document: GazetteDocument | null;
  readonly config: LintConfig;
  readonly index: WorkspaceIndex;
  readonly offset: number;
  /** The text of the line up to the place, and from there to its end. */
  readonly before: string;
  readonly after: string;
}
