import { frontMatter, textStart } from '../formats/markdown/frontMatter.ts';

const DECLARATION = /^gongwen[ \t]*:[ \t]*(true|false)[ \t]*(?:#.*)?$/imu;

/**
 * What a text says of itself in its front matter: `gongwen: true` is an official document whatever it holds, `gongwen:
 * false` is none. Undefined where it says nothing, and its content decides.
 */
export function declaredGazette(source: string): boolean | undefined {
  const matter = frontMatter(source, textStart(source));
  if (matter === undefined) return undefined;
  const word = DECLARATION.exec(source.slice(matter.start, matter.end))?.[1];
  return word === undefined ? undefined : word.toLowerCase() === 'true';
}
