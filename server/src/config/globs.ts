import ignore from 'ignore';
import picomatch from 'picomatch/posix';

/** Says of a path, relative to the folder of the patterns and with `/`, whether they mean it. */
export type PathMatcher = (path: string) => boolean;

/** Globs as in `files`: one without `/` means files of that name in any folder, as in `.gitignore`. */
export function matcherOf(globs: readonly string[]): PathMatcher {
  const matchers = globs.map((glob) =>
    picomatch(glob.replace(/^\.\//u, ''), { dot: true, basename: !glob.includes('/') }),
  );
  return (path) => matchers.some((matches) => matches(path));
}

/** Whether an argument is a glob and not the name of a file. */
export function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern).isGlob === true;
}

/** The folder in which a glob begins to vary (`drafts` of `drafts/**\/*.md`), the empty text for the current one. */
export function baseOf(glob: string): string {
  return picomatch.scan(glob).base;
}

/** Patterns as in `.gitignore`, `!` and all. The path of a folder ends with `/`. */
export function ignoreMatcher(patterns: readonly string[] | string): PathMatcher {
  const rules = ignore().add(patterns);
  return (path) => rules.ignores(path);
}
