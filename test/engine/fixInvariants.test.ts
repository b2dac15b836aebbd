import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { fixSource } from '../../server/src/engine/fixing/fix.ts';
import { Linter } from '../../server/src/engine/linter.ts';

// What no repair may break (server/src/engine/fixing/invariants), each invariant with texts that a repair once damaged.

const linter = new Linter({ ...defaultConfig('2024-06-01'), detect: 'all' });

/** A sentence after all repairs, suggestions included. */
function repaired(sentence: string): string {
  return fixSource(linter, sentence, 'suggestion').output;
}

function rulesOn(sentence: string, part: string): readonly string[] {
  const from = sentence.indexOf(part);
  return linter
    .lint(sentence)
    .findings.filter(({ start, end }) => start < from + part.length && end > from)
    .map(({ ruleId }) => ruleId);
}

/** Sentences that stay as they are, and sentences with what they become. */
const TABLE: Readonly<Record<string, readonly (string | readonly [before: string, after: string])[]>> = {
  'both marks of a pair change or neither': [
    ['项目由世界银行(World Bank)支持。', '项目由世界银行（World Bank）支持。'],
    ['请登录官网(www.example.gov.cn)查询。', '请登录官网（www.example.gov.cn）查询。'],
    ['参会人员(张三 & Li Si)按时到会。', '参会人员（张三 & Li Si）按时到会。'],
    ['由世界银行（World Bank)支持。', '由世界银行（World Bank）支持。'],
    ['由世界银行(World Bank）支持。', '由世界银行（World Bank）支持。'],
    ['项目(一期,含World Bank (WB) 贷款)完成。', '项目（一期，含World Bank (WB) 贷款）完成。'],
  ],
  'what is no prose stays byte for byte': [
    '办法见 https://www.example.cn/通知(2024).html，请查收。',
    '办法见https://www.example.cn/办法(试行)所列附表。',
    '请:smile:查收，由{{姓名,必填}}签收。',
    '请参照[[安全检查办法, 2023版]]办理，见![[表,1.png]]。',
    '见D:\\资料\\通知(2024).docx。',
    '请填写报名表(2024).docx。',
    '按照[《办法》](附件/办法(试行).docx)执行。',
    '设$f(甲,x)$，见`表(1),乙`。',
    '---\n标题: 关于(一)的通知,草稿\n---\n\n推进更新。',
    '见<a href="表(1),乙.html">附表</a>。',
    ['名单(一)见“名单,2023版.xlsx”，另行通知,请查收。', '名单（一）见“名单,2023版.xlsx”，另行通知，请查收。'],
  ],
  'a backslash goes with the mark that it escapes': [
    ['文件\\(以下简称《文件》\\)要求。', '文件（以下简称《文件》）要求。'],
    ['按照国发\\[2024\\]3号文件办理。', '按照国发〔2024〕3号文件办理。'],
    ['打造示范区县3\\-5家。', '打造示范区县3—5家。'],
    '带\\*号的栏目为必填项，代码写作`\\(a\\)`。',
  ],
  'emphasis, links and code are the same tree before and after': [
    '**检查时间：** 请各校自行安排。',
    '请落实 **“三个到位”** 要求，认真执行。',
    '请落实，~~“三个到位”。~~ 要求认真执行。',
    ['请各区 认真落实，按时 **报送** 报表。', '请各区认真落实，按时**报送**报表。'],
    ['**检查时间:** 请各校自行安排。', '**检查时间：** 请各校自行安排。'],
  ],
  'marks of English stay': [
    '网友将“豪啊油”解释为英文“How are you?”的谐音。',
    '英文“Why?”意为“为什么”。',
    '协定（Agreement on Technical Barriers to Trade, TBT）已经生效。',
    '口号为：Better City, Better Life!',
    ['政策如何落实?各区要逐项答复。', '政策如何落实？各区要逐项答复。'],
    ['是否使用Windows Server?请答复。', '是否使用Windows Server？请答复。'],
  ],
  'characters beyond the basic plane are never cut': [['设备👍,推进更新。', '设备👍，推进更新。'], '全家👨‍👩‍👧参加。'],
};

describe('every repair', () => {
  for (const [invariant, sentences] of Object.entries(TABLE)) {
    describe(invariant, () => {
      for (const sentence of sentences) {
        const [before, after] = typeof sentence === 'string' ? [sentence, sentence] : sentence;
        it(before, () => assert.equal(repaired(before), after));
      }
    });
  }

  it('takes no blank for stray that emphasis needs, and one that it does not need', () => {
    assert.deepEqual(rulesOn('**检查时间：** 请各校自行安排。', '：** 请'), []);
    assert.deepEqual(rulesOn('请各校按时 **报送** 报表，不得延误。', '时 **报'), ['spaces-stray']);
  });

  it('places findings on whole characters', () => {
    const text = '推进设备更新👨\u200b👩，设备\ufffd\ufffd更新。';
    for (const { start, end } of linter.lint(text).findings) {
      for (const at of [start, end]) assert.notEqual(text.charCodeAt(at) & 0xfc00, 0xdc00, `offset ${at}`);
    }
  });
});
