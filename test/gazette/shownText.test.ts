import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { tasksOf } from '../../server/src/features/responsibility.ts';
import { targetsOf } from '../../server/src/features/targets.ts';
import { outlineModel } from '../../server/src/gazette/document/outlineModel.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

/** Code, formulas and images in every element that has words. */
const TEXT = `# 甲市教育局关于做好\`B1\`工作的通知

甲教〔2024〕5号

各区教育局、\`各校\`：

## 一、用\`GB/T\`检查![图](a.png)工作

（一）推进$x^2$计算。（责任单位：\`市教委\`、市财政局）到2027年，\`覆盖率\`达到95%以上，布署\`甲\`,乙。

| \`任务\` | 责任单位 |
|---|---|
| 推进\`甲,乙\`检查 | \`市教委\`、市财政局 |

附件：\`清单\`

甲市\`教育\`局

2024年3月4日

抄送：\`市政府\`办公室。
`;

describe('what a person is shown', () => {
  it('holds the words of code and formulas, and never the sign that stands for them', () => {
    const file = parseGazette(TEXT);
    const linter = new Linter({ ...defaultConfig('2024-05-15'), detect: 'all' });
    const shown = {
      outline: outlineModel(file),
      tasks: tasksOf(file, []).map(({ name, path, units }) => ({ name, path, units })),
      targets: targetsOf(file).map(({ subject, text }) => ({ subject, text })),
      findings: linter.lint(TEXT).findings.map(({ message, fix, related }) => ({ message, fix, related })),
    };
    const words = JSON.stringify(shown);
    assert.ok(
      !words.includes('\ufffc'),
      words.slice(Math.max(0, words.indexOf('\ufffc') - 80), words.indexOf('\ufffc') + 20),
    );
    const [document] = shown.outline.documents;
    assert.equal(document?.title, '甲市教育局关于做好B1工作的通知');
    assert.equal(document?.addressee, '各区教育局、各校');
    assert.equal(document?.sections[0]?.heading, '用GB/T检查 工作');
    assert.ok(shown.findings.length > 0);
  });
});
