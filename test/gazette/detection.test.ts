import assert from 'node:assert/strict';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

/** A name, a text, and whether it is a document. */
type Case = readonly [name: string, text: string];

const DOCUMENTS: readonly Case[] = [
  ['a 通知 with its number', '某市教育局关于开展检查的通知\n\n某教〔2024〕3号\n\n各区教育局：\n\n请认真落实。\n'],
  ['a draft of a 通知', '某市教育局关于开展检查的通知\n\n各区教育局：\n\n请认真落实。\n'],
  ['a draft with placeholders', '# XX市教育局关于开展检查的通知\n\nXX教发〔2024〕X号\n\n请认真落实。\n'],
  ['a 令 with its number on a line of its own', '某市人民政府令\n\n第179号\n\n现予公布。\n'],
  ['a 令 with its number beside its title', '某市人民政府令第179号\n\n现予公布，自公布之日起施行。\n'],
  ['a 公告 numbered by the year', '财政部　税务总局公告2020年第25号\n\n现将有关政策公告如下：\n\n一、免税。\n'],
  ['办法 in articles', '某市老年人优待办法\n\n第一条　为了弘扬敬老美德，制定本办法。\n\n第二条　本办法适用于全市。\n'],
  [
    'a law with chapters',
    '# 河湖管理法\n\n## 第一章　总则\n\n**第一条**　为了加强管理，制定本法。\n\n**第二条**　本法所称河湖包括湖泊。\n',
  ],
  ['细则 without a title', '第一条　为规范管理，制定本细则。\n\n第二条　本细则由市财政局解释。\n'],
  ['规定 with sections', '某市会议费管理规定\n\n一、会议分类\n\n分三类。\n\n二、开支标准\n\n按标准执行。\n'],
  [
    '会议纪要 as a heading',
    '# 2024年第3次局长办公会会议纪要\n\n5月6日，张三主持召开会议。现纪要如下：\n\n一、完成排查。\n\n二、落实经费。\n',
  ],
  ['纪要 with its number in brackets', '某市政府常务会议纪要\n\n（2024年第3次）\n\n会议议定如下事项。\n'],
  ['纪要 with 期', '专题会议纪要\n\n第12期\n\n会议议定如下事项。\n'],
  [
    'a 工作报告',
    '政府工作报告\n\n（2024年1月10日在市人民代表大会上）\n\n市长　张三\n\n各位代表：\n\n现在，我代表市人民政府报告工作。\n',
  ],
  ['a speech', '在全市安全生产工作会议上的讲话\n\n同志们：\n\n今天召开会议，主要任务是部署工作。\n'],
  [
    'a 总结 with sections',
    '某市教育局2024年工作总结\n\n2024年，我局完成各项任务。\n\n一、主要工作\n\n抓好落实。\n\n二、存在问题\n\n力度不够。\n',
  ],
  ['a 方案 with sections', '某市节水行动方案\n\n一、总体要求\n\n坚持节水优先。\n\n二、主要任务\n\n控制总量。\n'],
  [
    'a draft in front matter',
    '---\n标题: 某市教育局关于举办培训的通知\n发文字号: 某教〔2024〕3号\n主送机关: 各科室\n---\n\n现就有关事项通知如下。\n',
  ],
  [
    'a Word paste with em spaces',
    '某市科技局关于申报项目的通知\n\n各有关单位：\n\n\u2003\u2003现就有关事项通知如下。\n\n\u2003\u2003某市科技局\n\n\u2003\u20032025年12月26日\n',
  ],
  [
    'a title that ends in 申请',
    '关于举办业务培训班的申请\n\n公司领导：\n\n现申请举办培训班，请批准。\n\n人力资源部\n\n2025年3月5日\n',
  ],
  ['a title that ends in a full stop', '某市体育局关于建设经费的报告。\n\n市人民政府：\n\n现报告如下。\n'],
  ['a 招聘公告', '某县人民医院招聘公告\n\n现将有关事项公告如下。\n\n某县人民医院人事科\n\n2025年4月1日\n'],
  [
    'a 倡议书 signed by a body',
    '# 节约用水倡议书\n\n广大市民朋友们：\n\n让我们行动起来。\n\n某市水务局\n\n2024年3月22日\n',
  ],
  ['a 函 with addressee and date', '关于商请支持的函\n\n某海关：\n\n请予支持。\n\n某市发展改革委\n\n2022年6月20日\n'],
  ['a list of tasks with 责任单位', '一、重点任务\n\n（一）扩大供给。（责任单位：市民政局、市财政局）\n'],
  [
    'an 决议 with its 题注',
    '某市第五届人民代表大会第一次会议关于政府工作报告的决议\n\n（2024年1月12日通过）\n\n会议听取和审议了报告。\n',
  ],
  [
    'a page of a site with its metadata',
    '首页 > 政务公开 > 文件\n\n发布日期：2024-05-18\n来源：某市教育局\n\n某市教育局关于开展检查的通知\n\n某教〔2024〕3号\n\n各区教育局：\n\n请落实。\n',
  ],
];

const OTHERS: readonly Case[] = [
  [
    'a README',
    '# 表格导出工具\n\n本工具把电子表格导出为文本。\n\n## 安装\n\n运行 `npm install`。\n\n## 常见问题\n\n导出为空时，请检查表头。\n',
  ],
  ['a README that cites a number', '# 工具\n\n参见渝府办发〔2024〕47号。\n\n1. 安装\n2. 运行\n'],
  ['notes of a meeting of friends', '# 周末安排\n\n周六去爬山，周日在家休息。\n\n- 带水\n- 带帽子\n'],
  ['an article', '# 城市里的河流\n\n这条河从北向南流过城市。春天的时候，河边开满了花。\n\n老人们在河边下棋。\n'],
  ['an article with sections', '# 怎样写一篇好文章\n\n## 一、选题\n\n选自己熟悉的。\n\n## 二、结构\n\n先列提纲。\n'],
  ['a page of code', '# API\n\n```ts\nexport function lint(text: string): void {}\n```\n\n调用 `lint` 即可。\n'],
  ['a letter to a friend', '小明：\n\n你好！最近过得怎么样？\n\n祝好\n'],
  ['a changelog', '# 更新日志\n\n## 1.2.0\n\n- 修复导出错误\n- 支持中文\n'],
  ['a post with front matter', '---\ntitle: 财政要闻\ndate: 2024-03-05\ntags: [a, b]\n---\n\n今天的新闻很有意思。\n'],
  ['an English page', '# Notes\n\nThis is a page in English.\n'],
  ['an article with author and date', '# 春天的故事\n\n春天来了，花开了。\n\n张三\n\n2024年3月5日\n'],
  ['nothing', ''],
];

describe('detection', () => {
  for (const [name, text] of DOCUMENTS) it(`finds ${name}`, () => assert.equal(parseGazette(text).isGazette, true));
  for (const [name, text] of OTHERS) it(`passes over ${name}`, () => assert.equal(parseGazette(text).isGazette, false));
});
