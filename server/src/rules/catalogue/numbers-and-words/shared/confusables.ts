/** A word that is often written wrong, the wrong form as a pattern that meets nothing else, and the right one. */
export interface Confusable {
  /** No capturing groups; look-around says where the same characters are another word. */
  readonly wrong: string;
  readonly right: string;
  /** `certain` is wrong in any text; `context` may be meant, or was usual in older texts. */
  readonly sort: 'certain' | 'context';
  /** Why, where it is not plain: after the right word in the message. */
  readonly note?: string;
}

/**
 * Small on purpose. Each entry was counted in 1.8 million characters of statutes and in State Council documents; the
 * exceptions in look-behind and look-ahead are the words of other meaning that were met there or that a dictionary has.
 */
export const CONFUSABLES: readonly Confusable[] = [
  {
    wrong: '(?<=^|[，。；：、（(“\\s])截止(?=目前|今|本[月年季]|上[月年季]|现在)',
    right: '截至',
    sort: 'certain',
    note: '“截止”表示到期停止，后面不带时间',
  },
  {
    wrong: '(?<=^|[，。；：、（(“\\s])截止到?(?=(?:\\d{4}年|\\d{1,2}月|20\\d\\d))',
    right: '截至',
    sort: 'certain',
    note: '“截止”表示到期停止，后面不带时间',
  },
  { wrong: '(?<=^|[，。；：、（(“\\s])截止到(?=目前|今|本[月年季]|上[月年季]|现在)', right: '截至', sort: 'certain' },
  { wrong: '布署', right: '部署', sort: 'certain' },
  { wrong: '部暑', right: '部署', sort: 'certain' },
  { wrong: '帐(?=户|号|目|簿|款|务|册|单|本|龄)', right: '账', sort: 'certain' },
  { wrong: '(?<=转|记|查|对|结|报|台|入|挂|呆|坏|进|出|建|销|总|做)帐(?![篷幕子幔])', right: '账', sort: 'certain' },
  { wrong: '必需要', right: '必须要', sort: 'certain' },
  { wrong: '按装', right: '安装', sort: 'certain' },
  { wrong: '(?<![叫当看称去要多真实])做为(?![民人老农基企群百])', right: '作为', sort: 'certain' },
  {
    wrong: '既使(?=[^。；又]{2,30}也(?:要|不|没|必须|应当|应该))',
    right: '即使',
    sort: 'context',
    note: '表示假设用“即使”，“既使……也使”表示并列',
  },
  { wrong: '座落', right: '坐落', sort: 'certain' },
  { wrong: '峻工', right: '竣工', sort: 'certain' },
  { wrong: '渡假', right: '度假', sort: 'certain' },
  { wrong: '合谐', right: '和谐', sort: 'certain' },
  { wrong: '通迅', right: '通讯', sort: 'certain' },
  { wrong: '幅射', right: '辐射', sort: 'certain' },
  { wrong: '松驰', right: '松弛', sort: 'certain' },
  { wrong: '脉博', right: '脉搏', sort: 'certain' },
  { wrong: '急燥', right: '急躁', sort: 'certain' },
  { wrong: '燥音', right: '噪音', sort: 'certain' },
  { wrong: '遂道', right: '隧道', sort: 'certain' },
  { wrong: '气侯', right: '气候', sort: 'certain' },
  { wrong: '时侯', right: '时候', sort: 'certain' },
  { wrong: '侯补', right: '候补', sort: 'certain' },
  { wrong: '决择', right: '抉择', sort: 'certain' },
  { wrong: '漫延', right: '蔓延', sort: 'certain' },
  { wrong: '震憾', right: '震撼', sort: 'certain' },
  { wrong: '慰籍', right: '慰藉', sort: 'certain' },
  { wrong: '辩别', right: '辨别', sort: 'certain' },
  { wrong: '辩认', right: '辨认', sort: 'certain' },
  { wrong: '分辩率', right: '分辨率', sort: 'certain' },
  { wrong: '辨论', right: '辩论', sort: 'certain' },
  { wrong: '协义', right: '协议', sort: 'certain' },
  { wrong: '(?<![究毕])竟(?=赛|标|聘|岗|价|拍)', right: '竞', sort: 'certain' },
  { wrong: '(?<![究毕])竟争(?!取)', right: '竞争', sort: 'certain' },
  { wrong: '竞然', right: '竟然', sort: 'certain' },
  { wrong: '究竞', right: '究竟', sort: 'certain' },
  { wrong: '(?<=^|[，。；：、的]|应|应当|须)己经', right: '已经', sort: 'certain' },
  { wrong: '名符其实', right: '名副其实', sort: 'context' },
  { wrong: '(?<=而|业|早)己(?![方任有身])', right: '已', sort: 'certain' },
  { wrong: '拔(?=款|付(?!与))', right: '拨', sort: 'certain' },
  { wrong: '一如继往', right: '一如既往', sort: 'certain' },
  { wrong: '既往开来', right: '继往开来', sort: 'certain' },
  { wrong: '迫不急待', right: '迫不及待', sort: 'certain' },
  { wrong: '再接再励', right: '再接再厉', sort: 'certain' },
  { wrong: '按步就班', right: '按部就班', sort: 'certain' },
  { wrong: '走头无路', right: '走投无路', sort: 'certain' },
  { wrong: '默守成规', right: '墨守成规', sort: 'certain' },
  { wrong: '融汇贯通', right: '融会贯通', sort: 'certain' },
  { wrong: '变本加利', right: '变本加厉', sort: 'certain' },
  { wrong: '名列前矛', right: '名列前茅', sort: 'certain' },
  { wrong: '穿流不息', right: '川流不息', sort: 'certain' },
  { wrong: '首曲一指', right: '首屈一指', sort: 'certain' },
  // 来自已经…, 自已建…, 唯一但…: the two characters may belong to two words.
  { wrong: '自已(?=的|身|要|家|人|动手|负责|解决|承担|力量|做)', right: '自己', sort: 'certain' },
  { wrong: '巳经', right: '已经', sort: 'certain' },
  { wrong: '(?<=^|[，。；：、])一但', right: '一旦', sort: 'certain' },
  { wrong: '惯彻', right: '贯彻', sort: 'certain' },
  { wrong: '贯澈', right: '贯彻', sort: 'certain' },
  { wrong: '克苦', right: '刻苦', sort: 'certain' },
  { wrong: '赋于', right: '赋予', sort: 'certain' },
  { wrong: '(?<!教)授于', right: '授予', sort: 'certain' },
  { wrong: '其它', right: '其他', sort: 'context' },
  {
    wrong: '做出(?=贡献|决定|安排|部署|处理|规定|答复|说明|承诺|裁决|决策|判断|批示|指示|决议)',
    right: '作出',
    sort: 'context',
  },
  { wrong: '涉及到(?![期达位会])', right: '涉及', sort: 'context', note: '“及”已含“到”' },
  { wrong: '(?<![内外全])部份(?!额)', right: '部分', sort: 'context' },
  { wrong: '撤消', right: '撤销', sort: 'context' },
  { wrong: '签定', right: '签订', sort: 'context' },
  { wrong: '身分(?!布|析)', right: '身份', sort: 'context' },
];
