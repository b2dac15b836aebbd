/** XML that is not read: not well-formed, with a document type, with unknown entities, or nested too deep. */
export class XmlError extends Error {
  /** UTF-16 offset in the XML text. */
  readonly offset: number;

  /** @param message Chinese with English beside it */
  constructor(message: string, offset: number) {
    super(`${message} @${offset}`);
    this.name = 'XmlError';
    this.offset = offset;
  }
}
