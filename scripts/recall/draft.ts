import type { Range } from '../../server/src/text/range.ts';

/** One line of a draft that is not blank. */
export interface Line extends Range {
  readonly text: string;
}

/**
 * A clean draft as the planter reads it: lines and sentences, by its own few patterns. It deliberately does not ask the
 * document model, whose mistakes would otherwise hide from the very measurement that should show them.
 */
export class Draft {
  readonly name: string;
  readonly source: string;
  /** Lines that are neither blank nor a comment. */
  readonly lines: readonly Line[];
  /** Running text and numbered items, long enough to be no heading. */
  readonly bodies: readonly Line[];
  /** A gazette holds its contents and several documents. */
  readonly gazette: boolean;

  constructor(name: string, source: string) {
    this.name = name;
    this.source = source;
    this.lines = [...source.matchAll(/^(?!<!--)[^\n]+$/gmu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }));
    this.bodies = this.lines.filter((line) => !line.text.startsWith('#') && line.text.length >= 60 && han(line.text));
    this.gazette = source.includes('目 录');
  }

  /** The lines that match, in order. */
  linesLike(pattern: RegExp): readonly Line[] {
    return this.lines.filter((line) => pattern.test(line.text));
  }

  /** Whether an offset lies in running text. */
  inBody(offset: number): boolean {
    return this.bodies.some((line) => line.start <= offset && offset < line.end);
  }

  /** Whether an offset lies in an entry of a gazette's contents. */
  inContents(offset: number): boolean {
    return this.lines.some((line) => line.start <= offset && offset < line.end && /……（\d+）$/u.test(line.text));
  }

  /** Offsets where a sentence begins inside running text, outside of brackets and quotation marks. */
  sentenceStarts(): readonly number[] {
    const starts: number[] = [];
    for (const line of this.bodies) {
      let depth = 0;
      for (const [index, character] of [...line.text].entries()) {
        if ('（〔《“'.includes(character)) depth++;
        else if ('）〕》”'.includes(character)) depth--;
        else if (character === '。' && depth === 0 && /^[一-龥]/u.test(line.text.slice(index + 1))) {
          starts.push(line.start + index + 1);
        }
      }
    }
    return starts;
  }

  /** The line that holds an offset. */
  lineAt(offset: number): Line {
    const line = this.lines.find((candidate) => candidate.start <= offset && offset <= candidate.end);
    if (line === undefined) throw new RangeError(`${this.name}: no line at ${offset}`);
    return line;
  }
}

/** More Han than anything else: an English page of a gazette is no place to plant Chinese mistakes in. */
function han(text: string): boolean {
  return (text.match(/[一-龥]/gu)?.length ?? 0) * 2 > text.length;
}
