import assert from 'node:assert/strict';
import { only, useFolders } from '../support/cli.ts';

describe('lint --debug', () => {
  const folderOf = useFolders();
  const files = {
    'gongwen.config.json': only('docnum-bracket'),
    'a.md': '渝府办发[2024]47号\n',
    'b.md': '渝府办发[2024]48号\n',
  };

  it('says on standard error how long each rule took, and changes nothing else', () => {
    const folder = folderOf(files);
    const plain = folder.run(['lint', '--format', 'json']);
    const timed = folder.run(['lint', '--format', 'json', '--debug', '--cache', '--concurrency', '4']);
    assert.equal(timed.stdout, plain.stdout);
    assert.equal(timed.status, plain.status);
    assert.equal(plain.stderr, '');
    assert.match(timed.stderr, /^ +\d+\.\d +\d+\.\d% +2 {2}docnum-bracket$/mu);
    assert.match(timed.stderr, /全程/u);
    assert.doesNotMatch(timed.stderr, /docnum-spacing/u);
  });

  it('times rules over several files', () => {
    const [first, second] = ['甲', '乙'].map((name) => `# 关于${name}的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n`);
    const config = only('docnum-across-files');
    const folder = folderOf({ 'gongwen.config.json': config, 'a.md': first ?? '', 'b.md': second ?? '' });
    assert.match(folder.run(['lint', '--debug']).stderr, /^ +\d+\.\d +\d+\.\d% +\d+ {2}docnum-across-files$/mu);
  });

  it('times repairs and standard input too', () => {
    const folder = folderOf(files);
    assert.match(folder.run(['lint', '--fix', '--debug']).stderr, / {2}docnum-bracket$/mu);
    assert.match(folder.run(['lint', '-', '--debug'], { stdin: files['a.md'] }).stderr, / {2}docnum-bracket$/mu);
  });
});
