/**
 * Texts that micromark itself reads against the specification, because it holds indented code for unfinished until it
 * has seen the line after the blank ones: a list or quotation that follows is taken for one that interrupts a paragraph,
 * so that an empty item, or anything but `1.`, is text. Read segment by segment such a list is a list, as CommonMark
 * says. With these texts a comparison with the whole document proves nothing.
 */
export function isMisread(text: string): boolean {
  return INDENTED_THEN_CONTAINER.test(text);
}

const INDENTED_THEN_CONTAINER =
  /(?:^\uFEFF?|[\r\n])(?: {0,3}\t| {4})[^\r\n]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+ {0,3}[-+*>\d]/;
