import assert from 'node:assert/strict';
import { completionsAt } from '../../server/src/features/completion/complete.ts';
import type { Completion } from '../../server/src/features/completion/model.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { WorkspaceIndex } from '../../server/src/workspace/index.ts';
import { summarise } from '../../server/src/workspace/summary.ts';
import { cursorIn, linter, seed } from './support.ts';

const HEAD = '# 重庆市人民政府办公厅关于印发《X行动计划》的通知\n\n渝府办发〔2024〕47号\n\n各区县人民政府：\n\n';
const DATED =
  '\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X行动计划\n\n## 一、总体要求\n\n正文。\n\n## 二、重点任务\n\n### （一）推进\n\n';

const index = new WorkspaceIndex();
index.set('plan.md', summarise(parseGazette(seed('渝府办发〔2024〕47号.md'))));

function complete(marked: string): readonly Completion[] {
  const { file, offset } = cursorIn(marked);
  return completionsAt(file, linter.config, index, offset);
}

function labels(marked: string): string[] {
  return complete(marked).map(({ label }) => label);
}

/** The line after the first completion was taken, with the cursor. */
function taken(marked: string, label: string): string {
  const { text } = cursorIn(marked);
  const found = complete(marked).find((item) => item.label === label);
  assert.ok(found, `${label} in ${labels(marked).join(' ')}`);
  const { replace, newText, cursor = newText.length } = found;
  const whole = `${text.slice(0, replace.start)}${newText.slice(0, cursor)}▮${newText.slice(cursor)}${text.slice(replace.end)}`;
  return whole.split('\n').find((line) => line.includes('▮')) ?? '';
}

describe('completion inside a 责任单位 list', () => {
  const list = (typed: string): string => `${HEAD}按要求办理。${DATED}1. 推进工作。（责任单位：${typed}）\n`;

  it('offers the agencies in force on the day of the document', () => {
    const offered = labels(list('▮'));
    assert.ok(offered.includes('市交通运输委'));
    assert.ok(!offered.includes('市交通局'), 'renamed before');
    const old = labels(list('▮').replaceAll('2024', '2019'));
    assert.ok(old.includes('市交通局') && !old.includes('市交通运输委'));
  });

  it('finds by the first characters, by characters inside, by a form that is not standard, by pinyin initials', () => {
    assert.equal(labels(list('市交▮'))[0], '市交通运输委');
    assert.ok(labels(list('交通运▮')).includes('市交通运输委'));
    assert.equal(labels(list('市发改▮'))[0], '市发展改革委');
    assert.equal(labels(list('jtysw▮'))[0], '市交通运输委');
    // An editor ends the list that has become empty, so one letter must not empty it.
    assert.ok(labels(list('j▮')).includes('市交通运输委'));
    assert.equal(labels(list('sjtysw▮'))[0], '市交通运输委');
    assert.deepEqual(labels(list('此处没有▮')), []);
  });

  it('replaces what was typed of the unit, and nothing else', () => {
    assert.equal(
      taken(list('市教委、市交▮，各区县政府'), '市交通运输委'),
      '1. 推进工作。（责任单位：市教委、市交通运输委▮，各区县政府）',
    );
  });

  it('puts units that stand in the list already last', () => {
    const offered = labels(list('市教委、市▮，市财政局'));
    for (const used of ['市教委', '市财政局']) {
      assert.ok(offered.indexOf(used) > offered.indexOf('市交通运输委'), used);
    }
  });

  it('knows what other lists of the file name', () => {
    const text = `${HEAD}办理。${DATED}1. 甲。（责任单位：市教委，各区县政府）\n\n2. 乙。（责任单位：各▮）\n`;
    assert.ok(labels(text).includes('各区县政府'));
  });

  it('works in a list that is not closed yet, and not in a bracket inside, behind the list, or in a label', () => {
    assert.ok(labels(`${HEAD}办理。${DATED}1. 甲。（责任单位：市教委、市▮\n`).length > 5);
    assert.deepEqual(labels(list('各区县政府（▮）')), []);
    assert.ok(!labels(`${HEAD}办理。${DATED}1. 甲。（责任单位：市教委）▮\n`).includes('市交通运输委'));
  });
});

