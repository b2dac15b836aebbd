/** Replaces `array[from, to)` in place and returns what was there. Not one `splice`: that fails over 100,000 items. */
export function replaceRange<T>(array: T[], from: number, to: number, items: readonly T[]): T[] {
  if (items.length < 1000) return array.splice(from, to - from, ...items);
  const tail = array.splice(to);
  const removed = array.splice(from);
  for (const item of items) array.push(item);
  for (const item of tail) array.push(item);
  return removed;
}
