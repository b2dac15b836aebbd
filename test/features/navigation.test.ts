import assert from 'node:assert/strict';
import { folds } from '../../server/src/features/folding.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { definitionAt, referencesAt } from '../../server/src/features/navigation.ts';
import { outline } from '../../server/src/features/outline.ts';
import { selectionsAt } from '../../server/src/features/selection.ts';
import { outlineModel } from '../../server/src/gazette/document/outlineModel.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { WorkspaceIndex } from '../../server/src/workspace/index.ts';
import { type Cursor, cursorAt, cursorIn, linter, seed } from './support.ts';

const GAZETTE = '重庆市人民政府公报2024年第9期.md';
const PLAN = '渝府办发〔2024〕47号.md';
const { registry } = linter.config;
const index = new WorkspaceIndex();

function definition({ file, text, offset }: Cursor): string | null {
  const found = definitionAt(file, registry, offset);
  return found === null ? null : text.slice(found.selection.start, found.selection.end).trim();
}

function references({ file, text, offset }: Cursor): string[] {
  return (referencesAt(file, registry, offset) ?? []).map(({ start, end }) => text.slice(start, end));
}

function hover({ file, offset }: Cursor): string[] {
  const found = hoverAt(file, linter, index, offset);
  return found === null ? [] : [found.heading, ...found.lines];
}

describe('definitions', () => {
  it('lead from an issued title to the plan, and from the plan back', () => {
    assert.equal(definition(cursorAt(PLAN, '《推进“邮运通”')), '# 推进“邮运通”发展助力乡村振兴行动计划');
    assert.match(definition(cursorAt(PLAN, '# 推进“邮运通”', 4)) ?? '', /关于印发《推进“邮运通”/u);
  });

  it('lead from the 目录 of a gazette to its documents', () => {
    const text = seed(GAZETTE);
    const file = parseGazette(text);
    assert.ok(file.contents.length >= 4);
    for (const entry of file.contents) {
      const offset = (entry.paragraphs[0]?.start ?? 0) + 2;
      assert.ok(definition({ file, text, offset }), entry.title);
    }
  });

  it('lead from a number to the document that bears it in the same file', () => {
    const cursor = cursorIn(
      '# 重庆市人民政府办公厅关于甲的通知\n\n渝府办发〔2024〕1号\n\n按照渝府办▮发〔2024〕2号要求办理。\n\n# 重庆市人民政府办公厅关于乙的通知\n\n渝府办发〔2024〕2号\n\n正文。\n',
    );
    assert.equal(definition(cursor), '# 重庆市人民政府办公厅关于乙的通知');
  });

  it('lead from a short name to where it was defined', () => {
    const cursor = cursorIn(
      '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕1号\n\n建设邮政运输体系（以下简称“邮运通”）。\n\n推广邮▮运通。\n',
    );
    assert.equal(definition(cursor), '邮运通');
    assert.deepEqual(references(cursor), ['邮运通', '邮运通']);
    assert.deepEqual(hover(cursor), ['邮运通', '定义于：建设邮政运输体系（以下简称“邮运通”）。', '本文共出现 2 处']);
  });

  it('lead nowhere from ordinary words, blank lines and past the end', () => {
    const text = seed(PLAN);
    const file = parseGazette(text);
    for (const offset of [text.indexOf('深入贯彻'), text.indexOf('\n\n') + 1, text.length + 100, -5]) {
      assert.equal(definition({ file, text, offset }), null);
      assert.deepEqual(references({ file, text, offset }), []);
      assert.deepEqual(hover({ file, text, offset }), []);
    }
  });
});

describe('references', () => {
  it('find an agency under every form of its name', () => {
    const cursor = cursorIn(
      '# 重庆市人民政府办公厅关于X的通知\n\n由市▮教委牵头，重庆市教育委员会负责，广州市教委除外。\n',
    );
    assert.deepEqual(references(cursor), ['市教委', '重庆市教育委员会']);
  });

  it('find all mentions in a seed', () => {
    const cursor = cursorAt(PLAN, '市供销合作社');
    assert.equal(references(cursor).length, seed(PLAN).split('市供销合作社').length - 1);
  });
});

