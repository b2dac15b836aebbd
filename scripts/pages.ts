// Writes the generated pages of one folder of documentation, or checks that they are what they should be.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes the pages that are stale and takes away those that are left over. With --check among the arguments it writes
 * nothing, names them, and ends the process with status 1 where there is one.
 *
 * @param folder from the root of the project, with a slash at its end: `docs/rules/`
 * @param wanted the pages by file name
 */
export function writePages(folder: string, wanted: ReadonlyMap<string, string>): void {
  const place = new URL(`../${folder}`, import.meta.url);
  mkdirSync(place, { recursive: true });
  const present = new Map(
    readdirSync(place).map((name) => [name, readFileSync(new URL(encodeURIComponent(name), place), 'utf8')]),
  );
  const stale = [...wanted].filter(([name, text]) => present.get(name) !== text).map(([name]) => name);
  const leftOver = [...present.keys()].filter((name) => !wanted.has(name));
  if (process.argv.includes('--check')) {
    for (const name of [...stale, ...leftOver]) console.error(`${folder}${name} is stale: run npm run generate`);
    process.exit(stale.length + leftOver.length > 0 ? 1 : 0);
  }
  for (const name of stale) writeFileSync(new URL(encodeURIComponent(name), place), wanted.get(name) ?? '');
  for (const name of leftOver) rmSync(new URL(encodeURIComponent(name), place));
}
