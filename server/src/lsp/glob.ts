import picomatch from 'picomatch';

/**
 * Whether a path (relative, with `/`) matches one of the globs. A glob without `/` matches the name of a file in any
 * folder, as in .gitignore.
 */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => picomatch.isMatch(path, glob, { dot: true, basename: !glob.includes('/') }));
}
