// What a person does in a window of VS Code: opens files, finds words, types, presses keys, and looks. Whatever looks,
// waits; a place that never comes to look so fails the scene with the words it waited for.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** A pair of hands, and the eyes that go with them. */
export class Hands {
  /** @param {Page} page @param {string} workspace the folder that the window is open on */
  constructor(page, workspace) {
    this.page = page;
    this.workspace = workspace;
  }

  /** Opens a file by its name, or by folder and name, as Ctrl+P does. @param {string} path */
  async open(path) {
    const name = basename(path);
    await this.#pick('Control+p', path, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Opens a draft and waits until it was checked. @param {string} name */
  async openDraft(name) {
    await this.open(name);
    await this.page.locator('.statusbar-item[id*="gongwen.status"]').waitFor();
  }

  /** Runs a command of the palette by its title. @param {string} title */
  async command(title) {
    await this.#pick('F1', `>${title}`, title);
  }

  /** Fills the box that a key opens, and takes the line that comes. @param {string} key @param {string} words @param {string} line */
  async #pick(key, words, line) {
    const input = this.page.locator('.quick-input-widget input').first();
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: line }).first();
    await this.until(`“${line}” is offered`, async () => {
      // A window that is still busy takes the focus away, and the box closes; a person opens it again.
      if (!(await input.isVisible())) await this.press(key);
      const found = async () => {
        if ((await input.inputValue({ timeout: 1000 })) !== words) await input.fill(words, { timeout: 1000 });
        await row.waitFor({ timeout: 2000 });
        return true;
      };
      return found().catch(() => false);
    });
    await row.click();
  }

  /** Finds words in the draft and leaves them selected; of several the first. @param {string} words */
  async select(words) {
    const widget = this.page.locator('.find-widget.visible');
    await this.press('Control+Home');
    await this.until('the search box is open', async () => {
      await this.press('Control+f');
      return widget.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    await widget.locator('.find-part textarea, .find-part input').first().fill(words);
    const count = widget.locator('.matchesCount', { hasText: /of [1-9]/ });
    await count.waitFor();
    // What the box goes to by itself as one types is the first; Enter goes to the next.
    if ((await count.textContent())?.startsWith('?')) await this.press('Enter');
    // Leaves the box for the draft, with the words selected; a busy window takes a second press.
    await this.until('the search box has closed', async () => {
      if (await widget.isVisible()) await this.press('Escape');
      await this.page.waitForTimeout(100);
      return !(await widget.isVisible());
    });
    await this.page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
  }

  /** Puts the cursor right behind words. @param {string} words */
  async behind(words) {
    await this.select(words);
    await this.press('ArrowRight');
  }

  /** Puts the cursor inside of words, behind so many characters of them. @param {string} words @param {number} [characters] */
  async inside(words, characters = 1) {
    await this.select(words);
    await this.press('ArrowLeft');
    for (let count = 0; count < characters; count++) await this.press('ArrowRight');
  }

  /** @param {string} key */
  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Types as a keyboard does, one character after the other. @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 25 });
  }

  /** What an input method hands over in one piece. @param {string} text */
  async compose(text) {
    await this.page.keyboard.insertText(text);
  }

  /** Saves the draft, and waits until words are on the disk. @param {string} name @param {RegExp} words */
  async save(name, words) {
    await this.press('Control+s');
    await this.untilOnDisk(name, words);
  }

  /** Waits until words are on the disk. @param {string} name @param {RegExp} words */
  async untilOnDisk(name, words) {
    const deadline = Date.now() + 10_000;
    for (let text = ''; !words.test(text); text = await this.onDisk(name).catch(() => 'no such file')) {
      assert.ok(Date.now() < deadline, `${words} was never saved in ${name}:\n${text}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** @param {string} name */
  onDisk(name) {
    return readFile(join(this.workspace, name), 'utf8');
  }

  /** A line of the open list of completions. @param {string | RegExp} text @returns {Locator} */
  suggestion(text) {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
  }

  /** Asks for completions until one is among them: a language that has just begun to load knows none yet. @param {string} text */
  async ask(text) {
    await this.until(`“${text}” is suggested`, async () => {
      await this.press('Control+Space');
      return this.suggestion(text)
        .waitFor({ timeout: 2000 })
        .then(() => true)
        .catch(() => this.press('Escape').then(() => false));
    });
  }

  /** The labels of the open list of completions, as far as they are shown. @returns {Promise<string[]>} */
  async suggestions() {
    const labels = this.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    return labels.allTextContents();
  }

  /** Waits until the list of completions begins with these. @param {readonly (string | RegExp)[]} wanted */
  async untilSuggested(wanted) {
    await this.until(`the completions begin with ${wanted.join('、')}`, async () => {
      const found = await this.suggestions();
      return wanted.every((label, index) =>
        typeof label === 'string' ? found[index] === label : label.test(found[index] ?? ''),
      );
    });
  }

  /** A line of the open list of code actions. @param {string | RegExp} text @returns {Locator} */
  action(text) {
    return this.page.locator('.action-widget .monaco-list-row.action', { hasText: text }).first();
  }

  /** Opens the light bulb where the cursor is and chooses. @param {string | RegExp} text @param {() => Promise<unknown>} [look] */
  async act(text, look) {
    await this.press('Control+.');
    await this.action(text).waitFor();
    await look?.();
    await this.action(text).click();
    await this.action(text).waitFor({ state: 'detached' });
  }

  /** Asks what the word under the cursor means, and waits for words of the answer. @param {...string} words */
  async hovers(...words) {
    const box = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
    await this.until(`the hover says ${words.join('、')}`, async () => {
      await this.press('Control+k');
      await this.press('Control+i');
      await this.page.waitForTimeout(400);
      const said = (await box.allTextContents()).join('\n');
      return words.every((word) => said.includes(word));
    });
  }

  /** Gives the word under the cursor another name. @param {string} name @param {() => Promise<unknown>} [look] */
  async rename(name, look) {
    await this.press('F2');
    const input = this.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill(name);
    await look?.();
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Sets what the workspace is to have beside its own settings. @param {Record<string, unknown>} more */
  async settings(more) {
    const file = join(this.workspace, '.vscode', 'settings.json');
    this.#settings ??= JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...this.#settings, ...more }, null, 2));
  }

  /** @type {Record<string, unknown> | undefined} */
  #settings;

  /** The colours of words in the lines that are shown. @param {Record<string, string>} words @returns {Promise<Record<string, string>>} */
  async colours(words) {
    await this.page.waitForTimeout(1500);
    return this.page.evaluate((wanted) => {
      const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
      return Object.fromEntries(
        Object.entries(wanted).map(([kind, text]) => {
          const span = spans.find((one) => (one.textContent ?? '').replaceAll('\u00a0', ' ').includes(text));
          return [kind, span === undefined ? `no ${text}` : getComputedStyle(span).color];
        }),
      );
    }, words);
  }

  /** The line that the cursor stands in, from 1. @returns {Promise<number>} */
  async lineNumber() {
    const place = await this.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).textContent();
    return Number(/Ln (\d+)/.exec(place ?? '')?.[1]);
  }

  /** How many characters are selected. @returns {Promise<number>} */
  async selected() {
    await this.page.waitForTimeout(150);
    const place = await this.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).textContent();
    return Number(/\((\d+) selected\)/.exec(place ?? '')?.[1] ?? 0);
  }

  /** What has popped up over the draft: a list of completions or actions, an explanation, the box of a new name. */
  get popup() {
    const boxes = [
      '.suggest-widget.visible',
      '.action-widget:has(.monaco-list)',
      '.rename-box',
      '.monaco-hover:not(.hidden)',
    ];
    return this.page.locator(boxes.join(', ')).first();
  }

  /** A line of the draft that holds some words. @param {string | RegExp} text @returns {Locator} */
  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** What the status bar says of the draft, read aloud. @returns {Promise<string>} */
  async status() {
    const item = this.page.locator('.statusbar-item[id*="gongwen.status"]');
    return (await item.getAttribute('aria-label')) ?? '';
  }

  /** Waits until the status bar says it. @param {RegExp} words */
  async untilStatus(words) {
    await this.until(`the status bar says ${words}`, async () => words.test(await this.status()));
  }

  /** Waits until something holds. @param {string} what @param {() => Promise<boolean>} holds */
  async until(what, holds) {
    const deadline = Date.now() + 15_000;
    while (!(await holds())) {
      assert.ok(Date.now() < deadline, `waited in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Puts the window back as it was, whatever a scene left open. */
  async tidy() {
    for (let count = 0; count < 3; count++) await this.press('Escape');
    await this.command('View: Close All Editors');
    const discard = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    await this.page.waitForTimeout(300);
    if (await discard.isVisible()) await discard.click();
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }
}
