import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fixSource } from '../../server/src/engine/fixing/fix.ts';
import { rules } from '../../server/src/rules/index.ts';
import { linterFor } from '../support/rule-tester.ts';

/** One slip in a clean draft: what it replaces, with what, and the words that must be reported. */
interface Planted {
  readonly rule: string;
  readonly draft: string;
  readonly from: string;
  readonly to: string;
  readonly found: string;
  /** Whether a safe fix gives back the draft byte for byte. */
  readonly restores?: boolean;
}

const N11 = '渝府发〔2024〕11号';
const N44 = '渝府办发〔2024〕44号';
const N47 = '渝府办发〔2024〕47号';
const N48 = '渝府办发〔2024〕48号';
const N52 = '渝府办发〔2021〕52号';
const GAZETTE = '重庆市人民政府公报2024年第9期';

/** Forms of one number: the defect, its rule and the words reported. */
const NUMBER_FORMS: readonly (readonly [string, string, string])[] = [
  ['[2024]47号', 'docnum-bracket', '[2024]'],
  ['（2024）47号', 'docnum-bracket', '（2024）'],
  ['(2024)47号', 'docnum-bracket', '(2024)'],
  ['【2024】47号', 'docnum-bracket', '【2024】'],
  ['﹝2024﹞47号', 'docnum-bracket', '﹝2024﹞'],
  ['〔2024）47号', 'docnum-bracket', '〔2024）'],
  ['〔202447号', 'docnum-bracket', '〔2024'],
  ['2024〕47号', 'docnum-bracket', '2024〕'],
  ['〔2024年〕47号', 'docnum-bracket', '〔2024年〕'],
  ['〔2024〕第47号', 'docnum-no-di', '第'],
  ['〔2024〕047号', 'docnum-no-leading-zero', '047'],
  [' 〔2024〕47号', 'docnum-spacing', '渝府办发 〔2024〕47号'],
  ['〔2024〕 47 号', 'docnum-spacing', '渝府办发〔2024〕 47 号'],
  ['〔２０２４〕４７号', 'docnum-spacing', '渝府办发〔２０２４〕４７号'],
];

