import { printable } from '../../text/displayWidth.ts';

/** What no runner takes for a blank, and no terminal shows. */
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * A text of somebody else that begins a line of output. A runner of GitHub Actions takes a line for a command that begins with
 * `::`, blanks in front not counted; such a text is put behind a character without width.
 */
export function safeLine(text: string): string {
  const shown = printable(text);
  return shown.trimStart().startsWith('::') ? `${ZERO_WIDTH_SPACE}${shown}` : shown;
}
