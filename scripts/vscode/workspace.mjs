// A copy of the seeds for VS Code to work in, so that neither a test nor a person who tries things out writes into the
// checkout; and the draft with planted defects that the test and the pictures show.

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The draft with defects, in the folder that `prepareWorkspace` makes. */
export const plantedName = '起草中的通知.md';

/** What the workspace sets: nothing that asks, greets, or calls home. */
const settings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'breadcrumbs.filePath': 'last',
  'editor.wordWrap': 'on',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'git.enabled': false,
  'files.exclude': { '.vscode': true },
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/**
 * Fills a folder with the seeds, a draft with planted defects, and the settings of the workspace.
 * @param {string} folder
 */
export async function prepareWorkspace(folder) {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await cp(join(root, 'seeds'), folder, { recursive: true });
  // Two files that speak of documents and are none.
  for (const name of ['README.md', 'README.zh-CN.md']) await cp(join(root, name), join(folder, name));
  await writeFile(join(folder, '.vscode', 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  await writeFile(join(folder, plantedName), await plantedDraft());
}

/** A clean seed with the defects of test/vscode/plants.json put in. */
async function plantedDraft() {
  const plants = JSON.parse(await readFile(join(root, 'test', 'vscode', 'plants.json'), 'utf8'));
  const seed = await readFile(join(root, 'seeds', plants.seed), 'utf8');
  return plants.defects.reduce(
    (/** @type {string} */ text, /** @type {{ right: string, wrong: string }} */ { right, wrong }) => {
      if (!text.includes(right))
        throw new Error(`${plants.seed} no longer holds “${right}”, where a defect was to be planted`);
      return text.replace(right, wrong);
    },
    seed,
  );
}
