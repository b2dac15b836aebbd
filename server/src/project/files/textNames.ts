/** Whether a name or a URI is that of a file that can be a draft in plain text. */
export function isTextFile(name: string): boolean {
  return /\.(?:md|markdown|txt)$/iu.test(name);
}
