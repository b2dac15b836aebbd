import { CHARACTER, headStyle, LINE, mm } from './headStyle.ts';
import { MEASURE } from './rows.ts';

const indents = Array.from(
  { length: 2 * MEASURE + 1 },
  (_, half) => `.x${half}{padding-left:${mm((half * CHARACTER) / 2)}}`,
);
const columns = Array.from({ length: 2 * MEASURE + 1 }, (_, half) => `.w${half}{width:${mm((half * CHARACTER) / 2)}}`);
/**
 * The look of the pages. Fonts by the names under which Windows, macOS and WPS have them, then what a free system has.
 * On paper the margins belong to the page box itself: browsers print their own lines into margins of `@page`.
 */
export const redheadStyle = `
@page{size:A4;margin:0}
*{box-sizing:border-box}
.page{position:relative;width:210mm;height:297mm;padding:37mm 26mm 35mm 28mm;background:#fff;color:#000;overflow:hidden;
font-family:FangSong_GB2312,FangSong,STFangsong,仿宋,"Noto Serif CJK SC",serif;font-size:${mm(CHARACTER)};line-height:${mm(LINE)}}
.row{height:${mm(LINE)};white-space:nowrap;text-spacing-trim:space-all}
.full{text-align:justify;text-align-last:justify}
.middle{text-align:center}
.hei{font-family:SimHei,STHeiti,黑体,"Noto Sans CJK SC",sans-serif}
.kai{font-family:KaiTi_GB2312,KaiTi,STKaiti,楷体,"AR PL UKai CN","Noto Serif CJK SC",serif}
.song,.mark{font-family:FZXiaoBiaoSong-B05S,方正小标宋简体,方正小标宋_GBK,STZhongsong,"Noto Serif CJK SC",SimSun,serif}
.title{font-size:22pt;font-weight:600}
${headStyle.trim()}
.imprint{position:absolute;left:28mm;right:26mm;bottom:35mm;border-top:.35mm solid #000;border-bottom:.35mm solid #000;font-size:14pt}
.imprint p{display:flex;justify-content:space-between;margin:0;padding:0 1em;line-height:${mm(LINE)}}
.imprint p+p{border-top:.25mm solid #000}
.assumed{color:#767676}
.folio{position:absolute;bottom:20mm;font:14pt SimSun,STSong,宋体,"Noto Serif CJK SC",serif;line-height:1}
.odd .folio{right:31mm}
.even .folio{left:33mm}
.table{display:flex}
.cell{flex:none;height:100%;padding:0 .5em;border-left:.25mm solid #000;overflow:hidden}
.cell:last-child{border-right:.25mm solid #000}
.top .cell{border-top:.25mm solid #000}
.bottom .cell{border-bottom:.25mm solid #000}
${indents.join('\n')}
${columns.join('\n')}
@media print{html,body{margin:0;padding:0;background:#fff}.page{break-after:page;margin:0}.page:last-child{break-after:auto}.assumed{color:#000}}
`;
