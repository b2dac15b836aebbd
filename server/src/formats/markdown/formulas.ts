import type { Range } from '../../text/range.ts';
import { hiddenPart, type Part } from './parts.ts';

const DOLLAR = 36;
const HAN = /\p{Script=Han}/u;
/** No formula in a line of text is longer. */
const LONGEST = 1000;

/**
 * Takes formulas (`$…$`, `$$…$$`) for what is no prose. As pandoc has it, a formula in a line has no blank inside its
 * signs and no digit behind the closing one, so that 5$和6$ are sums of money; a formula also has no Han.
 */
export function withoutFormulas(source: string, parts: readonly Part[]): readonly Part[] {
  const formulas = formulasOf(source, parts);
  if (formulas.length === 0) return parts;
  const result: Part[] = [];
  let next = 0;
  for (const part of parts) {
    let at = part.source;
    const end = part.source + part.length;
    for (let formula = formulas[next]; formula !== undefined && formula.start < end; formula = formulas[next]) {
      if (formula.start > at) result.push({ source: at, length: formula.start - at, literal: true });
      if (formula.start >= part.source) result.push(hiddenPart(source, formula.start, formula.end));
      at = Math.max(at, formula.end);
      if (formula.end > end) break;
      next++;
    }
    if (at === part.source) result.push(part);
    else if (at < end) result.push({ source: at, length: end - at, literal: true });
  }
  return result;
}

function formulasOf(source: string, parts: readonly Part[]): readonly Range[] {
  const signs: number[] = [];
  for (const { source: start, length, literal } of parts) {
    if (literal !== true) continue;
    for (let i = source.indexOf('$', start); i >= 0 && i < start + length; i = source.indexOf('$', i + 1))
      signs.push(i);
  }
  const found: Range[] = [];
  for (let i = 0; i < signs.length; ) {
    const formula = formulaAt(source, signs, i);
    if (formula === null) i++;
    else {
      found.push(formula);
      while ((signs[i] ?? Number.POSITIVE_INFINITY) < formula.end) i++;
    }
  }
  return found;
}

/** The formula that begins at the sign `signs[index]`. */
function formulaAt(source: string, signs: readonly number[], index: number): Range | null {
  const start = signs[index] ?? 0;
  const double = signs[index + 1] === start + 1;
  if (double) {
    for (let i = index + 2; i + 1 < signs.length; i++) {
      const close = signs[i] ?? 0;
      if (signs[i + 1] !== close + 1) continue;
      return isFormula(source.slice(start + 2, close)) ? { start, end: close + 2 } : null;
    }
    return null;
  }
  const close = signs[index + 1];
  if (close === undefined) return null;
  const inside = source.slice(start + 1, close);
  if (/^\s|\s$/u.test(inside) || /[0-9]/u.test(source.charAt(close + 1)) || source.charCodeAt(close + 1) === DOLLAR)
    return null;
  return isFormula(inside) ? { start, end: close + 1 } : null;
}

function isFormula(inside: string): boolean {
  return inside.length > 0 && inside.length <= LONGEST && !HAN.test(inside);
}
