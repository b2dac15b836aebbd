import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/index.ts';
import { useFolders } from '../../support/cli.ts';
import { readSarif, sarifValidator } from '../../support/sarif.ts';
import { FILES, reportOf, TRICKY, TRICKY_TEXT } from './sample.ts';

describe('--format sarif', () => {
  const folderOf = useFolders();
  const check = sarifValidator();

  it('is valid against the published schema, with and without findings', () => {
    const folder = folderOf(FILES);
    const { stdout, status } = reportOf(folder, 'sarif');
    assert.equal(status, 1);
    check(JSON.parse(stdout));
    check(JSON.parse(reportOf(folder, 'sarif', 'clean.md').stdout));
    check(JSON.parse(reportOf(folderOf(), 'sarif').stdout));
    assert.throws(() => check({ version: '2.1.0', runs: [{}] }), 'the schema does check');
  });

  it('describes every rule, and points each result at its own', () => {
    const [run] = readSarif(reportOf(folderOf(FILES), 'sarif').stdout).runs;
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    for (const { id, helpUri } of run.tool.driver.rules)
      assert.match(helpUri ?? '', new RegExp(`/docs/rules/${id}\\.md$`, 'u'));
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  it('names files as addresses and counts columns in UTF-16 code units', () => {
    const [run] = readSarif(reportOf(folderOf(FILES), 'sarif').stdout).runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const [first] = run.results;
    const { artifactLocation, region } = first?.locations[0]?.physicalLocation ?? assert.fail();
    assert.equal(decodeURIComponent(artifactLocation.uri), TRICKY);
    assert.match(artifactLocation.uri, /^[\w%./~!*()'-]+$/u);
    assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
    assert.deepEqual(
      [region.startLine, region.startColumn, region.endColumn],
      [3, '𠀀<b>&"渝府发'.length + 1, '𠀀<b>&"渝府发[2024]'.length + 1],
    );
    assert.equal(TRICKY_TEXT.substr(region.charOffset, region.charLength), '[2024]');
  });

  it('names files outside of the current folder in full', () => {
    const folder = folderOf(FILES);
    const { stdout } = folderOf().run(['lint', '--format', 'sarif', folder.at('b.md')]);
    const location = readSarif(stdout).runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation;
    assert.equal(decodeURIComponent(new URL(location?.uri ?? '').pathname), folder.at('b.md'));
    assert.equal(location?.uriBaseId, undefined);
  });

  it('brings repairs that do what --fix does', () => {
    const folder = folderOf(FILES);
    const [run] = readSarif(reportOf(folder, 'sarif', TRICKY).stdout).runs;
    const edits = run.results.flatMap(({ fixes = [] }) =>
      fixes.flatMap((fix) => fix.artifactChanges[0]?.replacements ?? []),
    );
    let text = TRICKY_TEXT;
    for (const { deletedRegion, insertedContent } of edits.toReversed()) {
      const { charOffset, charLength } = deletedRegion;
      text = text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength);
    }
    folder.run(['lint', '--fix', TRICKY]);
    assert.equal(text, folder.text(TRICKY));
  });

  it('keeps what is suppressed, with its reason', () => {
    const [run] = readSarif(reportOf(folderOf(FILES), 'sarif', 'b.md').stdout).runs;
    assert.deepEqual(
      run.results.map(({ suppressions }) => suppressions),
      [[{ kind: 'inSource', status: 'accepted', justification: '原件如此' }], []],
    );
  });

  it('keeps fingerprints when lines move, and tells equal findings apart', () => {
    const folder = folderOf({ ...FILES, 'twice.md': '渝府发[2024]1号\n\n渝府发[2024]1号\n' });
    const prints = (name: string) =>
      readSarif(reportOf(folder, 'sarif', name).stdout).runs[0].results.map(
        (result) => Object.values(result.partialFingerprints)[0],
      );
    const before = prints('b.md');
    folder.write('b.md', `前言\n\n${folder.text('b.md').replaceAll('\n', '\r\n')}`);
    assert.deepEqual(prints('b.md'), before);
    assert.equal(new Set(prints('twice.md')).size, 2);
  });

  it('is the same to the byte each time', () => {
    const folder = folderOf(FILES);
    assert.equal(reportOf(folder, 'sarif').stdout, reportOf(folder, 'sarif').stdout);
  });
});
