import type { Range } from '../../text/range.ts';
import { ProseFact } from './proseFact.ts';

/** A unit that a sentence names for a task. Offsets are those of the paragraph's text. */
export interface AssignedName extends Range {
  readonly text: string;
  /** Whether it answers for the task; the others help. */
  readonly lead: boolean;
}

/** Who does something, said in a sentence: 由安全处牵头，后勤处配合; （财政部、教育部按职责分工负责）. */
export interface Assignment extends Range {
  /** `lead`: 牵头, 主办; `charge`: 由…负责, 由…落实 and the like, which also say things that are no tasks. */
  readonly kind: 'lead' | 'charge';
  readonly units: readonly AssignedName[];
}

/** The words of a sentence between two marks; bounded, because a text may hold no marks at all. */
const WORDS = '[^，,。；;：:（）()\\ufffc\\n]';
const LEADS = '牵头|主办|主责';
const CHARGES = '负责|落实|承办|组织|抓好|办理|实施|推进|完成|制定|修改|起草|研究|协调|督促|报送|督办|跟进|印发';
const HELPS = '配合|协助|参与|参加|协同|协办|支持|负责|落实';
/** 由A牵头, （A牵头, ，A牵头: the units stand in front of the word. */
const LED = new RegExp(`(?:^|[由，,。；;：:（(])(${WORDS}{2,100}?)(?:${LEADS})`, 'gu');
/** 由A负责, 由A会同B制定. 由…负责解释 is no task. */
const CHARGED = new RegExp(
  `由(${WORDS}{2,100}?)(?:具体|分别|共同|联合|统一|按职责分工|分工)*(?:${CHARGES})(?!解释)`,
  'gu',
);
/** 责成A, 请A于6月底前…: 纪要 ask for what is to be done. */
const ASKED = new RegExp(
  `(?:责成|请)(${WORDS}{2,60}?)(?=[于在要会尽抓按报拨]|负责|组织|落实|制定|研究|协调|提出|牵头|做好|进一步)`,
  'gu',
);
/** 市交通局负责道路养护, at the head of a clause. */
const ANSWERS = new RegExp(`(?:^|[，,。；;：:])(${WORDS}{2,60}?)负责(?!解释|人|制|[）)])`, 'gu');
/** （A、B按职责分工负责）, （A等负责）. */
const IN_BRACKETS = /[（(]([^（）()。：:\n\ufffc]{2,200}?)(?:等?(?:按照?(?:各自)?职责)?(?:分工)?)负责[）)]/gu;
/** ，B配合, ，会同B组织实施: what follows the leading units up to the next mark. */
const HELPED = new RegExp(
  `^(?:会同(${WORDS}{2,150}?)(?:${CHARGES})|(${WORDS}{2,150}?)(?:密切|积极|做好|予以|按照?(?:各自)?职责(?:分工)?|分工|共同)*(?:${HELPS}))`,
  'u',
);
const UNIT_END =
  /(?:[局委部厅办处科室司署院校所站组会社行队团馆台库厂乡镇县区市省州旗村]|公司|中心|街道|政府|单位|部门|集团|机构|企业|学校|专班|各方|支队|法庭|基地|园区|股份|办公厅|电网|银行)$/u;
/** What stands around units and belongs to no name. */
const BEFORE = /^.*(?:由|请|具体|统一|会同|以及|并|同时)(?=[\u4e00-\u9fff])/u;
const AFTER =
  /(?:等(?:相关|有关)?(?:部门|单位|机构)?|(?:于|在)[^、]{2,16}前|共同|联合|分别|负责|按照?(?:各自)?职责(?:分工)?|分工|具体|统一|[要应须]|积极|密切|全力|认真)+$/u;
const FOLLOWS = /^(?:负责|落实|组织|推进|实施|抓总|制定|研究|[^，,。；;：:（）()]{0,30})[，,、；;]?/u;

