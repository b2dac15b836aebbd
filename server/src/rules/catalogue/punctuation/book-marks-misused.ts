import type { Rule } from '../../rule.ts';

/** What is no work: the last words of names that never stand in book marks. */
const NO_WORK =
  /(?:荣誉证书|奖状|奖牌|锦旗|座谈会|研讨会|推进会|动员会|工作会议|大会|论坛|培训班|研修班|运动会|博览会|展览会|交易会|大赛|竞赛|比赛|活动|专项行动|有限公司|委员会|领导小组)$/u;
/** Licences and certificates: A.13.1 names them, but laws themselves cite their printed titles. */
const LICENCE = /(?:营业执照|许可证|资格证|证书|执照|资格证书)$/u;
/** A work about one of these: 《…大会决议》 does not end so, but 《关于…活动》 or 《…在…大会》 may be the title of a text. */
const WORK = /关于|方案|办法|规定|讲话|报告|公约|守则|规则|史|记|论|颂/u;

export const rule: Rule = {
  id: 'book-marks-misused',
  number: 624,
  group: '标点符号',
  title: { zh: '不是作品的名称不用书名号', en: 'No book marks around what is no work' },
  description: {
    zh: '课程、课题、奖品奖状、商标、证照、组织机构、会议、活动等不能视为作品，其名称不应用书名号；需要突出时可用引号。证照名称在法规中常带书名号，只作提示。',
    en: 'Courses, prizes, trademarks, licences, bodies, meetings and events are no works and take no book marks; quotation marks may stress them. Licences often have them in statutes and are only hinted at.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 附录A.13.1', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['书状牌旗会议坛班赛动司组照证', '》']],
  check({ prose: { text, brackets } }, { report }) {
    for (const [open, close] of brackets) {
      if (text.charAt(open) !== '《' || close - open > 30) continue;
      const name = text.slice(open + 1, close);
      const licence = LICENCE.test(name) && !NO_WORK.test(name);
      if ((!licence && !NO_WORK.test(name)) || WORK.test(name) || /[《〈]/u.test(name)) continue;
      report({
        start: open,
        end: close + 1,
        message: `“${name}”不是作品，其名称不应用书名号`,
        ...(licence ? { atMost: 'info' } : {}),
        fix: {
          title: '删去书名号',
          edits: [
            { start: open, end: open + 1, newText: '' },
            { start: close, end: close + 1, newText: '' },
          ],
        },
      });
    }
  },
  good: [
    '落实《中国共产党第二十次全国代表大会关于十九届中央委员会报告的决议》。',
    { name: '以活动为题的文件', text: '印发《关于开展专项行动的通知》《安全生产月活动方案》。' },
    { name: '引号', text: '开展“书香重庆”活动，颁发荣誉证书。' },
  ],
  bad: [
    { text: '颁发⟦《荣誉证书》⟧。', fixed: '颁发荣誉证书。' },
    { name: '会议', text: '筹备⟦《全市安全生产工作会议》⟧。', fixed: '筹备全市安全生产工作会议。' },
    { name: '证照', text: '依法取得⟦《药品生产许可证》⟧。', severity: 'info', fixed: '依法取得药品生产许可证。' },
  ],
};