const PLANTED: readonly Planted[] = [
  ...NUMBER_FORMS.map(
    ([form, rule, found]): Planted => ({
      rule,
      draft: N47,
      from: '渝府办发〔2024〕47号',
      to: `渝府办发${form}`,
      found,
      restores: true,
    }),
  ),
  { rule: 'docnum-bracket', draft: N11, from: '国发〔2024〕7号', to: '国发(2024)7号', found: '(2024)', restores: true },
  { rule: 'docnum-bracket', draft: N52, from: '国邮复〔2020〕', to: '国邮复[2020]', found: '[2020]', restores: true },
  {
    rule: 'docnum-bracket',
    draft: N48,
    from: '渝府办发〔2021〕107号文件',
    to: '渝府办发[2021]107号文件',
    found: '[2021]',
    restores: true,
  },
  { rule: 'docnum-year-full', draft: N11, from: '国发〔2024〕', to: '国发〔24〕', found: '24' },
  { rule: 'docnum-hao-missing', draft: N11, from: '国发〔2024〕7号', to: '国发〔2024〕7', found: '国发〔2024〕7' },
  { rule: 'docnum-hao-missing', draft: N48, from: '107号文件', to: '107文件', found: '渝府办发〔2021〕107' },
  { rule: 'docnum-date-mismatch', draft: N47, from: '〔2024〕47', to: '〔2023〕47', found: '2023' },
  { rule: 'docnum-prefix-agency', draft: N44, from: '渝府办发〔', to: '渝府发〔', found: '渝府发' },
  {
    rule: 'docnum-prefix-agency',
    draft: N47,
    from: '\n重庆市人民政府办公厅\n',
    to: '\n重庆市人民政府\n',
    found: '重庆市人民政府',
  },
  {
    rule: 'citation-order',
    draft: N48,
    from: '《重庆市人民政府办公厅关于印发支持交通强市建设若干政策措施的通知》（渝府办发〔2021〕107号）',
    to: '渝府办发〔2021〕107号《重庆市人民政府办公厅关于印发支持交通强市建设若干政策措施的通知》',
    found: '渝府办发〔2021〕107号《重庆市人民政府办公厅关于印发支持交通强市建设若干政策措施的通知》',
  },
  {
    rule: 'docnum-duplicate-or-order',
    draft: GAZETTE,
    from: '渝府办发〔2024〕47号',
    to: '渝府办发〔2024〕44号',
    found: '渝府办发〔2024〕44号',
  },
  { rule: 'addressee-form', draft: N44, from: '有关单位：', to: '有关单位:', found: ':', restores: true },
  { rule: 'addressee-form', draft: N44, from: '有关单位：', to: '有关单位', found: '位', restores: true },
  { rule: 'addressee-form', draft: N44, from: '有关单位：', to: '有关单位。', found: '。' },
  {
    rule: 'addressee-missing',
    draft: N47,
    from: '各区县（自治县）人民政府，市政府各部门，有关单位：\n\n',
    to: '',
    found: '渝府办发〔2024〕47号',
  },
  { rule: 'title-elements', draft: N48, from: '# 重庆市人民政府办公厅关于', to: '# 关于', found: '关于' },
  {
    rule: 'title-elements',
    draft: N47,
    from: '》的通知\n\n渝',
    to: '》\n\n渝',
    found: '重庆市人民政府办公厅关于印发《推进“邮运通”发展助力乡村振兴行动计划》',
  },
  { rule: 'title-kind', draft: N52, from: '的通知\n\n渝', to: '的通知的通知\n\n渝', found: '的通知的通知' },
  {
    rule: 'title-dispatch-consistency',
    draft: N44,
    from: '《重庆市加快建设西部国际邮政快递枢纽行动方案》已经',
    to: '《重庆市加快建设西部国际邮政快递枢纽实施方案》已经',
    found: '重庆市加快建设西部国际邮政快递枢纽实施方案',
  },
  {
    rule: 'title-dispatch-consistency',
    draft: N47,
    from: '\n# 推进“邮运通”发展助力',
    to: '\n# 推进“邮运通”发展服务',
    found: '推进“邮运通”发展服务乡村振兴行动计划',
  },
  { rule: 'title-punct', draft: N47, from: '》的通知\n\n渝', to: '》的通知。\n\n渝', found: '。' },
  {
    rule: 'dispatch-formula',
    draft: N47,
    from: '》已经市政府同意，现印发',
    to: '》现印发',
    found: '《推进“邮运通”发展助力乡村振兴行动计划》现印发给你们，请认真贯彻落实',
  },
  {
    rule: 'date-form',
    draft: N44,
    from: '\n2024年5月1日\n',
    to: '\n2024年05月01日\n',
    found: '2024年05月01日',
    restores: true,
  },
  { rule: 'date-form', draft: N44, from: '\n2024年5月1日\n', to: '\n2024.5.1\n', found: '2024.5.1' },
  { rule: 'date-form', draft: N44, from: '\n2024年5月1日\n', to: '\n2024年4月31日\n', found: '2024年4月31日' },
  {
    rule: 'note-form',
    draft: N52,
    from: '（此件公开发布）',
    to: '此件公开发布',
    found: '此件公开发布',
    restores: true,
  },
  {
    rule: 'note-form',
    draft: N52,
    from: '（此件公开发布）',
    to: '(此件公开发布)',
    found: '(此件公开发布)',
    restores: true,
  },
  { rule: 'plan-self-reference', draft: N47, from: '本行动计划', to: '本行动方案', found: '本行动方案' },
  {
    rule: 'toc-mismatch',
    draft: GAZETTE,
    from: '关于印发《推进“邮运通”发展助力乡村振兴行动计划》的通知……',
    to: '关于印发《推进“邮运通”发展服务乡村振兴行动计划》的通知……',
    found: '重庆市人民政府办公厅关于印发《推进“邮运通”发展服务乡村振兴行动计划》的通知……（12）',
  },
];

function read(draft: string): string {
  return readFileSync(new URL(`../../seeds/${draft}.md`, import.meta.url), 'utf8');
}

describe('slips planted in clean drafts: numbers and elements', () => {
  for (const { rule: id, draft, from, to, found, restores } of PLANTED) {
    it(`${id} in ${draft}: ${to.replaceAll('\n', '⏎').slice(0, 30) || 'nothing'}`, () => {
      const rule = rules.find((each) => each.id === id);
      assert.ok(rule !== undefined, id);
      const clean = read(draft);
      const slip = clean.replace(from, () => to);
      assert.notEqual(slip, clean);
      const linter = linterFor(rule);
      assert.deepEqual(linter.lint(clean).findings, []);
      const { findings } = linter.lint(slip);
      assert.deepEqual(
        findings.map((finding) => slip.slice(finding.start, finding.end)),
        [found],
      );
      if (restores) assert.equal(fixSource(linter, slip, 'safe').output, clean);
    });
  }
});
