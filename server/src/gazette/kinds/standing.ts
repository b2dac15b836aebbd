import type { Direction, KindName } from './kind.ts';
import { kindNamed } from './table.ts';

/**
 * Where a body stands, told from its name alone. `level`: 5 the state, 4 a province, 3 a city, 2 a county, 1 a town, 0 a
 * village. `organ`: whether it leads its level (人民政府, 党委, 人大常委会), is the office of one that leads, or is a
 * department of it.
 */
export interface Standing {
  readonly level: number;
  readonly organ: 'head' | 'office' | 'department';
}

const STATE = /^(?:中共中央|国务院|全国人民?代?表?大?会?|中央|国家|最高人民|中华人民共和国)/u;
const MUNICIPALITY = /(?:北京|天津|上海|重庆)市/u;
const PROVINCE = '(?<province>[\\u4e00-\\u9fff]{0,8}?(?:省|自治区))?';
const CITY = '(?<city>[\\u4e00-\\u9fff]{0,8}?(?:(?<!城)市(?!场)|自治州|州|盟|地区))?';
const COUNTY = '(?<county>[\\u4e00-\\u9fff]{0,8}?(?:自治县|县|(?<![社地])区|旗))?';
const TOWN = '(?<town>[\\u4e00-\\u9fff]{0,8}?(?:镇|乡(?!村)|街道))?';
const AREA = new RegExp(`^(?:中共|中国共产党|共青团)?${PROVINCE}${CITY}${COUNTY}${TOWN}`, 'u');
const HEAD =
  /(?:政府|党委|[省市县区州镇乡旗盟]委|^中(?:共|国共产党).{2,30}委员会|人大常委会|人民代表大会常务委员会|街道办事处)$/u;
const OFFICE = /(?:政府|委|委员会|府)办公?[厅室]?$/u;
/** The unit that a short name stands for: 市 of 市人民政府. */
const BARE = /^(省|市|县|区|州|镇|乡|旗)(?=人民政府|政府|委|人大|政协|[\u4e00-\u9fff]{2,}[局厅委办室])/u;

/** The standing of a body, null where its name does not tell: 南江师范学院. */
export function standingOf(name: string): Standing | null {
  const text = name.replace(/[\s（）()]/gu, '');
  if (STATE.test(text)) return { level: 5, organ: stateOrgan(text) };
  const level = levelOf(AREA.exec(text)?.groups ?? {});
  if (level === null) return null;
  const organ = HEAD.test(text) ? 'head' : OFFICE.test(text) ? 'office' : 'department';
  return { level, organ };
}

function stateOrgan(text: string): Standing['organ'] {
  if (/^(?:中共中央|国务院)$/u.test(text)) return 'head';
  return /办公厅$/u.test(text) ? 'office' : 'department';
}

function levelOf({ province, city, county, town }: Readonly<Record<string, string | undefined>>): number | null {
  if (town !== undefined) return 1;
  if (county !== undefined) return 2;
  if (city !== undefined) return MUNICIPALITY.test(city) ? 4 : 3;
  return province === undefined ? null : 4;
}

/**
 * Where a document of one body goes that another one receives: `up` to a superior, `down` to a subordinate, `level` to one
 * of the same standing; null where the names do not tell. 县人民政府 leads its departments; a department leads neither the
 * government of its level nor that of the level below (条例 第十六条).
 */
export function relationOf(issuer: string, addressee: string): Direction | null {
  const from = standingOf(issuer);
  const to = standingIn(addressee, issuer);
  if (from === null || to === null) return null;
  if (isAbove(to, from)) return 'up';
  if (isAbove(from, to)) return 'down';
  return 'level';
}

function isAbove(above: Standing, below: Standing): boolean {
  if (above.level > below.level) return above.organ !== 'department' || below.organ !== 'head';
  return above.level === below.level && above.organ === 'head' && below.organ !== 'head';
}

/** The standing of a short name among the names of the issuer: 市政府 of a department of 重庆市 is that of a province. */
function standingIn(name: string, issuer: string): Standing | null {
  const standing = standingOf(name);
  const unit = BARE.exec(name)?.[1];
  if (standing === null || unit !== '市' || !MUNICIPALITY.test(issuer)) return standing;
  return { ...standing, level: 4 };
}

/**
 * The direction of a document: that of its kind, and where a kind takes several, that of its issuer and addressee. Null for
 * what is published to all and for kinds that are none of the fifteen.
 *
 * @param addressee the line of addressees without its colon, null where there is none
 */
export function directionOf(kind: KindName | null, issuer: string | null, addressee: string | null): Direction | null {
  if (kind === null) return null;
  const { directions } = kindNamed(kind);
  const [first, ...more] = directions;
  if (first === undefined || more.length === 0) return first ?? null;
  if (addressee === null) return 'down';
  if (/[，、,]|^各/u.test(addressee)) return 'down';
  const relation = issuer === null ? null : relationOf(issuer, addressee);
  return relation !== null && directions.includes(relation) ? relation : 'down';
}
