import assert from 'node:assert/strict';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

const HEAD = '# 甲市教育局关于开展检查的通知\n\n甲教〔2024〕12号\n\n各区教育局：\n\n';

describe('what is not read is named', () => {
  const CASES: readonly (readonly [what: string, text: string, ...unread: string[]])[] = [
    ['nothing', '请执行。\n\n| 甲 | 乙 |\n|---|---|\n\n<p>丙。</p>\n\n> 丁。\n\n![图](a.png)\n\n<!-- 注 -->'],
    ['code', '甲`乙`丙。\n\n```\n丁\n```', 'code 乙', 'code ```\n丁\n```'],
    ['formulas', '按$E=mc^2$计。\n\n$$\na+b\n$$', 'math $E=mc^2$', 'math $$\na+b\n$$'],
    ['another language', '请执行。\n\nPublished by the General Office.', 'foreign Published by the General Office.'],
    ['quotations', '《办法》规定：\n\n> 第一条 甲`乙`。', 'quotation 第一条 甲`乙`。'],
    ['scripts', '<script>\nvar a;\n</script>', 'html <script>\nvar a;\n</script>'],
  ];
  for (const [what, text, ...unread] of CASES) {
    it(what, () => {
      const source = HEAD + text;
      const found = parseGazette(source).unread.map(
        ({ reason, start, end }) => `${reason} ${source.slice(start, end)}`,
      );
      assert.deepEqual(found, unread);
    });
  }
});
