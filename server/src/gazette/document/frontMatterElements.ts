import { directionOf } from '../kinds/standing.ts';
import { kindOfTitle } from '../kinds/titleKind.ts';
import { nameInTitle } from '../prose/bodyName.ts';
import type { FrontMatterEntry, GazetteDocument, PlacedText } from './document.ts';
import { readIssuer } from './issuer.ts';
import type { Line, Role } from './paragraph.ts';
import { normalizeTitle } from './title.ts';

/** An element of a document that its front matter may give. */
export type FrontMatterElement =
  | 'title'
  | 'number'
  | 'addressee'
  | 'signature'
  | 'date'
  | 'secrecy'
  | 'urgency'
  | 'signers'
  | 'copyTo';

/** Keys of front matters, in lower case. The English ones are those of site generators. */
const ELEMENT_OF_KEY: Readonly<Record<string, FrontMatterElement>> = {
  ...{ 标题: 'title', 公文标题: 'title', 文件标题: 'title', 题目: 'title', title: 'title' },
  ...{ 发文字号: 'number', 文号: 'number', 字号: 'number', number: 'number', docnum: 'number' },
  ...{ 主送: 'addressee', 主送机关: 'addressee', 主送单位: 'addressee', addressee: 'addressee' },
  ...{ 署名: 'signature', 落款: 'signature', 发文机关署名: 'signature', signature: 'signature' },
  ...{ 发文机关: 'signature', 发文单位: 'signature', 发文机构: 'signature' },
  ...{ 日期: 'date', 成文日期: 'date', 发文日期: 'date', 落款日期: 'date', date: 'date' },
  ...{ 密级: 'secrecy', secrecy: 'secrecy' },
  ...{ 紧急程度: 'urgency', 缓急: 'urgency', urgency: 'urgency' },
  ...{ 签发人: 'signers', signer: 'signers' },
  ...{ 抄送: 'copyTo', 抄送机关: 'copyTo', 抄送单位: 'copyTo' },
};

const ROLES: Readonly<Record<FrontMatterElement, Role>> = {
  ...{ title: 'title', number: 'number', addressee: 'addressee', signature: 'signature', date: 'date' },
  ...{ secrecy: 'head', urgency: 'head', signers: 'head', copyTo: 'imprint' },
};

/** Whether a key of a front matter names an element of a 公文 in Chinese: no site generator writes one. */
export function isOfficialKey(key: string): boolean {
  return ELEMENT_OF_KEY[key] !== undefined && /[\u4e00-\u9fff]/u.test(key);
}

/** The entries of a front matter, in order. @param lines its lines */
export function frontMatterEntries(lines: readonly Line[]): readonly FrontMatterEntry[] {
  return lines.map((line) => {
    const { key, prose, start, end } = line;
    return { key: key ?? '', value: prose.text, start, end, paragraph: line };
  });
}

/**
 * A document with the elements that its text lacks and its front matter gives. The lines that are used get the role of
 * their element and become paragraphs of the document; the others stay page metadata. What the text itself says counts
 * before what its front matter says.
 *
 * @param lines the lines of the front matter.
 */
export function completeFromFrontMatter(document: GazetteDocument, lines: readonly Line[]): GazetteDocument {
  const used: Line[] = [];
  const take = (element: FrontMatterElement, lacking: boolean): Line | null => {
    const line = lacking ? lines.find(({ key }) => ELEMENT_OF_KEY[(key ?? '').toLowerCase()] === element) : undefined;
    if (line === undefined) return null;
    line.role = ROLES[element];
    used.push(line);
    return line;
  };
  const titleLine = take('title', document.title === null);
  const title =
    titleLine === null ? document.title : { text: normalizeTitle(titleLine.prose.trimmed), paragraphs: [titleLine] };
  const number = document.number ?? numberOf(take('number', document.number === null));
  const addressee = document.addressee ?? take('addressee', true);
  const signatureLine = take('signature', document.signatures.length === 0);
  const signatures = signatureLine === null ? document.signatures : [signatureLine];
  const date = document.date ?? dateOf(take('date', document.date === null));
  const head = {
    ...document.head,
    secrecy: document.head.secrecy ?? whole(take('secrecy', document.head.secrecy === null)),
    urgency: document.head.urgency ?? whole(take('urgency', document.head.urgency === null)),
    signers: document.head.signers.length > 0 ? document.head.signers : names(take('signers', true)),
  };
  const copied = names(take('copyTo', document.imprint.copyTo.length === 0));
  if (used.length === 0) return document;
  const imprint = copied.length === 0 ? document.imprint : { ...document.imprint, copyTo: copied };
  used.sort((a, b) => a.start - b.start);
  const issuer = readIssuer({ head, title, number, signatures });
  const kind = kindOfTitle(title?.text ?? '');
  const addressed = addressee?.prose.trimmed.replace(/[：:]$/u, '') ?? null;
  return {
    ...document,
    ...{ title, kind, number, issuer, addressee, signatures, date, head, imprint },
    direction: directionOf(kind, nameInTitle(title?.text ?? '') ?? issuer?.names[0] ?? null, addressed),
    start: used[0]?.start ?? document.start,
    end: Math.max(document.end, used.at(-1)?.end ?? 0),
    paragraphs: [...used, ...document.paragraphs],
  };
}

function numberOf(line: Line | null): GazetteDocument['number'] {
  const number = line?.prose.numbers[0];
  return line === null || number === undefined ? null : { paragraph: line, number };
}

function dateOf(line: Line | null): GazetteDocument['date'] {
  const date = line?.prose.date;
  return line === null || date === null || date === undefined ? null : { paragraph: line, date };
}

function whole(line: Line | null): PlacedText | null {
  return line === null ? null : { paragraph: line, start: 0, end: line.prose.text.length, text: line.prose.trimmed };
}

/** The names of a line, one entry each. */
function names(line: Line | null): readonly PlacedText[] {
  if (line === null) return [];
  return Array.from(line.prose.text.matchAll(/[^、，,；;。\s]+/gu), ({ 0: text, index }) => ({
    ...{ paragraph: line, text },
    start: index,
    end: index + text.length,
  }));
}
