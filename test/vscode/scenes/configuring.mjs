// The office's own settings.

import { draft } from './drafts.mjs';

const config = 'gongwen.config.json';

/** The last one of its window: what it sets holds for every draft in it. @type {import('../play.mjs').Scene[]} */
export const configuring = [
  {
    name: 'the configuration file completes rules and levels, and holds at once, until it is broken on as it was',
    files: {
      [config]: '{\n  "rules": {\n    \n  }\n}\n',
      '待查.md': draft(971, { '渝府办发〔2024〕971号': '渝府办发[2024]971号' }),
    },
    async play({ hands, page, picture }) {
      await hands.openDraft('待查.md');
      await hands.untilStatus(/Errors 1/);
      await hands.open(config);
      await hands.behind('"rules": {');
      await hands.press('ArrowDown');
      await hands.press('End');
      await hands.type('"docnum-b');
      await hands.ask('docnum-bracket');
      await picture('configuration', hands.popup);
      await hands.press('Enter');
      await hands.type(': ');
      await hands.ask('off');
      await hands.suggestion('off').click();
      await hands.save(config, /"docnum-bracket": "off"/);
      await hands.openDraft('待查.md');
      await hands.untilStatus(/No findings/);

      // Broken while it is edited: that is said, and what it said before goes on to hold.
      await hands.open(config);
      await hands.behind('"docnum-bracket": "o');
      await hands.press('Delete');
      await hands.save(config, /"docnum-bracket": "of"/);
      await hands.openDraft('待查.md');
      await hands.untilStatus(/No findings/);
      await hands.command('Notifications: Show Notifications');
      await page.locator('.notification-list-item', { hasText: '修正之前沿用此前的配置' }).first().waitFor();
      await hands.command('Notifications: Clear All Notifications');
      await hands.open(config);
      await hands.behind('"docnum-bracket": "of');
      await hands.press('Backspace');
      await hands.press('Backspace');
      await hands.compose('error');
      await hands.save(config, /"docnum-bracket": "error"/);
      await hands.openDraft('待查.md');
      await hands.untilStatus(/Errors 1/);
    },
  },
];
