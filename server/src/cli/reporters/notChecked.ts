import type { UnreadReason } from '../../gazette/document/document.ts';
import type { SkippedFile, SkipReason } from '../../project/files/skipped.ts';
import type { Summary } from '../../project/run/summary.ts';

/** A text in both languages. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What is not read, with the word by which such stretches are counted. */
const UNREAD: Readonly<Record<UnreadReason, BothLanguages>> = {
  code: { zh: '处代码', en: 'code' },
  math: { zh: '处公式', en: 'mathematics' },
  foreign: { zh: '段外文', en: 'foreign language' },
  quotation: { zh: '段引文', en: 'quotation' },
  html: { zh: '处 HTML', en: 'HTML' },
  frontMatter: { zh: '处页首元数据', en: 'front matter' },
};

const SKIPPED: Readonly<Record<SkipReason, BothLanguages>> = {
  'no-document': { zh: '不是公文', en: 'no official document' },
  extension: { zh: '其他扩展名', en: 'other extension' },
  ignored: { zh: '按忽略规则', en: 'ignored' },
  link: { zh: '指向文件夹之外的链接', en: 'link out of the folder' },
  'too-large': { zh: '太大', en: 'too large' },
  binary: { zh: '不是文本', en: 'binary' },
  unreadable: { zh: '读不出来', en: 'cannot be read' },
  configuration: { zh: '配置有错', en: 'broken configuration' },
};

/** The order in which reasons are told. */
const UNREAD_REASONS: readonly UnreadReason[] = ['code', 'math', 'foreign', 'quotation', 'html', 'frontMatter'];
const SKIP_REASONS: readonly SkipReason[] = [
  ...(['no-document', 'extension', 'ignored', 'link'] as const),
  ...(['too-large', 'binary', 'unreadable', 'configuration'] as const),
];

/** Endings of names that may well be those of drafts in plain text. */
const TEXT_ENDING = /\.(txt|text|mkd|mkdn|mdown|mdwn)$/iu;

/** What of one reason is called, without its counting word: for a list of places. */
export function unreadName(reason: UnreadReason): BothLanguages {
  const { zh, en } = UNREAD[reason];
  return { zh: zh.replace(/^[处段] ?/u, ''), en };
}

/** `2 处代码，1 段外文`; null where everything was read. */
export function unreadText(unread: Summary['unread']): BothLanguages | null {
  const reasons = UNREAD_REASONS.filter((reason) => (unread[reason] ?? 0) > 0);
  if (reasons.length === 0) return null;
  return {
    zh: reasons.map((reason) => `${unread[reason]} ${UNREAD[reason].zh}`).join('，'),
    en: reasons.map((reason) => `${unread[reason]} ${UNREAD[reason].en}`).join(', '),
  };
}

/** `347 个文件：12 不是公文，335 其他扩展名`; null where no file was skipped. */
export function skippedText(skipped: readonly SkippedFile[]): BothLanguages | null {
  if (skipped.length === 0) return null;
  const counts = new Map<SkipReason, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = SKIP_REASONS.filter((reason) => counts.has(reason));
  return {
    zh: `${skipped.length} 个文件：${reasons.map((reason) => `${SKIPPED[reason].zh} ${counts.get(reason)}`).join('，')}`,
    en: `${skipped.length} file${skipped.length === 1 ? '' : 's'}: ${reasons.map((reason) => `${counts.get(reason)} ${SKIPPED[reason].en}`).join(', ')}`,
  };
}

/** Why one file was skipped. */
export function skipReasonText(reason: SkipReason): BothLanguages {
  return SKIPPED[reason];
}

/** The ending for `--ext` where nothing was checked but other text files were met; null elsewhere. */
export function endingToTry({ files, skipped }: Pick<Summary, 'files' | 'skipped'>): string | null {
  if (files > 0) return null;
  for (const { filePath, reason } of skipped) {
    const ending = reason === 'extension' ? TEXT_ENDING.exec(filePath)?.[1] : undefined;
    if (ending !== undefined) return ending.toLowerCase();
  }
  return null;
}
