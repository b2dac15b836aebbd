// The editor in other colours, and the page that introduces it.

import assert from 'node:assert/strict';
import { draft } from './drafts.mjs';

/** How far two colours are apart by WCAG 2: from 1, the same, to 21. @param {string} a @param {string} b */
function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** @param {string} colour as a browser computes it: rgb(1, 2, 3) */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Names of themes that VS Code brings, what their window looks like, and how well words have to stand out. */
const looks = [
  { theme: 'Light Modern', name: 'light', least: 4.5 },
  { theme: 'Dark Modern', name: 'dark', least: 4.5 },
  { theme: 'Default High Contrast', name: 'high-contrast', least: 7 },
  { theme: 'Default High Contrast Light', name: 'high-contrast-light', least: 7 },
];

/** @type {import('../play.mjs').Scene[]} */
export const themes = [
  ...looks.map(({ theme, name, least }, index) => ({
    name: `what is coloured can be read in ${theme}`,
    files: { [`配色${index}.md`]: draft(983 + index, { '重庆邮政管理局，': '重庆邮政管理局、市邮管局，' }) },
    /** @param {import('../play.mjs').Stage} stage */
    async play({ hands, page, picture }) {
      await hands.settings({ 'workbench.colorTheme': theme });
      await hands.openDraft(`配色${index}.md`);
      // Not a click on its icon, which closes the view where it is open.
      await hands.command('Gongwen: Focus on Responsibilities View');
      await page.locator('.part.sidebar .monaco-list-row', { hasText: '市商务委' }).first().waitFor();
      await hands.inside('3. 推广多式联运', 4);
      const colours = await hands.colours({ mark: '3.', label: '责任单位', unit: '市财政局', date: '2027年' });
      const ground = await page
        .locator('.editor-instance .monaco-editor')
        .first()
        .evaluate((element) => getComputedStyle(element).getPropertyValue('background-color'));
      for (const [kind, colour] of Object.entries(colours)) {
        const found = contrast(colour, ground);
        assert.ok(found >= least, `${kind}: ${colour} on ${ground} is ${found.toFixed(1)}`);
      }
      if (name === 'dark' || name === 'high-contrast') await picture(name, 'window');
      await hands.press('Control+b');
      await hands.settings({});
    },
  })),
  {
    name: 'the walkthrough leads a newcomer through the extension',
    async play({ hands, page, picture }) {
      // In a narrow window VS Code leaves the pictures out.
      const size = page.viewportSize();
      await page.setViewportSize({ width: 1280, height: 760 });
      await hands.command('Welcome: Open Walkthrough...');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Gongwen' }).click();
      const welcome = page.locator('.gettingStartedContainer');
      const steps = welcome.locator('.getting-started-step');
      await steps.nth(4).waitFor();
      assert.equal(await steps.count(), 5);
      const image = welcome.locator('.getting-started-media img').first();
      for (const title of ['See who answers', 'Look at it', 'Mend it', 'See what is wrong', 'Begin a document']) {
        await steps.filter({ hasText: title }).first().click();
        await hands.until(`the picture of “${title}” is there`, async () =>
          image
            .evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 100, undefined, {
              timeout: 1000,
            })
            .catch(() => false),
        );
      }
      await picture('walkthrough', 'window');
      await welcome.locator('.monaco-button', { hasText: 'New official document' }).first().click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '请示' }).first().waitFor();
      await hands.press('Escape');
      if (size) await page.setViewportSize(size);
    },
  },
];
