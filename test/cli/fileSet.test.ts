import assert from 'node:assert/strict';
import { parseReport, useFolders } from '../support/cli.ts';

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

  it('may hold one that cannot be read', () => {
    const folder = folderOf({ 'a.md': DRAFT, 'b.md': REPEAL, 'c.md': new Uint8Array([0, 1, 2, 0xff, 0xfe, 0]) });
    assert.deepEqual(found(folder.run(['lint', '--format', 'json']).stdout), ['a.md:8']);
  });
});
