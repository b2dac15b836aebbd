import assert from 'node:assert/strict';
import { ConfigurationTarget, DiagnosticSeverity, workspace } from 'vscode';
import {
  cleanName,
  fileOf,
  findings,
  open,
  plantedDefects,
  plantedName,
  problems,
  ruleOf,
  rulesOf,
  settle,
  until,
  untilProblems,
} from './support.ts';

const plantedRules = plantedDefects.map(({ rule }) => rule);

describe('the findings in the editor', () => {
  it('are the planted defects, at their places, and no others', async () => {
    const { document } = await open(plantedName);
    const shown = await untilProblems(document, plantedRules);
    for (const { rule, wrong } of plantedDefects) {
      const finding = shown.find((candidate) => ruleOf(candidate) === rule);
      assert.ok(finding);
      const start = document.getText().indexOf(wrong);
      const { range } = finding;
      assert.ok(document.offsetAt(range.start) < start + wrong.length && document.offsetAt(range.end) > start, rule);
      assert.match(finding.message, /\p{Script=Han}/u);
    }
  });

  it('are none in the clean draft', async () => {
    const { document } = await open(cleanName);
    await settle();
    assert.deepEqual(rulesOf(problems(document)), []);
  });

  for (const name of ['README.md', 'README.zh-CN.md']) {
    it(`are none at all in ${name}`, async () => {
      const { document } = await open(name);
      await settle();
      assert.deepEqual(rulesOf(findings(document)), []);
    });
  }

  it('come for plain text too', async () => {
    const { document } = await open('original/003_c3fb2b25278b9268.txt');
    const label = await until('the misspelt label', () =>
      findings(document).find((f) => ruleOf(f) === 'responsible-label'),
    );
    assert.match(document.lineAt(label.range.start.line).text, /责任单住/);
  });

  it('follow the settings without a restart', async () => {
    const { document } = await open(plantedName);
    await untilProblems(document, plantedRules);
    const configuration = workspace.getConfiguration('gongwen', fileOf(plantedName));
    const set = (rules: object | undefined) => configuration.update('rules', rules, ConfigurationTarget.Workspace);
    try {
      await set({ 'docnum-bracket': 'off' });
      await untilProblems(
        document,
        plantedRules.filter((rule) => rule !== 'docnum-bracket'),
      );
      await set({ 'docnum-bracket': 'info' });
      const finding = await until('the finding as a hint', () =>
        findings(document).find((f) => ruleOf(f) === 'docnum-bracket'),
      );
      assert.equal(finding.severity, DiagnosticSeverity.Information);
    } finally {
      await set(undefined);
    }
    await untilProblems(document, plantedRules);
  });

  it('go when the whole check is switched off, and come back', async () => {
    const { document } = await open(plantedName);
    const configuration = workspace.getConfiguration('gongwen', fileOf(plantedName));
    try {
      await configuration.update('enable', false, ConfigurationTarget.Workspace);
      await untilProblems(document, []);
    } finally {
      await configuration.update('enable', undefined, ConfigurationTarget.Workspace);
    }
    await untilProblems(document, plantedRules);
  });
});
