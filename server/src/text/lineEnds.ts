import { lineEndsOf } from './decode.ts';

/** How a text is to be written, where somebody said so. */
export interface TextForm {
  readonly lineEnds?: 'lf' | 'crlf' | 'cr';
  /** Whether it is to end with a line end. */
  readonly finalLineEnd: boolean;
}

/** Of a text of which nobody said anything. */
export const ANY_FORM: TextForm = { finalLineEnd: false };

const ENDS = { lf: '\n', crlf: '\r\n', cr: '\r' } as const;

/** A text made from another one: with the line ends that were asked for, or else with those of that one. */
export function withLineEndsOf(source: string, text: string, form: TextForm = ANY_FORM): string {
  const converted = form.lineEnds === undefined ? likeSource(source, text) : withLineEnds(text, form.lineEnds);
  if (!form.finalLineEnd || converted === '' || /[\r\n]$/u.test(converted)) return converted;
  const ends = form.lineEnds ?? lineEndsOf(converted);
  return converted + (ends === 'none' || ends === 'mixed' ? '\n' : ENDS[ends]);
}

function likeSource(source: string, text: string): string {
  const ends = lineEndsOf(source);
  if (ends === 'crlf') return text.replace(/\r?\n/gu, '\r\n');
  return ends === 'cr' ? text.replace(/\n/gu, '\r') : text;
}

function withLineEnds(text: string, ends: 'lf' | 'crlf' | 'cr'): string {
  return text.replace(/\r\n|\r|\n/gu, ENDS[ends]);
}
