import assert from 'node:assert/strict';
import { parseReport, useFolders } from '../support/cli.ts';

const DRAFT =
  '# 重庆市教育委员会关于开展检查的通知\n\n渝教发〔2024〕12号\n\n各区县教委：\n\n请于2024年×月5日前报送名单（待核实）。\n\n重庆市教育委员会\n\n2024年5月6日\n';

function levels(stdout: string): readonly string[] {
  return parseReport(stdout).files.flatMap(({ findings }) =>
    findings.filter(({ ruleId }) => ruleId === 'placeholder-left').map(({ severity }) => severity),
  );
}

describe('lint: the last check before a document goes out', () => {
  const folderOf = useFolders();

  it('makes errors of placeholders that are hints while drafting', () => {
    const folder = folderOf({ 'a.md': DRAFT });
    const drafting = folder.run(['lint', 'a.md', '--format', 'json']);
    const final = folder.run(['lint', 'a.md', '--final', '--format', 'json']);
    assert.deepEqual(levels(drafting.stdout), ['info', 'info']);
    assert.deepEqual(levels(final.stdout), ['error', 'error']);
    assert.deepEqual([drafting.status, final.status], [0, 1]);
  });

  it('is asked for by the configuration too, for all files or for some', () => {
    const folder = folderOf({
      'gongwen.config.json': '{ "overrides": [{ "files": ["out/**"], "final": true }] }',
      'a.md': DRAFT,
      'out/a.md': DRAFT,
    });
    assert.deepEqual(levels(folder.run(['lint', 'a.md', '--format', 'json']).stdout), ['info', 'info']);
    assert.deepEqual(levels(folder.run(['lint', 'out/a.md', '--format', 'json']).stdout), ['error', 'error']);
  });

  it('leaves a level that somebody set as it is', () => {
    const folder = folderOf({ 'a.md': DRAFT });
    const { stdout } = folder.run([
      'lint',
      'a.md',
      '--final',
      '--rule',
      'placeholder-left:warning',
      '--format',
      'json',
    ]);
    assert.deepEqual(levels(stdout), ['warning', 'warning']);
  });

  it('does not take results of the other check from the cache', () => {
    const folder = folderOf({ 'a.md': DRAFT });
    folder.run(['lint', 'a.md', '--cache', '--format', 'json']);
    assert.deepEqual(levels(folder.run(['lint', 'a.md', '--final', '--cache', '--format', 'json']).stdout), [
      'error',
      'error',
    ]);
  });
});
