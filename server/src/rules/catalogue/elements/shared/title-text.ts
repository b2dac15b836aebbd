import type { Title } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';

/** Where a stretch of a title stands: in one of its lines, cut off at that line's end. */
export interface TitlePlace {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a title, its lines joined and every space dropped, with the place of each character. Rules match the
 * words and report places, wherever the lines were broken.
 */
export class TitleText {
  readonly text: string;
  readonly #places: readonly { readonly paragraph: Paragraph; readonly at: number }[];

  constructor(title: Title) {
    const places: { paragraph: Paragraph; at: number }[] = [];
    let text = '';
    for (const paragraph of title.paragraphs) {
      const line = paragraph.prose.text;
      for (let at = 0; at < line.length; at++) {
        const char = line.charAt(at);
        if (/\s/u.test(char)) continue;
        text += char;
        places.push({ paragraph, at });
      }
    }
    this.text = text;
    this.#places = places;
  }

  /** The place of `[start, end)` of {@link text}; null where that is empty. */
  place(start: number, end: number): TitlePlace | null {
    const first = this.#places[start];
    if (first === undefined) return null;
    let last = first.at;
    for (let i = start + 1; i < end; i++) {
      const next = this.#places[i];
      if (next === undefined || next.paragraph !== first.paragraph) break;
      last = next.at;
    }
    return { paragraph: first.paragraph, start: first.at, end: last + 1 };
  }

  /** The place of `[start, end)` if it stands whole in one line; what a fix needs. */
  whole(start: number, end: number): TitlePlace | null {
    const place = this.place(start, end);
    return place !== null && place.end - place.start === end - start ? place : null;
  }
}
