/** Words up to this length are looked for when they stand twice in a row. */
const LONGEST_REPEATED = 12;
const SHORTEST_REPEATED = 3;

/** Code units share places, so that the table stays near the processor: a false alarm costs less than a slow table. */
const PLACES = 0x1000;
/** By code unit, where it was seen last, counted on from one text to the next so that nothing need be cleared. */
const LAST = new Float64Array(PLACES).fill(Number.NEGATIVE_INFINITY);
let origin = 0;

/**
 * Whether some word of three to {@link LONGEST_REPEATED} characters may stand twice in a row. Every character of its
 * second half then stood a few places before; a run of such characters is rare, and one look at each character tells.
 * Where there is one, the word itself is looked for. Never false where a word is repeated, so that the pattern that says
 * which repetitions are slips need not read most texts.
 */
export function mayRepeatWords(text: string): boolean {
  const from = origin;
  origin += text.length + LONGEST_REPEATED + 1;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const place = text.charCodeAt(i) & (PLACES - 1);
    run = from + i - (LAST[place] ?? 0) <= LONGEST_REPEATED ? run + 1 : 0;
    if (run >= SHORTEST_REPEATED && endsAgain(text, i)) return true;
    LAST[place] = from + i;
  }
  return false;
}

/** Whether a word ends at `at` that stands right before itself as well. */
function endsAgain(text: string, at: number): boolean {
  for (let length = SHORTEST_REPEATED; length <= LONGEST_REPEATED; length++) {
    let same = 0;
    while (same < length && text.charCodeAt(at - same) === text.charCodeAt(at - same - length)) same++;
    if (same === length) return true;
  }
  return false;
}
