import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { chongqingRegistry } from '../../server/src/agencies/chongqing.ts';
import { findMentions, type Mention } from '../../server/src/agencies/mentions.ts';

const registry = chongqingRegistry();

/** `form`, followed by `?` uncertain, `<` historic, `+` after the name of the city. */
function shown(text: string): readonly string[] {
  return findMentions(text, registry).map(
    (m: Mention) => `${m.form}${m.certain ? '' : '?'}${m.historic ? '<' : ''}${m.afterCity ? '+' : ''}`,
  );
}

describe('mentions of agencies', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    // The longest form wins.
    ['市政府口岸物流办、市政府', '市政府口岸物流办', '市政府'],
    ['市政府办公厅、市委、市政府同意', '市政府办公厅', '市政府'],
    ['重庆市人民政府口岸和物流办公室', '重庆市人民政府口岸和物流办公室'],
    ['市商务委员会、市商务委', '市商务委员会', '市商务委'],
    ['市市场监管局，市场监管局', '市市场监管局', '市场监管局'],
    ['重庆市国安局、市公安局', '重庆市国安局', '市公安局'],
    [
      '中国邮政集团有限公司重庆市分公司、中国邮政重庆市分公司',
      '中国邮政集团有限公司重庆市分公司',
      '中国邮政重庆市分公司',
    ],
    ['金融监管总局重庆监管局、市金融监管局', '金融监管总局重庆监管局', '市金融监管局'],
    // The city before a short name is not part of it.
    ['重庆市发改委', '市发改委+'],
    ['重庆市市场监管局', '市市场监管局+'],
    // Another city's body, or no city at all.
    ['广州市发改委', '市发改委?'],
    ['成都市教委、大同市财政局、四会市公安局', '市教委?', '市财政局?', '市公安局?'],
    ['北京市市场监管局', '市市场监管局?'],
    ['各市教育局', '市教育局?'],
    ['全市公安局、本市财政局、我市商务委', '市公安局?', '市财政局?', '市商务委?'],
    ['提升城市公安局服务水平', '市公安局?'],
    ['超市商务委、上市财政局、夜市公安局', '市商务委?', '市财政局?', '市公安局?'],
    ['3市公安局', '市公安局?'],
    ['两江新区市场监管局', '两江新区', '市场监管局?'],
    ['城市管理局、区发改委、江北区教委'],
    // Words that stand before a name.
    ['由市公安局会同市财政局和市教委', '市公安局', '市财政局', '市教委'],
    ['按照市教委要求，报市财政局备案，经市商务委同意', '市教委', '市财政局', '市商务委'],
    ['（市教委牵头，市财政局配合）', '市教委', '市财政局'],
    ['市教委\n市财政局', '市教委', '市财政局'],
    // The past.
    ['原市交通局', '市交通局<'],
    ['由原市交通局承担', '市交通局<'],
    ['原重庆市交委、原重庆市交通局', '市交委<+', '重庆市交通局<'],
    ['时任市交通局局长', '市交通局<'],
    ['太原市交通局、开原市教委', '市交通局?', '市教委?'],
    // What follows must not make another name or word of it.
    ['市教委办公室、市公安局交巡警总队、市公安局渝中区分局', '市教委?', '市公安局?', '市公安局?'],
    ['市财政局局长、市教委主任、市公安局部署', '市财政局', '市教委', '市公安局'],
    ['由市商务委托第三方', '市商务委?'],
    ['依托区县交通运输部门', '交通运输部?'],
    ['由交通运输部会同', '交通运输部'],
    ['规范市政府采购', '市政府?'],
    ['国务院办公厅、国务院', '国务院?', '国务院'],
    // Half-width brackets are a slip of the keyboard, not another name.
    ['各区县(自治县)人民政府,有关单位:', '各区县（自治县）人民政府', '有关单位'],
    // A class, not an agency.
    ['邮政管理部门、口岸物流等部门'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(shown(text), expected));
  }

  it('gives exact places', () => {
    const text = '由市教委、重庆市财政局负责';
    const found = findMentions(text, registry).map((mention) => text.slice(mention.start, mention.end));
    assert.deepEqual(found, ['市教委', '重庆市财政局']);
  });

  it('tells the kinds of form apart', () => {
    const kinds = findMentions('市发展改革委、重庆市发展和改革委员会、市国家安全局、市发改委', registry).map(
      (m) => m.kind,
    );
    assert.deepEqual(kinds, ['short', 'full', 'accepted', 'discouraged']);
  });

  it('gives every reading of a form', () => {
    const [mention] = findMentions('重庆市邮政管理局', registry);
    assert.deepEqual(mention?.agencies.map((agency) => agency.short).sort(), ['市邮政管理局', '重庆邮政管理局'].sort());
    const [former] = findMentions('市交委', registry);
    assert.equal(former?.kind, 'short');
    assert.deepEqual(former?.entries.map((entry) => entry.kind).sort(), ['discouraged', 'short']);
  });

  it('finds in the lists of the source documents every unit that the registry knows', () => {
    const folder = new URL('../../seeds/original/', import.meta.url);
    let units = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (const list of text.matchAll(/责任单[位住][：:]([^〔〕]*?)[）)〕](?=\s|$|[^，、])/gu)) {
        const offset = list.index + list[0].indexOf(list[1] ?? '');
        const mentions = findMentions(text, registry);
        for (const unit of (list[1] ?? '').matchAll(/[^、，,（）()\s：]+/gu)) {
          if (registry.byForm(unit[0]).length === 0) continue;
          units++;
          const start = offset + unit.index;
          const mention = mentions.find((candidate) => candidate.start === start);
          assert.equal(mention?.form, unit[0], `${name} at ${start}`);
          assert.equal(mention.certain, true, `${unit[0]} in ${name} at ${start}`);
        }
      }
    }
    assert.ok(units > 250, `${units} units looked at`);
  });

  it('is ordered, without overlaps and within the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...registry.forms.map((entry) => entry.form),
      '市',
      '重庆',
      '原',
      '（',
      '\n',
      '、',
      '委',
      '\ud800',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, form } of findMentions(text, registry)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(end - start, form.length);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the length of a line', () => {
    for (const piece of [
      '市',
      '重庆市',
      '市政府口岸',
      '市公安局、',
      '中国邮政集团有限公司重庆市',
      '原市交通局',
      '市公安局由由由由',
    ]) {
      const long = piece.repeat(Math.ceil(1_000_000 / piece.length));
      findMentions(long.slice(0, 100_000), registry);
      const start = performance.now();
      findMentions(long, registry);
      const took = performance.now() - start;
      assert.ok(took < 2000, `${piece}: ${took} ms for a million characters`);
    }
  });
});
