// Plays scenes in a window of VS Code, one after the other, and reports them as mocha does.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Hands } from './hands.mjs';

/**
 * One thing that a person does in the editor, from the beginning to what comes of it.
 * @typedef {object} Scene
 * @property {string} name as a sentence that holds when the scene plays through
 * @property {Record<string, string>} [files] what the workspace holds for it, by name
 * @property {(stage: Stage) => Promise<void>} play
 */

/**
 * Where a scene is played.
 * @typedef {object} Stage
 * @property {Hands} hands
 * @property {import('playwright-core').Page} page
 * @property {string | undefined} pictures where pictures go, where they are wanted
 * @property {(name: string, around?: import('playwright-core').Locator | 'window') => Promise<void>} picture takes a
 * picture of the lines around something, of the upper half of the window, or of all of it
 */

/** Lines that stay at the top would stand twice, in pictures and for the eyes of a test. */
const settings = { 'editor.stickyScroll.enabled': false };

/**
 * Writes what the scenes need. Before the window opens, for a person has these files before they sit down.
 * @param {string} workspace @param {readonly Scene[]} scenes
 */
export async function setStage(workspace, scenes) {
  for (const [name, text] of scenes.flatMap(({ files = {} }) => Object.entries(files))) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  const file = join(workspace, '.vscode', 'settings.json');
  const own = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...own, ...settings }, null, 2));
}

/**
 * @param {import('playwright-core').Page} page a window of VS Code on the workspace
 * @param {string} workspace
 * @param {readonly Scene[]} scenes
 * @param {{ pictures?: string, failures: string }} folders `pictures`: where pictures go, none are taken without it;
 * `failures`: where a picture goes of a window in which a scene failed
 * @returns {Promise<readonly Scene[]>} those that failed
 */
export async function playScenes(page, workspace, scenes, { pictures, failures }) {
  page.setDefaultTimeout(15_000);
  const hands = new Hands(page, workspace);
  /** @type {Stage['picture']} */
  const picture = async (name, around) => {
    if (pictures === undefined) return;
    // Whatever moves has come to rest by then: the list that opens, the bar that fades.
    await page.waitForTimeout(700);
    const path = join(pictures, `${name}.png`);
    // Of a whole window one pixel a point is enough to see what is where.
    if (around === 'window') await page.screenshot({ path, scale: 'css' });
    else await page.screenshot({ path, clip: await clipAround(page, around) });
  };
  /** @type {Scene[]} */
  const failing = [];
  for (const [index, scene] of scenes.entries()) {
    const { name, play } = scene;
    const began = Date.now();
    try {
      await play({ hands, page, pictures, picture });
      console.log(`    ✔ ${name} (${Date.now() - began}ms)`);
    } catch (reason) {
      failing.push(scene);
      const failed = join(failures, `failed-${index + 1}.png`);
      await page.screenshot({ path: failed });
      console.log(`    ${failing.length}) ${name}\n${reason instanceof Error ? reason.stack : reason}\n${failed}`);
    }
    await hands.tidy();
  }
  return failing;
}

/**
 * The whole width of the editor, and as much of its height as shows something with the lines around it.
 * @param {import('playwright-core').Page} page @param {import('playwright-core').Locator} [around]
 */
async function clipAround(page, around) {
  const editor = await page.locator('.editor-instance').first().boundingBox();
  const box = await around?.boundingBox();
  const window = page.viewportSize() ?? { width: 1000, height: 640 };
  const { x, width } = editor ?? { x: 0, width: window.width };
  const top = Math.max(0, box ? box.y - 110 : (editor?.y ?? 0) - 60);
  const bottom = Math.min(window.height, box ? box.y + box.height + 40 : top + 330);
  return { x, y: top, width, height: bottom - top };
}

/** VS Code sometimes opens it, empty, while it starts. @param {import('playwright-core').Page} page */
export async function closeSecondSideBar(page) {
  await page.waitForTimeout(1500);
  const bar = page.locator('.part.auxiliarybar');
  if (await bar.isVisible()) await page.keyboard.press('Control+Alt+B');
  await bar.waitFor({ state: 'hidden' });
}
