/** Why a file of a run was not checked. */
export type SkipReason =
  /** Found in a folder, and no official document. */
  | 'no-document'
  /** Its name ends otherwise than those that a folder is searched for. */
  | 'extension'
  /** Left out by an ignore file or by `ignore` of a configuration; of a folder that is left out, the folder alone is named. */
  | 'ignored'
  /** A link to a file outside of the folder that is searched. */
  | 'link'
  | 'too-large'
  /** No text at all. */
  | 'binary'
  /** Cannot be read for another reason. */
  | 'unreadable'
  /** A configuration file above it is broken. */
  | 'configuration';

/** A file that a run met and did not check. */
export interface SkippedFile {
  /** What reports call it; a folder ends with `/`. */
  readonly filePath: string;
  readonly reason: SkipReason;
}
