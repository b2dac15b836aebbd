/** A Han character of the basic block, which is all that numbers and 机关代字 are written with. By UTF-16 code unit. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
