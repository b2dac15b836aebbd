import { uncompared } from '../../editions/compare/passages.ts';
import { printable } from '../../text/displayWidth.ts';
import { unreadName } from '../reporters/notChecked.ts';
import type { Edition } from './edition.ts';

/** A stretch of a file that was not compared; lines count from 1, both included. */
interface PlaceNotCompared {
  readonly file: 'before' | 'after';
  readonly reason: string;
  readonly line: number;
  readonly endLine: number;
}

/** What was not compared of two editions, in the shape that is promised to programs. */
export function placesNotCompared(before: Edition, after: Edition): readonly PlaceNotCompared[] {
  const of = (edition: Edition, file: PlaceNotCompared['file']): readonly PlaceNotCompared[] =>
    uncompared(edition.file).map(({ reason, start, end }) => ({ file, reason, ...linesOf(edition, start, end) }));
  return [...of(before, 'before'), ...of(after, 'after')];
}

/** One line for each edition of which something was not compared: `未比较：old.md 第3—9行（HTML） · not compared`. */
export function notComparedText(editions: readonly Edition[]): string {
  return editions
    .flatMap((edition) => {
      const places = uncompared(edition.file).map(({ reason, start, end }) => {
        const { line, endLine } = linesOf(edition, start, end);
        return `第${line === endLine ? line : `${line}—${endLine}`}行（${unreadName(reason).zh}）`;
      });
      return places.length === 0 ? [] : [`未比较：${printable(edition.name)} ${places.join('、')} · not compared`];
    })
    .join('\n');
}

/** Whether the editions differ in what was not compared. */
export function differInRest(before: Edition, after: Edition): boolean {
  const rest = ({ file }: Edition): string =>
    uncompared(file)
      .map(({ start, end }) => file.source.slice(start, end))
      .join('\n');
  return rest(before) !== rest(after);
}

function linesOf({ lines }: Edition, start: number, end: number): Pick<PlaceNotCompared, 'line' | 'endLine'> {
  return { line: lines.positionAt(start).line + 1, endLine: lines.positionAt(Math.max(start, end - 1)).line + 1 };
}
