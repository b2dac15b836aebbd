import type { Kind } from './kinds.ts';
import { type Facts, hole, oneLine, plan } from './parts.ts';

/** What the person answered. */
export interface Answers {
  readonly kind: Kind;
  readonly issuer: string;
  readonly subject: string;
  /** Empty for a kind that is addressed to nobody. */
  readonly addressees: string;
  readonly today: Date;
}

/** Letters of issuers that everybody knows; of others the drafter fills them in. */
const letters: Readonly<Record<string, string>> = {
  重庆市人民政府: '渝府',
  重庆市人民政府办公厅: '渝府办',
  国务院: '国',
  国务院办公厅: '国办',
};

/** The draft with its holes, from title to date, and the plan after it where one is issued. */
export function draftOf({ kind, issuer, subject, addressees, today }: Answers): string {
  const facts: Facts = { issuer: oneLine(issuer), subject: matterOf(subject), day: dayOf(today) };
  const paragraphs = [
    `# ${kind.title(facts)}`,
    ...numberOf(kind, facts.issuer, today),
    ...addresseesOf(kind, addressees),
    ...kind.body(facts),
    // Minutes are signed by nobody (10.3); everything else bears 署名 and 成文日期.
    ...(kind.name === '纪要' ? [] : [signatureOf(kind, facts.issuer), facts.day]),
    ...(kind.name === '印发' ? plan(facts) : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** The bare matter: people type the whole title, with 关于 in front and the kind behind. */
export function matterOf(subject: string): string {
  return oneLine(subject)
    .replace(/^#+ */u, '')
    .replace(/^关于/u, '')
    .replace(/^《([^《》]*)》$/u, '$1')
    .replace(/的(?:通知|意见|通报|决定|请示|报告|批复|函|公告|通告|公报|决议|议案)$/u, '');
}

function numberOf({ series }: Kind, issuer: string, today: Date): readonly string[] {
  if (series === null) return [];
  const known = letters[issuer];
  return [`${known === undefined ? hole('机关代字') : `${known}${series}`}〔${today.getFullYear()}〕${hole('1')}号`];
}

/** With full-width marks between and a full-width colon behind (GB/T 9704—2012 7.3.2). */
function addresseesOf(kind: Kind, addressees: string): readonly string[] {
  const line = oneLine(addressees)
    .replace(/ *, */gu, '，')
    .replace(/[：:；;。.]+$/u, '');
  return kind.addressees === null || line === '' ? [] : [`${line}：`];
}

/** Orders and bills are signed by the head of the government, by office and name. */
function signatureOf({ name }: Kind, issuer: string): string {
  if (name !== '命令（令）' && name !== '议案') return issuer;
  const office = issuer === '国务院' ? '总理' : `${/(省|市|区|县|州)人民政府$/u.exec(issuer)?.[1] ?? '市'}长`;
  return `${office}　${hole('姓名')}`;
}

function dayOf(today: Date): string {
  return `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
}
