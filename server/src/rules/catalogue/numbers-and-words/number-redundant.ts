import type { ReportedFix, Rule } from '../../rule.ts';

const AMOUNT =
  '(?:\\d[\\d.,]{0,15}|[一二三四五六七八九十百千万亿两几数半]{1,8})(?:[余多来])?[%％‰]?(?:万|亿)?[\\u4e00-\\u9fff]{0,3}?';
/** About, and about once more: 约100家左右. */
const ABOUT = new RegExp(
  `(?:大约|大概|(?<![条公契合节预制违履签特邀缔集简隐])约|将近|接近|(?<![附邻临靠最新相])近)(?:为|有|达|需要?|占|计|共|到)?${AMOUNT}(左右|上下|以上|以下)`,
  'gu',
);
/** More than, and more than once more: 超过100人以上. 超过核定人数20%以上 is a term of law: 超过 must stand before the number. */
const MORE = new RegExp(`(?:超过|突破|高于|多于|不少于|不低于|不小于|至少|最少|逾)${AMOUNT}(以上|左右|上下)`, 'gu');
const LESS = new RegExp(`(?:不超过|不高于|不多于|不大于|至多|最多|低于|少于)${AMOUNT}(以下|以内|左右|上下)`, 'gu');
/** 大约近100家: about, said with two words. */
const TWICE =
  /(?:大约|大概|(?<![条公契合节预制违履签特邀缔集简隐大])约)(?=(?:将近|接近|近|大约|约)(?:\d|[一二三四五六七八九十百千万]))/gu;
/** 约200余名, 约有300多人: about, and about once more behind the number. */
const ABOUT_MORE =
  /(大约|大概|(?<![条公契合节预制违履签特邀缔集简隐大])约)(?:有|为|达|需要?|占|共)?(?:\d{1,12}|[一二三四五六七八九十百千万]{1,6})([余多来])(?=[万亿\u4e00-\u9fff])/gu;
/** 数十余人, 上百多家: a rough number and more than it. */
const ROUGH_MORE = /(?:[几数]|上)[十百千万][万亿]?([余多])(?=[个名人家次件项元户台亩吨公里间套辆])/gu;
/** 十七、八人 */
const TEENS = /十(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[个名人家岁天年次])/gu;
/** 近 says less, 余 says more. */
const NEAR =
  /(?<![附邻临靠最新相])近(?:\d{1,12}|[一二三四五六七八九十百千万]{1,6})(?:[万亿])?([余多])(?=[\u4e00-\u9fff])/gu;
const MANY = /(?:\d{1,12}|[十百千万几])[多余来][万亿]?[\u4e00-\u9fff]{0,2}?(以上|左右|上下)/gu;
/** 三五天 is a rough number and has no 、: 三、五天. Ordinals, levels and industries are lists. */
const ROUGH =
  /(?<![第一二三四五六七八九十、\d])(?:[一两]、[二三](?!产)|二、三(?=[百千万]|十(?![一二三四五六七八九、]))|三、[四五]|四、五|五、六|六、七|七、八|八、九)(?=[天年个人次家名岁里]|小时|分钟|十[^一二三四五六七八九、]|百|千|万)(?!年级|年制|个方面|个月来)/gu;
const TIMES =
  /(?:减少|降低|下降|缩小|缩短|减轻|减小|压缩)(?:了|到)?(?:\d{1,6}(?:\.\d{1,3})?|[一二两三四五六七八九十百]{1,3})倍/gu;

