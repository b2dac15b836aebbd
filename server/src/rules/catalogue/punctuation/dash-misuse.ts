import type { Rule } from '../../rule.ts';

const CHINESE = '\\u4e00-\\u9fff”》）';
/** Years, months, days and weekdays joined by the dash of two characters. */
const SPAN =
  /(?<=\d年?|\d[月日时]|(?:周|星期)[一二三四五六日天])——(?=\d{1,4}[年月日时]|\d{4}|(?:周|星期)[一二三四五六日天])/gu;
/** Names of places that lines run between; a short list, because —— between other words is a dash. */
const PLACE =
  '北京|上海|天津|重庆|成都|西安|兰州|贵阳|昆明|武汉|长沙|郑州|广州|深圳|杭州|南京|合肥|济南|青岛|福州|厦门|南昌|南宁|海口|沈阳|大连|长春|哈尔滨|石家庄|太原|呼和浩特|西宁|银川|乌鲁木齐|拉萨|万州|黔江|涪陵|宜昌|钦州|宁波|四川|贵州|云南|湖北|湖南|陕西|甘肃|广西|新疆|东盟|欧洲|中亚|新加坡|河内|万象';
const ROUTE = new RegExp(`(?<=${PLACE})——(?=${PLACE})`, 'gu');
/** A Han 一 between two numbers is a dash misread by a scanner. */
const READ_AS_ONE = /(?<=[\d%年月日])一(?=\d{1,4}(?:[%年月日时个家人名项台辆]))/gu;
/** Hyphens, box lines and other runs where a dash of two characters was meant. */
const MADE_UP = new RegExp(
  `(?<=[${CHINESE}])(?:-{2,4}|－{2}|─{1,2}|―{2}|—{3,4}|[-－]—|—[-－])(?=[${CHINESE}“《])`,
  'gu',
);

export const rule: Rule = {
  id: 'dash-misuse',
  number: 60,
  group: '标点符号',
  title: { zh: '破折号与连接号不应混用', en: 'The dash —— and the connecting — are two marks' },
  description: {
    zh: '时间起止用占一字的连接号“—”，不用占两字的破折号；破折号为“——”，不用短横线或者制表线拼成。单独的“—”从不改为“——”。',
    en: 'Spans of time take the connecting dash — of one character; the dash proper is ——, not a run of hyphens. A single — is never turned into ——.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.10、4.13', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '—-－─―一',
  check({ prose }, { report }) {
    const { masked } = prose;
    const find = (pattern: RegExp, right: string, message: (wrong: string) => string): void => {
      for (const match of masked.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        report({
          start,
          end,
          message: message(match[0]),
          fix: { title: `改为“${right}”`, edits: [{ start, end, newText: right }] },
        });
      }
    };
    if (masked.includes('——')) {
      find(SPAN, '—', () => '起止时间应用占一字的连接号“—”，不用破折号“——”');
      find(ROUTE, '—', () => '起止地点应用占一字的连接号“—”，不用破折号“——”');
    }
    if (/\d[%年月日]?一\d/u.test(masked)) find(READ_AS_ONE, '—', () => '数值之间的“一”应为连接号“—”');
    if (/[-－─―]|—{3}/u.test(masked)) find(MADE_UP, '——', (wrong) => `“${wrong}”应为破折号“——”`);
  },
  good: [
    '规划期为2021—2025年，每周一—周五受理。',
    { name: '副标题', text: '践行初心使命\n\n——在全市工作会议上的讲话' },
    { name: '破折号', text: '坚持一个目标——建设交通强市。' },
    { name: '单个连接号', text: '建设重庆—成都运输通道，推进陆海新通道建设。' },
    { name: '汉字一', text: '实施2024年一号文件，打造1一体化平台。' },
    { name: '复合词', text: '推进中国-东盟合作。' },
    { name: '数量起止由另一规则报告', text: '打造示范区县3——5家。' },
    { name: '表格横线', text: '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |' },
  ],
  bad: [
    { text: '规划期为2021⟦——⟧2025年。', fixed: '规划期为2021—2025年。' },
    { text: '于5月1日⟦——⟧7日办理，周一⟦——⟧周五受理。', fixed: '于5月1日—7日办理，周一—周五受理。' },
    { name: '起止地点', text: '建设重庆⟦——⟧成都高速铁路。', fixed: '建设重庆—成都高速铁路。' },
    { name: '扫描误识', text: '规划期为2021⟦一⟧2025年。', fixed: '规划期为2021—2025年。' },
    { name: '短横线拼成', text: '坚持一个目标⟦--⟧建设交通强市。', fixed: '坚持一个目标——建设交通强市。' },
  ],
};