describe('completion in text', () => {
  it('offers an agency once two characters of it are typed', () => {
    assert.equal(taken(`${HEAD}由市交▮牵头。\n`, '市交通运输委'), '由市交通运输委▮牵头。');
    assert.deepEqual(labels(`${HEAD}由市▮\n`), []);
    assert.deepEqual(labels(`${HEAD}全面贯彻▮\n`), []);
  });

  it('offers the marks that may come next', () => {
    const body = `${HEAD}办理。${DATED}1. 甲。\n\n2. 乙。\n\n`;
    assert.deepEqual(labels(`${body}▮\n`), ['3.', '（1）', '（二）', '三、']);
    assert.deepEqual(labels(`${body}（▮\n`), ['（1）', '（二）']);
    assert.equal(taken(`${body}▮\n`, '3.'), '3. ▮');
    assert.deepEqual(labels(`${body}3. 丙。▮\n`), []);
  });

  it('goes on counting where the plan counts on', () => {
    const text = `${HEAD}办理。${DATED}1. 甲。\n\n2. 乙。\n\n### （二）发展\n\n3. 丙。\n\n### （三）保障\n\n▮\n`;
    assert.ok(labels(text).includes('4.'), labels(text).join(' '));
  });

  it('writes the number of a series with the year of the document', () => {
    assert.equal(taken(`${HEAD}按照渝府发▮\n`, '渝府发〔2024〕号'), '按照渝府发〔2024〕▮号');
  });

  it('repeats a number that the file cites', () => {
    const text = `${HEAD}废止渝府办发〔2021〕107号。\n\n再按渝府办发〔2021▮\n`;
    assert.deepEqual(labels(text), ['渝府办发〔2021〕107号']);
  });

  it('cites a document of the workspace by title and number together', () => {
    const title = '重庆市人民政府办公厅关于印发《推进“邮运通”发展助力乡村振兴行动计划》的通知';
    const whole = `按照《${title}》（渝府办发〔2024〕47号）▮要求`;
    const label = '渝府办发〔2024〕47号';
    assert.equal(taken(`${HEAD}按照《▮要求\n`, label), whole);
    assert.equal(taken(`${HEAD}按照《邮运通▮》要求\n`, label), whole);
    assert.equal(complete(`${HEAD}按照《▮要求\n`)[0]?.detail, '推进“邮运通”发展助力乡村振兴行动计划');
    assert.deepEqual(labels(`${HEAD}按照《没有▮\n`), []);
  });

  it('writes the sentence that issues the plan, as the house does for this series', () => {
    const text = `${HEAD}▮\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X行动计划\n\n一、甲\n`;
    assert.equal(labels(text)[0], '《X行动计划》已经市政府同意，现印发给你们，请认真贯彻执行。');
    const other = text.replace('渝府办发', '渝府发');
    assert.ok(labels(other).includes('现将《X行动计划》印发给你们，请认真贯彻执行。'));
    assert.ok(
      !labels(`${HEAD}《X行动计划》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n▮\n`).some((l) =>
        l.includes('印发'),
      ),
    );
  });

  it('completes the bracket form of a list', () => {
    const body = `${HEAD}办理。${DATED}`;
    assert.equal(taken(`${body}1. 甲。责任单位▮\n`, '（责任单位：…）'), '1. 甲。（责任单位：▮）');
    assert.equal(taken(`${body}1. 甲。（责任单▮）\n`, '（责任单位：…）'), '1. 甲。（责任单位：▮）');
    assert.equal(taken(`${body}1. 甲。〔责任▮\n`, '（责任单位：…）'), '1. 甲。〔责任单位：▮〕');
    assert.deepEqual(labels(`${body}明确责任单位▮\n`), []);
  });

  it('offers rule ids in a suppression comment', () => {
    const text = (typed: string): string => `${HEAD}<!-- gongwen-disable-next-line ${typed} -->\n正文。\n`;
    assert.equal(labels(text('docnum-b▮'))[0], 'docnum-bracket');
    assert.ok(!labels(text('docnum-bracket, docnum▮')).includes('docnum-bracket'));
    assert.deepEqual(labels(text('docnum-bracket -- 原▮')), []);
  });
});
