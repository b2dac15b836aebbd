import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { useFolders } from '../support/cli.ts';

describe('gongwen registry check', () => {
  const folderOf = useFolders();

  it('says where each problem is and what could be done', () => {
    const folder = folderOf({
      'own.json': `{
  // 本厅
  "agencies": [
    { "full": "重庆市甲局" },
    { "short": "市甲局", "validTo": "2024-13" },
    { "short": "市乙局", "valid_to": "2024", "successors": ["市教育"] },
    { "short": "市丙局", "predecessors": ["市丁局"], "validFrom": "2024-03-01" },
    { "short": "市丁局", "successors": ["市丙局"] },
  ],
}
`,
    });
    const { status, stdout, stderr } = folder.run(['registry', 'check', 'own.json']);
    assert.equal(
      stdout,
      `own.json:4:5  agencies[0].short  缺少规范化简称 short (the short name is missing)
own.json:5:34  agencies[1].validTo.date  “2024-13”不是日期：应为 YYYY-MM-DD、YYYY-MM、YYYY 或 A~B，且为真实日期、先后不倒 (not a date)
own.json:6:23  agencies[2].valid_to  未知字段，可用字段：short、full、category、order、region、validFrom、validTo、predecessors、successors、sameBodyAs、accepted、discouraged、confidence、basis、sources、note (unknown field)
  建议：改为“validTo” (did you mean “validTo”?)
own.json:6:43  agencies[2]（市乙局）.successors  “市教育”未登记 (unknown agency)
  建议：是否为“市教委”？ (did you mean “市教委”?)
own.json:8:23  agencies[4]（市丁局）.successors  “市丁局”有后继机关却无停用日期 validTo (has a successor but no end)
  建议：为“市丁局”补写 "validTo"，例如 "2024-02-29" (add its last day)

✖ 1 个登记文件，5 处问题 · 1 file, 5 problems
`,
    );
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('tells of gaps between two names, and of one form for two agencies', () => {
    const folder = folderOf({
      'own.json': JSON.stringify({
        agencies: [
          { short: '市甲局', validTo: '2024-01-31', successors: ['市乙局'] },
          { short: '市乙局', validFrom: '2024-03-01', predecessors: ['市甲局'], accepted: ['市教委'] },
        ],
      }),
    });
    const { status, stdout } = folder.run(['registry', 'check', 'own.json']);
    assert.match(stdout, /之间有空档.*\n {2}建议：将“市甲局”的 validTo 改为 "2024-02-29"/u);
    assert.match(stdout, /“市教委”同一时期既指.*\n {2}建议：/u);
    assert.equal(status, 1);
  });

  it('lays each file over those before it', () => {
    const folder = folderOf({
      'a.json': '{ "agencies": [{ "short": "市甲局", "validTo": "2024-01-31" }] }',
      'b.json': '{ "agencies": [{ "short": "市乙局", "validFrom": "2024-02-01", "predecessors": ["市甲局"] }] }',
    });
    assert.equal(folder.run(['registry', 'check', 'b.json']).status, 1);
    const { status, stdout } = folder.run(['registry', 'check', 'a.json', 'b.json']);
    assert.equal(stdout, '✔ 2 个登记文件，未发现问题 · 2 files, no problems\n');
    assert.equal(status, 0);
  });

  it('reports to programs, and a file that cannot be read costs only itself', () => {
    const folder = folderOf({ 'a.json': '{ "agencies": [{ "short": 7 }] }', 'b.json': '{\n]' });
    const { status, stdout, stderr } = folder.run(['registry', 'check', 'a.json', 'none.json', 'b.json', '-f', 'json']);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      files: [
        {
          filePath: 'a.json',
          problems: [
            {
              path: 'agencies[0].short',
              message: '应为非空文本，实为 7 (expected a text that is not blank)',
              hint: null,
              line: 1,
              column: 18,
            },
          ],
        },
        {
          filePath: 'b.json',
          problems: [
            {
              path: '',
              message: '此处应为双引号括起的文本 (expected a text in double quotes)',
              hint: null,
              line: 2,
              column: 1,
            },
          ],
        },
      ],
    });
    assert.match(stderr, /none\.json：读不出来/u);
    assert.equal(status, 2);
  });

  it('finds nothing wrong with the registry that comes with the program', () => {
    const { status } = folderOf().run([
      'registry',
      'check',
      new URL('../../server/src/agencies/data/chongqing.json', import.meta.url).pathname,
    ]);
    assert.equal(status, 0);
  });
});

