import type { GazetteDocument } from '../../../gazette/document/document.ts';
import { type Asking, answersIn, askingsOf, closingsOf, type Formula } from '../../../gazette/kinds/formulas.ts';
import type { KindName } from '../../../gazette/kinds/kind.ts';
import { relationOf } from '../../../gazette/kinds/standing.ts';
import { kindNamed } from '../../../gazette/kinds/table.ts';
import { readTitleKind } from '../../../gazette/kinds/titleKind.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { Report, Rule } from '../../rule.ts';
import { lastParagraphs } from './shared/main-text.ts';

/** Kinds that 此复 ends: what answers. */
const ANSWERS: ReadonlySet<KindName> = new Set(['批复', '函']);
/** Kinds that ask a superior or an equal, and so may end in 妥否，请…. */
const ASKS: ReadonlySet<KindName> = new Set(['请示', '函', '意见', '议案']);
/** What only a superior does; an equal is asked for an answer. */
const ASKS_SUPERIOR =
  /(?<!提|报)请(?:予以?|领导|上级|贵[\u4e00-\u9fff]{1,2}|尽快|及时|从速)?(?:批示|指示|批复|示复)(?=[。，！；]|$)/gu;
/** What subordinates are told, and what a request is not: it asks for a decision. */
const OBEY = /请(?:认真|一并|各[\u4e00-\u9fff]{1,6})?(?:遵照|贯彻|照此|按此|参照)(?:执行|办理|落实)/gu;
const TO_READ = /(?:^|[。；，])\s{0,4}(?<words>请(?:审阅|阅示|阅知|知悉|查收|周知))(?=[。！]|$)/gu;
/** What a letter that asks says; an answer says 特此函复. */
const ASKING_LETTER = /特此函[达商询请]|请予?(?:函复|复函|回复)/gu;
/** What 以上… may call the text of a kind. */
const CALLED: Readonly<Record<string, KindName>> = { 报告: '报告', 请示: '请示' };

/** The kind's usual ends, as a message shows them. */
function usual(kind: KindName): string {
  const ends = kindNamed(kind).closings.slice(0, 2);
  return ends.length === 0 ? '' : `，宜写${ends.map(({ text }) => `“${text}”`).join('或')}`;
}

function judgeClosing(closing: Formula, kind: KindName): Report | null {
  const { start, end, verb } = closing;
  if (kind === '纪要')
    return { start, end, message: `“特此${verb}”多余，纪要不写结语，议定事项写完即止`, atMost: 'info' };
  if (closing.kind === kind) return null;
  // 意见 and 命令 have no 特此 of their own, and whoever writes 特此通知 there means the whole dispatch.
  const verbs = kindNamed(kind).verbs.filter((own) => own.length === 2);
  const [own] = kind === '函' ? ['函达'] : verbs;
  const becomes = own === undefined ? null : `${verb === '批复' && kind === '函' ? '函复' : own}`;
  return {
    start,
    end,
    message: `文种是“${kind}”，结语“特此${verb}”与文种不一致${usual(kind)}`,
    ...(becomes === null || kind === '请示' || closing.kind === null
      ? {}
      : { fix: { title: `改为“${becomes}”`, edits: [{ start: end - verb.length, end, newText: becomes }] } }),
  };
}

function judgeAsking(asking: Asking, text: string, kind: KindName): Report | null {
  const { start, end, named, whether, asked } = asking;
  const words = text.slice(start, end);
  const called = named === null ? null : (CALLED[named] ?? null);
  const misnamed = named?.length === 4 || (called !== null && called !== kind && (whether !== null || asked !== null));
  if (kind === '报告' || !(ASKS.has(kind) || whether !== null)) return null;
  if (misnamed && named !== null)
    return { start, end, message: `文种是“${kind}”，结语却称“${named}”，自称与文种不一致${usual(kind)}` };
  if (whether === null || whether.startsWith('如')) return null;
  if (!ASKS.has(kind))
    return { start, end, message: `“${words}”是请示的结语，文种是“${kind}”，结语与文种不一致${usual(kind)}` };
  if (asked === null && kind === '请示')
    return {
      start,
      end: end + (/^[，,]?请示/u.exec(text.slice(end))?.[0].length ?? 0),
      message: `结语“${whether}”之后应写明请求什么：“${whether}，请批示。”`,
    };
  if (asked === '批准' || asked === '同意')
    return {
      start,
      end,
      message: `“${whether}”是问可不可以，“请${asked}”是要求${asked}，结语前后不合逻辑，写“${whether}，请批示”或“请予批准”`,
    };
  return null;
}

