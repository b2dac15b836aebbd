/** Up to `count` of them, always the same ones: the first, the last, and the rest evenly in between. */
export function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  const last = items.length - 1;
  const chosen: T[] = [];
  for (let index = 0; index < count; index++) {
    const item = items[count === 1 ? 0 : Math.round((index * last) / (count - 1))];
    if (item !== undefined) chosen.push(item);
  }
  return chosen;
}
