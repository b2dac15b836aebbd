// A folder that nobody said to trust: drafts are checked all the same, and nothing of the folder runs.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draft } from './drafts.mjs';

/** An office's own rule, which leaves a trace beside itself when it runs. */
const plugin = `import { writeFileSync } from 'node:fs';
writeFileSync(new URL('ran.log', import.meta.url), 'ran');
export const rules = [
  {
    id: 'ours/no-shishi',
    number: '1',
    group: '数字与用词',
    title: { zh: '不写“适时”', en: 'No 适时' },
    description: { zh: '写明何时。', en: 'Say when.' },
    basis: { kind: '本厅', reference: '文稿手册第3条' },
    severity: 'warning',
    scope: 'paragraph',
    fix: null,
    good: [],
    bad: [],
    check({ prose }, { report }) {
      const start = prose.text.indexOf('适时');
      if (start >= 0) report({ start, end: start + 2, message: '写明何时' });
    },
  },
];
`;

/** @type {import('../play.mjs').Scene[]} */
export const restricted = [
  {
    name: 'in a folder that is not trusted drafts are checked, and rules of the folder run only once it is',
    files: {
      '不受信任.md': draft(981, { '渝府办发〔2024〕981号': '渝府办发[2024]981号' }),
      'gongwen.config.json': '{ "plugins": "./ours.mjs" }\n',
      'ours.mjs': plugin,
    },
    async play({ hands, page, picture }) {
      const trace = join(hands.workspace, 'ran.log');
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await hands.openDraft('不受信任.md');
      await hands.untilStatus(/Errors 1, warnings 0/);
      await hands.command('Notifications: Show Notifications');
      await page.locator('.notification-list-item', { hasText: '编辑器没有表明信任此工作区' }).first().waitFor();
      await picture('restricted', 'window');
      assert.ok(!existsSync(trace), 'a rule of the folder has run');
      await hands.command('Notifications: Clear All Notifications');
      await hands.command('Workspaces: Manage Workspace Trust');
      await page
        .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
        .first()
        .click();
      await hands.openDraft('不受信任.md');
      await hands.untilStatus(/Errors 1, warnings 1/);
      assert.ok(existsSync(trace), 'the rule of the folder has run');
    },
  },
];
