// The windows that scenes are played in.

import { scratch } from '../../scripts/vscode/paths.mjs';
import { inWindow } from '../../scripts/vscode/web.mjs';
import { drive } from './drive.mjs';
import { closeSecondSideBar, playScenes, setStage } from './play.mjs';
import { chinese } from './scenes/chinese.mjs';
import { completing } from './scenes/completing.mjs';
import { configuring } from './scenes/configuring.mjs';
import { fixing } from './scenes/fixing.mjs';
import { formatting } from './scenes/formatting.mjs';
import { listing } from './scenes/listing.mjs';
import { navigating } from './scenes/navigating.mjs';
import { reading } from './scenes/reading.mjs';
import { renaming } from './scenes/renaming.mjs';
import { restricted } from './scenes/restricted.mjs';
import { rewriting } from './scenes/rewriting.mjs';
import { themes } from './scenes/themes.mjs';

/**
 * @typedef {object} Window
 * @property {string} name
 * @property {readonly import('./play.mjs').Scene[]} scenes
 * @property {import('../../scripts/vscode/web.mjs').ServerOptions} [host] how its server is started
 * @property {boolean} [wide] whether it has room for side bar and editor beside each other
 */

/** The first look that the README shows, in a window of its own. @type {import('./play.mjs').Scene} */
const firstLook = {
  name: 'a drafter finds, mends, looks at trees and preview, and begins a document',
  play: ({ page, pictures }) => drive(page, pictures),
};

/** @type {readonly Window[]} */
const windows = [
  { name: 'a wide window', scenes: [firstLook], wide: true },
  {
    name: 'a window',
    scenes: [
      ...completing,
      ...fixing,
      ...rewriting,
      ...reading,
      ...navigating,
      ...renaming,
      ...formatting,
      ...listing,
      ...themes,
      ...configuring,
    ],
  },
  { name: 'a window on a folder that nobody trusts yet', scenes: restricted, host: { asksForTrust: true } },
  { name: 'a window in Chinese', scenes: chinese, host: { locale: 'zh-cn' } },
];

/** More pixels than points, so that small Chinese characters stay readable. */
const deviceScaleFactor = 1.5;
const narrow = { viewport: { width: 1000, height: 640 }, deviceScaleFactor };
const large = { viewport: { width: 1280, height: 800 }, deviceScaleFactor };

/**
 * @param {{ node: string, serverFolder: string, chromium: string }} host
 * @param {{ words: readonly string[], pictures?: string, inWorkspace: (use: (folder: string) => Promise<void>) => Promise<void> }} options
 * `words`: only scenes whose names hold one of them; `inWorkspace`: makes a workspace and removes it afterwards
 * @returns {Promise<{ passing: number, failing: number }>}
 */
export async function playAll(host, { words, pictures, inWorkspace }) {
  const total = { passing: 0, failing: 0 };
  for (const { name, scenes, host: serverOptions, wide = false } of windows) {
    const chosen = scenes.filter((scene) => words.length === 0 || words.some((word) => scene.name.includes(word)));
    if (chosen.length === 0) continue;
    console.log(`\n  in ${name}`);
    /** @param {readonly import('./play.mjs').Scene[]} played @returns {Promise<readonly import('./play.mjs').Scene[]>} */
    const failing = async (played) => {
      /** @type {readonly import('./play.mjs').Scene[]} */
      let failed = [];
      await inWorkspace(async (workspace) => {
        if (!wide) await setStage(workspace, played);
        const look = wide ? large : narrow;
        const options = serverOptions === undefined ? look : { ...look, host: serverOptions };
        await inWindow(host, options, async (page, server) => {
          await page.goto(server.urlOf(workspace));
          await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'README.md' }).waitFor();
          if (!wide) await makeRoom(page);
          const folders = { failures: scratch, ...(pictures !== undefined && { pictures }) };
          failed = await playScenes(page, workspace, played, folders);
        });
      });
      return failed;
    };
    let failed = await failing(chosen);
    if (failed.length > 0) {
      // A window that was busy loses a click now and then. What fails in a new one as well is a fault.
      console.log(`\n  once more, in a new window`);
      failed = await failing(failed);
    }
    total.passing += chosen.length - failed.length;
    total.failing += failed.length;
  }
  return total;
}

/** The files are opened by their names; the draft has the room. @param {import('playwright-core').Page} page */
async function makeRoom(page) {
  await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await closeSecondSideBar(page);
}
