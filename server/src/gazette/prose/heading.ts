/** The heading of a section. */
export interface Heading {
  /** Its words without mark and final punctuation; of a run-in heading its first sentence. */
  readonly words: string;
  /** Whether text follows the heading in the same paragraph. */
  readonly runIn: boolean;
}

/** The heading from `from` on, in front of the first full stop; the whole text where there is none or nothing follows it. */
export function headingOf(text: string, from: number): Heading {
  const body = text.slice(from).trim();
  const end = body.search(/[。！？；：]/u);
  if (end < 0) return { words: body, runIn: false };
  return { words: body.slice(0, end), runIn: end < body.length - 1 };
}
