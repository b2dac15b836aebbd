import assert from 'node:assert/strict';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

const BODY = '\n现就有关事项通知如下。\n';

/** A file whose front matter has these lines, with a body. */
function withMatter(lines: readonly string[], body = BODY): string {
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

describe('front matter', () => {
  it('gives a document the elements that its text lacks', () => {
    const source = withMatter([
      'title: "某市教育局关于举办培训的通知"',
      '发文字号: 某教[2024]3号 # 待定',
      '主送机关: 各科室',
      '落款：某市教育局',
      '成文日期: 2024年05月06日',
      '密级: 秘密',
      '紧急程度: 特急',
      '签发人: 张三、李四',
      '抄送: 市政府办公室',
    ]);
    const { documents, isGazette } = parseGazette(source);
    const [document] = documents;
    assert.ok(document);
    assert.equal(isGazette, true);
    assert.equal(document.title?.text, '某市教育局关于举办培训的通知');
    assert.equal(document.kind, '通知');
    assert.equal(document.number?.number.text, '某教[2024]3号');
    assert.equal(document.addressee?.prose.text, '各科室');
    assert.deepEqual(
      document.signatures.map(({ prose }) => prose.text),
      ['某市教育局'],
    );
    assert.equal(document.date?.date.iso, '2024-05-06');
    assert.equal(document.head.secrecy?.text, '秘密');
    assert.equal(document.head.urgency?.text, '特急');
    assert.deepEqual(
      document.head.signers.map(({ text }) => text),
      ['张三', '李四'],
    );
    assert.deepEqual(
      document.imprint.copyTo.map(({ text }) => text),
      ['市政府办公室'],
    );
    for (const { start, end, prose } of document.paragraphs) assert.equal(source.slice(start, end), prose.text);
  });

  it('does not count where the text has the element itself', () => {
    const body =
      '\n# 甲市财政局关于做好工作的通知\n\n甲财〔2024〕5号\n\n各区财政局：\n\n请执行。\n\n甲市财政局\n\n2024年3月4日\n';
    const { documents, frontMatter } = parseGazette(withMatter(['title: 财政要闻', 'date: 2024-03-05 08:00:00'], body));
    assert.equal(documents[0]?.title?.text, '甲市财政局关于做好工作的通知');
    assert.equal(documents[0]?.date?.date.iso, '2024-03-04');
    assert.deepEqual(
      frontMatter.map(({ key, value, paragraph }) => [key, value, paragraph.role]),
      [
        ['title', '财政要闻', 'metadata'],
        ['date', '2024-03-05 08:00:00', 'metadata'],
      ],
    );
  });

  it('makes no document of a page', () => {
    assert.equal(parseGazette(withMatter(['title: 我的随笔', 'layout: post'], '\n今天天气好。\n')).isGazette, false);
  });

  it('is named as unread where it holds no texts', () => {
    assert.deepEqual(parseGazette(withMatter(['a: [甲]'])).unread, [{ reason: 'frontMatter', start: 0, end: 14 }]);
  });
});
