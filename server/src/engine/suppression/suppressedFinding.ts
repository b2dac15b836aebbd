import type { Finding } from '../finding.ts';

/** A finding that is known and accepted. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** By a comment in the text, or by a file beside it: a baseline. */
  readonly kind: 'inSource' | 'external';
  /** What the comment says. */
  readonly reason: string | null;
}