/** Words that only some documents end with, and for which they are wrong. */
const MISPLACED: readonly {
  readonly pattern: RegExp;
  readonly applies: (document: GazetteDocument) => boolean;
  readonly message: (words: string) => string;
}[] = [
  {
    pattern: OBEY,
    applies: (document) => document.direction === 'up' || (document.kind === '函' && !goesDown(document)),
    message: (words) => `“${words}”是下行文的结语，结语与文种不一致，宜改为请求、商洽的结语`,
  },
  {
    pattern: TO_READ,
    applies: ({ kind }) => kind === '请示',
    message: (words) => `“${words}”是报告的结语，请示应请求批准，结语与文种不一致，宜写“妥否，请批示。”`,
  },
  {
    pattern: ASKING_LETTER,
    applies: ({ kind, title }) =>
      kind === '函' && readTitleKind((title?.text ?? '').replace(/\s/gu, '')).written === '复函',
    message: (words) => `“${words}”是去函的结语，复函的结语写“特此函复。”“此复。”，结语与文种不一致`,
  },
];

/** Whether a letter goes to a subordinate, who may be told. */
function goesDown({ issuer, addressee }: GazetteDocument): boolean {
  const to = addressee?.prose.trimmed.replace(/[：:]$/u, '') ?? '';
  return to.startsWith('各') || relationOf(issuer?.names[0] ?? '', to) === 'down';
}

