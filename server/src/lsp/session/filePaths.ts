import { normalUri } from '../../text/uris.ts';

/**
 * Whether a path can be a folder. Editors tell of a folder that was deleted or moved by its own name alone, and do not say
 * what it is; names with an ending are files in nearly every case.
 */
export function mayBeFolder(uri: string): boolean {
  return !/\.[a-z][a-z0-9]{0,9}$/iu.test(uri);
}

/** Whether a file lies below a folder, given without its last `/`. */
export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(`${normalUri(folder)}/`);
}
