import { type Form, sentence } from '../plant.ts';

/** Citations of documents and statutes in running text. */
const cited = (rule: string, template: string, options = {}): Form => sentence(rule, template, template, options);

export const citations: readonly Form[] = [
  cited('citation-file-word', '根据《关于加强校园安全工作的意见》（南教发〔2020〕6号）{|文件}精神推进工作。'),
  cited(
    'citation-title-marks',
    '根据{《关于加强校园安全工作的意见》|关于加强校园安全工作的意见}（南教发〔2020〕6号），制定工作方案。',
  ),
  cited('citation-article-numerals', '依据《中华人民共和国义务教育法》第{十九|19}条开展工作。'),
  cited('citation-article-numerals', '依据《机关事务管理条例》第{八|8}条开展工作。'),
  cited('citation-repealed-statute', '根据《{党政机关公文处理工作条例|国家行政机关公文处理办法}》开展工作。'),
  cited('citation-repealed-statute', '依照《中华人民共和国{民法典|合同法}》签订合同。'),
  cited('citation-article-beyond', '依据《党政机关公文处理工作条例》第{四十二|五十二}条开展工作。'),
  cited('docnum-order', '按照有关文件（{云教发〔2020〕12号|〔2020〕云教发12号}）推进工作。'),
];
