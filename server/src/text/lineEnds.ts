import { lineEndsOf } from './decode.ts';

/** A text made from another one, with the line ends of that one. */
export function withLineEndsOf(source: string, text: string): string {
  const ends = lineEndsOf(source);
  if (ends === 'crlf') return text.replace(/\r?\n/gu, '\r\n');
  return ends === 'cr' ? text.replace(/\n/gu, '\r') : text;
}
