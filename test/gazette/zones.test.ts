import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { GazetteFile } from '../../server/src/gazette/document/document.ts';
import type { Paragraph, Role } from '../../server/src/gazette/document/paragraph.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import { draft, outlineOf, rolesOf } from './outlineOf.ts';

const TITLE = '临江市财政局关于加强管理的通知\n\n各区财政局：';
const CLOSING = '临江市财政局\n\n2024年5月6日';
/** Roles that belong to no document. */
const AROUND: ReadonlySet<Role> = new Set<Role>(['metadata', 'contents', 'outside', 'foreign']);

/** Fails unless the zones part the text: each paragraph in one zone, each document a stretch, each element in its place. */
function assertPartition(file: GazetteFile): void {
  const owners = new Map<Paragraph, number>();
  file.documents.forEach((document, index) => {
    for (const paragraph of document.paragraphs) {
      assert.ok(!owners.has(paragraph), `two documents hold ${paragraph.prose.text}`);
      owners.set(paragraph, index);
      assert.notEqual(paragraph.role, 'outside', `outside in a document: ${paragraph.prose.text}`);
      assert.notEqual(paragraph.role, 'contents');
    }
    assert.equal(document.signatures.filter((paragraph) => owners.get(paragraph) !== index).length, 0);
    for (const { paragraphs } of document.attachments) {
      for (const paragraph of paragraphs) assert.equal(owners.get(paragraph), index);
    }
  });
  let last = -1;
  let at = 0;
  for (const paragraph of file.paragraphs) {
    assert.ok(paragraph.start >= at, 'paragraphs in order');
    at = paragraph.start;
    const owner = owners.get(paragraph);
    if (owner === undefined) {
      // A sentence above the first document is read as well, though no document holds it.
      assert.ok(AROUND.has(paragraph.role) || last < 0, `nobody holds ${paragraph.role} ${paragraph.prose.text}`);
      continue;
    }
    assert.ok(owner >= last, 'documents do not interleave');
    last = owner;
  }
}