export const rule: Rule = {
  id: 'closing-kind',
  number: 402,
  group: '公文要素',
  title: { zh: '结语与文种不一致', en: 'The end of the text belongs to another kind' },
  description: {
    zh: '结语随文种而定：通知写“特此通知”，通告写“特此通告”，请示写“妥否，请批示”，复函写“特此函复”，批复写“此复”“特此批复”。“特此报告”不能结束请示，“当否”“妥否”不能用于通知、通报、批复；“妥否”之后应写明请求什么。',
    en: 'Each kind has ends of its own. 特此报告 does not end a request, 妥否 ends nothing but what asks for a decision, and after 妥否 stands what is asked for.',
  },
  basis: { kind: '通例', reference: '结语与文种一致' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [
    ['特专谨兹', '此'],
    ['妥当可能', '否'],
    ['遵贯照按参', '照彻此执办'],
    ['审阅知查周', '阅示知悉收'],
    ['函复回', '达商询请复函'],
    ['批指示', '示复'],
    ['以', '上'],
    ['上', '述'],
    ['此', '复'],
    ['是', '否'],
  ],
  check(document, { report }) {
    const { kind } = document;
    if (kind === null) return;
    for (const paragraph of lastParagraphs(document)) {
      const { masked } = paragraph.prose;
      for (const closing of closingsOf(masked)) {
        const found = judgeClosing(closing, kind);
        if (found !== null) report(paragraph, found);
      }
      if (!ANSWERS.has(kind))
        for (const { start, end } of answersIn(masked))
          report(paragraph, {
            start,
            end,
            message: `“此复”是批复、复函的结语，文种是“${kind}”，结语与文种不一致${usual(kind)}`,
          });
      if (kind === '函')
        for (const match of matchesOf(ASKS_SUPERIOR, masked))
          report(paragraph, {
            start: match.index,
            end: match.index + match[0].length,
            message: `“${match[0]}”是请示的结语，函是平行文，结语与文种不一致，宜写“请予函复”“请予支持为盼”`,
          });
      for (const { pattern, message, applies } of MISPLACED) {
        if (!applies(document)) continue;
        for (const match of matchesOf(pattern, masked)) {
          const words = match.groups?.words ?? match[0];
          const end = match.index + match[0].length;
          report(paragraph, { start: end - words.length, end, message: message(words) });
        }
      }
      for (const asking of askingsOf(masked)) {
        const found = judgeAsking(asking, masked, kind);
        if (found !== null) report(paragraph, found);
      }
    }
  },
  good: [
    CLOSED('通知', '特此通知。'),
    CLOSED('请示', '妥否，请批示。'),
    CLOSED('请示', '当否，请批复。'),
    CLOSED('请示', '以上请示，请予批准。'),
    CLOSED('请示', '以上请示如无不妥，请批转各乡镇执行。'),
    CLOSED('请示', '特此请示，请予批复。'),
    CLOSED('报告', '特此报告。'),
    CLOSED('报告', '以上报告，请审阅。'),
    CLOSED('函', '特此函达，请予函复。'),
    CLOSED('函', '请予支持为盼。'),
    CLOSED('函', '以上意见，请予函复。'),
    CLOSED('通知', '请遵照执行。'),
    CLOSED('批复', '此复。'),
    CLOSED('通告', '特此通告。'),
    CLOSED('公告', '现予公告。'),
    { name: '以上各条', text: CLOSED('通知', '以上意见，请结合实际认真贯彻落实。') },
    { name: '以上情况', text: CLOSED('通报', '以上问题，请各单位引以为戒。') },
    { name: '是否同意只是叙述', text: CLOSED('通知', '各单位应当说明是否同意。') },
  ],
  bad: [
    { name: '请示写特此报告', text: CLOSED('请示', '⟦特此报告⟧。') },
    { name: '请示称报告', text: CLOSED('请示', '⟦以上报告妥否，请批示⟧。') },
    { name: '请示报告', text: CLOSED('请示', '⟦以上请示报告，请批复⟧。') },
    { name: '没有请求', text: CLOSED('请示', '⟦妥否，请示⟧。') },
    { name: '可否、批准', text: CLOSED('请示', '⟦可否，请予批准⟧。') },
    { name: '通知写特此通告', text: CLOSED('通知', '⟦特此通告⟧。'), fixed: CLOSED('通知', '特此通知。') },
    { name: '通告写特此通知', text: CLOSED('通告', '⟦特此通知⟧。'), fixed: CLOSED('通告', '特此通告。') },
    { name: '通报写妥否', text: CLOSED('通报', '⟦以上意见当否，请批示⟧。') },
    { name: '函写特此批复', text: CLOSED('函', '⟦特此批复⟧。'), fixed: CLOSED('函', '特此函复。') },
    { name: '函写请批示', text: CLOSED('函', '特此函达，⟦请批示⟧。') },
    { name: '请示写请审阅', text: CLOSED('请示', '⟦请审阅⟧。') },
    { name: '请示写遵照执行', text: CLOSED('请示', '⟦请遵照执行⟧。') },
    { name: '复函写特此函达', text: CLOSED('复函', '⟦特此函达⟧，⟦请予函复⟧。') },
    { name: '批复写特此通知', text: CLOSED('批复', '⟦特此通知⟧。'), fixed: CLOSED('批复', '特此批复。') },
    { name: '特此批示', text: CLOSED('批复', '⟦特此批示⟧。') },
    { name: '通知写此复', text: CLOSED('通知', '⟦此复⟧。') },
    { name: '纪要的结语', text: CLOSED('纪要', '⟦特此纪要⟧。'), severity: 'info' },
  ],
};

function CLOSED(kind: string, closing: string): string {
  return `# 临江市教育局关于X的${kind}\n\n临教发〔2024〕4号\n\n临江市人民政府：\n\n有关情况如前所述，拟于2024年6月实施。\n\n${closing}\n\n临江市教育局\n\n2024年5月11日`;
}