describe('gongwen registry show', () => {
  const folderOf = useFolders();

  it('tells what became of a name by a day', () => {
    const folder = folderOf();
    const after = folder.run(['registry', 'show', '市扶贫办', '--as-of', '2024-05-11']);
    assert.match(after.stdout, /^市扶贫办\n {2}2024-05-11 {2}已停用，其时为市农业农村委\n/u);
    assert.match(after.stdout, /\n {2}停用 +2021-05-28 {2}有文件可证/u);
    assert.match(after.stdout, /\n {2}后继 +市乡村振兴局\n/u);
    assert.match(after.stdout, /\n {2}来源 +渝府办发〔2021〕52号/u);
    assert.equal(after.status, 0);
    assert.match(folder.run(['registry', 'show', '市扶贫办', '--as-of', '2021-05-18']).stdout, /2021-05-18 {2}可用\n/u);
  });

  it('knows a name by its other forms, in either language', () => {
    const { stdout, status } = folderOf().run(['registry', 'show', '市交通委', '--lang', 'en']);
    assert.match(stdout, /^市交通运输委\n {2}“市交通委”：discouraged form\n {2}Full name +重庆市交通运输委员会\n/u);
    assert.equal(status, 0);
  });

  it('looks into the files of the office', () => {
    const folder = folderOf({
      'gongwen.config.json': '{ "root": true, "registry": "own.json" }',
      'own.json': '{ "name": "本厅", "agencies": [{ "short": "市测试局", "full": "重庆市测试局" }] }',
    });
    const { stdout } = folder.run(['registry', 'show', '重庆市测试局', '--format', 'json']);
    const report: { entries: { agency: { short: string }; kind: string; files: string[] }[] } = JSON.parse(stdout);
    assert.deepEqual(
      report.entries.map(({ agency, kind, files }) => [agency.short, kind, files]),
      [['市测试局', 'full', ['本厅']]],
    );
    assert.equal(folder.run(['registry', 'show', '市测试局', '--no-config']).status, 1);
  });

  it('says that it does not know, and what may have been meant', () => {
    const { status, stdout, stderr } = folderOf().run(['registry', 'show', '市交通运愉委']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(
      stderr,
      'gongwen: “市交通运愉委”未登记 (not in the registry)，是否为“市交通运输委”？ (did you mean “市交通运输委”?)\n',
    );
  });
});

describe('gongwen registry add', () => {
  const folderOf = useFolders();

  it('makes the file, and another entry in it, which the check finds right', () => {
    const folder = folderOf();
    const args = ['registry', 'add', '市测试局', '--file', 'own.json', '--full', '重庆市测试局', '--category', '其他'];
    assert.deepEqual(folder.run([...args, '--source', '甲', '--source', '乙']), {
      status: 0,
      stdout: '已写入 own.json：“市测试局” · added to own.json\n',
      stderr: '',
    });
    assert.deepEqual(JSON.parse(folder.text('own.json')), {
      version: 1,
      name: '本单位补充登记',
      agencies: [{ short: '市测试局', full: '重庆市测试局', category: '其他', sources: ['甲', '乙'] }],
    });
    assert.equal(folder.run(['registry', 'add', '市试验局', '--file', 'own.json']).status, 0);
    assert.equal(folder.run(['registry', 'check', 'own.json']).status, 0);
    assert.deepEqual(readdirSync(folder.path), ['own.json']);
  });

  it('writes a renaming on both sides', () => {
    const folder = folderOf();
    const { status } = folder.run([
      'registry',
      'add',
      '市数据局',
      '--file',
      'own.json',
      '--predecessor',
      '市大数据发展局',
      '--from',
      '2024-09-01',
    ]);
    assert.equal(status, 0);
    const { agencies }: { agencies: unknown } = JSON.parse(folder.text('own.json'));
    assert.deepEqual(agencies, [
      { short: '市大数据发展局', validTo: '2024-08-31', successors: ['市数据局'] },
      { short: '市数据局', validFrom: '2024-09-01', predecessors: ['市大数据发展局'] },
    ]);
  });

  it('keeps layout, comments, line ends and encoding of the file', () => {
    const before = '\ufeff{\r\n\t// 本厅\r\n\t"agencies": [\r\n\t\t{ "short": "市甲局" }\r\n\t]\r\n}\r\n';
    const folder = folderOf({ 'own.json': before });
    assert.equal(folder.run(['registry', 'add', '市乙局', '--file', 'own.json', '--full', '重庆市乙局']).status, 0);
    assert.equal(
      folder.text('own.json'),
      before.replace(' }\r\n', ' },\r\n\t\t{ "short": "市乙局", "full": "重庆市乙局" }\r\n'),
    );
  });

  const OWN = '{ "agencies": [{ "short": "市甲局" }] }';
  const refused: readonly (readonly [string, string[], string, RegExp])[] = [
    ['a name that is in the file', ['市甲局', '--full', '重庆市甲局'], OWN, /已有该条/u],
    ['a name of ours without news', ['市教委'], OWN, /内置登记中已有/u],
    ['a form of another agency', ['市交通委'], OWN, /既指/u],
    ['an unknown successor', ['市乙局', '--successor', '市丙局', '--to', '2024'], OWN, /“市丙局”未登记/u],
    ['a date that is none', ['市乙局', '--from', '2024-02-30'], OWN, /不是日期/u],
    ['a file that is wrong already', ['市乙局'], '{ "agencies": [{ "short": "" }] }', /先须改正/u],
    ['a file that is no JSON', ['市乙局'], '{ "agencies": [', /own\.json:1:16 {2}文件不完整/u],
  ];
  for (const [name, args, source, message] of refused) {
    it(`refuses ${name}, and leaves the file as it was`, () => {
      const folder = folderOf({ 'own.json': source });
      const { status, stdout, stderr } = folder.run(['registry', 'add', ...args, '--file', 'own.json']);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, message);
      assert.equal(folder.text('own.json'), source);
    });
  }

  it('needs a name and a file', () => {
    const folder = folderOf();
    for (const args of [[], ['add'], ['add', '市甲局'], ['ad', '市甲局']]) {
      assert.equal(folder.run(['registry', ...args]).status, 2, args.join(' '));
    }
    assert.match(folder.run(['registry', 'chek', 'a.json']).stderr, /是否为“check”？/u);
  });
});
