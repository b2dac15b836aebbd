import { statSync } from 'node:fs';

/** The size of a file in bytes; 0 where it cannot be told, which whoever reads the file will say. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
