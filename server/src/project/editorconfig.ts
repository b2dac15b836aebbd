import { basename, dirname, join } from 'node:path';
import { anchoredMatcherOf, matcherOf } from '../config/globs/glob.ts';
import type { TextForm } from '../text/lineEnds.ts';
import { linesOfSettings } from './files/settingsLines.ts';
import { below } from './paths.ts';

const NAME = '.editorconfig';

/**
 * What `.editorconfig` files say about the form of a file (https://spec.editorconfig.org), as far as it is ours to keep: line
 * ends and the last line end. An encoding stays what it is, whatever is said: to change it is no repair.
 */
export function textFormOf(path: string): TextForm {
  const settings = new Map<string, string>();
  const files: { readonly folder: string; readonly sections: readonly Section[] }[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const file = readSections(join(folder, NAME));
    files.unshift({ folder, sections: file.sections });
    if (file.root || dirname(folder) === folder) break;
  }
  // The nearest file has the last word, and in a file the last section.
  for (const { folder, sections } of files) {
    const inside = below(folder, path) ?? basename(path);
    for (const { matches, values } of sections) {
      if (matches(inside)) for (const [key, value] of values) settings.set(key, value);
    }
  }
  const ends = settings.get('end_of_line');
  return {
    ...(ends === 'lf' || ends === 'crlf' || ends === 'cr' ? { lineEnds: ends } : {}),
    finalLineEnd: settings.get('insert_final_newline') === 'true',
  };
}

interface Section {
  readonly matches: (path: string) => boolean;
  readonly values: Map<string, string>;
}

/** A file that cannot be read says nothing, as with every editor. */
function readSections(path: string): { readonly root: boolean; readonly sections: readonly Section[] } {
  const sections: Section[] = [];
  let root = false;
  for (const line of linesOfSettings(path)) {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text.startsWith(';')) continue;
    if (text.startsWith('[') && text.endsWith(']')) {
      sections.push({ matches: matcherFor(text.slice(1, -1)), values: new Map() });
      continue;
    }
    const at = text.indexOf('=');
    if (at < 0) continue;
    const key = text.slice(0, at).trim().toLowerCase();
    const value = text
      .slice(at + 1)
      .trim()
      .toLowerCase();
    const section = sections.at(-1);
    if (section !== undefined) section.values.set(key, value);
    else if (key === 'root') root = value === 'true';
  }
  return { root, sections };
}

/** A glob with a slash counts from the folder of the file; one without means names in any folder. */
function matcherFor(glob: string): Section['matches'] {
  return glob.startsWith('/') ? anchoredMatcherOf(glob.slice(1)) : matcherOf([glob]);
}
