import { editDistance } from './similar.ts';

/** The word that somebody who wrote `word` probably meant, or null where nothing is near enough to name. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const begun = [...words].filter((candidate) => word.length >= 3 && candidate.startsWith(word));
  // What was begun and not ended (warn for warning) is further away in letters than it is in the mind.
  if (begun.length === 1 && begun[0] !== undefined) return begun[0];
  let best: string | null = null;
  let limit = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance === undefined || (best !== null && distance >= limit)) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

/** What a message about an unknown word ends with: `，是否为“rules”？ (did you mean “rules”?)`, or nothing. */
export function suggestion(word: string, words: readonly string[]): string {
  const nearest = nearestWord(word, words);
  return nearest === null ? '' : `，是否为“${nearest}”？ (did you mean “${nearest}”?)`;
}
