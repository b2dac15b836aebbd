import { type Form, sentence } from '../plant.ts';

/** Numbers and dates in running text, one sentence a form. */
const wrong = (rule: string, template: string): Form => sentence(rule, template, template);

export const numbers: readonly Form[] = [
  ...['{45%|百分之四十五}', '{2.5%|百分之二点五}', '{120%|百分之一百二十}'].map((text) =>
    wrong('percent-in-han', `任务完成率为${text}。`),
  ),
  ...['{2.3亿|2亿3千万}元', '{2.5万|2万5千}元', '{5000|5千}元', '{800万|8百万}元', '{300|3百}套'].map((text) =>
    wrong('number-han-mixed', `统筹安排设备资金共${text}。`),
  ),
  ...['{二十几|20几}名', '{十几|10几}家', '{三四|3、4}个', '{五六|5、6}家'].map((text) =>
    wrong('number-han-mixed', `共有${text}单位参加。`),
  ),
  wrong('percentage-over-hundred', '产品抽检合格率达到{98%|108%}。'),
  wrong('percentage-over-hundred', '本地企业占总数的{60%|160%}。'),
  wrong('boundary-overlap', '对100人以上和{不足100人|100人以下}的单位分别指导。'),
  wrong('thousands-comma', '安排补助{12000|12，000}元。'),
  wrong('change-without-to', '覆盖率由60%{提高到|提高}90%。'),
  wrong('change-without-to', '用户从5万户{增加到|增加了}8万户。'),
  wrong('number-range-mixed', '举办{1至2|1至二}期培训班。'),
  wrong('number-range-mixed', '举办{一至二|一至2}期培训班。'),
  wrong('range-unit-omitted', '服务人口{85万至90万|85至90万}人。'),
  wrong('number-redundant', '约有{200|200余}家企业参加。'),
  wrong('number-redundant', '大约需要{50万元|50多万元左右}。'),
  wrong('year-short', '于{2024|24}年6月完成验收。'),
  wrong('year-short', '至{2025|25}年底全部建成。'),
  wrong('year-short', '规划期为2024—{2026|26}年。'),
  wrong('date-hao', '请于8月28{日|号}前报送总结。'),
  wrong('date-hao', '每月5{日|号}发布数据。'),
  wrong('date-impossible', '请于2024年9月{30|31}日前报送总结。'),
  wrong('date-weekday', '定于2025年8月29日（星期{五|四}）召开会议。'),
  wrong('date-range-reversed', '2025年6月10日至{7月10日|5月10日}开展检查。'),
  wrong('date-range-reversed', '自公布之日起{至|～}2026年4月20日开展活动。'),
  wrong('time-of-day', '于2024年6月1日上午{9时|九点}召开会议。'),
  wrong('time-of-day', '会议于{|下午}15:30结束。'),
  wrong('date-numerals-mixed', '{2025年6月|二〇二五年6月}启动试点工作。'),
  wrong('date-numerals-mixed', '2025年{6月1日|六月1日}启动试点工作。'),
  wrong('date-relative', '请于{2024年6月28日|下周五}前报送总结。'),
  wrong('date-relative', '请于{2024年6月28日|本月底}前报送总结。'),
  wrong('number-in-han', '安排资金50万元，{350|三百五十}人参加。'),
  wrong('time-of-day', '请于2024年6月1日上午9{:|：}00报送。'),
  wrong('number-redundant', '{数十|数十余}家企业参加。'),
  wrong('year-short', '自{2023|23}年起推行。'),
];
