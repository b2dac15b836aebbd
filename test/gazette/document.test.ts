import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type GazetteDocument, walkSections } from '../../server/src/gazette/document/document.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/** The elements of a document on one line each, for comparison. */
function elements(document: GazetteDocument): Record<string, unknown> {
  return {
    title: document.title?.text ?? null,
    number: document.number?.number.normal ?? null,
    addressee: document.addressee?.prose.text ?? null,
    signatures: document.signatures.map((paragraph) => paragraph.prose.text),
    date: document.date?.date.iso ?? null,
    note: document.note?.prose.text ?? null,
    attachments: document.attachments.map((attachment) => attachment.title.text),
  };
}

const EVERYONE = '各区县（自治县）人民政府，市政府各部门，有关单位：';
const NO_47 = {
  title: '重庆市人民政府办公厅关于印发《推进“邮运通”发展助力乡村振兴行动计划》的通知',
  number: '渝府办发〔2024〕47号',
  addressee: EVERYONE,
  signatures: ['重庆市人民政府办公厅'],
  date: '2024-05-11',
  note: null,
  attachments: ['推进“邮运通”发展助力乡村振兴行动计划'],
};

describe('numbers that stand several times', () => {
  const group = '# 关于做好春耕的通知\n\n渝府办发〔2024〕1号\n\n';

  it('are the head of a page where the text follows the last of them', () => {
    assert.equal(parseGazette(`${group}${group}请做好春耕。`).documents.length, 1);
  });

  it('are each read where no sentence follows', () => {
    assert.equal(parseGazette(group.repeat(3)).documents.length, 3);
  });
});

describe('documents of the seeds', () => {
  it('reads a draft', () => {
    const file = parseGazette(seed('渝府办发〔2024〕47号.md'));
    assert.equal(file.isGazette, true);
    assert.deepEqual(file.documents.map(elements), [NO_47]);
  });

  it('reads the same from the web page with its title over three lines and its pages cut', () => {
    const file = parseGazette(seed('original/001_a584d6f25afa17b2.txt'));
    assert.deepEqual(file.documents.map(elements), [{ ...NO_47, note: '（此件公开发布）' }]);
  });

  it('finds four documents and the 目录 in the gazette', () => {
    const file = parseGazette(seed('original/000_515940e2a9e5232d.txt'));
    assert.deepEqual(
      file.documents.map((document) => [document.number?.number.normal, document.date?.date.iso]),
      [
        ['渝府发〔2024〕11号', '2024-04-26'],
        ['渝府办发〔2024〕44号', '2024-05-01'],
        ['渝府办发〔2024〕47号', '2024-05-11'],
        ['渝府办发〔2024〕48号', '2024-05-12'],
      ],
    );
    assert.deepEqual(
      file.contents.map((entry) => entry.title),
      file.documents.map((document) => document.title?.text),
    );
  });

  it('numbers the plan of 11号 through its seven sections whatever the width of the brackets', () => {
    const [document] = parseGazette(seed('original/000_515940e2a9e5232d.txt')).documents;
    assert.ok(document);
    assert.deepEqual(
      document.sections.map((section) => section.mark.ordinal),
      [1, 2, 3, 4, 5, 6, 7],
    );
    const second = [...walkSections(document.sections)].filter((section) => section.level === 2);
    assert.deepEqual(
      second.map((section) => section.mark.ordinal),
      Array.from({ length: 36 }, (_, index) => index + 1),
    );
  });

  it('reads every 责任单位 list of 47号, the one cut by a page break and the one set apart too', () => {
    const [document] = parseGazette(seed('original/001_a584d6f25afa17b2.txt')).documents;
    assert.ok(document);
    const tasks = [...walkSections(document.sections)].filter((section) => section.level === 3);
    assert.deepEqual(
      tasks.map((task) => task.lists.length),
      Array.from({ length: 15 }, () => 1),
    );
    const units = tasks[10]?.lists[0]?.list.parts[0]?.groups.at(-1)?.map((unit) => unit.text);
    assert.deepEqual(units, ['中国邮政重庆市分公司', '重庆物流集团']);
  });

  it('takes no README for a document', () => {
    assert.equal(parseGazette(seed('../docs/seeds.md')).isGazette, false);
    assert.equal(parseGazette(seed('../README.md')).isGazette, false);
    assert.equal(parseGazette('# 工具\n\n参见渝府办发〔2024〕47号。\n\n1. 安装\n2. 运行\n').isGazette, false);
  });
});

