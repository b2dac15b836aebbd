import { isAbsolute, relative, sep } from 'node:path';

/** A path with `/` between its parts, on Windows too. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** `path` relative to `folder` with `/`, or null where it does not lie below it. */
export function below(folder: string, path: string): string | null {
  const inside = relative(folder, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : slashed(inside);
}
