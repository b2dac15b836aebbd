/** The end of a title that is one of the 15 kinds of 条例 第八条, with a remark in brackets or without. */
export const KIND_END =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])?$/u;

/** Ends of titles that are in use without being one of the 15 kinds: rules, plans, answers to deputies, judicial texts. */
export const OTHER_END =
  /(?:规定|办法|条例|规则|细则|答复|解释|说明|规划|纲要|方案|计划|章程|公约|声明|建议|要点|标准|指南|目录|清单|措施|预案|名单|规范|制度|讲话|提案)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])?$/u;

/** Names that drafters use as kinds although the regulation knows none of them. */
export const WRONG_KIND = /的(汇报|申请|指示|布告|通令|请示函|报告函|通知函|公函|函件|情况汇报|申请函|批示)$/u;
