import type { Report, Rule } from '../../rule.ts';

/** What a chat assistant says around the text that it was asked for. */
const REMARKS: readonly RegExp[] = [
  /^(?:好的|当然|当然可以|没问题|收到|明白)[，,！!。](?:[^。]{0,10}(?:以下|下面|这)[^。]{0,40}|[^。]{0,30}(?:为您|为你|帮您|帮你)[^。]{0,30})[：:。！]?/u,
  /^(?:以下|下面|这)是?(?:一[份篇则]|为您|为你|根据您|根据你|我为您|修改后的|优化后的|润色后的|您要的|按您)[^。]{0,50}[：:。]/u,
  /希望(?:这[份篇个]|以上|上述)?[^。]{0,20}(?:对您|对你|帮到您|帮到你|帮助到您|符合您|满足您)[^。]{0,20}[。！]?/u,
  /(?:如果|如)?(?:您|你)?(?:需要|有)[^。]{0,20}(?:进一步|其他|任何)?(?:修改|调整|补充|完善|问题|需求)[^。]{0,12}(?:请随时|请告诉我|随时告诉|欢迎随时|可以告诉我|请告知我)[^。]{0,20}[。！]?/u,
  /(?:请|您可以|你可以|可以?)根据(?:实际|具体|自身|单位)?(?:情况|需要|需求)(?:进行)?(?:填写|修改|调整|替换|补充|增删)[^。]{0,20}[。！]?/u,
  /(?:作为|我是)(?:一[个名]|您的|你的)?(?:AI|人工智能)?(?:大?语言模型|智能助手|聊天助手|AI助手|智能体)[^。]{0,40}/u,
  /(?:本文|以上内容|以上文本|本稿|本内容)由?[^。]{0,8}(?:AI|人工智能|大模型|ChatGPT|DeepSeek|文心一言|通义千问|豆包|Kimi)[^。]{0,6}(?:生成|撰写|辅助生成|创作)/u,
  /(?:以上|上述)(?:内容|方案|文稿|范文|模板)?仅供(?:您|你)?参考[^。]{0,20}[。！]?/u,
];
/** What every remark holds; one look that spares nearly all texts the patterns. */
const MAY_BE_REMARK =
  /[您你]|希望|生成|撰写|创作|参考|助手|模型|智能体|随时|告诉我|告知我|[请可以]根据|^\s*(?:好的|当然|没问题|收到|明白|以下|下面|这)/u;
const REFERENCE = /^[（(]?(?:以上|上述|本文|本稿)?[^。，]{0,6}仅供参考[。！]?[）)]?$/u;
/** A picture in the place of a mark, as assistants put before headings. Signs of print (★ ☆ √ ×) are none. */
const PICTURE = /(?:\p{Emoji_Presentation}|[\u2714\u26a0\u2611])\ufe0f?/gu;
const PICTURE_TEST = /\p{Emoji_Presentation}|[\u2714\u26a0\u2611]/u;

export const rule: Rule = {
  id: 'assistant-remark',
  number: 702,
  group: '印发之前',
  title: { zh: '遗留的智能助手的话', en: 'Words of a chat assistant are left' },
  description: {
    zh: '“好的，以下是一份……”“希望对您有所帮助”“请根据实际情况修改”是智能助手对使用者说的话，表情符号也不是公文用的符号，都不应留在公文中。',
    en: 'What a chat assistant says to its user (好的，以下是…, 希望对您有所帮助) and its emoji do not belong in a 公文.',
  },
  basis: { kind: '完整性', reference: '印发之前的核对' },
  severity: 'info',
  finalSeverity: 'error',
  scope: 'paragraph',
  fix: null,
  check({ prose }, { report }) {
    const { text, trimmed } = prose;
    if (MAY_BE_REMARK.test(trimmed)) {
      for (const pattern of REMARKS) {
        const match = pattern.exec(text);
        if (match !== null) {
          report(remark(match));
          return;
        }
      }
      if (REFERENCE.test(trimmed))
        report({ start: 0, end: text.length, message: `“${trimmed}”不像公文的话，印发之前请核对`, atMost: 'warning' });
    }
    if (!PICTURE_TEST.test(text)) return;
    for (const match of text.matchAll(PICTURE))
      report({ start: match.index, end: match.index + match[0].length, message: `公文不用表情符号“${match[0]}”` });
  },
  good: [
    '以下是各单位的主要任务：请根据实际情况抓好落实。本指南仅供参考使用。',
    { name: '网民留言', text: '希望以上措施对企业有所帮助，需要补充的另行通知。' },
    { name: '人工智能', text: '作为人工智能人才评审的重要因素，作为推进工作的助手。' },
    { name: '印刷符号', text: '密级★1年，打√，标注※。' },
  ],
  bad: [
    { text: '⟦好的，以下是一份关于开展安全检查的通知：⟧\n\n请各单位认真落实。\n\n⟦希望这份通知对您有所帮助。⟧' },
    { name: '提醒', text: '⟦请根据实际情况修改。⟧' },
    { name: '表情符号', text: '⟦📌⟧一、总体要求\n\n⟦✅⟧加强领导。' },
  ],
};

function remark(match: RegExpExecArray): Report {
  return {
    start: match.index,
    end: match.index + match[0].length,
    message: `“${match[0].slice(0, 20)}${match[0].length > 20 ? '…' : ''}”是智能助手的话，应当删去`,
  };
}
