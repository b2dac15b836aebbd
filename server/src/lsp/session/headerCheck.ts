/** More bytes than this are in no header. */
const LONGEST_HEADER = 8192;

const END = [13, 10, 13, 10];

/**
 * Reads along with a stream of messages and looks at their headers alone. A header that does not say how long its message is, or
 * says it is shorter than nothing, leaves no way to find the next one; the library that reads the messages would go on for ever.
 */
export class HeaderCheck {
  /** Bytes of the message that are still to come; 0 in a header. */
  #body = 0;
  #header = '';
  /** How many of the bytes that end a header have come in a row. */
  #ended = 0;

  /** Takes the next bytes. @returns what is wrong with a header, or null */
  read(bytes: Uint8Array): string | null {
    for (let at = 0; at < bytes.length; ) {
      if (this.#body > 0) {
        const taken = Math.min(this.#body, bytes.length - at);
        this.#body -= taken;
        at += taken;
        continue;
      }
      const byte = bytes[at++] ?? 0;
      this.#header += String.fromCharCode(byte);
      this.#ended = byte === END[this.#ended] ? this.#ended + 1 : byte === END[0] ? 1 : 0;
      if (this.#header.length > LONGEST_HEADER) return 'a header does not end';
      if (this.#ended < END.length) continue;
      const length = /^content-length: *(\d{1,10}) *$/imu.exec(this.#header.replaceAll('\r', ''))?.[1];
      if (length === undefined) return 'a header without a Content-Length';
      this.#body = Number(length);
      this.#header = '';
      this.#ended = 0;
    }
    return null;
  }
}
