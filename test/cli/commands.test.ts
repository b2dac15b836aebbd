import assert from 'node:assert/strict';
import { COMMANDS } from '../../server/src/cli/commandNames.ts';
import { pageOf } from '../../server/src/cli/commands/explain.ts';
import { HELP_EN } from '../../server/src/cli/help/en.ts';
import { HELP_ZH } from '../../server/src/cli/help/zh.ts';
import { styleFor } from '../../server/src/cli/terminal/color.ts';
import { rules } from '../../server/src/rules/index.ts';
import { runCli, useFolders } from '../support/cli.ts';

const DRAFT = `重庆市人民政府办公厅
关于印发《测试行动方案》的通知

渝府办发〔2024〕1号

各区县（自治县）人民政府，市政府各部门：

《测试行动方案》已经市政府同意，现印发给你们，请认真贯彻执行。

重庆市人民政府办公厅
2024年5月11日

（此件公开发布）

测试行动方案

一、主要目标

到2027年建成。

二、重点任务

（一）推进试点

1. 建设中心。优化布局。〔责任单位：市交通运输委、市商务委，各区县政府（开发区管委会，下同）〕

2. 开展评估。加强跟踪。（牵头单位：市教委；配合单位：市科技局）
`;

describe('gongwen outline', () => {
  const folderOf = useFolders();

  it('prints the model that is promised', () => {
    const { status, stdout, stderr } = folderOf({ 'a.md': DRAFT }).run(['outline', 'a.md', '--format', 'json']);
    assert.deepEqual([status, stderr], [0, '']);
    const model: unknown = JSON.parse(stdout);
    const leaf = { responsible: null, children: [] };
    assert.deepEqual(model, {
      version: 1,
      documents: [
        {
          title: '重庆市人民政府办公厅关于印发《测试行动方案》的通知',
          number: '渝府办发〔2024〕1号',
          date: '2024-05-11',
          addressee: '各区县（自治县）人民政府，市政府各部门',
          signature: '重庆市人民政府办公厅',
          line: 1,
          kind: '通知',
          direction: 'down',
          issuer: '重庆市人民政府办公厅',
          head: { copyNumber: null, secrecy: null, urgency: null, mark: null, signers: [] },
          attachmentStatement: [],
          note: '（此件公开发布）',
          imprint: { copyTo: [], printedBy: null, printedOn: null },
          attachments: [{ title: '测试行动方案', line: 15 }],
          sections: [
            { level: 1, marker: '一、', ordinal: 1, heading: '主要目标', line: 17, ...leaf },
            {
              level: 1,
              marker: '二、',
              ordinal: 2,
              heading: '重点任务',
              line: 21,
              responsible: null,
              children: [
                {
                  level: 2,
                  marker: '（一）',
                  ordinal: 1,
                  heading: '推进试点',
                  line: 23,
                  responsible: null,
                  children: [
                    {
                      level: 3,
                      marker: '1.',
                      ordinal: 1,
                      heading: '建设中心',
                      line: 25,
                      responsible: {
                        label: '责任单位',
                        line: 25,
                        groups: [['市交通运输委', '市商务委'], ['各区县政府']],
                      },
                      children: [],
                    },
                    {
                      level: 3,
                      marker: '2.',
                      ordinal: 2,
                      heading: '开展评估',
                      line: 27,
                      responsible: { label: '牵头单位', line: 27, groups: [['市教委']] },
                      alsoResponsible: [{ label: '配合单位', line: 27, groups: [['市科技局']] }],
                      children: [],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
      unread: [],
    });
  });

  it('draws a tree', () => {
    const { stdout } = folderOf().run(['outline', '-'], { stdin: DRAFT });
    assert.equal(
      stdout,
      `重庆市人民政府办公厅关于印发《测试行动方案》的通知  :1
  文　　种  通知（下行）
  发文机关  重庆市人民政府办公厅
  发文字号  渝府办发〔2024〕1号
  主送机关  各区县（自治县）人民政府，市政府各部门
  署　　名  重庆市人民政府办公厅
  成文日期  2024-05-11
  附　　注  （此件公开发布）
  附　　件  测试行动方案  :15
  ├ 一、主要目标  :17
  └ 二、重点任务  :21
    └ （一）推进试点  :23
      ├ 1. 建设中心  :25
      │   责任单位：市交通运输委、市商务委，各区县政府
      └ 2. 开展评估  :27
          牵头单位：市教委
          配合单位：市科技局
`,
    );
  });

  it('finds the documents of the gazette, and none where there is none', () => {
    const { stdout } = runCli(['outline', 'seeds/重庆市人民政府公报2024年第9期.md', '--format', 'json']);
    const { documents }: { documents: { number: string }[] } = JSON.parse(stdout);
    assert.deepEqual(
      documents.map((document) => document.number),
      ['渝府发〔2024〕11号', '渝府办发〔2024〕44号', '渝府办发〔2024〕47号', '渝府办发〔2024〕48号'],
    );
    const empty = folderOf({ 'README.md': '# 说明\n\n正文。\n' });
    assert.deepEqual(JSON.parse(empty.run(['outline', 'README.md', '-f', 'json']).stdout), {
      version: 1,
      documents: [],
      unread: [],
    });
    assert.equal(empty.run(['outline', 'README.md']).stdout, '没有公文 · no document\n');
  });
});

describe('gongwen rules', () => {
  it('lists the catalogue as promised', () => {
    const { status, stdout } = runCli(['rules', '--format', 'json']);
    const report: { version: number; rules: Record<string, unknown>[] } = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.rules.map((rule) => rule.id),
      rules.map((rule) => rule.id),
    );
    assert.deepEqual(report.rules[0], {
      id: 'docnum-bracket',
      title: '发文字号年份应使用六角括号〔〕',
      titleEn: 'Year of a document number stands in hexagonal brackets',
      severity: 'error',
      basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' },
      fix: 'safe',
      scope: 'paragraph',
    });
  });

  it('shows every rule in both languages', () => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = runCli(['rules', '--lang', lang]);
      for (const rule of rules) assert.ok(stdout.includes(rule.id), rule.id);
    }
    assert.match(runCli(['rules', '--lang', 'en']).stdout, /docnum-bracket +error +Year of a document number/u);
  });
});

describe('gongwen explain', () => {
  it('shows the page of a rule', () => {
    const { status, stdout } = runCli(['explain', 'docnum-bracket']);
    assert.equal(status, 0);
    for (const part of [
      '发文字号年份应使用六角括号〔〕  docnum-bracket',
      '  依据  标准：GB/T 9704—2012 7.2.5',
      '  级别  错误',
      '  修复  可自动修复',
      '  页面  docs/rules/docnum-bracket.md  https://',
      '  ✖ 渝府办发[2024]47号\n    改为 渝府办发〔2024〕47号',
      '  ✔ 渝府办发〔2024〕47号',
    ]) {
      assert.ok(stdout.includes(part), part);
    }
    assert.doesNotMatch(stdout, /[⟦⟧]/u);
  });

  it('speaks English', () => {
    const { stdout } = runCli(['explain', 'docnum-bracket', '--lang', 'en']);
    assert.match(stdout, /^Year of a document number.*\n发文字号年份/u);
    assert.match(stdout, / {2}Basis {2}标准 \(standard\)：GB\/T 9704/u);
  });

  it('has a page for every rule', () => {
    for (const rule of rules) {
      for (const language of ['zh', 'en'] as const) {
        const page = pageOf(rule, language, styleFor(false), 80);
        assert.ok(page.includes(rule.title[language]), rule.id);
        assert.doesNotMatch(page, /undefined|[⟦⟧]/u, rule.id);
      }
    }
  });
});

describe('the help', () => {
  const folderOf = useFolders();
  for (const command of COMMANDS) {
    it(`of ${command} names the same options in both languages`, () => {
      const options = (text: string) => [...new Set(text.match(/--[a-z][a-z-]+/gu))].sort();
      assert.deepEqual(options(HELP_EN[command]), options(HELP_ZH[command]));
    });

    it(`of ${command} gives examples that are right in both languages`, () => {
      for (const page of [HELP_ZH[command], HELP_EN[command]]) {
        const [, examples = ''] = page.split(/\n(?:示例|Examples?)\n/u);
        // What follows two spaces is said of the line. Only the program itself is run here, not what a shell does around it.
        const lines = examples.split('\n').map((line) => line.trim().split(/ {2}/u)[0] ?? '');
        assert.ok(
          lines.some((line) => line.includes('gongwen ')),
          `no example in ${page}`,
        );
        for (const line of lines.filter((one) => /^gongwen [^<>|$]*$/u.test(one))) {
          const words = Array.from(line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu), ([, a, b, c]) => a ?? b ?? c ?? '');
          const { stderr } = folderOf({ 'a.md': '' }).run(words.slice(1), { stdin: '一段文字。\n' });
          // The files are not there; how the command is written is what must be right.
          assert.doesNotMatch(stderr, /用法见|内部错误/u, line);
        }
      }
    });
  }
});
