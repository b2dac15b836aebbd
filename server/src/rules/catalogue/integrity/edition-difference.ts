import type { WorkspaceRule } from '../../rule.ts';
import { comparableTitle, titlesAgree, withoutVersion } from '../../shared/cited-title.ts';
import { isNumbered } from '../../shared/file-documents.ts';
import { type EditionDifferences, fileName } from '../../workspace.ts';

/** So many differences are named; who wants them all compares the files. */
const NAMED = 3;
const LONGEST = 24;

function quoted(words: string): string {
  return `“${words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 2)}……`}”`;
}

function words({ here, there }: EditionDifferences['changes'][number]): string {
  if (here === '') return `此处少${quoted(there)}`;
  if (there === '') return `此处多${quoted(here)}`;
  return `此处${quoted(here)}，彼处${quoted(there)}`;
}

const EDITION = (phrase: string): string =>
  `# 关于A的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府：\n\n《A计划》已经市政府同意，现印发给你们，请认真贯彻${phrase}。\n\n重庆市人民政府办公厅\n\n2024年5月11日`;

export const rule: WorkspaceRule = {
  id: 'edition-difference',
  number: 83,
  group: '文本完整',
  title: { zh: '同一文件两处所载文字不同', en: 'Two editions of one document differ in words' },
  description: {
    zh: '同一件公文往往既收入公报，又登在网站或存为单行文本。题、号相同而文字不同的，列出不同之处，供核对以哪一份为准。只有空格、换行、全角半角之别的，不算不同。',
    en: 'A document is printed in the gazette and published on the web. Where the same title and number stand over different words, the words are named. Layout and widths are no difference.',
  },
  basis: { kind: '完整性', reference: '各文件之间文字核对' },
  severity: 'info',
  scope: 'workspace',
  fix: null,
  check(document, { workspace, report }) {
    if (!isNumbered(document)) return;
    const { paragraph, number } = document.number;
    const title = comparableTitle(withoutVersion(document.title?.text ?? ''));
    for (const other of workspace.byNumber(number.normal)) {
      if (title !== '' && other.title !== '' && !titlesAgree(title, comparableTitle(withoutVersion(other.title))))
        continue;
      const changes = workspace.differences(number.normal, other)?.changes ?? [];
      if (changes.length === 0) continue;
      const name = fileName(other.uri);
      const more = changes.length > NAMED ? `；另有${changes.length - NAMED}处` : '';
      report(paragraph, {
        start: number.start,
        end: number.end,
        message: `与“${name}”所载的同一文件文字不同：${changes.slice(0, NAMED).map(words).join('；')}${more}`,
        elsewhere: [{ uri: other.uri, place: other.place, message: `另一份（${name}）` }],
      });
    }
  },
  good: [
    {
      name: '只有排版不同',
      text: EDITION('执行'),
      files: { '网站.md': EDITION('执行').replaceAll('，', ', ').replaceAll('\n\n', '\n\n\n') },
    },
  ],
  bad: [
    {
      text: EDITION('落实').replace('渝府办发〔2024〕47号', '⟦渝府办发〔2024〕47号⟧'),
      files: { '网站.md': EDITION('执行') },
    },
  ],
  limits: '文字全部不同的同题同号文件也在此提示。',
};
