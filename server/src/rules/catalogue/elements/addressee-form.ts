import type { Rule } from '../../rule.ts';
import { addresseeOf } from './shared/addressee.ts';

/** The committee and the government of one level are of one class: 县委、县政府. */
const ONE_CLASS = /[省市县区州镇乡]委([，,])(?=\s*[\u4e00-\u9fff]{0,6}政府)/gu;
/** Two classes that 、 parts: the governments below and the departments of the issuing one. */
const CLASSES =
  /人民政府(、)(?=(?:市|省|区|县|国务院|州)?(?:人民)?政府?(?:各|有关)|国务院各|[省市县区](?:级|直))|(?<=各[\u4e00-\u9fff]{2,12})(、)(?=[省市县区镇乡局委厅](?:直|级|机关)[\u4e00-\u9fff]{0,2}[各有])/gu;

export const rule: Rule = {
  id: 'addressee-form',
  number: 39,
  group: '公文要素',
  title: { zh: '主送机关末尾用全角冒号', en: 'The line of addressees ends with a full-width colon' },
  description: {
    zh: '主送机关居左顶格，最后一个机关名称后标全角冒号。不同类的机关之间用逗号，同类之间用顿号：各区县（自治县）人民政府，市政府各部门，有关单位：',
    en: 'The last addressee is followed by a full-width colon. Classes of addressees are parted by ，, members of one class by 、.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.2', strength: '规定' },
  severity: 'error',
  scope: 'document',
  fix: 'safe',
  check(document, { report }) {
    const addressee = addresseeOf(document);
    if (addressee === null) return;
    const { paragraph, end } = addressee;
    const text = paragraph.prose.text.slice(0, end);
    const last = text.charAt(end - 1);
    // In front matter nothing follows the addressees.
    if (last !== '：' && paragraph.key === null) {
      const wrong = ':。，、；,;.'.includes(last);
      const start = wrong ? end - 1 : end;
      report(paragraph, {
        start: end - 1,
        end,
        message: wrong ? `主送机关末尾应标全角冒号“：”，不用“${last}”` : '主送机关末尾应标全角冒号“：”',
        fix: {
          title: wrong ? '改为“：”' : '补“：”',
          edits: [{ start, end, newText: '：' }],
          // A line that ends in a mark of its own may be no line of addressees after all.
          ...(wrong && last !== ':' ? { safety: 'suggestion' } : {}),
        },
      });
    }
    for (const { index } of text.slice(0, -1).matchAll(/[；;]/gu))
      report(paragraph, {
        start: index,
        end: index + 1,
        message: '主送机关之间用逗号、顿号，不用分号',
        atMost: 'warning',
        basis: { kind: '通例', reference: '主送机关分类排列' },
        fix: { title: '改为“，”', edits: [{ start: index, end: index + 1, newText: '，' }], safety: 'suggestion' },
      });
    for (const match of text.matchAll(ONE_CLASS)) {
      const at = match.index + match[0].length - 1;
      report(paragraph, {
        start: at,
        end: at + 1,
        message: '同一层级的党委和政府之间用顿号“、”，不用逗号',
        atMost: 'warning',
        basis: { kind: '通例', reference: '主送机关分类排列' },
        fix: { title: '改为“、”', edits: [{ start: at, end: at + 1, newText: '、' }], safety: 'suggestion' },
      });
    }
    for (const match of text.matchAll(CLASSES)) {
      const at = match.index + match[0].length - 1;
      report(paragraph, {
        start: at,
        end: at + 1,
        message: '不同类的主送机关之间用逗号“，”，同类之间才用顿号',
        atMost: 'warning',
        basis: { kind: '通例', reference: '主送机关分类排列' },
        fix: { title: '改为“，”', edits: [{ start: at, end: at + 1, newText: '，' }], safety: 'suggestion' },
      });
    }
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府各部门，有关单位：\n\n请认真贯彻执行。',
    {
      name: '一类之内用顿号',
      text: '国务院关于X的通知\n\n国发〔2019〕5号\n\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n\n请认真贯彻执行。',
    },
    { name: '公告没有主送机关', text: '重庆市人民政府公告\n\n渝府告〔2024〕3号\n\n现将有关事项公告如下。' },
    {
      name: '正文以“各”起头',
      text: '重庆市人民政府办公厅关于X的通告\n\n渝府告〔2024〕3号\n\n各区县政府要加强管理，发现问题及时报告有关部门。',
    },
    {
      name: '答复个人',
      text: '国务院办公厅关于X建议的复函\n\n国办函〔2005〕21号\n\n邓乃扬、韩汝琦委员：\n\n现函复如下。',
    },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府各部门，有关单位⟦:⟧\n\n请认真贯彻执行。',
      fixed:
        '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府各部门，有关单位：\n\n请认真贯彻执行。',
    },
    {
      name: '缺冒号',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府各部门，有关单⟦位⟧\n\n请认真贯彻执行。',
      fixed:
        '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府各部门，有关单位：\n\n请认真贯彻执行。',
    },
    {
      name: '末尾用句号',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，有关单位⟦。⟧\n\n请认真贯彻执行。',
      fixed:
        '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，有关单位：\n\n请认真贯彻执行。',
    },
    {
      name: '末尾用逗号',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府有关部门，有关单位⟦，⟧\n\n经市政府同意，现将有关事项通知如下，请认真贯彻执行。',
      fixed:
        '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府有关部门，有关单位：\n\n经市政府同意，现将有关事项通知如下，请认真贯彻执行。',
    },
    {
      name: '两类之间用顿号',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府⟦、⟧市政府各部门，有关单位：\n\n请认真贯彻执行。',
      fixed:
        '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府各部门，有关单位：\n\n请认真贯彻执行。',
      severity: 'warning',
    },
    {
      name: '党委和政府之间用逗号',
      text: '福临街道办事处关于新建敬老院的通知\n\n福办发〔2024〕4号\n\n东海区委⟦，⟧区政府：\n\n请支持。',
      fixed: '福临街道办事处关于新建敬老院的通知\n\n福办发〔2024〕4号\n\n东海区委、区政府：\n\n请支持。',
      severity: 'warning',
    },
  ],
};
