import { LARGEST_SETTINGS, readGuarded } from './guarded.ts';

/**
 * The lines of an ignore file or an `.editorconfig`, without their ends; none of one that cannot be read, which says nothing
 * then, as with git and every editor.
 */
export function linesOfSettings(path: string): readonly string[] {
  try {
    return readGuarded(path, LARGEST_SETTINGS)
      .toString('utf8')
      .replace(/^\ufeff/u, '')
      .split(/\r\n|\r|\n/u);
  } catch {
    return [];
  }
}
