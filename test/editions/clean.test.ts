import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { cleanSource } from '../../server/src/editions/clean/clean.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { Prose } from '../../server/src/gazette/prose/prose.ts';
import { sentencesOf } from '../../server/src/gazette/prose/sentences.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const linter = new Linter(defaultConfig('2024-05-15'));
const read = (name: string): string => readFileSync(new URL(name, SEEDS), 'utf8');
const draft = (start: string): string =>
  read(readdirSync(SEEDS).find((name) => name.startsWith(start) && name.endsWith('.md')) ?? start);
const original = (start: string): string =>
  read(`original/${readdirSync(new URL('original/', SEEDS)).find((name) => name.startsWith(start))}`);
const clean = (source: string): string => cleanSource(linter, source).output;
const errorsOf = (source: string): readonly string[] =>
  linter.lint(source).findings.flatMap(({ severity, ruleId }) => (severity === 'error' ? [ruleId] : []));

/** Han characters and digits with how often each occurs: what a draft must keep of its original. */
function contentOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const char of text.match(/[\u3400-\u9fff〇0-9]/gu) ?? []) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

describe('clean', () => {
  for (const name of readdirSync(SEEDS).filter((entry) => entry.endsWith('.md') && entry !== 'README.md')) {
    it(`changes no byte of ${name}`, () => assert.equal(clean(read(name)), read(name)));
  }

  it('makes the draft of the gazette out of its original', () => {
    const output = clean(original('000'));
    assert.equal(output, draft('重庆市人民政府公报'));
    // The one word that was English.
    const kept = new Map(contentOf(original('000')));
    kept.set('和', (kept.get('和') ?? 0) + 1);
    assert.deepEqual(contentOf(output), kept);
  });

  it('makes the draft of number 47 out of the page of the website, but for what the two truly differ in', () => {
    const output = clean(original('001'));
    const printed = draft('渝府办发〔2024〕47号')
      .replace('请认真贯彻落实。', '请认真贯彻执行。')
      .replace('2024年5月11日\n\n#', '2024年5月11日\n\n（此件公开发布）\n\n#');
    assert.equal(output, printed);
    assert.deepEqual(contentOf(output), contentOf(original('001')));
  });

  it('loses no sentence of the shuffled number 52 and invents none', () => {
    const source = original('003');
    const output = clean(source);
    const solid = (text: string): string => text.replace(/\s|#/gu, '').replaceAll(':', '：');
    const right = (text: string): string => text.replace('责任单住', '责任单位').replaceAll('二○三五', '二〇三五');
    // The page's heading, date and number had run into one another: each is looked for by itself.
    const parted = solid(source).replace(/(发布日期：2021-05-18|渝府办发〔2021〕52号)/gu, '。$1。');
    for (const { text } of sentencesOf(new Prose(parted.replaceAll('1．', '')))) {
      // Where two pieces ran together, the cut between them is a line end now.
      for (const piece of right(text).split(/(?=[（(]责任单)/u)) {
        const words = piece.replace(/。$/u, '');
        assert.ok(solid(output).includes(words), words);
      }
    }
    for (const { text } of sentencesOf(new Prose(solid(output)))) assert.ok(right(solid(source)).includes(text), text);
    // What is left are true gaps: titles and items that the scrape has lost.
    assert.deepEqual(errorsOf(output), []);
    assert.ok(linter.lint(output).findings.some(({ ruleId }) => ruleId === 'heading-sequence'));
  });

  for (const name of ['000', '001', '003']) {
    it(`has nothing more to do in its own output of ${name}`, () => {
      const output = clean(original(name));
      assert.equal(clean(output), output);
      if (name !== '003') assert.deepEqual(errorsOf(output), []);
    });
  }

  /** Text before → text after. */
  const PAGES: readonly (readonly [string, string, string])[] = [
    ['a page number in a sentence', '现就有关\n— 1 —\n事项通知如下：', '现就有关事项通知如下：'],
    [
      'with blank lines around it',
      '为加强安全管理，现就有关\n\n— 1 —\n\n事项通知如下：',
      '为加强安全管理，现就有关事项通知如下：',
    ],
    ['第N页', '为加强安全管理，现就有关\n第 3 页 共 10 页\n事项通知如下：', '为加强安全管理，现就有关事项通知如下：'],
    [
      'a heading of a page',
      '为加强安全管理，现就有关\n\n## Page 2\n\n事项通知如下：',
      '为加强安全管理，现就有关事项通知如下：',
    ],
    [
      'a number alone',
      '为进一步加强校园安全管理工作，现就有关\n2\n事项通知如下：',
      '为进一步加强校园安全管理工作，现就有关事项通知如下：',
    ],
    ['a rule in a sentence', '为加强安全管理，现就有关\n---\n事项通知如下：', '为加强安全管理，现就有关事项通知如下：'],
    ['between two paragraphs', '请认真落实。\n— 1 —\n请按时报送。', '请认真落实。\n\n请按时报送。'],
    [
      'running heads',
      '为加强安全管理，现就有关\n— 1 —\n内部资料\n事项通知如下：\n\n请各单位认真落实各项\n— 2 —\n内部资料\n工作，按时报送。',
      '为加强安全管理，现就有关事项通知如下：\n\n请各单位认真落实各项工作，按时报送。',
    ],
    [
      'lines of print',
      '为进一步加强校园安全管理，保障师生生命财产安全，根据有关\n规定，经研究，决定于2024年5月开展校园安全检查。现就有关\n事项通知如下：',
      '为进一步加强校园安全管理，保障师生生命财产安全，根据有关规定，经研究，决定于2024年5月开展校园安全检查。现就有关事项通知如下：',
    ],
    ['blanks inside dates', '请于2025 年5 月6 日前报送。', '请于2025年5月6日前报送。'],
  ];
  const PAGE_HEAD = '# 某市教育局关于开展检查的通知\n\n各区教育局：\n\n';
  for (const [name, before, after] of PAGES) {
    it(`closes ${name}`, () => assert.equal(clean(`${PAGE_HEAD}${before}\n`), `${PAGE_HEAD}${after}\n`));
  }

  it('keeps a rule between paragraphs, numbers of a table, a heading after an open line', () => {
    for (const body of ['请认真落实。\n\n---\n\n请按时报送。', '工作分工\n\n一、甲\n\n推进甲。'])
      assert.equal(clean(`${PAGE_HEAD}${body}\n`), `${PAGE_HEAD}${body}\n`);
    const table = '序号\n1\n任务\n开展检查\n2\n任务\n整改隐患';
    assert.deepEqual(contentOf(clean(`${PAGE_HEAD}${table}\n`)), contentOf(`${PAGE_HEAD}${table}\n`));
  });

  it('keeps the blank between 印发机关 and 印发日期, and closes the date of the document', () => {
    const tail = '\n\n某市教育局\n\n2024 年5 月6 日\n\n抄送：市政府办公室。\n\n某市教育局办公室 2024年5月6日印发\n';
    assert.equal(
      clean(`${PAGE_HEAD}请认真落实。${tail}`),
      `${PAGE_HEAD}请认真落实。${tail.replace('2024 年5 月6 日', '2024年5月6日')}`,
    );
  });

  it('loses no character of a draft that was printed in lines and pages', () => {
    for (const name of ['渝府办发〔2024〕44号', '渝府办发〔2024〕47号']) {
      let lines = 0;
      const printed = draft(name)
        .split('\n')
        .flatMap((line) => (/^(?:#|$)/u.test(line) ? [line] : (line.match(/.{1,28}/gu) ?? [])))
        .flatMap((line) => (++lines % 22 === 0 ? [line, `— ${lines / 22} —`] : [line]))
        .join('\n');
      const output = clean(printed);
      assert.doesNotMatch(output, /— \d+ —/u);
      assert.deepEqual(contentOf(output), contentOf(draft(name)), name);
      const whole = new Set(draft(name).split('\n'));
      const kept = output.split('\n').filter((line) => whole.has(line)).length;
      assert.ok(kept > 0.9 * whole.size, `${name}: ${kept} of ${whole.size} lines are whole again`);
    }
  });

  it('says what it did', () => {
    const { steps } = cleanSource(linter, original('001'));
    assert.ok(steps.some(({ name, count }) => name.includes('断段') && count >= 7));
    assert.ok(steps.every(({ count }) => Number.isInteger(count) && count >= 0));
  });

  const HEAD =
    '# 重庆市人民政府办公厅关于成立专班的通知\n\n渝府办发〔2024〕1号\n\n各区县（自治县）人民政府，市政府各部门：\n\n';
  const TAIL = '\n\n重庆市人民政府办公厅\n\n2024年1月2日\n';

  it('drops a sentence that is repeated word for word, and the block around it', () => {
    const sentence = '邮政快递服务农村经济发展、工业制造业升级、跨境商贸流通等方面能力大幅提升。';
    assert.equal(
      clean(`${HEAD}${sentence}${sentence}\n\n加快推进。\n\n${sentence}${TAIL}`),
      `${HEAD}${sentence}\n\n加快推进。${TAIL}`,
    );
  });

  it('keeps what is repeated by nature', () => {
    const list = '（责任单位：市交通运输委、重庆邮政管理局、市商务委、市供销合作社，各区县政府，中国邮政重庆市分公司）';
    for (const body of [
      `一、推进更新。${list}\n\n二、推进改造。${list}`,
      '加强组织领导。落实工作责任。加强宣传。落实工作责任。',
      '一、甲任务\n\n（一）明确责任分工。\n\n（二）加强组织领导。\n\n（三）落实保障措施。\n\n二、乙任务\n\n（一）明确责任分工。\n\n（二）加强组织领导。\n\n（三）落实保障措施。',
    ]) {
      const source = `${HEAD}${body}${TAIL}`;
      assert.equal(contentOf(clean(source)).get('任'), contentOf(source).get('任'), body);
    }
    const two = `${HEAD}请认真执行。${TAIL}\n${HEAD.replace('1号', '2号').replace('专班', '小组')}请认真落实。${TAIL}`;
    assert.equal(clean(two), two.replace('\n\n\n', '\n\n'));
  });

  // A sentence is a repetition at once; one no longer than a mark is kept until eight of them weigh as much.
  for (const [piece, left] of [
    ['1．甲。', 8],
    ['甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉。', 1],
  ] as const) {
    it(`is not held up by one sentence without end: ${piece}`, () => {
      const source = `${HEAD}${piece.repeat(Math.ceil(100_000 / piece.length))}${TAIL}`;
      // Processor time, not the clock's: what else the machine does is not the cleaning's fault.
      const begin = process.cpuUsage();
      const output = clean(source);
      const { user, system } = process.cpuUsage(begin);
      assert.equal(output, `${HEAD}${piece.repeat(left)}${TAIL}`);
      assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`);
    });
  }

  it('leaves alone what is no gazette document', () => {
    const readme = '# Readme\n\n\nText ,with  odd   spaces.\n';
    assert.equal(clean(readme), readme);
  });

  it('reads Windows line ends and a byte order mark', () => {
    const source = `${HEAD}请认真执行,抓好落实。${TAIL}`;
    assert.equal(clean(`\ufeff${source.replaceAll('\n', '\r\n')}`), source.replace(',', '，'));
  });
});
