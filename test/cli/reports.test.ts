import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { useFolders } from '../support/cli.ts';

const PLAN = `重庆市人民政府关于印发测试方案的通知

渝府发〔2024〕11号

各区县政府：

一、重点任务

（一）=HYPERLINK公式。2025年6月底前，建成中心10个以上。（责任单位：市交通运输委、市商务委）

（二）推动,共享"发展"。提升服务。（牵头单位：市商务委；配合单位：市邮政管理局）

重庆市人民政府

2024年5月11日
`;

/** The cells of a CSV text, read as RFC 4180 has it. */
function cellsOf(text: string): string[][] {
  assert.equal(text.charCodeAt(0), 0xfeff, 'with a mark in front');
  const rows: string[][] = [[]];
  for (const match of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    if (match[0] === '') break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('gongwen tasks', () => {
  const folderOf = useFolders();

  it('says who answers for what until when', () => {
    const folder = folderOf({ '方案.md': PLAN });
    const { status, stdout, stderr } = folder.run(['tasks', '方案.md', '--format', 'json']);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const common = {
      file: '方案.md',
      document: '重庆市人民政府关于印发测试方案的通知',
      number: '渝府发〔2024〕11号',
      path: ['一、重点任务'],
    };
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      tasks: [
        {
          ...common,
          line: 9,
          task: '（一）=HYPERLINK公式',
          lead: ['市交通运输委'],
          others: ['市商务委'],
          deadlines: [{ text: '2025年6月底前', until: '2025-06-30' }],
        },
        {
          ...common,
          line: 11,
          task: '（二）推动,共享"发展"',
          lead: ['市商务委'],
          others: ['市邮政管理局'],
          deadlines: [],
        },
      ],
    });
  });

  it('turns the list round by unit, over several documents', () => {
    const folder = folderOf({ 'a.md': PLAN, 'b.md': PLAN, 'README.md': '# 说明\n' });
    const { units } = JSON.parse(folder.run(['tasks', '.', '--by', 'unit', '--format', 'json']).stdout);
    assert.deepEqual(
      units.map(({ unit, tasks }: { unit: string; tasks: { role: string; file: string }[] }) => [
        unit,
        tasks.map(({ role, file }) => `${file} ${role}`).join(', '),
      ]),
      [
        ['市交通运输委', 'a.md 牵头, b.md 牵头'],
        ['市商务委', 'a.md 参与, a.md 牵头, b.md 参与, b.md 牵头'],
        ['市邮政管理局', 'a.md 参与, b.md 参与'],
      ],
    );
  });

  it('writes CSV whose cells are text', () => {
    const folder = folderOf({ '=1+1.md': PLAN });
    folder.run(['tasks', '=1+1.md', '--format', 'csv', '--output', 't.csv']);
    const rows = cellsOf(folder.text('t.csv'));
    assert.deepEqual(rows[0], ['序号', '任务', '所属部分', '牵头单位', '其他责任单位', '时限', '公文', '文号', '来源']);
    assert.deepEqual(rows[2]?.slice(1, 5), ['（二）推动,共享"发展"', '一、重点任务', '市商务委', '市邮政管理局']);
    assert.equal(rows[1]?.[8], "'=1+1.md:9", 'a cell that begins like a formula');
  });

  it('writes a workbook that opens, all of its cells text', () => {
    const folder = folderOf({ '=1+1.md': PLAN });
    folder.run(['tasks', '=1+1.md', '--format', 'xlsx', '--output', 't.xlsx']);
    const parts = unzipSync(folder.bytes('t.xlsx'));
    for (const [name, bytes] of Object.entries(parts))
      assert.equal(XMLValidator.validate(strFromU8(bytes)), true, name);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? assert.fail());
    assert.equal(sheet.includes('<f>'), false);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      htmlEntities: true,
    });
    const cells: { t: string; s: string; is: { t: { '#text': string } } }[] = parser
      .parse(sheet)
      .worksheet.sheetData.row.flatMap((row: { c: unknown[] }) => row.c);
    assert.deepEqual([...new Set(cells.map(({ t }) => t))], ['inlineStr']);
    const file = cells.find(({ is }) => is.t['#text'] === '=1+1.md:9');
    assert.equal(file?.s, '3', 'marked as text for whoever edits the cell');
    assert.equal(folder.run(['tasks', '=1+1.md', '--format', 'xlsx', '--output', 'u.xlsx']).status, 0);
    assert.deepEqual(folder.bytes('u.xlsx'), folder.bytes('t.xlsx'), 'the same to the byte');
  });

  it('writes Markdown and a page, everything escaped', () => {
    const folder = folderOf({ 'a|<b>.md': PLAN });
    const markdown = folder.run(['tasks', 'a|<b>.md']).stdout;
    assert.match(markdown, /a\\\|\\<b\\>\.md:9 \|$/mu);
    const page = folder.run(['tasks', 'a|<b>.md', '--format', 'html']).stdout;
    assert.match(page, /<td>a\|&lt;b&gt;\.md:9<\/td>/u);
    assert.match(page, /Content-Security-Policy/u);
  });

  it('ends with 2 for what cannot be read or makes no sense, and reports the rest', () => {
    const folder = folderOf({ 'a.md': PLAN });
    const { status, stdout, stderr } = folder.run(['tasks', 'a.md', 'missing.md', '--format', 'json']);
    assert.equal(status, 2);
    assert.match(stderr, /missing\.md/u);
    assert.equal(JSON.parse(stdout).tasks.length, 2);
    for (const args of [['tasks'], ['tasks', 'a.md', '--format', 'pdf'], ['tasks', 'a.md', '--by', 'day']]) {
      assert.equal(folder.run(args).status, 2, args.join(' '));
    }
    assert.equal(folder.run(['tasks', 'a.md', '--output', 'no/such/folder.md']).status, 2);
  });
});

describe('gongwen targets', () => {
  const folderOf = useFolders();

  it('lists quantities with their places', () => {
    const { stdout, status } = folderOf().run(['targets', '-', '--format', 'json'], { stdin: PLAN });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).targets, [
      {
        file: '<stdin>',
        line: 9,
        column: 31,
        subject: '建成中心',
        text: '建成中心10个以上',
        quantity: '10',
        unit: '个',
        comparison: '以上',
        comparisonText: '以上',
        deadline: { text: '2025年6月底前', until: '2025-06-30' },
        path: ['一、重点任务', '（一）=HYPERLINK公式'],
      },
    ]);
  });
});

describe('gongwen stats', () => {
  const folderOf = useFolders();

  it('counts each file and all of them', () => {
    const folder = folderOf({ 'a.md': PLAN, 'b.md': PLAN });
    const { files, total } = JSON.parse(folder.run(['stats', '.', '--format', 'json']).stdout);
    assert.deepEqual(
      files.map(({ file }: { file: string }) => file),
      ['a.md', 'b.md'],
    );
    assert.deepEqual([total.documents, total.tasks, total.units, total.targets, total.sections], [2, 4, 3, 2, 6]);
    assert.match(folder.run(['stats', '.']).stdout, /^\| 合计 \| 2 \|/mu);
  });
});
