import { createHash } from 'node:crypto';
import type { Finding } from '../../engine/finding.ts';
import type { LineIndex } from '../../text/lines.ts';

/** What the algorithm is called where readers compare fingerprints only with those of the same one. */
export const FINGERPRINT_NAME = 'gongwenText/v1';

/**
 * A name for each finding of one text that stays when lines above come or go: made of the rule, the words of the lines
 * that the finding stands in without their white space, and its number among findings that are alike in both. A drafter's
 * paragraph is one line of the file, so an edit elsewhere leaves it alone.
 */
export function fingerprintsOf(source: string, lines: LineIndex, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.ruleId}\n${wordsAround(source, lines, finding)}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return hashOf(`${key}\n${ordinal}`);
  });
}

/** A short name of any text: 128 bits in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function wordsAround(source: string, lines: LineIndex, { start, end }: Finding): string {
  const first = lines.positionAt(start);
  const last = lines.positionAt(Math.max(start, end - 1));
  return source.slice(start - first.character, lines.lineEnd(last.line)).replace(/\s+/gu, '');
}
