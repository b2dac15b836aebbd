import type { GazetteDocument } from '../gazette/document/document.ts';

/** How a document is printed: the ordinary way, or one of the three of GB/T 9704—2012 10. */
export type Format = 'document' | 'letter' | 'order' | 'minutes';

/** The format that a document's title and 文号 ask for: a 通知 numbered 渝府办函 is printed as a letter all the same. */
export function formatOf({ kind, number }: GazetteDocument): Format {
  if (kind === '命令（令）') return 'order';
  if (kind === '纪要') return 'minutes';
  const prefix = number?.number.text.split(/[〔[［（(【]/u, 1)[0] ?? '';
  return kind === '函' || /函$/u.test(prefix.trim()) ? 'letter' : 'document';
}

/** Whether the title is what stands in red at the top, and not below it again: 重庆市人民政府令, 市政府常务会议纪要. */
export function titleIsMark({ title }: GazetteDocument, format: Format): boolean {
  return title !== null && (format === 'order' || format === 'minutes') && !title.text.includes('关于');
}
