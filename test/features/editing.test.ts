import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/codeLenses.ts';
import { formatDocument, formatEdits, markAfterEnter } from '../../server/src/features/formatting.ts';
import { fullNameHints } from '../../server/src/features/inlayHints.ts';
import { documentLinks } from '../../server/src/features/links.ts';
import { renamableAt, renameEdits } from '../../server/src/features/rename.ts';
import { tokensIn } from '../../server/src/features/semanticTokens.ts';
import { diffEdits } from '../../server/src/features/textDiff.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { WorkspaceIndex } from '../../server/src/workspace/index.ts';
import { summarise } from '../../server/src/workspace/summary.ts';
import { cursorIn, linter, seed } from './support.ts';

const PLAN = '渝府办发〔2024〕47号.md';
const GAZETTE = '重庆市人民政府公报2024年第9期.md';
const SEEDS = [
  PLAN,
  GAZETTE,
  '渝府办发〔2021〕52号.md',
  '渝府办发〔2024〕44号.md',
  '渝府办发〔2024〕48号.md',
  '渝府发〔2024〕11号.md',
];
const HEAD = '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕1号\n\n';
const { registry } = linter.config;

function formatted(text: string, markdown = true): string {
  return applyEdits(text, formatDocument(linter, linter.lint(text), markdown));
}

/** The text after Enter was pressed at the ▮, with what was written behind it. */
function entered(marked: string): string {
  const { text, offset } = cursorIn(marked.replace('▮', '\n▮'));
  const edit = markAfterEnter(text, offset);
  return edit === null ? text : applyEdits(text, [edit]);
}

function renamed(marked: string, newName: string): string | null {
  const { file, text, offset } = cursorIn(marked);
  const found = renamableAt(file, registry, offset);
  const edits = found && renameEdits(found, newName);
  return edits && applyEdits(text, edits);
}

describe('formatting', () => {
  for (const name of SEEDS) {
    it(`changes no byte of ${name}`, () => assert.equal(formatted(seed(name)), seed(name)));
  }

  it('makes every safe repair, parts paragraphs by one blank line, and drops spaces at line ends', () => {
    const text = `${HEAD}一、总体要求  \n（一）推进工作。　\n\n\n\n（二）按国发[2024]7号办理。\n`;
    assert.equal(formatted(text), `${HEAD}一、总体要求\n\n（一）推进工作。\n\n（二）按国发〔2024〕7号办理。\n`);
    assert.equal(formatted(formatted(text)), formatted(text));
  });

  it('goes on until nothing is left, where one repair waits for another', () => {
    const right = HEAD.replace('1号', '16号');
    const text = right.replace('〔2024〕16号', ' [2024] 16号').replace('\n\n', '\n\n\n\n');
    assert.equal(formatted(text), right);
  });

  it('keeps CRLF, and the lines of plain text as close as they are', () => {
    const text = `${HEAD}（一）甲。\n（二）乙。\n\n\n（三）丙。\n`.replaceAll('\n', '\r\n');
    assert.equal(formatted(text, false), `${HEAD}（一）甲。\n（二）乙。\n\n（三）丙。\n`.replaceAll('\n', '\r\n'));
  });

  it('leaves titles of several lines, code, tables and comments alone', () => {
    const text = `# 重庆市人民政府办公厅\n关于X的通知\n\n渝府办发〔2024〕1号\n\n\`\`\`\n甲  \n\n\n乙\n\`\`\`\n\n<!-- a -->\n\n\n| a | b |\n|---|---|\n`;
    assert.equal(formatted(text), text);
  });

  it('of a stretch touches nothing outside of it', () => {
    const text = `${HEAD}按国发[2024]7号办理。\n\n按国发[2023]8号办理。\n`;
    const { file, findings } = linter.lint(text);
    const start = text.indexOf('按国发[2023]');
    const edits = formatEdits(file, findings, true, { start, end: text.length });
    assert.equal(applyEdits(text, edits), text.replace('[2023]', '〔2023〕'));
  });
});

describe('Enter', () => {
  it('writes the next mark behind a finished item, as the drafter writes marks', () => {
    assert.equal(entered('1. 甲。\n2. 乙。▮'), '1. 甲。\n2. 乙。\n3. ');
    assert.equal(entered('正文。\n9．甲；▮'), '正文。\n9．甲；\n10．');
    assert.equal(entered('正文\n(九)甲。▮'), '正文\n(九)甲。\n(十)');
    assert.equal(entered('正文\n（3）甲。（责任单位：市教委）▮'), '正文\n（3）甲。（责任单位：市教委）\n（4）');
    assert.equal(entered('正文\n①甲。▮'), '正文\n①甲。\n②');
  });

  it('leaves a blank line between where the text does', () => {
    assert.equal(entered('1. 甲。\n\n2. 乙。▮'), '1. 甲。\n\n2. 乙。\n\n3. ');
    assert.equal(entered('1. 甲。\r\n\r\n2. 乙。▮').replace('\n3', '|3'), '1. 甲。\r\n\r\n2. 乙。\n\r|3. ');
  });

  it('writes nothing behind a heading, ordinary text, an article of a statute, or in front of text', () => {
    for (const text of ['一、总体要求▮', '正文。▮', '第一条 甲。▮', '1. 甲。▮乙', '▮', '2024年5月1日。▮']) {
      assert.equal(entered(text), cursorIn(text.replace('▮', '\n▮')).text, text);
    }
  });
});