export const rule: Rule = {
  id: 'number-redundant',
  number: 63,
  group: '数字与用词',
  title: { zh: '概数与数值修饰语重复或者矛盾', en: 'Approximate numbers said twice or against each other' },
  description: {
    zh: '“约”与“左右”、“超过”与“以上”重复，“近”与“余”矛盾，相邻数字表示的概数中间不用顿号（“三五天”），减少、降低不用“倍”表示。交通法规中“超过核定人数20%以上”为法定用语，不在此列。',
    en: '约 and 左右, 超过 and 以上 say the same twice; 近 and 余 contradict each other; a rough number of two neighbours has no 、 between them; a decrease is not counted in multiples.',
  },
  basis: { kind: '通例', reference: '概数、倍数的表达习惯' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    ['左', '右'],
    ['上', '下'],
    ['以', '上下内'],
    ['约概', '将接近大约有为达需占共计到0123456789一二三四五六七八九十百千万'],
    ['近', '0123456789一二三四五六七八九十百千万'],
    ['、', '二三四五六七八九'],
    ['十百千万亿', '余多'],
    ['0123456789一二两三四五六七八九十百', '倍'],
  ],
  check({ prose }, { report }) {
    const { masked } = prose;
    const say = (start: number, end: number, message: string, fix?: ReportedFix): void => {
      report({ start, end, message, ...(fix === undefined ? {} : { fix }) });
    };
    const drop = (word: string, start: number): ReportedFix => ({
      title: `删去“${word}”`,
      edits: [{ start, end: start + word.length, newText: '' }],
    });
    if (/左右|上下|以[上下内]/u.test(masked)) {
      for (const pattern of [ABOUT, MORE, LESS, MANY]) {
        for (const match of masked.matchAll(pattern)) {
          const word = match[1] ?? '';
          const end = match.index + match[0].length;
          // 不超过 is LESS: the words after 不 are no finding of their own. 30人以上不足50人 says two things.
          if (pattern === MORE && masked.charAt(match.index - 1) === '不') continue;
          if (pattern === LESS && /^(?:低|少)于/u.test(match[0]) && masked.charAt(match.index - 1) === '不') continue;
          if (
            pattern === MANY &&
            /(?:约|大概|近|超过|突破|不少于|至少)(?:有|为|达|需要?|占|共|计|到)?[\d.]{0,16}$/u.test(
              masked.slice(Math.max(0, match.index - 10), match.index),
            )
          )
            continue;
          say(match.index, end, `“${match[0]}”语义重复，“${word}”应当删去`, drop(word, end - word.length));
        }
      }
    }
    for (const match of masked.includes('约') || masked.includes('大概') ? masked.matchAll(TWICE) : []) {
      const end = match.index + match[0].length;
      say(
        match.index,
        end,
        `“${masked.slice(match.index, end + 2)}”概数词语重复，“${match[0]}”应当删去`,
        drop(match[0], match.index),
      );
    }
    for (const match of masked.includes('约') || masked.includes('大概') ? masked.matchAll(ABOUT_MORE) : []) {
      const end = match.index + match[0].length;
      const [whole, word = '', more = ''] = match;
      // 约1200多间左右 was reported with its 左右.
      if (/^[\u4e00-\u9fff]{0,3}(?:左右|上下)/u.test(masked.slice(end, end + 5))) continue;
      say(match.index, end, `“${whole}”概数词语重复，“${word}”与“${more}”只用一个`, drop(word, match.index));
    }
    if (masked.includes('近')) {
      for (const match of masked.matchAll(NEAR)) {
        const at = match.index + match[0].length - 1;
        say(match.index, at + 1, `“${match[0]}”前后矛盾，“近”与“${match[1]}”只用一个`, drop('近', match.index));
      }
    }
    for (const match of masked.includes('、') ? masked.matchAll(ROUGH) : []) {
      const right = match[0].replace('、', '');
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `概数“${match[0]}”中间不用顿号，应为“${right}”`,
        basis: {
          kind: '标准',
          reference: 'GB/T 15835—2011 5.2.1；GB/T 15834—2011 4.5.3.4（“通常”）',
          strength: '一般',
        },
        fix: { title: `改为“${right}”`, edits: [{ start: match.index + 1, end: match.index + 2, newText: '' }] },
      });
    }
    for (const match of masked.matchAll(ROUGH_MORE)) {
      const word = match[1] ?? '';
      const end = match.index + match[0].length;
      say(match.index, end, `“${match[0]}”概数词语重复，“${word}”应当删去`, drop(word, end - 1));
    }
    for (const match of masked.includes('、') ? masked.matchAll(TEENS) : []) {
      const right = match[0].replace('、', '');
      const at = match.index + match[0].indexOf('、');
      say(match.index, match.index + match[0].length, `概数“${match[0]}”中间不用顿号，应为“${right}”`, {
        title: `改为“${right}”`,
        edits: [{ start: at, end: at + 1, newText: '' }],
      });
    }
    for (const match of masked.includes('倍') ? masked.matchAll(TIMES) : []) {
      say(
        match.index,
        match.index + match[0].length,
        `“${match[0]}”：减少、降低不用倍数表示，应改用百分数或者“减少到几分之几”`,
      );
    }
  },
  good: [
    '约100家，总量保持在6万辆左右，超过100人，80%以上达到标准。',
    { name: '法定用语', text: '超过核定人数20%以上的，处以罚款。' },
    { name: '不少于', text: '每年组织活动不少于50场，不超过2500万元。' },
    { name: '产业和级别', text: '推动二、三产业融合，三、四级医院、五、六年级学生、第三、四年适用。' },
    { name: '概数', text: '三五天内办结，两三年见效，十七八个，增长3倍。' },
    { name: '减少百分比', text: '能耗降低30%，减少到原来的三分之一。' },
    { name: '近几年', text: '近年来增长10%左右，附近100米以上建筑，节约100吨以上，签约50个以上。' },
  ],
  bad: [
    { text: '建成⟦约100家左右⟧。', fixed: '建成约100家。' },
    { text: '培训⟦超过100人以上⟧，控制在⟦不超过50人以内⟧。', fixed: '培训超过100人，控制在不超过50人。' },
    { name: '约与近', text: '引进企业⟦大约⟧近100家。', fixed: '引进企业近100家。' },
    {
      name: '数十余',
      text: '来了⟦数十余⟧人、⟦上百多⟧家、⟦十七、八⟧个部门。',
      fixed: '来了数十人、上百家、十七八个部门。',
    },
    { name: '约与余', text: '全县⟦约有200余⟧名教师参训。', fixed: '全县有200余名教师参训。' },
    {
      name: '多与左右',
      text: '受损房屋⟦1200多间左右⟧，⟦大约需要50来万元左右⟧。',
      fixed: '受损房屋1200多间，需要50来万元。',
    },
    { name: '近与余', text: '服务⟦近100余⟧家企业。', fixed: '服务100余家企业。' },
    {
      name: '概数',
      text: '在⟦三、五⟧天内办结，⟦七、八⟧个部门参加，⟦二、三⟧百人到场。',
      fixed: '在三五天内办结，七八个部门参加，二三百人到场。',
    },
    { name: '减少几倍', text: '能耗⟦降低了2倍⟧。' },
  ],
};