describe('documents of other forms', () => {
  const read = (source: string): Record<string, unknown> | undefined => parseGazette(source).documents.map(elements)[0];

  it('reads a title printed twice, as web pages do', () => {
    const source =
      '国务院关于促进发展的意见\n\n国务院关于促进\n\n发展的意见\n\n国发〔2019〕5号\n\n各省、自治区、直辖市人民政府：\n\n提出如下意见。\n\n国务院\n\n2019年1月27日\n\n（此件公开发布）\n';
    assert.deepEqual(read(source), {
      title: '国务院关于促进发展的意见',
      number: '国发〔2019〕5号',
      addressee: '各省、自治区、直辖市人民政府：',
      signatures: ['国务院'],
      date: '2019-01-27',
      note: '（此件公开发布）',
      attachments: [],
    });
  });

  it('reads several attachments with titles over several lines', () => {
    const source =
      '国务院办公厅关于X问题的复函\n\n国办函〔2004〕80号\n\n湖北省人民政府：\n\n函复如下。\n\n附件：1.甲报告\n\n2.乙意见\n\n国务院办公厅\n\n二〇〇四年十一月四日\n\n附件1\n\n关于甲村\n\n情况的报告\n\n国务院：\n\n一、情况\n\n附件2\n\n乙村意见\n\n一、原因';
    const [document] = parseGazette(source).documents;
    assert.ok(document);
    assert.deepEqual(
      document.attachments.map((attachment) => attachment.title.text),
      ['关于甲村情况的报告', '乙村意见'],
    );
    assert.deepEqual(
      document.attachmentStatement.map((paragraph) => paragraph.prose.text),
      ['附件：1.甲报告', '2.乙意见'],
    );
    assert.deepEqual(
      document.sections.map((section) => [section.part, section.heading]),
      [
        [1, '情况'],
        [2, '原因'],
      ],
    );
  });

  it('reads a 公告 without 文号 or 主送', () => {
    const source = '# 重庆市人民政府关于防汛的通告\n\n现就有关事项通告如下。\n\n重庆市人民政府\n\n2024年6月1日\n';
    assert.equal(parseGazette(source).isGazette, true);
    assert.equal(read(source)?.title, '重庆市人民政府关于防汛的通告');
    assert.equal(read(source)?.date, '2024-06-01');
  });

  it('reads a title below its number, as some web pages print it', () => {
    const source =
      '穗府办〔2023〕19号\n\n广州市人民政府办公厅关于印发\n\nX工作方案的通知\n\n各区人民政府，市政府各部门：\n\n请认真执行。\n\n广州市人民政府办公厅\n\n2023年4月28日\n\n沪府发〔2023〕9号\n\n上海市人民政府关于Y的通知\n\n各区人民政府：\n\n请执行。\n';
    const documents = parseGazette(source).documents.map(elements);
    assert.deepEqual(
      documents.map(({ title, number, addressee, date }) => [title, number, addressee, date]),
      [
        [
          '广州市人民政府办公厅关于印发X工作方案的通知',
          '穗府办〔2023〕19号',
          '各区人民政府，市政府各部门：',
          '2023-04-28',
        ],
        ['上海市人民政府关于Y的通知', '沪府发〔2023〕9号', '各区人民政府：', null],
      ],
    );
  });

  it('reads a sentence above 主送 as the drafter’s own', () => {
    const file = parseGazette(
      '# 重庆市人民政府关于X的通知\n\n来源：市政府\n\n经研究，通知如下。\n\n各区县人民政府：\n\n请执行。\n',
    );
    assert.deepEqual(
      file.paragraphs.map((paragraph) => paragraph.role),
      ['title', 'metadata', 'body', 'addressee', 'body'],
    );
  });

  it('reads a plan that has no covering 通知 yet', () => {
    assert.equal(parseGazette('# 重庆市X行动方案\n\n一、总体要求\n\n二、重点任务\n').isGazette, true);
  });
});

describe('any text', () => {
  it('is read without a fault, every paragraph inside the text and in order', () => {
    const part = fc.constantFrom(
      '一、',
      '（一）',
      '1. ',
      '第一条 ',
      '渝府发〔2024〕1号',
      '\n',
      '\n\n',
      '# ',
      '目录',
      '……(1)',
      '附件1',
      '2024年5月1日',
      '（责任单位：',
      '市教委、',
      '）',
      '《',
      '》',
      '| a |',
      '重庆市人民政府',
      '\ud800',
      '\0',
      '　　',
      '。',
      '关于X的通知',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }), (parts) => {
        const source = parts.join('');
        const file = parseGazette(source);
        let at = 0;
        for (const paragraph of file.paragraphs) {
          assert.ok(paragraph.start >= at && paragraph.end <= source.length && paragraph.start < paragraph.end);
          at = paragraph.start;
        }
      }),
      { numRuns: 300 },
    );
  });

  for (const piece of [
    '一、',
    '（',
    '（责任单位：',
    '《',
    '〔2024〕',
    '1. ',
    '“',
    '目录\n\n',
    '附件1\n\n',
    '国发〔2024〕1号\n\n',
    '甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁，\n',
  ]) {
    it(`takes time in proportion to ${JSON.stringify(piece)} repeated`, () => {
      const time = (characters: number): number => {
        const source = piece.repeat(Math.ceil(characters / piece.length));
        const begin = performance.now();
        parseGazette(source);
        return performance.now() - begin;
      };
      time(5_000);
      const small = Math.max(time(10_000), 2);
      assert.ok(
        time(100_000) < small * 40,
        'ten times the text takes no more than forty times as long on a noisy machine',
      );
    });
  }
});
