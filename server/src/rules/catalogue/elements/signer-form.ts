import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { DocumentContext, Rule } from '../../rule.ts';

const HEAD = (number: string, kind = '请示'): string =>
  `云岭县教育局文件\n\n${number}\n\n# 云岭县教育局关于修缮校舍的${kind}\n\n云岭县人民政府：\n\n校舍年久失修。妥否，请批示。\n\n云岭县教育局\n\n2024年5月11日`;

function reportMissing({ kind, head, number }: GazetteDocument, { report }: DocumentContext): void {
  const message = `${kind ?? '上行文'}是上行文，版头应标注签发人姓名（签发人：×××）`;
  if (number !== null) report(number.paragraph, { start: number.number.start, end: number.number.end, message });
  else if (head.mark !== null) report(head.mark.paragraph, { start: head.mark.start, end: head.mark.end, message });
}

export const rule: Rule = {
  id: 'signer-form',
  number: 420,
  group: '公文要素',
  title: { zh: '上行文标注签发人', en: 'What goes up names who signs it out' },
  description: {
    zh: '上行文应当标注签发人姓名。草稿已有版头（发文机关标志）而没有签发人的，提示补上；多个签发人之间用空格，不用顿号；下行文、平行文不标签发人。',
    en: 'A document to a superior names who signs it out. Reported where the draft shows its letterhead. Several names are parted by blanks; other documents name nobody.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（六）', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    const { head, direction, kind } = document;
    const { signers } = head;
    if (direction === 'up' && head.mark !== null && signers.length === 0) reportMissing(document, context);
    const [first] = signers;
    if (first === undefined) return;
    if (direction !== 'up' && kind !== null && kind !== '意见' && kind !== '函') {
      context.report(first.paragraph, {
        start: first.start,
        end: first.end,
        message: `${kind}不是上行文，不标注签发人`,
        basis: {
          kind: '规定',
          reference: '《党政机关公文处理工作条例》第九条（六）（“上行文应当标注签发人姓名”）',
          strength: '规定',
        },
        atMost: 'info',
      });
      return;
    }
    for (const [index, signer] of signers.entries()) {
      const next = signers[index + 1];
      if (next === undefined || next.paragraph !== signer.paragraph) continue;
      const gap = signer.paragraph.prose.text.slice(signer.end, next.start);
      const mark = /[、，,]/u.exec(gap);
      if (mark === null) continue;
      context.report(signer.paragraph, {
        start: signer.end,
        end: next.start,
        message: `多个签发人之间不用“${mark[0]}”，用空格分开`,
        basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.6', strength: '规定' },
        fix: { title: '改为空格', edits: [{ start: signer.end, end: next.start, newText: '　' }] },
      });
    }
  },
  good: [
    HEAD('签发人：王海\n\n云教文〔2024〕12号'),
    { name: '没有版头的草稿', text: HEAD('云教文〔2024〕12号').replace('云岭县教育局文件\n\n', '') },
    { name: '下行文', text: HEAD('云教发〔2024〕12号', '通知') },
    { name: '两个签发人', text: HEAD('云教文〔2024〕12号　　签发人：王　海　李小明') },
  ],
  bad: [
    { text: HEAD('⟦云教文〔2024〕12号⟧') },
    {
      name: '顿号',
      text: HEAD('签发人：王海⟦、⟧李小明\n\n云教文〔2024〕12号'),
      fixed: HEAD('签发人：王海　李小明\n\n云教文〔2024〕12号'),
    },
    { name: '下行文标签发人', text: HEAD('签发人：⟦王海⟧\n\n云教发〔2024〕12号', '通知'), severity: 'info' },
  ],
};