/** The assignments of a text, in order. Quoted text names nobody. */
export const assignmentsOf = new ProseFact((prose): readonly Assignment[] => {
  const found = new Found(prose.text.length);
  // The level mark is no part of the first words.
  const from = prose.mark?.body ?? 0;
  const masked = '。'.repeat(from) + prose.masked.slice(from);
  if (masked.includes('牵头') || masked.includes('主办') || masked.includes('主责')) {
    for (const match of masked.matchAll(LED)) found.add(led(masked, match));
  }
  if (masked.includes('负责') && /[（(]/u.test(masked)) {
    for (const match of masked.matchAll(IN_BRACKETS)) found.add(charged(match, 'lead'));
  }
  if (masked.includes('由')) for (const match of masked.matchAll(CHARGED)) found.add(charged(match, 'charge'));
  if (/[请责]/u.test(masked)) for (const match of masked.matchAll(ASKED)) found.add(charged(match, 'charge'));
  if (masked.includes('负责')) for (const match of masked.matchAll(ANSWERS)) found.add(charged(match, 'charge'));
  return found.list.sort((a, b) => a.start - b.start);
});

/** Collects assignments. One place is one assignment: what another pattern found there already stays as it is. */
class Found {
  readonly list: Assignment[] = [];
  readonly #covered: Uint8Array;

  constructor(length: number) {
    this.#covered = new Uint8Array(length);
  }

  add(assignment: Assignment | null): void {
    if (assignment === null || assignment.units.length === 0) return;
    const { start, end } = assignment;
    if (this.#covered.subarray(start, end).includes(1)) return;
    this.#covered.fill(1, start, end);
    this.list.push(assignment);
  }
}

function led(text: string, match: RegExpExecArray): Assignment | null {
  const words = match[1] ?? '';
  const end = match.index + match[0].length;
  const start = end - words.length - 2;
  const [names, helpers] = withHelpers(words, start);
  const leads = names.map((name) => ({ ...name, lead: true }));
  if (leads.length === 0) return null;
  const rest = text.slice(end, end + 200);
  const gap = FOLLOWS.exec(rest)?.[0].length ?? 0;
  const helped = HELPED.exec(rest.slice(gap));
  const more =
    helped?.[1] === undefined ? namesIn(helped?.[2] ?? '', end + gap) : namesIn(helped[1], end + gap + '会同'.length);
  const units = [...leads, ...[...helpers, ...more].map((name) => ({ ...name, lead: false }))];
  return { kind: 'lead', start, end: Math.max(end, ...units.map((unit) => unit.end)), units };
}

function charged(match: RegExpExecArray, kind: Assignment['kind']): Assignment | null {
  const start = match.index + match[0].indexOf(match[1] ?? '');
  const [names, helpers] = withHelpers(match[1] ?? '', start);
  const units = [
    ...names.map((name, index) => ({ ...name, lead: kind === 'charge' || index === 0 })),
    ...helpers.map((name) => ({ ...name, lead: false })),
  ];
  return { kind, start, end: match.index + match[0].length, units };
}

type Name = Omit<AssignedName, 'lead'>;

/** Names, and those behind 会同: 由市财政局会同市教委制定. */
function withHelpers(words: string, at: number): readonly [readonly Name[], readonly Name[]] {
  // 由财政部商教育部制定, but not 商务部.
  const parted = /会同|(?<=[局委部厅办])商(?=[\u4e00-\u9fff])(?!务部)/u.exec(words);
  if (parted === null) return [namesIn(words, at), []];
  const after = parted.index + parted[0].length;
  return [namesIn(words.slice(0, parted.index), at), namesIn(words.slice(after), at + after)];
}

/** The units that words name, or none where one of the words is no unit: 要加强领导、落实责任 names nobody. */
function namesIn(words: string, at: number): readonly Name[] {
  const lead = BEFORE.exec(words)?.[0].length ?? 0;
  const found: Name[] = [];
  let start = at + lead;
  for (const piece of words.slice(lead).split('、')) {
    for (const name of joined(piece)) {
      const text = name.text.replace(AFTER, '');
      if (!isUnit(text)) return [];
      found.push({ text, start: start + name.at, end: start + name.at + text.length });
    }
    start += piece.length + 1;
  }
  return found;
}

/** 市教委和市公安局 are two, 市人力资源和社会保障局 is one. */
function joined(piece: string): readonly { readonly text: string; readonly at: number }[] {
  for (const match of piece.matchAll(/以及|[和与及]/gu)) {
    const before = piece.slice(0, match.index);
    const at = match.index + match[0].length;
    const after = piece.slice(at);
    if (isUnit(before.replace(AFTER, '')) && isUnit(after.replace(AFTER, '')))
      return [
        { text: before, at: 0 },
        { text: after, at },
      ];
  }
  return [{ text: piece, at: 0 }];
}

function isUnit(text: string): boolean {
  return text.length >= 2 && text.length <= 30 && /^[\u4e00-\u9fff·“”]+$/u.test(text) && UNIT_END.test(text);
}
