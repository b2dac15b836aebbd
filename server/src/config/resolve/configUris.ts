import { CONFIG_FILE } from '../configFile.ts';

/** The folder of a file as a URI that ends in `/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/**
 * Whether a path names another machine: `//host/share`, `\\\\host\\share`. To open such a path sends the name and the password
 * hash of the person to that machine, so that no configuration may ask for it.
 */
export function namesOtherMachine(path: string): boolean {
  return /^[/\\]{2}/u.test(path);
}

/** The URI of a file that a person named by a path, from a folder if it is relative; `\` counts as `/`. */
export function uriBeside(path: string, folder: string): string {
  const slashed = path.replaceAll('\\', '/');
  const drive = /^[A-Za-z]:(?=\/)/u.exec(slashed)?.[0] ?? '';
  const escaped = slashed.slice(drive.length).split('/').map(escapedName).join('/');
  return new URL(drive === '' ? escaped : `file:///${drive}${escaped}`, folder).href;
}

/**
 * Where something that a configuration builds on may be, the likeliest place first: a file beside it (`./base.json`, or a
 * bare `base.json`), or a package in `node_modules` of the folder or one above it (`@office/gongwen-config`, or a file in
 * it).
 */
export function candidatesFor(name: string, folder: string): readonly string[] {
  if (/^(?:\.{1,2}[/\\]|[/\\]|[A-Za-z]:[/\\])/u.test(name)) return [uriBeside(name, folder)];
  const beside = name.endsWith('.json') ? [uriBeside(`./${name}`, folder)] : [];
  const packaged = name.endsWith('.json') ? name : `${name}/${CONFIG_FILE}`;
  return [...beside, ...foldersAbove(folder).map((above) => uriBeside(`./node_modules/${packaged}`, above))];
}

/** A folder and all above it, the nearest first. */
function foldersAbove(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let at = folder; at.length > 'file://'.length; at = folderOf(at.slice(0, -1))) folders.push(at);
  return folders;
}

function escapedName(name: string): string {
  try {
    return encodeURIComponent(name);
  } catch {
    // A lone surrogate cannot be escaped, and no file is called so.
    return name.replace(/[\ud800-\udfff]/g, '%EF%BF%BD');
  }
}
