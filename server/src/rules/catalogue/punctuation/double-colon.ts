import type { Rule } from '../../rule.ts';

/** A clause short enough before its colon is the label of a form: 附件：, 联系人：, 联系电话：. */
const LABEL = 6;

export const rule: Rule = {
  id: 'double-colon',
  number: 77,
  group: '标点符号',
  title: { zh: '一个句子内避免两层冒号', en: 'No colon inside what a colon introduces' },
  description: {
    zh: '一个句子内部一般不应套用冒号。前一个冒号引出的内容里又用冒号的，可以改用逗号、破折号，或者分句、分段列出。附件说明、责任单位清单和“联系人：”一类的标签不在此列。',
    en: 'One sentence should not hold a colon within what another colon introduces. Labels, statements of attachments and responsible lists are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.7.3.5（“一般不应套用”）', strength: '一般' },
  severity: 'info',
  scope: 'paragraph',
  fix: null,
  triggers: '：',
  roles: ['body', 'section'],
  check({ prose }, { report }) {
    const { masked, lists, brackets } = prose;
    let first = -1;
    let from = 0;
    let list = 0;
    for (let i = 0; i < masked.length; i++) {
      const char = masked.charAt(i);
      while ((lists[list]?.end ?? masked.length) <= i) list++;
      const inside = lists[list];
      if (inside !== undefined && inside.start <= i) {
        i = inside.end - 1;
        first = -1;
        from = i + 1;
        continue;
      }
      const close = brackets.get(i);
      if (close !== undefined) i = close;
      else if ('。；！？'.includes(char)) {
        first = -1;
        from = i + 1;
      } else if (char === '：') {
        // What stands before the last mark is no part of the label.
        if (isLabel(masked.slice(Math.max(from, i - LABEL - 1), i)) || /\d$/u.test(masked.slice(Math.max(0, i - 1), i)))
          continue;
        if (first < 0) first = i;
        else {
          report({
            start: i,
            end: i + 1,
            message: '同一句内出现两层冒号，可改用逗号、破折号，或者分句列出',
          });
          first = -1;
        }
      }
    }
  },
  good: [
    '现将有关事项通知如下：各区县政府应当抓好落实。',
    { name: '附件说明', text: '附件：1.工作方案：试点部分' },
    { name: '联系方式', text: '联系人：张三，联系电话：63859946，传真：63859947。' },
    { name: '以空格分开的联系方式', text: '联系人：张三 电话：010-12345678 传真：010-87654321' },
    { name: '责任单位清单', text: '重点抓好以下工作：加快更新。（责任单位：市商务委、市交通运输委）' },
    { name: '引文', text: '会议强调：“要做到三点：一是更新，二是改造。”' },
    { name: '两个句子', text: '主要目标如下：到2027年完成更新；保障措施如下：加强组织领导。' },
    { name: '时刻和比例', text: '会议于上午9：30在市政府会议中心召开，比例尺为1：500。' },
  ],
  bad: [{ text: '现将有关事项通知如下：各区县政府要做到以下三点⟦：⟧一是更新，二是改造。' }],
};

/**
 * Whether a colon stands behind a label.
 * @param before the characters of its sentence before the colon, one more than a label has where there are so many
 */
function isLabel(before: string): boolean {
  return before.length <= LABEL || /[，、 \u3000\u00a0]/u.test(before);
}
