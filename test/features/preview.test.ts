import assert from 'node:assert/strict';
import type { GazetteDocument } from '../../server/src/gazette/document/document.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { type Page, pagesOf } from '../../server/src/print/pages.ts';
import { preview } from '../../server/src/print/preview.ts';
import { titleLines } from '../../server/src/print/title.ts';
import { widthOf, wrap } from '../../server/src/print/wrap.ts';
import { seed } from './support.ts';

const NAME = '渝府办发〔2024〕47号.md';
const SEEDS = [
  '渝府发〔2024〕11号.md',
  '渝府办发〔2021〕52号.md',
  '渝府办发〔2024〕44号.md',
  NAME,
  '渝府办发〔2024〕48号.md',
];

/** The pages of the first document of a text. */
function laidOut(text: string): readonly Page[] {
  return pagesOf(documentOf(text));
}

function documentOf(text: string): GazetteDocument {
  const [document] = parseGazette(text).documents;
  assert.ok(document);
  return document;
}

/** What a page says, line by line. */
function linesOf(text: string, page: number): string[] {
  return (laidOut(text)[page]?.rows ?? []).map(({ runs }) => runs.map((run) => run.text).join(''));
}

describe('the lines of a page', () => {
  it('hold 28 characters, and neither begin nor end with a mark that may not stand there', () => {
    for (const name of SEEDS) {
      for (const { prose } of parseGazette(seed(name)).paragraphs) {
        const { text } = prose;
        for (const [index, { start, end }] of wrap(text, 28, 2).entries()) {
          const line = text.slice(start, end);
          assert.ok(widthOf(line) <= 29.01 - (index === 0 ? 2 : 0), line);
          if (index > 0) assert.doesNotMatch(line, /^[，。、；：？！）》〉〕”’]/u, text);
          if (end < text.length) assert.doesNotMatch(line, /[（《〈〔“‘]$/u, text);
        }
      }
    }
  });

  it('lose nothing and repeat nothing, whatever the text', () => {
    for (const text of [
      '',
      '。'.repeat(90),
      '（'.repeat(90),
      'a'.repeat(200),
      '甲——乙……'.repeat(30),
      '𠮷'.repeat(60),
    ]) {
      assert.equal(
        wrap(text, 28, 2)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
        text,
      );
    }
  });

  it('take linear time', () => {
    const started = performance.now();
    wrap('（、'.repeat(200_000), 28);
    assert.ok(performance.now() - started < 3000);
  });
});

describe('the pages of a document', () => {
  it('hold 22 lines each, 版头 and 版记 included', () => {
    for (const name of SEEDS) {
      for (const document of parseGazette(seed(name)).documents) {
        for (const { head, rows, imprint } of pagesOf(document)) {
          assert.ok(rows.length + imprint.length + (head === null ? 0 : 8) <= 22, name);
        }
      }
    }
  });

  it('begin with the name of the issuer and the number, and the plan on a page of its own', () => {
    const [first, second] = laidOut(seed(NAME));
    assert.deepEqual(first?.head?.marks, ['重庆市人民政府办公厅文件']);
    assert.equal(first?.head?.number?.text, '渝府办发〔2024〕47号');
    assert.deepEqual(
      second?.rows.filter(({ kind }) => kind === 'title').map(({ runs }) => runs[0]?.text),
      ['推进“邮运通”发展助力乡村振兴行动计划'],
    );
    assert.ok(linesOf(seed(NAME), 0).includes('各区县（自治县）人民政府，市政府各部门，有关单位：'));
  });

  it('set the levels in their fonts: 一、黑体, （一）楷体, below 仿宋; of a run-in heading only the heading', () => {
    const rows = laidOut(seed(NAME)).flatMap((page) => page.rows);
    const fontsOf = (words: string): string[] => {
      const row = rows.find(({ runs }) => runs.some(({ text }) => text.includes(words)));
      return (row?.runs ?? []).map(({ font }) => font);
    };
    assert.deepEqual(fontsOf('二、重点任务'), ['hei']);
    assert.deepEqual(fontsOf('（一）推动共建共享'), ['kai']);
    assert.deepEqual(fontsOf('1. 建立健全'), ['fang', 'fang']);
    assert.deepEqual(fontsOf('（一）强化组织领导。'), ['kai', 'fang']);
  });

  it('put 成文日期 four characters from the edge and 署名 in the middle above it', () => {
    const rows = laidOut(seed(NAME))[0]?.rows ?? [];
    const [name, date] = rows.slice(-2);
    const end = (row: typeof name): number => (row?.indent ?? 0) + widthOf(row?.runs[0]?.text ?? '');
    assert.ok(Math.abs(end(date) - 24) < 0.01);
    const middle = (row: typeof name): number => ((row?.indent ?? 0) + end(row)) / 2;
    assert.ok(Math.abs(middle(name) - middle(date)) < 0.01);
  });

  it('name copies and printer at the end', () => {
    const text = seed('渝府办发〔2024〕48号.md').trimEnd();
    const page = laidOut(`${text}\n\n抄送：市委办公厅，市人大常委会办公厅。\n`).at(-1);
    assert.equal(page?.imprint[0]?.left, '抄送：市委办公厅，市人大常委会办公厅。');
    assert.match(page?.imprint[1]?.right ?? '', /^2024年5月\d+日印发$/u);
  });
});

