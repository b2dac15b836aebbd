import { createTwoFilesPatch } from 'diff';

/** The change of one file as a unified diff that `git apply` and `patch -p1` understand. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const path = name.replace(/^(?:\.?\/)+/u, '');
  // A name with a space ends at a tab for patch(1), as git writes it.
  const end = path.includes(' ') ? '\t' : '';
  const patch = createTwoFilesPatch(`a/${path}${end}`, `b/${path}${end}`, before, after, undefined, undefined, {
    context: 3,
    stripTrailingCr: false,
  });
  // The line of equal signs that other tools put on top is no part of the format.
  return patch.replace(/^=+\r?\n/u, '');
}
