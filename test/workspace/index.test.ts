import assert from 'node:assert/strict';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { WorkspaceIndex } from '../../server/src/workspace/index.ts';
import { type FileSummary, summarise } from '../../server/src/workspace/summary.ts';
import { seed } from '../features/support.ts';

const REPEAL = '渝府办发〔2024〕48号.md';
const PLAN = '渝府办发〔2024〕47号.md';
const GAZETTE = '重庆市人民政府公报2024年第9期.md';

function summaryOf(text: string): FileSummary {
  const summary = summarise(parseGazette(text));
  assert.ok(summary);
  return summary;
}

function indexOf(files: Readonly<Record<string, string>>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [uri, text] of Object.entries(files)) index.set(uri, summarise(parseGazette(text)));
  return index;
}

describe('the summary of a file', () => {
  it('has its documents with number, title, date and attachments, at their lines', () => {
    const [document] = summaryOf(seed(PLAN)).documents;
    assert.equal(document?.number, '渝府办发〔2024〕47号');
    assert.match(document.title, /^重庆市人民政府办公厅关于印发/u);
    assert.equal(document.date, '2024-05-11');
    assert.equal(document.place.start.line, 0);
    assert.deepEqual(
      document.attachments.map(({ title }) => title),
      ['推进“邮运通”发展助力乡村振兴行动计划'],
    );
    assert.equal(summaryOf(seed(GAZETTE)).documents.length, 4);
  });

  it('knows what a document repeals, by its title or by its last sentence', () => {
    assert.deepEqual(summaryOf(seed(REPEAL)).documents[0]?.repeals, ['渝府办发〔2021〕107号']);
    const text =
      '# 关于X的通知\n\n渝府办发〔2024〕1号\n\n按照国发〔2023〕7号执行，《关于Y的通知》（渝府办发〔2020〕3号）、《关于Z的通知》（渝府办发〔2020〕4号）同时废止。\n';
    assert.deepEqual(summaryOf(text).documents[0]?.repeals, ['渝府办发〔2020〕3号', '渝府办发〔2020〕4号']);
  });

  it('is none for a README', () => assert.equal(summarise(parseGazette('# Read me\n')), null));
});

describe('the workspace index', () => {
  const files = {
    'a.md': seed(PLAN),
    'b.md': seed(REPEAL),
    'c.md': '# 关于X的通知\n\n渝府发〔2024〕9号\n\n按《甲方案》（渝府办发〔2024〕47号）办理。\n',
  };

  it('finds documents by number, title, citation and repeal', () => {
    const index = indexOf(files);
    assert.deepEqual(
      index.byNumber('渝府办发〔2024〕47号').map(({ uri }) => uri),
      ['a.md'],
    );
    assert.deepEqual(
      index.byTitle('关于 X 的通知').map(({ uri }) => uri),
      ['c.md'],
    );
    const [citation] = index.citationsOf('渝府办发〔2024〕47号');
    assert.deepEqual([citation?.uri, citation?.title, citation?.place.start.line], ['c.md', '甲方案', 4]);
    assert.deepEqual(
      index.repealsOf('渝府办发〔2021〕107号').map(({ uri }) => uri),
      ['b.md'],
    );
  });

  it('searches titles and numbers by characters in their order', () => {
    const index = indexOf(files);
    assert.deepEqual(
      index.search('邮运通', 9).map(({ uri }) => uri),
      ['a.md'],
    );
    assert.deepEqual(
      index.search('2024 48', 9).map(({ uri }) => uri),
      ['b.md'],
    );
    assert.equal(index.search('', 2).length, 2);
    assert.deepEqual(index.search('运邮通', 9), []);
  });

  it('puts first what holds the characters side by side, however many hold them apart', () => {
    const many = Array.from({ length: 60 }, (_, i) => [
      `${i}.md`,
      `# 关于第${i}项工作的通知\n\n渝府发〔2024〕${i}号\n\n正文。\n`,
    ]);
    const index = indexOf(Object.fromEntries(many));
    const names = (query: string, most: number): readonly string[] => index.search(query, most).map(({ uri }) => uri);
    assert.deepEqual(names('第5项', 3), ['5.md', '15.md', '25.md']);
    assert.deepEqual(names('〔2024〕 57号', 3), ['57.md']);
    assert.deepEqual(names('渝府发〔2024〕5号 关于第5项', 1), ['5.md']);
  });

  it('forgets what a file said when it changes or goes', () => {
    const index = indexOf(files);
    index.set('c.md', summarise(parseGazette('# 关于Z的通知\n\n渝府发〔2024〕10号\n\n正文。\n')));
    assert.deepEqual(index.citationsOf('渝府办发〔2024〕47号'), []);
    assert.deepEqual(index.byNumber('渝府发〔2024〕9号'), []);
    assert.equal(index.byTitle('关于Z的通知').length, 1);
    for (const uri of Object.keys(files)) index.delete(uri);
    index.delete('never.md');
    assert.equal(index.size, 0);
    assert.deepEqual([...index.documents()], []);
    assert.deepEqual(index.repealsOf('渝府办发〔2021〕107号'), []);
  });
});
