import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder in which the program keeps what is the person's own: nobody else can write there. */
export function userFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'gongwen');
}
