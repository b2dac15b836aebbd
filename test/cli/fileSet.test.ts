import assert from 'node:assert/strict';
import { only, parseReport, useFolders } from '../support/cli.ts';

const REPEAL =
  '# 重庆市人民政府办公厅\n# 关于废止渝府办发〔2021〕107号文件的通知\n\n渝府办发〔2024〕48号\n\n有关单位：\n\n现予废止。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n';
const DRAFT =
  '# 重庆市人民政府办公厅\n# 关于X的通知\n\n渝府办发〔2024〕60号\n\n有关单位：\n\n按照渝府办发〔2021〕107号办理。\n\n重庆市人民政府办公厅\n\n2024年6月3日\n';
const OFF = '{ "rules": { "citation-repealed": "off" } }\n';

describe('the files of one run', () => {
  const folderOf = useFolders();
  const found = (stdout: string): string[] =>
    parseReport(stdout).files.flatMap(({ filePath, findings }) =>
      findings.filter(({ ruleId }) => ruleId === 'citation-repealed').map(({ line }) => `${filePath}:${line}`),
    );

  it('are judged beside each other, and a file alone is not', () => {
    const folder = folderOf({ 'a.md': DRAFT, 'b.md': REPEAL });
    const { stdout, stderr } = folder.run(['lint', '--format', 'json']);
    assert.equal(stderr, '');
    assert.deepEqual(found(stdout), ['a.md:8']);
    assert.deepEqual(found(folder.run(['lint', '--format', 'json', 'a.md']).stdout), []);
  });

  it('obey levels and comments like any other rule', () => {
    const off = folderOf({ 'a.md': DRAFT, 'b.md': REPEAL, 'gongwen.config.json': OFF });
    assert.deepEqual(found(off.run(['lint', '--format', 'json']).stdout), []);
    const comment = '<!-- gongwen-disable-next-line citation-repealed -- 历史沿革 -->\n按照';
    const quiet = folderOf({ 'a.md': DRAFT.replace('按照', comment), 'b.md': REPEAL });
    const { stdout } = quiet.run(['lint', '--format', 'json']);
    assert.deepEqual(found(stdout), []);
    assert.doesNotMatch(stdout, /suppression-unused/u);
  });

  it('are judged beside those that a shard leaves to others, remembered or not', () => {
    const folder = folderOf({ 'a.md': DRAFT, 'b.md': REPEAL, 'c.md': '一段文字。\n' });
    const shards = (...more: readonly string[]): readonly string[] =>
      ['1/2', '2/2'].map((shard) => folder.run(['lint', '--format', 'json', '--shard', shard, ...more]).stdout);
    const plain = shards();
    assert.deepEqual(plain.flatMap(found), ['a.md:8']);
    assert.deepEqual(shards('--cache'), plain);
    assert.deepEqual(shards('--cache'), plain, 'of what was remembered');
    folder.run(['lint', '--cache']);
    assert.deepEqual(shards('--cache'), plain, 'of what a run over all remembered');
    folder.write('b.md', REPEAL.replace('关于废止', '关于印发'));
    assert.deepEqual(shards('--cache').flatMap(found), [], 'of what they say now');
  });

  it('may hold one that cannot be read', () => {
    const folder = folderOf({ 'a.md': DRAFT, 'b.md': REPEAL, 'c.md': new Uint8Array([0, 1, 2, 0xff, 0xfe, 0]) });
    assert.deepEqual(found(folder.run(['lint', '--format', 'json']).stdout), ['a.md:8']);
  });

  describe('with --fix --fix-type suggestion', () => {
    const CITED = `# 重庆市人民政府办公厅\n# 关于印发《A行动计划》的通知\n\n渝府办发[2024]47号\n\n有关单位：\n\n现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n`;
    const citing = (citation: string): string =>
      `# 重庆市人民政府办公厅\n# 关于X的通知\n\n渝府办发〔2024〕60号\n\n有关单位：\n\n按照${citation}办理。\n\n重庆市人民政府办公厅\n\n2024年6月3日\n`;
    const RIGHT = '《重庆市人民政府办公厅关于印发〈A行动计划〉的通知》（渝府办发〔2024〕47号）';
    // Before and after the file that they cite, whose own number is repaired in the same run.
    const files = {
      'gongwen.config.json': only('citation-across-files', {
        rules: { ...JSON.parse(only('citation-across-files')).rules, 'docnum-bracket': 'error' },
      }),
      'a.md': citing('《重庆市人民政府办公厅关于B的意见》（渝府办发[2024]47号）'),
      'b.md': CITED,
      'c.md': citing('《重庆市人民政府办公厅关于印发〈A行动计划〉的通知》（渝府办发〔2024〕74号）'),
    };

    it('repairs what disagrees with other files, and is done after one time', () => {
      const folder = folderOf(files);
      const fix = () => folder.run(['lint', '--fix', '--fix-type', 'suggestion', '--format', 'json']);
      const { status, stdout, stderr } = fix();
      assert.equal(stderr, '');
      assert.equal(status, 0, stdout);
      assert.equal(folder.text('a.md'), citing(RIGHT));
      assert.equal(folder.text('b.md'), CITED.replace('[2024]', '〔2024〕'));
      assert.equal(folder.text('c.md'), citing(RIGHT));
      assert.deepEqual(parseReport(stdout).summary.warnings, 0, 'nothing is left to say');
      const after = ['a.md', 'b.md', 'c.md'].map((name) => folder.bytes(name));
      assert.equal(fix().stdout, stdout);
      assert.deepEqual(
        ['a.md', 'b.md', 'c.md'].map((name) => folder.bytes(name)),
        after,
      );
    });

    it('is shown by --fix-dry-run, and left alone without it', () => {
      const folder = folderOf(files);
      const { stdout } = folder.run(['lint', '--fix-dry-run', '--fix-type', 'suggestion']);
      assert.ok(stdout.includes(`+按照${RIGHT}办理。`), stdout);
      folder.run(['lint', '--fix', '-q']);
      assert.equal(folder.text('c.md'), files['c.md']);
    });
  });
});
