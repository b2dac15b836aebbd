import { titleKey } from '../../workspace/index.ts';
import type { Completion, CompletionPlace } from './model.ts';

/** More than anybody looks through; one more character finds fewer. */
const MOST = 50;

/**
 * Behind 《: the documents of the workspace, title and number together as they are cited, 《X的通知》（渝府办发〔2024〕47号）.
 * Null where no 《 is open.
 */
export function citationCompletions({ index, offset, before, after }: CompletionPlace): readonly Completion[] | null {
  const typed = /《(?<typed>[^《》]{0,80})$/u.exec(before)?.groups?.typed;
  if (typed === undefined) return null;
  const wanted = titleKey(typed);
  // What an editor closed by itself is taken along.
  const closed = /^》/u.exec(after)?.[0].length ?? 0;
  const found = new Map<string, Completion>();
  for (const { title, number } of index.documents()) {
    if (found.size === MOST) break;
    if (title === '' || number === null || !titleKey(title).includes(wanted)) continue;
    const newText = `${title}》（${number}）`;
    const replace = { start: offset - typed.length, end: offset + closed };
    // A list is too narrow for titles, and they all begin with who issued them: the number first, then what it issues.
    const detail = /《(?<issued>.+)》/u.exec(title)?.groups?.issued ?? title.slice(Math.max(0, title.indexOf('关于')));
    found.set(newText, { kind: 'citation', label: number, detail, replace, newText });
  }
  return [...found.values()];
}
