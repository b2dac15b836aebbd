// Writes docs/kinds/<文种>.md and docs/kinds/README.md from the table of the fifteen kinds and the clean drafts in
// seeds/kinds. With --check it writes nothing and fails when a page is stale, missing or left over.

import { readdirSync, readFileSync } from 'node:fs';
import type { Addressing, Direction, DocumentKind, Phrase, Signing } from '../server/src/gazette/kinds/kind.ts';
import { DOCUMENT_KINDS, GROUND_WORDS } from '../server/src/gazette/kinds/table.ts';
import { writePages } from './pages.ts';

const seeds = new URL('../seeds/kinds/', import.meta.url);

const PREFACE = `《党政机关公文处理工作条例》（中办发〔2012〕14号）第八条规定的十五种公文，各一页：用途、行文方向、标题、主送机关、承启语、结语、署名和特有的要素，
附一件样稿。每一条注明出处：条例、GB/T 9704—2012、通例（各种写作教材和已发布公文的通行写法）或者待核（还没有找到出处）。通例只作警告或者提示，待核只作提示。

One page for each of the fifteen kinds of document of the Regulations of 2012: purpose, direction, title, addressee,
opening, ending, signature and elements of its own, with a clean draft. Every fact says what it stands on.`;

const DIRECTION: Readonly<Record<Direction, string>> = { up: '上行', down: '下行', level: '平行' };
const ADDRESSING: Readonly<Record<Addressing, string>> = {
  one: '一个上级机关',
  usual: '要写',
  optional: '写机关，或者普发而不写',
  none: '不写',
};
const SIGNING: Readonly<Record<Signing, string>> = {
  body: '发文机关署名和成文日期',
  leader: '首长的职务和姓名，成文日期',
  underTitle: '不另署名，会议和日期写在标题下的圆括号内（题注）',
  none: '不署名',
};

function directions({ directions }: DocumentKind): string {
  return directions.length === 0 ? '向社会公布' : directions.map((direction) => DIRECTION[direction]).join('、');
}

function phrases(list: readonly Phrase[]): string {
  if (list.length === 0) return '–';
  return list.map(({ text, ground }) => `${text}（${GROUND_WORDS[ground]}）`).join('<br>');
}

/** The drafts of a kind: 意见.md and 意见（上行）.md. */
function drafts(name: string): readonly { readonly title: string; readonly text: string }[] {
  return readdirSync(seeds)
    .filter((file) => file.normalize('NFC') === `${name}.md` || file.normalize('NFC').startsWith(`${name}（`))
    .sort()
    .map((file) => ({
      title: file.slice(0, -'.md'.length),
      text: readFileSync(new URL(encodeURIComponent(file), seeds), 'utf8'),
    }));
}

function page(kind: DocumentKind): string {
  const rows = [
    ['用途（条例第八条）', kind.purpose],
    ['行文方向', directions(kind)],
    ['标题', phrases(kind.titles)],
    ['主送机关', ADDRESSING[kind.addressing]],
    ['承启语', phrases(kind.openings)],
    ['结语', `${phrases(kind.closings)}${kind.closingRequired ? '<br>不可缺' : ''}`],
    ['署名', SIGNING[kind.signing]],
    ['特有的要素', phrases(kind.own)],
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n');
  const examples = drafts(kind.name).map(
    ({ title, text }) => `## 样稿：${title}\n\n\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``,
  );
  return `${[`# ${kind.name}`, `| 项目 | 写法 |\n|---|---|\n${table}`, ...examples].join('\n\n')}\n`;
}

function listing(): string {
  const rows = DOCUMENT_KINDS.map(
    (kind) => `| [${kind.name}](${encodeURIComponent(kind.name)}.md) | ${kind.purpose} | ${directions(kind)} |`,
  );
  return `# 十五种公文 The fifteen kinds\n\n${PREFACE}\n\n| 文种 | 用途 | 行文方向 |\n|---|---|---|\n${rows.join('\n')}\n`;
}

writePages(
  'docs/kinds/',
  new Map([['README.md', listing()], ...DOCUMENT_KINDS.map((kind) => [`${kind.name}.md`, page(kind)] as const)]),
);