describe('rename', () => {
  it('changes every mention of that form in the document, and no other form', () => {
    assert.equal(
      renamed(`${HEAD}由市▮教委牵头，重庆市教育委员会负责；市教委、广州市教委配合。\n`, '市教育局'),
      `${HEAD}由市教育局牵头，重庆市教育委员会负责；市教育局、广州市教委配合。\n`,
    );
  });

  it('changes a name that the document defines, together with its definition', () => {
    assert.equal(
      renamed(`${HEAD}邮政运输体系（以下简称“邮运通”）。\n\n推广邮▮运通，引用《“邮运通”行动计划》。\n`, '运邮通'),
      `${HEAD}邮政运输体系（以下简称“运邮通”）。\n\n推广运邮通，引用《“邮运通”行动计划》。\n`,
    );
  });

  it('stays inside of one document of a gazette', () => {
    const two = `${HEAD}由市▮教委牵头。\n\n# 重庆市人民政府办公厅关于Y的通知\n\n渝府办发〔2024〕2号\n\n由市教委牵头。\n`;
    assert.equal(renamed(two, '市教育局')?.split('市教委').length, 2);
  });

  it('refuses names that cannot stand in a sentence, and words that are no names', () => {
    for (const name of ['', '  ', '甲、乙', '甲\n乙', '《甲》', '**甲**']) {
      assert.equal(renamed(`${HEAD}由市▮教委牵头。\n`, name), null, name);
    }
    assert.equal(renamed(`${HEAD}由市教委牵▮头。\n`, '甲'), null);
  });
});

describe('semantic tokens', () => {
  it('name marks, numbers, labels, units, dates and titles, in order and apart', () => {
    const text = `${HEAD}一、按照《X的通知》（国发〔2024〕7号），到2025年底完成。（责任单位：市教委、市扶贫办）\n`;
    const found = tokensIn(parseGazette(text), linter.config, { start: 0, end: text.length });
    assert.deepEqual(
      found.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
      [
        ['number', '渝府办发〔2024〕1号'],
        ['mark', '一、'],
        ['title', '《X的通知》'],
        ['number', '国发〔2024〕7号'],
        ['date', '2025年'],
        ['label', '责任单位'],
        ['unit', '市教委'],
        ['endedUnit', '市扶贫办'],
      ],
    );
  });

  it('cover only what is asked for', () => {
    const text = seed(GAZETTE);
    const file = parseGazette(text);
    const start = text.indexOf('## 二、重点任务');
    const end = start + 500;
    const part = tokensIn(file, linter.config, { start, end });
    const all = tokensIn(file, linter.config, { start: 0, end: text.length });
    assert.ok(part.length > 0);
    assert.deepEqual(
      part,
      all.filter((token) => token.start < end && token.end > start),
    );
  });
});

describe('notes around the text', () => {
  it('give full names behind short ones, in the stretch that is shown', () => {
    const text = `${HEAD}由市教委牵头，重庆市教育委员会、广州市教委除外。\n`;
    const hints = fullNameHints(parseGazette(text), registry, { start: 0, end: text.length });
    assert.deepEqual(hints, [{ at: text.indexOf('市教委') + 3, text: '重庆市教育委员会' }]);
    assert.deepEqual(fullNameHints(parseGazette(text), registry, { start: 0, end: 10 }), []);
  });

  it('count units above tasks, and tasks above sections', () => {
    const text = seed(PLAN);
    const lenses = codeLenses(parseGazette(text), new WorkspaceIndex(), 'a.md').map(
      ({ start, end, text: said }) => `${text.slice(start, end)} ${said}`,
    );
    assert.ok(
      lenses.some((lens) => /^二、 15 项任务，\d+ 个单位$/u.test(lens)),
      lenses.join('\n'),
    );
    assert.ok(lenses.includes('15. 5 个责任单位'));
    assert.equal(lenses.filter((lens) => lens.endsWith('个责任单位')).length, 15);
  });

  it('link the 目录 to the documents, and a cited number to its document', () => {
    const text = seed(GAZETTE);
    const file = parseGazette(text);
    const links = documentLinks(file, new WorkspaceIndex());
    assert.ok(links.length >= file.contents.length);
    for (const link of links)
      assert.ok(
        file.documents.some(({ start }) => start === link.target),
        link.tooltip,
      );
  });
});

describe('links to other files', () => {
  it('lead to the file of a document’s own rather than into a gazette', () => {
    const index = new WorkspaceIndex();
    for (const name of [GAZETTE, PLAN]) index.set(name, summarise(parseGazette(seed(name))));
    const [link] = documentLinks(parseGazette(`${HEAD}按渝府办发〔2024〕47号办理。\n`), index);
    assert.deepEqual(link?.target, { uri: PLAN, line: 0 });
  });
});

describe('the difference of two texts', () => {
  it('is exact, and small', () => {
    const cases = [
      ['', ''],
      ['a', ''],
      ['', 'a'],
      ['甲\n乙\n丙', '甲\n丁\n丙'],
      ['甲\n乙', '甲\n乙\n丙'],
      ['𠀀甲', '𠀁甲'],
      ['甲𠀀', '甲𡀀'],
      ['aaa', 'aa'],
    ] as const;
    for (const [before, after] of cases) {
      const edits = diffEdits(before, after);
      assert.equal(applyEdits(before, edits), after);
      for (const { start, end } of edits) {
        for (const at of [start, end])
          assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]/u.test(before.slice(at - 1, at + 1)));
      }
    }
    assert.deepEqual(diffEdits('甲\n乙\n丙', '甲\n丁\n丙'), [{ start: 2, end: 3, newText: '丁' }]);
  });
});
