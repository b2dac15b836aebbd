import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { fixSource } from '../../server/src/engine/fixing/fix.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { kinds } from './correct/kinds.ts';
import { sentences } from './correct/sentences.ts';

// Correct text stays as it is, to the byte, and nobody is told to change it. Hints at level info are allowed: they say
// what a house usually does, and change nothing by themselves.

const linter = new Linter({ ...defaultConfig('2024-06-01'), detect: 'all' });

/** A 公文 around a sentence, so that it is judged as the body of a document of this office. */
function inDocument(body: string): string {
  return [
    '# 重庆市人民政府办公厅关于做好设备更新工作的通知',
    '渝府办发〔2024〕50号',
    '各区县（自治县）人民政府，市政府各部门，有关单位：',
    '经市政府同意，现就有关事项通知如下。',
    body,
    '重庆市人民政府办公厅',
    '2024年5月20日\n',
  ].join('\n\n');
}

function assertUntouched(text: string): void {
  const { findings, faults } = linter.lint(text);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    findings
      .filter((finding) => finding.severity !== 'info')
      .map((finding) => `${finding.ruleId} ⟦${text.slice(finding.start, finding.end)}⟧ ${finding.message}`),
    [],
  );
  assert.equal(fixSource(linter, text, 'safe').output, text);
}

describe('a clean draft', () => {
  const folder = new URL('../../seeds/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    it(`${name}: safe fixes change nothing, and no error or warning offers one`, () => {
      assert.equal(fixSource(linter, text, 'safe').output, text);
      const offered = linter
        .lint(text)
        .findings.filter((finding) => finding.fix !== null && finding.severity !== 'info');
      assert.deepEqual(
        offered.map((finding) => finding.message),
        [],
      );
    });
  }
});

for (const [kind, list] of Object.entries(sentences)) {
  describe(`correct text: ${kind}`, () => {
    for (const sentence of list) it(sentence.slice(0, 60), () => assertUntouched(inDocument(sentence)));
  });
}

describe('correct documents', () => {
  for (const [kind, text] of Object.entries(kinds)) it(kind, () => assertUntouched(text));
});
