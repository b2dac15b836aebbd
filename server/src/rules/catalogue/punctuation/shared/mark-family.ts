const BOOK = '《〈》〉';
const QUOTE = '“‘”’「」';

/** What an author may confuse: brackets with brackets, book marks with book marks, quotation marks with the same. */
export type MarkFamily = 'bracket' | 'book' | 'quote';

/** The family of a mark that comes in pairs, opening or closing. */
export function familyOf(char: string): MarkFamily {
  if (BOOK.includes(char)) return 'book';
  return QUOTE.includes(char) ? 'quote' : 'bracket';
}
