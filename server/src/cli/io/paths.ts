import { isAbsolute, normalize, relative, sep } from 'node:path';

/** A path with `/` between its parts, on Windows too. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** How a file is called in reports: relative to the current folder where it lies below it, else as it was named. */
export function nameOf(path: string, typed: string, cwd: string): string {
  const below = relative(cwd, path);
  if (below !== '' && !below.startsWith('..') && !isAbsolute(below)) return slashed(below);
  return slashed(normalize(typed));
}

/** `path` relative to `folder` with `/`, or null where it does not lie below it. */
export function below(folder: string, path: string): string | null {
  const inside = relative(folder, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : slashed(inside);
}
