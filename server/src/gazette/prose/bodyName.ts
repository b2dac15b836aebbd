import { PLACEHOLDER_CHARACTERS } from './placeholder.ts';

/** The words that names of bodies end with, those of full names first. */
const SUFFIX =
  '政府|办公厅|办公室|委员会|管委会|委|局|厅|部|署|总局|总署|院|会|社|行|办|司|集团|公司|中心|总队|大学|学院|领导小组|指挥部|法院|检察院|军区|党组|组';
/** Those that also end many other words: they tell a body only where a body must stand. */
const WIDE =
  '支队|大队|中队|分队|街道|办事处|科|处|股|室|所|站|队|厂|矿|场|馆|库|港|店|团|学校|中学|小学|幼儿园|学堂|党委|党工委|党总支|总支|支部|工会|团委|妇联|工商联|科协|文联|残联|侨联|社联|记协|红十字会|村|社区|居委会|村委会|镇|乡|县|区|市|省|州|旗|盟|医院|银行|协会|学会|联合会|商会|基金会|分局|分公司|分行|支行|营业部|海关|国务院|中央|军委|企业|政协|人大|法庭|检察室|政办|府办|专班|小组|秘书处|编辑部|门诊部|卫生院|保健院|研究所|设计院|监狱|公安|派出所|看守所|税务|联社|合作社|农场|林场|景区|园区|开发区|新区|管理区|度假区|高新区|经开区|示范区|基地|博物馆|图书馆|档案馆|文化馆|剧团|出版社|杂志社|报社|电视台|广播台|气象台|台';
const CHARACTERS = `\\u4e00-\\u9fff（）()·、，\\s“”A-Za-z0-9${PLACEHOLDER_CHARACTERS}`;
const NAME = new RegExp(`^[\\u4e00-\\u9fff（）()·、\\s]{2,60}(?:${SUFFIX})$`, 'u');
const WIDE_NAME = new RegExp(`^[${CHARACTERS}]{1,60}(?:${SUFFIX}|${WIDE})(?:[（(][^（）()]{1,20}[）)])?$`, 'u');
const START = new RegExp(`^(?:中共|中华人民共和国|国务院|[\\u4e00-\\u9fff]{2,}(?:${SUFFIX}))`, 'u');

/** A text that is the name of a body and nothing else: a 署名, or the first line of a title broken over lines. */
export function isBodyName(text: string): boolean {
  return text.length <= 70 && NAME.test(text.trim());
}

/**
 * A text that is the name of a body where one must stand, as in the place of a 署名: also 机床厂, 交警支队, 福临街道, XX市教育局,
 * which end like many other words.
 */
export function isNameOfSigner(text: string): boolean {
  return text.length <= 70 && WIDE_NAME.test(text.trim());
}

/** True where a joined title begins with the name of a body. */
export function beginsWithBody(title: string): boolean {
  return START.test(title);
}

/**
 * The name of the body that a joined title begins with: what stands before 关于, 转发 or 批转, or before 令,
 * 公告 and the like; or null.
 */
export function nameInTitle(title: string): string | null {
  const before = /^(.{2,60}?)(?:关于|转发|批转)/u.exec(title)?.[1];
  if (before !== undefined) return before.trim();
  const text = title.replace(/\s/gu, '');
  const name = /^(.{2,40}?)(?:招聘|工作|会议|紧急)?(?:命令|令|公告|通告|公报|通报|决定)(?:第.{1,8}号)?$/u.exec(
    text,
  )?.[1];
  return name !== undefined && isNameOfSigner(name) ? name : null;
}
