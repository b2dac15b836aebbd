import type { GazetteDocument } from '../gazette/document/document.ts';
import { fullYear } from '../gazette/prose/documentNumber.ts';
import { asciiDigits } from '../gazette/prose/numerals.ts';
import type { JudgedDay } from '../rules/rule.ts';
import type { LintConfig } from './lintConfig.ts';

/**
 * The day a document is judged by: what the user says, else its 成文日期, else the whole year of its 文号, else today.
 * A text of 2021 is never judged by the names of 2024.
 */
export function judgedDay(document: GazetteDocument, config: Pick<LintConfig, 'asOf' | 'today'>): JudgedDay {
  if (config.asOf !== undefined) return single(config.asOf);
  const written = document.date?.date.iso;
  if (written !== null && written !== undefined) return single(written);
  const year = document.number === null ? '' : fullYear(asciiDigits(document.number.number.year.text));
  if (/^\d{4}$/u.test(year)) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  return single(config.today);
}

function single(day: string): JudgedDay {
  return { earliest: day, latest: day };
}
