import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findDeadlines } from '../../server/src/features/deadlines.ts';
import { targetsOf } from '../../server/src/features/targets.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

/** A plan of one sentence. */
function targets(sentence: string): readonly string[] {
  const source = `重庆市人民政府关于测试的通知\n\n各区县政府：\n\n一、工作目标\n\n${sentence}\n\n重庆市人民政府\n\n2024年5月11日\n`;
  return targetsOf(parseGazette(source)).map(({ text, comparison, quantity, unit, deadline, range }) => {
    assert.match(source.slice(range.start, range.end), /[\d０-９]/u, 'the range is that of the number');
    return `${text} | ${comparison} ${quantity}${unit} | ${deadline?.until ?? '–'}`;
  });
}

describe('deadlines', () => {
  const read = (text: string) => findDeadlines(text).map((deadline) => `${deadline.text} ${deadline.until}`);

  it('end with the last day that they allow', () => {
    assert.deepEqual(read('到2027年，'), ['到2027年 2027-12-31']);
    assert.deepEqual(read('2024年12月底前完成'), ['2024年12月底前 2024-12-31']);
    assert.deepEqual(read('2024年2月底前完成'), ['2024年2月底前 2024-02-29']);
    assert.deepEqual(read('到2024年年底，'), ['到2024年年底 2024-12-31']);
    assert.deepEqual(read('2025年6月30日前报送'), ['2025年6月30日前 2025-06-30']);
    assert.deepEqual(read('2025年上半年前'), ['2025年上半年前 2025-06-30']);
    assert.deepEqual(read('每年12月底前报送'), ['每年12月底前 null']);
    assert.deepEqual(read('“十四五”期末'), ['“十四五”期末 null']);
  });

  it('are no days that something began or is compared with', () => {
    assert.deepEqual(read('自2024年5月1日起施行。较2023年增长。2024年以来。2021—2025年。'), []);
  });
});