describe('hover', () => {
  it('tells of an agency: full name, since when, what it was before', () => {
    const [heading, ...lines] = hover(cursorAt(PLAN, '市交通运输委'));
    assert.equal(heading, '重庆市交通运输委员会');
    assert.ok(
      lines.some((line) => line.startsWith('此前为：市交通局')),
      lines.join('\n'),
    );
    assert.ok(lines.includes(`本文件共出现 ${seed(PLAN).split('市交通运输委').length - 1} 处`));
    assert.ok(!lines.some((line) => line.startsWith('按本文日期')), 'the name is in force');
  });

  it('judges by the day of the document', () => {
    const text = (year: number): string =>
      `# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔${year}〕1号\n\n由市▮扶贫办牵头。\n`;
    assert.ok(!hover(cursorIn(text(2019))).some((line) => line.includes('已停用')));
    assert.ok(hover(cursorIn(text(2024))).some((line) => line.includes('已停用')));
  });

  it('tells of a number: the document, and that it is repealed', () => {
    const lines = hover(cursorAt(GAZETTE, '渝府办发〔2024〕47号'));
    assert.equal(lines[0], '渝府办发〔2024〕47号');
    assert.match(lines[1] ?? '', /行动计划/u);
    const repealed = cursorIn(
      '# 关于废止渝府办▮发〔2021〕107号文件的通知\n\n渝府办发〔2024〕48号\n\n经研究，决定废止。\n',
    );
    assert.deepEqual(hover(repealed), ['渝府办发〔2021〕107号', '已由渝府办发〔2024〕48号废止']);
  });

  it('tells of a rule in a suppression comment', () => {
    const cursor = cursorIn(
      '<!-- gongwen-disable-next-line docnum-▮bracket, no-such-rule -- 原文 -->\n渝府办发[2024]1号\n',
    );
    assert.match(hover(cursor)[0] ?? '', /^docnum-bracket 发文字号年份应使用六角括号/u);
    assert.ok(hover(cursor).some((line) => line.startsWith('依据：标准：GB/T 9704')));
    const unknown = cursorIn('<!-- gongwen-disable-next-line no-such-▮rule -->\n渝府办发〔2024〕1号\n');
    assert.deepEqual(hover(unknown), []);
  });
});

describe('selection', () => {
  it('grows from a unit over group, list, paragraph and sections to the whole file', () => {
    const { file, text, offset } = cursorAt(PLAN, '重庆物流集团');
    const ranges = selectionsAt(file, offset).map(({ start, end }) => text.slice(start, end));
    const steps = ['重庆物流集团', '中国邮政重庆市分公司、重庆物流集团'];
    assert.deepEqual(ranges.slice(0, 2), steps);
    for (const [index, range] of ranges.entries()) {
      if (index > 0) assert.ok(range.includes(ranges[index - 1] ?? '') && range !== ranges[index - 1]);
    }
    assert.ok(ranges.some((range) => range.startsWith('责任单位：') && range.endsWith('重庆物流集团')));
    assert.ok(ranges.some((range) => range.startsWith('〔责任单位：') && range.endsWith('〕')));
    assert.ok(ranges.some((range) => range.startsWith('1. 建立健全') && range.endsWith('〕')));
    assert.ok(ranges.some((range) => range.startsWith('### （一）') || range.startsWith('（一）推动共建共享')));
    assert.equal(ranges.at(-1), text);
  });

  it('takes any offset', () => {
    const { file, text } = cursorAt(PLAN, '重庆');
    for (const offset of [-1, 0, text.length, text.length + 9]) assert.ok(Array.isArray(selectionsAt(file, offset)));
  });
});

describe('folding', () => {
  it('folds and selects headings without number, and names them', () => {
    const text =
      '# 某市教育局关于开展检查的通知\n\n各区教育局：\n\n## 总体要求\n\n落实责任。\n\n### 1.1 分组\n\n分组检查。\n\n## 一、检查范围\n\n全部学校。\n';
    const file = parseGazette(text);
    const found = folds(file).map(({ start, end }) => text.slice(start, end));
    assert.ok(found.includes('总体要求\n\n落实责任。\n\n### 1.1 分组\n\n分组检查。'));
    assert.ok(found.includes('1.1 分组\n\n分组检查。'));
    const names = (entries: ReturnType<typeof outline>): readonly string[] =>
      entries.flatMap(({ kind, name, children }) => [...(kind === 'section' ? [name] : []), ...names(children)]);
    assert.deepEqual(names(outline(file)), ['总体要求', '1.1 分组', '一、检查范围']);
    const wide = selectionsAt(file, text.indexOf('落实')).map(({ start, end }) => text.slice(start, end));
    assert.ok(wide.some((range) => range.startsWith('## 总体要求') && range.endsWith('分组检查。')));
    const [document] = outlineModel(file).documents;
    assert.deepEqual(
      document?.sections.map(({ marker, ordinal, heading, level }) => [marker, ordinal, heading, level]),
      [
        ['', 0, '总体要求', 1],
        ['一、', 1, '检查范围', 1],
      ],
    );
    assert.equal(document?.sections[0]?.children[0]?.marker, '1.1');
  });

  it('folds documents, plans and sections, one inside the other', () => {
    const text = seed(PLAN);
    const found = folds(parseGazette(text)).map(({ start, end }) => text.slice(start, end));
    const task = found.find((fold) => fold.includes('（二）推动产业发展') && !fold.includes('一、主要目标'));
    assert.ok(task);
    assert.ok(task.startsWith('二、重点任务'), task.slice(0, 20));
    assert.ok(!task.includes('三、保障措施'));
    assert.ok(found[0]?.endsWith('良好氛围。'));
  });
});
