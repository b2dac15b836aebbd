import { type CliResult, type Folder, only } from '../../support/cli.ts';

/** A file of a name that every format has to escape somewhere, and that a folder of drafts may well hold. */
export const TRICKY = 'a 草稿/100%,甲:乙 <"&\'#?>.md';

/** Two findings on its line, a character outside of the basic plane before them. */
export const TRICKY_TEXT = '重庆市人民政府关于测试的通知\n\n𠀀<b>&"渝府发[2024]1号、渝府发[2024]2号\n';

/** What only one rule looks at: the brackets of numbers. */
export const CONFIG = only('docnum-bracket');

/** A suppressed finding and one that is not. */
export const SUPPRESSED = `重庆市人民政府关于测试的通知

<!-- gongwen-disable-next-line docnum-bracket -- 原件如此 -->

渝府发[2024]3号

渝府发[2024]4号
`;

/** The folder that every format is tried on. */
export const FILES: Readonly<Record<string, string>> = {
  [TRICKY]: TRICKY_TEXT,
  'b.md': SUPPRESSED,
  'clean.md': '重庆市人民政府关于测试的通知\n\n渝府发〔2024〕1号\n',
  'gongwen.config.json': CONFIG,
};

/** The report of a folder in one format, on standard output. */
export function reportOf(folder: Folder, format: string, ...more: readonly string[]): CliResult {
  return folder.run(['lint', '--format', format, ...more]);
}
