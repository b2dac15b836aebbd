import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { House } from '../../house.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { NUMBER_TRIGGERS } from '../../shared/docnum.ts';

/** The body of the house's series that a title or 署名 names first; the longest, since 国务院办公厅 begins with 国务院. */
function bodyAt(text: string, house: House): string | null {
  let found: string | null = null;
  for (const body of Object.values(house.series)) {
    if (text.startsWith(body) && body.length > (found?.length ?? 0)) found = body;
  }
  return found;
}

/** The body that a title names alone; null for joint issuers and for bodies without a series. */
function issuerOf(title: string, house: House): string | null {
  const body = bodyAt(title, house);
  if (body === null) return null;
  return /^(?:关于|对|批转|转发|印发|令|公告|通告)/u.test(title.slice(body.length)) ? body : null;
}

/** The bodies that sign a document; spaces part joint signatures on one line. */
function signers(document: GazetteDocument): readonly { readonly paragraph: Paragraph; readonly name: string }[] {
  return document.signatures.flatMap((paragraph) =>
    paragraph.prose.text
      .trim()
      .split(/\s+/u)
      .map((name) => ({ paragraph, name })),
  );
}

function checkOwn(document: GazetteDocument, context: DocumentContext): void {
  const { house, report } = context;
  const { number } = document;
  if (number === null) return;
  const prefix = number.number.prefix;
  const body = house.series[prefix.text];
  if (body === undefined) return;
  const signed = signers(document);
  const single = signed.length === 1 ? signed[0] : undefined;
  const issuer = issuerOf(document.title?.text ?? '', house);
  const signedWrong = signed.length > 0 && !signed.some(({ name }) => name === body);
  // Only a body that has a series of its own is certainly another one; an unknown name may be a short form.
  const signer = signedWrong && single !== undefined ? bodyAt(single.name, house) : null;
  if (single !== undefined && signer === single.name && issuer === body) {
    const start = single.paragraph.prose.text.indexOf(single.name);
    report(single.paragraph, {
      start,
      end: start + single.name.length,
      message: `标题和机关代字“${prefix.text}”都属${body}，署名却为“${single.name}”`,
    });
    return;
  }
  const titleWrong = issuer !== null && issuer !== body;
  if (!titleWrong && signer !== single?.name) return;
  if (titleWrong && signed.some(({ name }) => name === body)) {
    const paragraph = document.title?.paragraphs[0];
    const start = paragraph?.prose.text.indexOf(issuer) ?? -1;
    if (paragraph === undefined || start < 0) return;
    report(paragraph, {
      start,
      end: start + issuer.length,
      message: `署名和机关代字“${prefix.text}”都属${body}，标题却以“${issuer}”为发文机关`,
    });
    return;
  }
  const other = titleWrong ? issuer : signer;
  if (other === null) return;
  report(number.paragraph, {
    start: prefix.start,
    end: prefix.end,
    message: `“${prefix.text}”是${body}的机关代字，与发文机关${other}不符`,
  });
}

function checkCited({ concerned, house, report }: DocumentContext): void {
  for (const paragraph of concerned) {
    for (const { title, number } of paragraph.prose.citations) {
      const body = house.series[number.prefix.text];
      const issuer = issuerOf(title.text.slice(1), house);
      if (body === undefined || issuer === null || issuer === body) continue;
      report(paragraph, {
        start: number.prefix.start,
        end: number.prefix.end,
        message: `“${number.prefix.text}”是${body}的机关代字，与所引标题中的发文机关${issuer}不符`,
      });
    }
  }
}

export const rule: Rule = {
  id: 'docnum-prefix-agency',
  number: 8,
  group: '发文字号',
  title: { zh: '机关代字与发文机关不符', en: 'Prefix of the document number belongs to another body' },
  description: {
    zh: '机关代字、标题中的发文机关和署名应是同一机关：“渝府发”为重庆市人民政府，“渝府办发”为重庆市人民政府办公厅。代字与机关的对应关系在配置的series中，未列入的代字不判断；联合行文署名中有主办机关即可。',
    en: 'Prefix, issuer in the title and signature name one body. The series are configured; unknown prefixes are not judged, and of joint signers the host suffices.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第44—54、158—168、234—244、314—326行' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: NUMBER_TRIGGERS,
  check(document, context) {
    checkOwn(document, context);
    checkCited(context);
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    {
      name: '未列入的代字',
      text: '重庆市人民政府办公厅关于X的函\n\n渝府办函〔2024〕7号\n\n有关单位：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
    {
      name: '联合行文用主办机关的代字',
      text: '国务院、中央军委关于X的批复\n\n国函〔1996〕95号\n\n武警总部：\n\n同意。\n\n国务院　中央军委\n\n一九九六年十一月五日',
    },
    '按照《国务院关于印发X的通知》（国发〔2024〕7号）和《国务院办公厅关于Y的意见》（国办发〔2024〕3号）要求',
    { name: '令的发文机关', text: '《国务院关于修改〈X条例〉的决定》（国务院令第714号）' },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于X的通知\n\n⟦渝府发⟧〔2024〕47号\n\n有关单位：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
    {
      name: '署名不符',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请认真贯彻执行。\n\n⟦重庆市人民政府⟧\n\n2024年5月11日',
    },
    {
      name: '标题不符',
      text: '⟦重庆市人民政府⟧关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
    { name: '引文中', text: '按照《国务院办公厅关于印发X的通知》（⟦国发⟧〔2024〕7号）要求' },
  ],
};
