import type { FormKind } from '../../agencies/forms.ts';
import type { DatedFact, FactBasis, NameForm } from '../../agencies/model.ts';
import type { AgencyStatus, Registry } from '../../agencies/registry.ts';
import type { Bilingual } from '../../rules/rule.ts';
import { padEnd, printable, widthOf } from '../../text/displayWidth.ts';
import type { Language } from '../language.ts';
import type { Style } from '../terminal/color.ts';
import type { KnownName } from './known.ts';

/** What an entry is shown with. */
interface Showing {
  readonly registry: Registry;
  readonly day: string | null;
  readonly language: Language;
  readonly style: Style;
}

const LABELS = {
  full: { zh: '全称', en: 'Full name' },
  category: { zh: '类别', en: 'Category' },
  region: { zh: '地区', en: 'Region' },
  from: { zh: '启用', en: 'First day' },
  to: { zh: '停用', en: 'Last day' },
  predecessors: { zh: '前身', en: 'Formerly' },
  successors: { zh: '后继', en: 'Now' },
  sameBody: { zh: '同一机关', en: 'Same body' },
  accepted: { zh: '也可写作', en: 'Also right' },
  discouraged: { zh: '不宜写作', en: 'Not to be used' },
  basis: { zh: '依据', en: 'Stands on' },
  sources: { zh: '来源', en: 'Sources' },
  note: { zh: '备注', en: 'Note' },
  files: { zh: '登记于', en: 'Registered in' },
} as const;

const KINDS: Readonly<Record<FormKind, Bilingual>> = {
  short: { zh: '规范化简称', en: 'standard short name' },
  full: { zh: '全称', en: 'full name' },
  accepted: { zh: '可用写法', en: 'accepted form' },
  discouraged: { zh: '不规范写法', en: 'discouraged form' },
};

const STATUSES: Readonly<Record<AgencyStatus, Bilingual>> = {
  valid: { zh: '可用', en: 'in use' },
  'not-yet': { zh: '尚未启用', en: 'not yet in use' },
  ended: { zh: '已停用', en: 'no longer in use' },
  unknown: { zh: '登记不能确定', en: 'the registry cannot say' },
};

const BASES: Readonly<Record<FactBasis, Bilingual>> = {
  sourced: { zh: '有文件可证', en: 'sourced' },
  own: { zh: '仅凭经验，未见文件', en: 'own knowledge, no document' },
};

/** An entry of the registry for a person: what the name means, since when, and who says so. */
export function knownText(name: string, known: KnownName, showing: Showing): string {
  const { language, style } = showing;
  const width = Math.max(...Object.values(LABELS).map((label) => widthOf(label[language])));
  const rows = rowsOf(known, showing).flatMap(([label, values]) =>
    values.map((value, index) => {
      const head = padEnd(index === 0 ? LABELS[label][language] : '', width);
      return `  ${style.dim(head)}  ${printable(value)}`;
    }),
  );
  return `${[...headOf(name, known, showing), ...rows].join('\n')}\n`;
}

function headOf(
  name: string,
  { agency, kind, status, instead }: KnownName,
  { day, language, style }: Showing,
): readonly string[] {
  const lines = [style.bold(printable(agency.short))];
  if (kind !== 'short') {
    const mark = kind === 'discouraged' ? style.yellow : style.dim;
    lines.push(`  ${mark(`“${printable(name)}”：${KINDS[kind][language]}`)}`);
  }
  if (status !== null && day !== null) {
    const paint = status === 'valid' ? style.green : status === 'unknown' ? style.dim : style.red;
    const then = instead.length === 0 ? '' : `${language === 'zh' ? '，其时为' : '; then '}${instead.join('、')}`;
    lines.push(`  ${day}  ${paint(STATUSES[status][language])}${then}`);
  }
  return lines;
}

function rowsOf(
  { agency, files }: KnownName,
  { registry, language }: Showing,
): readonly (readonly [keyof typeof LABELS, readonly string[]])[] {
  const { full, category, region, validFrom, validTo, basis, confidence, note } = agency;
  const same = registry.sameBody(agency).filter((other) => other !== agency);
  return [
    ['full', [full]],
    ['category', [category]],
    ['region', [region]],
    ['from', dateLines(validFrom, language)],
    ['to', dateLines(validTo, language)],
    ['predecessors', agency.predecessors],
    ['successors', agency.successors],
    ['sameBody', same.map(({ short }) => short)],
    ['accepted', agency.accepted.map(formText)],
    ['discouraged', agency.discouraged.map(formText)],
    ['basis', [`${BASES[basis][language]}（${confidence}）`]],
    ['sources', agency.sources],
    ['note', note === undefined ? [] : [note]],
    ['files', files],
  ];
}

function dateLines(fact: DatedFact | undefined, language: Language): readonly string[] {
  if (fact === undefined) return [];
  const { date, basis, confidence, source, proven, provenBy } = fact;
  const lines = [`${date}  ${BASES[basis][language]}（${confidence}）${source === undefined ? '' : `：${source}`}`];
  if (proven !== undefined) {
    const words = language === 'zh' ? '文件所证' : 'documents prove';
    lines.push(`${words} ${proven.earliest}~${proven.latest}${provenBy === undefined ? '' : `：${provenBy}`}`);
  }
  return lines;
}

function formText({ form, from, to, context, strength, note }: NameForm): string {
  const spans = [from && `${from.latest}~`, to && `~${to.earliest}`].filter((span) => span !== undefined);
  const remarks = [...spans, context === 'any' ? '' : context, strength === 'hint' ? 'hint' : '', note ?? ''];
  const said = remarks.filter((remark) => remark !== '').join('，');
  return said === '' ? form : `${form}（${said}）`;
}
