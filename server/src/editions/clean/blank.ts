/** Whether a text is white space and nothing else, or empty. */
export function isBlank(text: string): boolean {
  return /^\s*$/u.test(text);
}