describe('zones', () => {
  const seeds = new URL('../../seeds/', import.meta.url);
  for (const name of readdirSync(seeds, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|txt)$/u.test(name)) continue;
    it(`part ${name}`, () => assertPartition(parseGazette(readFileSync(new URL(name, seeds), 'utf8'))));
  }

  it('part the examples of all rules', () => {
    for (const rule of rules) {
      for (const example of [...rule.good, ...rule.bad]) {
        assertPartition(parseGazette(typeof example === 'string' ? example : example.text));
      }
    }
  });

  it('part any text', () => {
    const line = fc.constantFrom(
      ...[
        '一、总体要求',
        '（一）办理。',
        '请认真贯彻执行。',
        '临江市财政局',
        '2024年5月6日',
        '2024年×月×日',
        '附件',
        '附件1',
      ],
      ...[
        '附件：1.检查表',
        '2.联系表',
        '附件1：检查表',
        '检查表',
        '临江市管理办法',
        '临江市财政局关于加强管理的通知',
        '# 标题',
      ],
      ...[
        '临财〔2024〕5号',
        '第179号',
        '各区财政局：',
        '联系电话：123',
        '抄送：市委办公室。',
        '市纪委。',
        '特急',
        '000001',
      ],
      ...[
        '临江市财政局文件',
        '发布日期：2024-05-18',
        '来源：某网',
        '索引号：1',
        '— 1 —',
        '首页 > 文件 > 通知',
        '（此件公开发布）',
      ],
      ...[
        '（2024年1月12日通过）',
        'An English line.',
        '目录',
        '临江市财政局关于甲的通知……(1)',
        '> 引文',
        '| 甲 | 乙 |',
        '签发人：张三',
      ],
      ...['市长　张明', '临江市财政局　2024年5月6日', '某办公室　2024年5月7日印发', '---', '```', '标题: 甲'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\n\n'), (lines, end) => {
        assertPartition(parseGazette(lines.join(end)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('text that no element claims', () => {
  const TEXT = '各单位要抓好落实。';
  const cases: readonly (readonly [name: string, source: string])[] = [
    ['behind the date', draft(TITLE, `${CLOSING}\n\n${TEXT}`)],
    ['behind the date and a sentence', draft(TITLE, `${CLOSING}\n\n成员分工说明如下，请对照执行：\n\n${TEXT}`)],
    [
      'behind a line of contact in the text',
      draft(TITLE, `联系电话：123456\n\n地址：人民路1号\n\n${TEXT}\n\n${CLOSING}`),
    ],
    ['behind 抄送 in the text', draft(TITLE, `抄送：市委办公室。\n\n${TEXT}\n\n${CLOSING}`)],
    ['behind 抄送 below the date', draft(TITLE, `${CLOSING}\n\n抄送：市委办公室。\n\n${TEXT}`)],
    ['behind the note', draft(TITLE, `${CLOSING}\n\n（此件公开发布）\n\n${TEXT}`)],
    ['glued to the note', draft(TITLE, `${CLOSING}\n\n（此件公开发布）${TEXT}`)],
    [
      'between the number and 主送',
      draft(`临江市财政局关于甲的通知\n\n临财〔2024〕5号\n\n${TEXT}\n\n各区财政局：`, CLOSING),
    ],
    ['above the title', `${TEXT}\n\n# 临江市财政局关于甲的通知\n\n临财〔2024〕5号\n\n各区财政局：\n\n请执行。\n`],
    ['of a text without any element', `${TEXT}\n`],
  ];
  for (const [name, source] of cases) {
    it(`is text ${name}`, () => {
      const found = parseGazette(source).paragraphs.filter(({ prose }) => prose.text.includes(TEXT));
      assert.deepEqual(
        found.map(({ role }) => role),
        ['body'],
      );
    });
  }

  it('has sections of its own behind the date', () => {
    const source = draft(TITLE, `${CLOSING}\n\n说明如下：\n\n一、人员\n\n安排。\n\n二、职责\n\n负责。`);
    const [document] = parseGazette(source).documents;
    assert.deepEqual(
      document?.sections.map(({ part, mark }) => [part, mark.ordinal]),
      [
        [0, 1],
        [1, 1],
        [1, 2],
      ],
    );
  });
});

describe('page metadata', () => {
  const cases: readonly (readonly [name: string, above: string, below: string])[] = [
    ['labelled lines', '索 引 号：0001/2024\n发布机构：临江市财政局\n成文日期：2024年05月06日\n主题分类：财政', ''],
    ['an empty label', '发布日期：2024-05-18\n分类：\n来源：', ''],
    ['a breadcrumb', '首页 > 政务公开 > 文件', ''],
    ['a place', '您当前的位置：首页 >> 公开', ''],
    ['a stamp', '2024-05-18 10:20:30', ''],
    ['a labelled stamp', '日期：2024-05-06 14:30 来源：财政局 【字号：大 中 小】', ''],
    ['a stamp with its source', '2024年5月18日　来源：临江市财政局', ''],
    ['buttons', '字体：【大 中 小】 打印', '【打印】 【关闭】'],
    ['the foot of a site', '', '版权所有：临江市财政局\n\n网站标识码：1234\n\n京ICP备1234号'],
    ['links to neighbours', '', '上一篇：甲\n下一篇：乙'],
    ['what a program adds', '', '更新时间：2026-01-26 11:25:39'],
    ['an address', 'https://www.example.gov.cn/a.html', ''],
    ['page numbers', '— 1 —', '第2页 共3页'],
    ['page headings', '## Page 1', '## Page 2'],
    ['keywords with commas', '检索关键词: 测绘, 卫星, 导航', ''],
  ];
  for (const [name, above, below] of cases) {
    it(`of ${name} is no element`, () => {
      const text = draft(`临江市财政局关于加强管理的通知\n\n临财〔2024〕5号\n\n各区财政局：`, CLOSING);
      const source = `${above}\n\n${text}\n\n${below}\n`;
      const outline = outlineOf(source);
      assert.deepEqual(
        [outline.title, outline.number, outline.addressee, outline.signature, outline.date, outline.note],
        ['临江市财政局关于加强管理的通知', '临财〔2024〕5号', '各区财政局', '临江市财政局', '2024-05-06', null],
      );
      const lines = `${above}\n${below}`.split('\n').filter((line) => line.trim() !== '').length;
      assert.equal(rolesOf(source).filter((role) => role === 'metadata').length, lines);
    });
  }

  it('between the pages of one file is metadata', () => {
    const one = (name: string): string =>
      `索引号：${name}\n发布机构：临江市财政局\n发布日期：2024-05-18\n\n临江市财政局关于${name}的通知\n\n临财〔2024〕${name.length}号\n\n各区财政局：\n\n请执行。\n\n${CLOSING}\n\n`;
    const { documents, paragraphs } = parseGazette(one('甲') + one('乙乙'));
    assert.equal(documents.length, 2);
    assert.equal(paragraphs.filter(({ role }) => role === 'metadata').length, 6);
  });

  it('with title and number of its own gives way to the group above the text', () => {
    const source =
      '临江市住房局关于加强住房保障工作的通知\n\n临建规字〔2024〕5号\n2024年03月04日\n2029年03月03日\n临江市住房局\n临江市住房局关于加强住房保障工作的通知\n临建规字〔2024〕5号\n临江市住房局关于加强住房保障工作的通知\n各区人民政府：\n为改善民生，现将有关事项通知如下：\n一、提高标准\n提高百分之十。\n临江市住房局\n2024年3月4日\n';
    const { documents } = parseGazette(source);
    assert.equal(documents.length, 1);
    assert.deepEqual(
      [documents[0]?.date?.date.iso, documents[0]?.addressee?.prose.text],
      ['2024-03-04', '各区人民政府：'],
    );
  });

  it('is not the rows of a form', () => {
    const form = draft(TITLE, `${CLOSING}\n\n附件\n\n申报表\n\n名称：甲\n\n类别：乙\n\n填报说明见背面。`);
    assert.equal(rolesOf(form).includes('metadata'), false);
  });
});