describe('a table', () => {
  const table =
    '| 序号 | 项目名称 | 责任单位 |\n| --- | --- | --- |\n| 1 | 甲\\|乙&lt;b&gt; | 市教委 |\n| 2 | 很长很长的项目名称，长得一行写不下，要分作两行 | 市科技局 |\n';

  it('stands where it stood, over the whole measure, its cells wrapped and escaped', () => {
    const text = `${seed(NAME).replace('## 三、保障措施', `${table}\n## 三、保障措施`)}`;
    const rows = laidOut(text).flatMap((page) => page.rows);
    const at = rows.findIndex(({ kind }) => kind === 'table');
    const lines = rows.slice(at).filter(({ kind }) => kind === 'table');
    assert.ok(lines.length >= 4);
    assert.deepEqual(
      lines[0]?.cells?.map(({ text: cell }) => cell),
      ['序号', '项目名称', '责任单位'],
    );
    for (const { cells } of lines) assert.ok((cells ?? []).reduce((sum, { width }) => sum + width, 0) <= 28);
    assert.equal(rows.slice(at).find(({ kind }) => kind === 'text')?.runs[0]?.text, '三、保障措施');
    const html = preview(parseGazette(text)).pages.join('');
    assert.match(html, /甲\|乙&lt;b&gt;/u);
  });

  it('is shown at the end of a document too', () => {
    const text = `${seed(NAME).trimEnd()}\n\n${table}`;
    assert.match(preview(parseGazette(text)).pages.join(''), /class="cell w\d+">市科技局/u);
  });
});

describe('a title over several lines', () => {
  it('breaks between words, before 关于 or 《 where it can, and never inside quotation marks', () => {
    const title = documentOf(seed(NAME)).title;
    assert.ok(title);
    const lines = titleLines(title);
    assert.equal(lines.join(''), title.text);
    for (const line of lines) {
      assert.ok(widthOf(line) <= 20);
      assert.equal(line.includes('“'), line.includes('”'), line);
    }
  });

  it('breaks between the names of several issuers', () => {
    const title = documentOf('# 重庆市教育委员会 重庆市财政局关于X的请示\n\n渝教文〔2024〕1号\n').title;
    assert.ok(title);
    assert.deepEqual(titleLines(title), ['重庆市教育委员会', '重庆市财政局关于X的请示']);
  });

  it('keeps the lines that the drafter made', () => {
    const title = documentOf('# 重庆市人民政府办公厅\n# 关于做好工作的通知\n\n渝府办发〔2024〕1号\n').title;
    assert.ok(title);
    assert.deepEqual(titleLines(title), ['重庆市人民政府办公厅', '关于做好工作的通知']);
  });
});

describe('the preview', () => {
  it('escapes all that a draft says, and needs no inline style and no script', () => {
    const evil = seed(NAME)
      .replace('为落实市政府', '<script>alert(1)</script>&amp;<img src=x onerror=alert(1)>"\'为落实市政府')
      .replace('渝府办发〔2024〕47号', '渝府办发〔2024〕47号');
    const { pages } = preview(parseGazette(evil));
    const html = pages.join('');
    assert.doesNotMatch(html, /<script|<img|onerror=alert\(1\)>|style=/u);
    assert.ok(html.length > 10_000);
  });

  it('says from which line of the source each line comes, in order', () => {
    const text = seed(NAME);
    const html = preview(parseGazette(text)).pages.slice(1).join('');
    const lines = [...html.matchAll(/data-line="(\d+)"/gu)].map(([, line]) => Number(line));
    assert.deepEqual(
      lines.slice(0, -1),
      lines.slice(0, -1).toSorted((a, b) => a - b),
    );
    assert.match(
      html,
      new RegExp(`data-line="${text.split('\n').indexOf('## 二、重点任务')}"><span class="hei">二、重点任务`),
    );
  });

  it('shows all documents of a gazette', () => {
    const { pages } = preview(parseGazette(seed('重庆市人民政府公报2024年第9期.md')));
    assert.ok(pages.filter((page) => page.includes('<header')).length >= 4);
  });
});