describe('targets', () => {
  it('are quantities with comparison, unit and day', () => {
    assert.deepEqual(targets('到2027年，全市累计实施技术改造投资项目8000个以上。'), [
      '全市累计实施技术改造投资项目8000个以上 | 以上 8000个 | 2027-12-31',
    ]);
    assert.deepEqual(targets('2025年12月底前，建设中心3—5个、服务站1,000个以上，漏损率控制在8.5%以内。'), [
      '建设中心3—5个 | 等于 3—5个 | 2025-12-31',
      '服务站1,000个以上 | 以上 1000个 | 2025-12-31',
      '漏损率控制在8.5%以内 | 以下 8.5% | 2025-12-31',
    ]);
    assert.deepEqual(targets('力争满意度不低于90%，投放量保持在6万辆左右。'), [
      '力争满意度不低于90% | 以上 90% | –',
      '投放量保持在6万辆左右 | 左右 6万辆 | –',
    ]);
    assert.deepEqual(targets('2027年全市新能源汽车保有量达到100万辆。'), [
      '全市新能源汽车保有量达到100万辆 | 等于 100万辆 | 2027-12-31',
    ]);
  });

  it('are no measures of what is spoken of, no past, no numbers of documents', () => {
    assert.deepEqual(targets('使用15年以上的住宅电梯和10万千瓦（含）以上自备煤电机组。'), []);
    assert.deepEqual(targets('截至2023年年底，建成500个。'), [], 'before the day of the document');
    assert.deepEqual(targets('到2027年，落实《3个办法》（渝府发〔2024〕11号）第2项。'), []);
    assert.deepEqual(targets('到2027年，推广2—3人间病房。'), []);
  });

  it('are read through blanks, in ranges, and as what something rises to', () => {
    assert.deepEqual(targets('到 2025 年年底，贷款支持 20 亿元以上、服务站 1 000 个以上。').slice(0, 1), [
      '贷款支持 20 亿元以上 | 以上 20亿元 | 2025-12-31',
    ]);
    assert.deepEqual(targets('到2027年，覆盖率由20%提高到30%以上，占比从目前的5%提升至8%。'), [
      '覆盖率由20%提高到30%以上 | 以上 30% | 2027-12-31',
      '占比从目前的5%提升至8% | 等于 8% | 2027-12-31',
    ]);
    assert.deepEqual(targets('到2027年，比例从20%到30%，由2023年的10家增加到20家。'), [
      '比例从20%到30% | 等于 30% | 2027-12-31',
      '由2023年的10家增加到20家 | 等于 20家 | 2027-12-31',
    ]);
    assert.deepEqual(targets('到2027年，建成基地3至5个、园区2个到4个，投资5—10亿元。'), [
      '建成基地3至5个 | 等于 3至5个 | 2027-12-31',
      '园区2个到4个 | 等于 2到4个 | 2027-12-31',
      '投资5—10亿元 | 等于 5—10亿元 | 2027-12-31',
    ]);
    assert.deepEqual(targets('到2027年,建成站点1,200个,新增车位１００个以上。'), [
      '建成站点1,200个 | 等于 1200个 | 2027-12-31',
      '新增车位１００个以上 | 以上 100个 | 2027-12-31',
    ]);
    assert.deepEqual(targets('到2027年，办理时限压缩至3个工作日，落实第 3 个专项。'), [
      '办理时限压缩至3个工作日 | 以下 3个工作日 | 2027-12-31',
    ]);
  });

  it('stand in tables, named by the row, with the day of the column', () => {
    const table = (rows: string) =>
      targets(`如下表。\n\n${rows}`).map((target) => target.replace(/ \| (?=\S+$)/u, ' @ '));
    assert.deepEqual(
      table(
        '| 序号 | 指标 | 2023年实际 | 2027年目标 |\n|---|---|---|---|\n| 1 | 覆盖率 | 80% | 95%以上 |\n| 2 | 站点数 | 10个 | 100个 |',
      ),
      ['覆盖率95%以上 | 以上 95% @ 2027-12-31', '站点数100个 | 等于 100个 @ 2027-12-31'],
    );
    assert.deepEqual(table('| 指标 | 单位 | 2027年目标 |\n|---|---|---|\n| 覆盖率 | % | ≥95 |'), [
      '覆盖率≥95% | 以上 95% @ 2027-12-31',
    ]);
    assert.deepEqual(
      table('| 任务 | 责任单位 | 完成时限 |\n|---|---|---|\n| 新建公园10个 | 市城市管理局 | 2026年底前 |'),
      ['新建公园10个 | 等于 10个 @ 2026-12-31'],
    );
  });

  it('of the original of the seed are all that it sets, through its blanks', () => {
    const url = new URL('../../seeds/original/001_a584d6f25afa17b2.txt', import.meta.url);
    const found = targetsOf(parseGazette(readFileSync(url, 'utf8')));
    assert.deepEqual(
      found.map(({ quantity, unit, comparisonText }) => `${comparisonText}${quantity}${unit}`),
      [
        ...['3—5个', '3—5个', '以上400个', '10个', '10个', '以上1000个', '以上5个'],
        ...['以上20亿元', '以上16亿元', '以上2亿件', '不超过2500万元', '500万元'],
      ],
    );
  });

  it('of the seed are all that it sets', () => {
    const url = new URL('../../seeds/渝府办发〔2024〕47号.md', import.meta.url);
    const found = targetsOf(parseGazette(readFileSync(url, 'utf8')));
    assert.deepEqual(
      found.map(({ quantity, unit, comparisonText, deadline }) => [
        deadline?.until,
        `${comparisonText}${quantity}${unit}`,
      ]),
      [
        ['2024-12-31', '3—5个'],
        ['2024-12-31', '3—5个'],
        ['2024-12-31', '以上400个'],
        ['2025-12-31', '10个'],
        ['2025-12-31', '10个'],
        ['2025-12-31', '以上1000个'],
        ['2025-12-31', '以上5个'],
        ['2025-12-31', '以上20亿元'],
        ['2025-12-31', '以上16亿元'],
        ['2025-12-31', '以上2亿件'],
        [undefined, '不超过2500万元'],
        [undefined, '500万元'],
      ],
    );
  });

  it('are found in linear time', () => {
    const start = performance.now();
    targets('到2027年，'.repeat(5_000) + '1'.repeat(50_000));
    targets('建成1个、'.repeat(10_000));
    targets('不少于100个以下'.repeat(20_000));
    assert.ok(performance.now() - start < 5_000);
  });
});
