import type { Report, Rule, Severity } from '../../rule.ts';

/** A set fault of construction; `at` is the group whose words are reported, 0 for all. */
interface Fault {
  readonly pattern: RegExp;
  readonly message: (match: RegExpExecArray) => string;
  readonly severity: Severity;
  /** What takes the place of the words found. */
  readonly right?: (match: RegExpExecArray) => string;
}

const FAULTS: readonly Fault[] = [
  {
    pattern:
      /(?:避免|防止|杜绝|谨防|严防|禁止|切忌)(?:今后|以后|再次)?(?:不再|不要再|不要|不(?=(?:发生|出现|重蹈|重复)))(?=[\u4e00-\u9fff])/gu,
    message: ([text]) => `“${text}”否定失当：“避免”“防止”一类的词已含否定，后面不再用“不”`,
    severity: 'warning',
    right: ([text]) => text.replace(/(?:再次)?(?:不再|不要再)$/u, '再次').replace(/不要$|不$/u, ''),
  },
  {
    pattern: /(?:避免|防止|杜绝|谨防|严防)[^，。；不]{1,12}(不再)(?=发生|出现|重演)/gu,
    message: () => '否定失当：“避免”“防止”一类的词已含否定，“不再”应改为“再次”或者删去',
    severity: 'warning',
    right: () => '再次',
  },
  {
    pattern: /难免不(?=[出发犯产会遇])/gu,
    message: () => '“难免不”否定失当，应写作“难免”',
    severity: 'warning',
    right: () => '难免',
  },
  {
    pattern: /能否[^，。；]{2,20}，?(?:直接)?是[^，。；否]{2,24}的(?:关键|保证|前提|基础|重要标志)(?=[，。；])/gu,
    message: () => '“能否……是……的关键”两面对一面，前后应当一致',
    severity: 'info',
  },
  {
    pattern: /(?<=^|[。；])(?:由于|随着|在[^，。；]{2,20}下)[^，。；]{0,30}，(?:从而)?(使得?)(?=[\u4e00-\u9fff])/gu,
    message: () => '“由于……，使……”缺主语，可删去“使”',
    severity: 'info',
  },
  {
    pattern: /(?<=^|[。；])(?:\d{1,2}[.．])?(?:通过|经过)[^，。；]{2,40}，(?:从而)?(使得?)(?=[\u4e00-\u9fff])/gu,
    message: () => '“通过……，使……”缺主语，可删去“通过”或者“使”',
    severity: 'info',
  },
  {
    pattern: /是由于[^，。；]{2,24}?(?:造成|导致|引起|所致)的?(?=[，。；])/gu,
    message: () => '“是由于……造成的”句式杂糅，用“是由于……”或者“是由……造成的”',
    severity: 'info',
  },
  {
    pattern: /原因是[^，。；]{2,24}?(?:造成|导致|引起|所致)的?(?=[，。；])/gu,
    message: () => '“原因是……造成的”句式杂糅，用“原因是……”或者“是……造成的”',
    severity: 'warning',
  },
  {
    pattern: /本着[^，。；]{2,24}?(为)(?:原则|宗旨|目的)(?=[，。；])/gu,
    message: () => '“本着……为原则”句式杂糅，用“本着……的原则”或者“以……为原则”',
    severity: 'warning',
  },
  {
    pattern: /(?:围绕着?)[^，。；]{2,24}?(为)(?:中心|主题|核心|主线|重点)(?=[，。；])/gu,
    message: () => '“围绕……为中心”句式杂糅，用“围绕……这一中心”或者“以……为中心”',
    severity: 'warning',
  },
  {
    pattern: /(?:根据|按照|依据)[^，。；]{2,24}?(为)(?:依据|根据|标准|准则)(?=[，。；])/gu,
    message: () => '“根据……为依据”句式杂糅，用“根据……”或者“以……为依据”',
    severity: 'warning',
  },
  {
    pattern: /为了[^，。；以]{2,24}?(为)目的(?=[，。；])/gu,
    message: () => '“为了……为目的”句式杂糅，用“为了……”或者“以……为目的”',
    severity: 'warning',
  },
  {
    pattern:
      /进行了[\u4e00-\u9fff]{2,5}(?<![实土当本各外内驻场工基异产林草湿农耕高盆绿营阵境腹陆属户])(地)(?=讨论|研究|学习|交流|部署|分析|检查|调查|总结|探讨|审议|说明|安排|整改|汇报|指导)/gu,
    message: ([text]) => `“${text}……”中“地”应为“的”：“进行”的宾语前用“的”`,
    severity: 'warning',
    right: () => '的',
  },
  {
    pattern: /(?<=[，。；的]|^)基本上?(?:全部|彻底|完全)(?=完成|解决|消除|建成|到位|实现|覆盖|落实|整改|清除)/gu,
    message: ([text]) => `“${text}”自相矛盾：“基本”与“全部”“彻底”“完全”只用一个`,
    severity: 'warning',
  },
  {
    pattern: /改善[^，。；、]{0,8}?(?:水平|效率|速度)(?=[，。；、])/gu,
    message: ([text]) => `“${text}”搭配不当，“水平”“效率”与“提高”搭配`,
    severity: 'info',
  },
  {
    pattern: /(?:提高|增加|扩大)[^，。；、]{0,6}?(?:环境|面貌)(?=[，。；])/gu,
    message: ([text]) => `“${text}”搭配不当，“环境”“面貌”与“改善”搭配`,
    severity: 'info',
  },
  {
    pattern: /无时无刻(?!不)(?=[\u4e00-\u9fff])/gu,
    message: () => '“无时无刻”后面要有“不”，表示任何时候都用“时时刻刻”',
    severity: 'warning',
    right: () => '时时刻刻',
  },
  {
    pattern: /切忌(?:不要|不可|勿)(?=[\u4e00-\u9fff])/gu,
    message: ([text]) => `“${text}”否定失当，“切忌”已含“不要”`,
    severity: 'warning',
    right: () => '切忌',
  },
];

