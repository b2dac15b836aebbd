import type { Region } from '../../agencies/model.ts';
import type { GazetteDocument } from '../../gazette/document/document.ts';
import { KeyedDocumentFact } from '../../gazette/document/documentFact.ts';

/** Provinces and cities of their rank, by the words that a title or a text would use. */
const PROVINCES =
  /北京市|天津市|上海市|重庆市|河北省|山西省|辽宁省|吉林省|黑龙江省|江苏省|浙江省|安徽省|福建省|江西省|山东省|河南省|湖北省|湖南省|广东省|海南省|四川省|贵州省|云南省|陕西省|甘肃省|青海省|内蒙古|广西|西藏|宁夏|新疆/u;

/** A title that begins with a city, a county or a body of the state: 广州市…, 国务院办公厅关于…. */
const OTHER_HEAD =
  /^(?:国务院|中共中央|全国人民代表大会|国家[^市区县]{1,10}[局委办会]|[\u4e00-\u9fff]{1,6}?[^城全本我该超上门夜股楼县区省各两](?:市|县|区|州|盟)(?:人民政府|政府|人民代表大会|委员会))/u;
const CITY_HEAD = /^(?:成都|昌都|宜都|[\u4e00-\u9fff]{1,3}[^城全本我该超上门夜股楼都集早菜互省各两])市/u;

/**
 * Whether the bare names of a city's bodies (市财政局) mean those of the region in this document. Its number, title,
 * signature and addressee decide, then its text; a fragment that says nothing about its origin is taken for the house's
 * own draft.
 */
export function isLocal(document: GazetteDocument, region: Region | undefined): boolean {
  return region === undefined || comesFrom.of(document, region);
}

const comesFrom = new KeyedDocumentFact(judge);

function judge(document: GazetteDocument, region: Region): boolean {
  const marked = (text: string): boolean =>
    text.includes(region.name) || region.marks.some((mark) => text.includes(mark));
  const prefix = document.number?.number.prefix.text;
  const title = document.title?.text ?? '';
  const signatures = document.signatures.map((paragraph) => paragraph.prose.text);
  const head = [prefix ?? '', title, ...signatures];
  if (head.some(marked)) return true;
  // A number or a signature of somebody else's.
  if (prefix !== undefined && prefix !== '') return false;
  if ([title, ...signatures].some((text) => OTHER_HEAD.test(text) || CITY_HEAD.test(text) || PROVINCES.test(text))) {
    return false;
  }
  let elsewhere = false;
  for (const { prose } of document.paragraphs) {
    if (marked(prose.text)) return true;
    elsewhere ||= PROVINCES.test(prose.text);
  }
  return !elsewhere;
}
