/** Lines `[from, to)` of the old text that become lines `[newFrom, newTo)` of the new one, counted from 0. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

/** How far to look for a line that both texts share again. Repairs are local; beyond this, line stands against line. */
const LOOK_AHEAD = 64;

/**
 * The change of one file as a unified diff that `git apply` and `patch -p1` understand; empty where nothing changed. Takes
 * time in proportion to the text however many changes there are, which is why it need not be the shortest diff.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = grouped(changesBetween(old, now)).map((changes) => hunkText(changes, old, now));
  if (hunks.length === 0) return '';
  const path = name.replace(/^(?:\.?\/)+/u, '');
  return `--- ${headerName(`a/${path}`)}\n+++ ${headerName(`b/${path}`)}\n${hunks.join('')}`;
}

/** A name as git writes it: in quotes where it holds a control character, a quote or a backslash; else as it is. */
function headerName(path: string): string {
  if (/[\u0000-\u001f\u007f"\\]/u.test(path)) {
    const quoted = path.replace(/[\u0000-\u001f\u007f"\\]/gu, (character) => ESCAPES[character] ?? octal(character));
    return `"${quoted}"`;
  }
  // A name with a space ends at a tab.
  return path.includes(' ') ? `${path}\t` : path;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

/** Lines with their line feeds; a carriage return is part of its line. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function changesBetween(old: readonly string[], now: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] === now[j]) {
      i++;
      j++;
      continue;
    }
    const [from, newFrom] = [i, j];
    // Several changed lines in a row are one change.
    do {
      const [skipped, added] = nextShared(old, i, now, j);
      i += skipped;
      j += added;
    } while ((i < old.length || j < now.length) && old[i] !== now[j]);
    changes.push({ from, to: i, newFrom, newTo: j });
  }
  return changes;
}

/** How many lines to take away and to add until the two texts agree again, as few as possible. */
function nextShared(
  old: readonly string[],
  i: number,
  now: readonly string[],
  j: number,
): readonly [skipped: number, added: number] {
  if (i >= old.length) return [0, now.length - j];
  if (j >= now.length) return [old.length - i, 0];
  for (let distance = 1; distance <= LOOK_AHEAD; distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      const line = old[i + skipped];
      if (line !== undefined && line === now[j + distance - skipped]) return [skipped, distance - skipped];
    }
  }
  return [1, 1];
}

/** Changes whose context would touch stand in one hunk. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous !== undefined && change.from - previous.to <= 2 * CONTEXT) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkText(changes: readonly Change[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return '';
  const start = Math.max(0, first.from - CONTEXT);
  const newStart = first.newFrom - (first.from - start);
  const end = Math.min(old.length, last.to + CONTEXT);
  const newEnd = last.newTo + (end - last.to);
  let text = `@@ -${rangeText(start, end)} +${rangeText(newStart, newEnd)} @@\n`;
  let at = start;
  for (const { from, to, newFrom, newTo } of changes) {
    text +=
      marked(' ', old.slice(at, from)) + marked('-', old.slice(from, to)) + marked('+', now.slice(newFrom, newTo));
    at = to;
  }
  return text + marked(' ', old.slice(at, end));
}

/** Of an empty range the format names the line before it. */
function rangeText(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

function marked(sign: string, lines: readonly string[]): string {
  return lines.map((line) => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`).join('');
}
