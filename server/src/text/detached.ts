/**
 * A copy of plain data. Strings that were cut out of a text keep the whole text in memory; those of the copy do not, so
 * that what is said about an archive can be kept without the archive.
 */
export function detached<T>(data: T): T {
  return JSON.parse(JSON.stringify(data));
}
