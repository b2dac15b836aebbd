/**
 * The one way in which the server itself writes the URI of a file. Editors differ in which characters they escape
 * (`公报(1).md` comes as `(1)` or `%281%29`, a drive as `C:` or `c%3A`), and one file must not count as two.
 */
export function normalUri(uri: string): string {
  if (!uri.startsWith('file://')) return uri;
  const path = decodedPath(uri.slice('file://'.length));
  const lowered = path.replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase());
  return `file://${lowered.split('/').map(escaped).join('/')}`;
}

/** A path out of a URI, as people and globs write it. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function escaped(name: string): string {
  try {
    return encodeURIComponent(name).replace(
      /[!'()*]/gu,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    // A lone surrogate cannot be escaped.
    return name;
  }
}
