import type { GazetteDocument } from '../../../gazette/document/document.ts';
import { relationOf } from '../../../gazette/kinds/standing.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { Rule, Severity } from '../../rule.ts';
import { mainText } from './shared/main-text.ts';

/** Words that press whoever has to decide. Subordinates are told to hurry, superiors and equals are asked. */
const PRESSING =
  /(?:请|望|恳请|特此[\u4e00-\u9fff]{2}，请)(?<words>务必|必须|从速|速予|火速|速|马上|立即|立刻|限时|限期|抓紧)[^，。；]{0,16}?(?:批|复|示|答复|解决|拨付|支持|办理|同意|安排)|(?<limit>不得(?:拖延|延误|有误|推诿))|(?<soon>尽快|尽早|迅速|[于在][0-9]{1,4}[^，。；]{1,12}前)(?=[^，。；]{0,4}(?:批示|批复|批准|审批))/gu;
/** Whether a document goes to somebody who cannot be ordered about. */
function asks({ kind, direction, issuer, addressee }: GazetteDocument): boolean {
  if (direction === 'up') return true;
  if (kind !== '函') return false;
  const to = addressee?.prose.trimmed.replace(/[：:]$/u, '') ?? '';
  return !to.startsWith('各') && relationOf(issuer?.names[0] ?? '', to) !== 'down';
}

const WRITTEN = (kind: string, addressee: string, text: string): string =>
  `# 临江市教育局关于修缮校舍的${kind}\n\n${addressee}：\n\n校舍年久失修。${text}\n\n临江市教育局\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'tone',
  number: 405,
  group: '公文要素',
  title: { zh: '语气与行文方向不合', en: 'The tone does not fit whom the text goes to' },
  description: {
    zh: '对上级机关和不相隶属的机关用请求、商洽的语气，不催促、不限定（“请从速批示”“请务必”“不得拖延”）。对下级机关的要求不在此列；求情和客套的话由 word-tone 判断。',
    en: 'Superiors and equals are asked and not pressed. What subordinates are told is another matter, and words that plead are those of word-tone.',
  },
  basis: { kind: '通例', reference: '公文用语得体（条例 第十九条（三）文字精练、用语准确）' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    if (document.kind === null || !asks(document)) return;
    for (const paragraph of mainText(document)) {
      const { masked } = paragraph.prose;
      for (const match of matchesOf(PRESSING, masked)) {
        const { words, limit, soon } = match.groups ?? {};
        const said = words ?? limit ?? soon ?? '';
        const start = match.index + match[0].indexOf(said);
        const atMost: Severity | undefined = soon === undefined ? undefined : 'info';
        report(paragraph, {
          start,
          end: start + said.length,
          message: `对上级机关和不相隶属的机关不用“${said}”，语气强硬，宜改为请求、商洽的语气`,
          ...(atMost === undefined ? {} : { atMost }),
        });
      }
    }
  },
  good: [
    WRITTEN('请示', '临江市人民政府', '妥否，请批示。'),
    { name: '对下级的要求', text: WRITTEN('通知', '各县（区）教育局', '请务必于6月1日前报送，不得拖延。') },
    {
      name: '事项中的“立即”',
      text: WRITTEN('请示', '临江市人民政府', '校舍一旦出现险情，应当立即停用。妥否，请批示。'),
    },
    { name: '函', text: WRITTEN('函', '南江师范学院', '请于6月1日前函复为盼。') },
  ],
  bad: [
    { text: WRITTEN('请示', '临江市人民政府', '妥否，请⟦从速⟧批示。') },
    { name: '函', text: WRITTEN('函', '南江师范学院', '请⟦务必⟧于7月31日前答复，⟦不得拖延⟧。') },
    { name: '尽快', text: WRITTEN('请示', '临江市人民政府', '请⟦尽快⟧批复。'), severity: 'info' },
  ],
};
