import type { DocumentNumber } from '../../gazette/prose/documentNumber.ts';
import { fullYear } from '../../gazette/prose/documentNumber.ts';
import { asciiDigits } from '../../gazette/prose/numerals.ts';
import { BLANKS } from '../../text/blank.ts';
import type { Triggers } from '../rule.ts';

/** Documents before 2001 were issued with other brackets, with 第 and short years; a quotation of one keeps its form. */
const FIRST_STRICT_YEAR = 2001;

/** The year of a number in full, as a number. */
export function yearOf(number: DocumentNumber): number {
  return Number(fullYear(asciiDigits(number.year.text)));
}

/** What no document number is without, whatever bracket it is written with: a bracket before its year, or 〕 behind it. */
export const NUMBER_TRIGGERS: Triggers = [
  ['〔[［【（(﹝﹙〖', `0123456789０１２３４５６７８９${BLANKS}`],
  ['0123456789', '〕﹞'],
];

/** Whether a number is that of a document issued before the present form was general. */
export function isHistoric(number: DocumentNumber): boolean {
  return yearOf(number) < FIRST_STRICT_YEAR;
}

/**
 * Numbers of other series than 公文 have rules of their own: 令 (国务院令第707号), the case documents of enforcement
 * (〔2024〕第0123号 of a 行政处罚决定书) and the reports of auditors and appraisers (审字, 评字).
 */
export function isOtherSeries(number: DocumentNumber): boolean {
  return /令$|[罚决处案诉检审验评鉴证估监复赔](?:告|复|决)?字$|[罚案诉]$|罚/u.test(number.prefix.text);
}
