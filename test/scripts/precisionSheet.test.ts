import assert from 'node:assert/strict';
import { countVerdicts, readSheet, type SheetRow, withVerdictsOf, writeSheet } from '../../scripts/precision/sheet.ts';

const row = (rule: string, verdict: string, text = '甲,乙', severity = 'error'): SheetRow => ({
  rule,
  severity,
  place: 'a.md:3',
  text,
  context: `前⟦${text}⟧后`,
  message: '应使用全角标点',
  verdict,
});

describe('the review sheet', () => {
  it('comes back as it was written', () => {
    const rows = [row('punct-halfwidth', ''), row('spaces-stray', 'false')];
    assert.deepEqual(readSheet(writeSheet(rows)), rows);
  });

  it('keeps a finding on one line', () => {
    assert.equal(writeSheet([row('text-integrity', '', '甲\n\n乙\t丙')]).split('\n').length, 3);
  });

  it('is read whatever the order of its columns and with the mark of a spreadsheet before it', () => {
    const text = '\uFEFFverdict\trule\tseverity\tplace\ttext\tcontext\tmessage\r\nTRUE\ta\terror\tx:1\tt\tc\tm\r\n';
    assert.equal(readSheet(text)[0]?.verdict, 'true');
    assert.equal(readSheet(text)[0]?.rule, 'a');
  });

  it('refuses what is no verdict and a sheet without its columns', () => {
    assert.throws(() => readSheet(writeSheet([row('a', 'maybe')])), /row 2/u);
    assert.throws(() => readSheet('rule\tverdict\n'), /no column severity/u);
  });

  it('keeps the verdicts of an older sheet on the same finding only', () => {
    const kept = withVerdictsOf([row('a', ''), row('a', '', '丙,丁')], [row('a', 'true')]);
    assert.deepEqual(
      kept.map(({ verdict }) => verdict),
      ['true', ''],
    );
  });

  it('counts verdicts by rule and severity', () => {
    const rows = [row('a', 'true'), row('a', 'false'), row('a', '?'), row('a', ''), row('a', 'true', '甲', 'info')];
    assert.deepEqual(countVerdicts(rows), [
      { rule: 'a', severity: 'error', judged: 3, right: 1, wrong: 1, unsure: 1, open: 1 },
      { rule: 'a', severity: 'info', judged: 1, right: 1, wrong: 0, unsure: 0, open: 0 },
    ]);
  });
});
