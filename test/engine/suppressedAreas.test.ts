import assert from 'node:assert/strict';
import { type Directive, findDirectives } from '../../server/src/engine/suppression/directives.ts';
import { AreasAlong, suppressedAreas } from '../../server/src/engine/suppression/suppressedAreas.ts';
import { LineIndex } from '../../server/src/text/lines.ts';
import { random } from '../support/random-edits.ts';

/** The comment that suppresses a rule at a place, worked out from the definition: the first one whose area holds it. */
function expected(source: string, directives: readonly Directive[], at: number, rule: string): Directive | undefined {
  const lines = new LineIndex(source);
  const line = (offset: number): number => lines.positionAt(offset).line;
  return directives.find((directive, index) => {
    const names = directive.named.map(({ id }) => id);
    if (names.length > 0 && !names.includes(rule)) return false;
    if (directive.kind === 'enable') return false;
    if (directive.kind === 'disable-file') return true;
    if (directive.kind === 'disable-line') return line(at) === line(directive.start);
    if (directive.kind === 'disable-next-line') {
      let next = line(directive.end) + 1;
      while (next < lines.lineCount && lines.lineText(next).trim() === '') next++;
      return line(at) === next;
    }
    const end = directives.slice(index + 1).find(({ kind, named }) => {
      const ended = named.map(({ id }) => id);
      return kind === 'enable' && (ended.length === 0 || names.every((name) => ended.includes(name)));
    });
    return at >= directive.end && at < (end?.start ?? Number.POSITIVE_INFINITY);
  });
}

describe('suppressed areas', () => {
  it('are those of the definition, for random comments', () => {
    const kinds = ['disable', 'disable', 'enable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'];
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed);
      const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
      const pieces = Array.from({ length: 12 }, () => {
        const names = Array.from({ length: Math.floor(next() * 3) }, () => pick(['a', 'b', 'c']));
        return next() < 0.6 ? `<!-- gongwen-${pick(kinds)} ${names.join(', ')} -->` : `甲${pick(['', '\n', '\n\n'])}`;
      });
      const source = pieces.join(pick(['', '\n', '\n\n']));
      const directives = findDirectives(source);
      for (const rule of ['a', 'b', 'c', 'd']) {
        const areas = new AreasAlong(suppressedAreas(source, new LineIndex(source), directives));
        for (let at = 0; at < source.length; at++) {
          const where = `seed ${seed}, rule ${rule}, offset ${at}: ${JSON.stringify(source)}`;
          assert.equal(areas.at(at, rule)?.directive, expected(source, directives, at, rule), where);
        }
      }
    }
  });
});