export const rule: Rule = {
  id: 'sentence-faults',
  number: 322,
  group: '数字与用词',
  title: { zh: '固定语病', en: 'Set faults of construction' },
  description: {
    zh: '有固定形式的语病：否定失当（“防止不再发生”）、句式杂糅（“是由于……造成的”“本着……为原则”）、“的”“地”误用（“进行了热烈地讨论”）、自相矛盾（“基本全部完成”）。“通过……，使……”缺主语，公文中多见，只作提示。',
    en: 'Faults with a set form: one negation too many (防止不再发生), two constructions in one (是由于…造成的), 地 for 的. 通过…使… lacks a subject but is common, and only a hint.',
  },
  basis: { kind: '通例', reference: '公文常见语病：成分残缺、杂糅、否定失当' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    '避防杜谨严',
    ['难', '免'],
    ['能', '否'],
    ['，从', '使'],
    ['免止绝防忌', '今以再不'],
    ['通经', '过'],
    ['由', '于'],
    ['原', '因'],
    ['本', '着'],
    ['围', '绕'],
    ['为', '依根标准目'],
    ['地', '讨研学交部分检调总探审说安整汇指'],
    ['基', '本'],
    ['改', '善'],
    ['环面', '境貌'],
    ['无', '时'],
    ['忌', '不勿'],
  ],
  check({ prose }, { report }) {
    const { masked } = prose;
    let last = -1;
    for (const { pattern, message, severity, right } of FAULTS) {
      for (const match of masked.matchAll(pattern)) {
        const word = match[1] ?? match[0];
        const start = match[1] === undefined ? match.index : match.index + match[0].lastIndexOf(word);
        const end = start + word.length;
        if (start === last) continue;
        last = start;
        const finding: Report = { start, end, message: message(match), atMost: severity };
        const newText = right?.(match);
        report(
          newText === undefined
            ? finding
            : { ...finding, fix: { title: `改为“${newText}”`, edits: [{ start, end, newText }] } },
        );
      }
    }
  },
  good: [
    '防止再次发生类似事故，避免不必要的损失，防止不正当竞争，避免不法行为。',
    '本着节约的原则，围绕中心工作，以安全为目的，是由多种原因造成的，进行了热烈的讨论。',
    { name: '无时无刻不', text: '无时无刻不牵挂群众。' },
    { name: '实地调查', text: '进行了实地调查，进行一次土地调查，以非法占有为目的。' },
    { name: '基本实现', text: '基本实现全覆盖，基本完成。' },
  ],
  bad: [
    {
      text: '各学校要⟦防止不再⟧发生类似事故，⟦避免不⟧发生事故。',
      fixed: '各学校要防止再次发生类似事故，避免发生事故。',
    },
    { name: '避免……不再', text: '加强检查，避免事故⟦不再⟧发生。', fixed: '加强检查，避免事故再次发生。' },
    { name: '杂糅', text: '工作中本着精简⟦为⟧原则，事故的⟦原因是操作不当造成的⟧。' },
    { name: '“是由于……造成的”', text: '事故⟦是由于操作不当造成的⟧。', severity: 'info' },
    { name: '地与的', text: '会议进行了热烈⟦地⟧讨论。', fixed: '会议进行了热烈的讨论。' },
    { name: '矛盾', text: '目前，⟦基本全部⟧完成。' },
    { name: '缺主语', text: '通过加强培训，⟦使⟧教师业务水平明显提高。', severity: 'info' },
  ],
};
