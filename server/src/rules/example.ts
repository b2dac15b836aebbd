/** An example text with its findings marked in place: `渝府办发⟦[2024]⟧47号`. */
export interface MarkedExample {
  readonly text: string;
  /** UTF-16 offsets into `text`, ends exclusive, in order of their opening marks. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks ⟦ ⟧ out of a text and says where they stood. Ranges may nest. */
export function readExample(marked: string): MarkedExample {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') {
      const range = { start: text.length, end: -1 };
      ranges.push(range);
      open.push(range);
    } else if (char === '⟧') {
      const range = open.pop();
      if (range === undefined) throw new Error(`⟧ without ⟦ in ${marked}`);
      range.end = text.length;
    } else text += char;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${marked}`);
  return { text, ranges };
}
