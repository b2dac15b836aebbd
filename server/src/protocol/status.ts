/** What the server tells about one open document each time that it has checked it. */
export interface Status {
  /** The document, as the client named it when it was opened. */
  readonly uri: string;
  /** False for a file that holds no official document (a README); the status bar then says nothing about it. */
  readonly isGazette: boolean;
  /** How many findings the document has at each level. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
