// Packs the extension as a .vsix, looks at what is in it, and installs it as a person would.

import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The package may have so many bytes. Today it has 1.25 million: the server with 173 rules and their word lists 0.47, pictures 0.39, a
 * page for each rule 0.2, the client 0.11. What grows beyond this was put in by mistake.
 */
const largest = 1_400_000;

/** Every file that may be in the package; anything else got there by accident. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(?:\.nls(?:\.zh-cn)?)?\.json$/,
  /^extension\/(?:readme|README\.zh-CN|changelog|LICENSE(?:\.\w+)?)(?:\.md)?$/i,
  /^extension\/dist\/(?:client\.js|server\.js|package\.json)$/,
  /^extension\/client\/media\/preview\.js$/,
  /^extension\/docs\/rules\/[\w-]+\.md$/,
  /^extension\/docs\/images\/(?:icon\.png|view\.svg|bench\.svg|walkthrough\/[\w-]+\.png)$/,
  /^extension\/(?:l10n|schemas|snippets|syntaxes)\/[\w.-]+\.json$/,
];

/**
 * Packs the checkout.
 * @returns {Promise<string>} the .vsix
 * @throws where it is too large, or holds what it should not
 */
export async function packExtension() {
  run('npm', ['run', '--silent', 'package'], root);
  const file = join(root, 'gongwen.vsix');
  const { size } = await stat(file);
  if (size >= largest) throw new Error(`${file} has ${size} bytes, which is ${largest} or more`);
  const names = await namesIn(file);
  const strays = names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
  if (strays.length > 0) throw new Error(`${file} holds what it should not: ${strays.join(', ')}`);
  console.log(`gongwen.vsix: ${names.length} files, ${size} bytes`);
  return file;
}

/**
 * Installs a .vsix for the VS Code that runs in a browser.
 * @param {{ node: string, serverFolder: string }} host @param {string} file
 * @returns {Promise<string>} the folder that the server has to be started on
 */
export async function installExtension({ node, serverFolder }, file) {
  const data = await mkdtemp(join(tmpdir(), 'gongwen-installed-'));
  const args = ['out/server-main.js', '--accept-server-license-terms', '--install-extension', file];
  run(node, [...args, '--server-data-dir', data], serverFolder);
  return data;
}

/** The names in a zip file, from the directory at its end. @param {string} file @returns {Promise<string[]>} */
async function namesIn(file) {
  const bytes = await readFile(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

/** @param {string} command @param {readonly string[]} args @param {string} cwd @returns {string} what it wrote */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${command} ${args[0]} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
