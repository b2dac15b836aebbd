import { LINES_PER_MARK, MOST_MARKS, MOST_SIGNER_LINES } from './head.ts';
import { LINES, MEASURE } from './rows.ts';

/** A millimetre length as CSS writes it. */
export const mm = (value: number): string => `${Number(value.toFixed(3))}mm`;

/** 版心 156 × 225 mm inside margins of 37, 26, 35 and 28 mm (GB/T 9704—2012 5.2.1). */
export const CHARACTER = 156 / MEASURE;
export const LINE = 225 / LINES;

/** The highest 版头: four issuers and four lines of 签发人. */
const MOST_LINES = 8 + LINES_PER_MARK * (MOST_MARKS - 1) + MOST_SIGNER_LINES - 1;
const heights = Array.from(
  { length: MOST_LINES - 2 },
  (_, index) => `.h${index + 3}{height:${mm((index + 3) * LINE)}}`,
);
const sizes = Array.from({ length: 35 }, (_, index) => {
  const count = index + 6;
  return `.size${count}{font-size:${mm(Math.min(17, 150 / count))}}`;
});

/** A letter's mark is as high as this, from 30 mm below the edge of the paper on. */
const LETTER_MARK = 17;
/** From the top of 版心, 37 mm below the edge: 4 mm below the mark (10.1). */
const FIRST_RULE = 30 - 37 + LETTER_MARK + 4;
/** Two rules, one three times as thick as the other. */
const RULES = 2.1;
/** 7/8 of the height of a character below the rule; a row keeps as much above its characters as below. */
const BELOW_RULE = FIRST_RULE + RULES + (CHARACTER * 7) / 8 - (LINE - CHARACTER) / 2;

/** The look of 版头: red, in the places that 7.2 and 10 name. */
export const headStyle = `
header{position:relative}
${heights.join('\n')}
${sizes.join('\n')}
.mark{color:#e60012;font-weight:700;text-align:center;line-height:${mm(LINES_PER_MARK * LINE)};white-space:nowrap}
.joint{display:flex;justify-content:center;align-items:center;gap:.5em}
.issuers .mark{text-align-last:justify}
header::before{content:"";display:block;height:30mm}
header.document::after,header.minutes::after{content:"";position:absolute;left:0;right:0;bottom:1mm;border-top:.7mm solid #e60012}
.number{position:absolute;left:0;right:0;bottom:4mm}
.right{text-align:right}
.corner{position:absolute;left:0;top:0}
.signers{position:absolute;right:${mm(CHARACTER)};bottom:4mm;display:flex}
header.order::before{height:15mm}
header.letter{display:flow-root}
header.letter::before{content:none}
.letter .mark{margin-top:-7mm;line-height:${mm(LETTER_MARK)}}
.letter .number{bottom:auto;top:${mm(BELOW_RULE)}}
.letter .corner{top:${mm(BELOW_RULE)}}
header.letter::after,.letter.first::after{content:"";position:absolute;height:${mm(RULES)};border:0 solid #e60012}
header.letter::after{left:-8mm;right:-6mm;top:${mm(FIRST_RULE)};border-top-width:1.05mm;border-bottom-width:.35mm}
.letter.first::after{left:20mm;right:20mm;bottom:20mm;border-top-width:.35mm;border-bottom-width:1.05mm}
.letter .imprint{border:0}
.letter .imprint p+p{border-top:0}
`;
