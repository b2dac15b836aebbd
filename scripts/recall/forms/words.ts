import { type Form, sentence } from '../plant.ts';

/** Words and constructions in running text; each pair is right and wrong. */
const wrong = (rule: string, template: string): Form => sentence(rule, template, template);

export const words: readonly Form[] = [
  ...[
    '他{擅长|善长}组织协调',
    '{亟待|急待}解决',
    '形势{严峻|严竣}',
    '消除{侥幸|饶幸}心理',
    '{必须|必需}严格',
    '{登录|登陆}政务服务网站',
    '{弘扬|宏杨}优良作风',
    '{厉行节约|励行节约}',
    '{勘察|堪察}现场',
    '{逐步|遂步}推开',
    '{遵守|尊守}规定',
    '{座谈会|坐谈会}',
    '{副主任|付主任}',
  ].map((text) => wrong('term-confusables', `各有关单位要做好工作，${text}。`)),
  ...[
    '{深入|深人}学习',
    '{纳入|纳人}年度计划',
    '{未按规定|末按规定}办理',
    '加强{法治|法冶}建设',
    '改善{土壤|士壤}质量',
    '对接国家{标准|标淮}',
  ].map((text) => wrong('misread-characters', `各有关单位要做好工作，${text}。`)),
  wrong('number-fixed-words', '安排{下一步|下1步}工作。'),
  wrong('number-fixed-words', '发展{第三产业|第3产业}。'),
  ...[
    '目的是{|为了}提高效率',
    '{付诸|付诸于}实施',
    '截至6月底{|为止}，全部完成',
    '{重申|再次重申}工作要求',
    '{预防|提前预防}风险',
  ].map((text) => wrong('word-redundant', `开展专项行动，${text}。`)),
  ...['防止{再次|不再}发生事故', '避免{|不}发生事故', '进行了热烈{的|地}讨论', '本着节约{的|为}原则，有序推进'].map(
    (text) => wrong('sentence-faults', `开展专项行动，${text}。`),
  ),
  wrong('word-doubled', '{依托|依托依托}现有平台开展服务。'),
  wrong('word-doubled', '各单位要{加强|加强加强}组织领导。'),
];
