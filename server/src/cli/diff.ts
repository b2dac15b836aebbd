import { createTwoFilesPatch } from 'diff';

/** The change of one file as a unified diff that `git apply` and `patch -p1` understand. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const path = name.replace(/^(?:\.?\/)+/u, '');
  // A name with a space ends at a tab, as git writes it. The package would put such a name in quotes, each byte of Han as
  // a number, which is right and which nobody can read.
  const end = path.includes(' ') ? '\t' : '';
  const patch = createTwoFilesPatch('before', 'after', before, after, undefined, undefined, { context: 3 });
  return `--- a/${path}${end}\n+++ b/${path}${end}\n${patch.slice(patch.indexOf('@@'))}`;
}
