import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../../server/src/rules/index.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const docs = new URL('../../../docs/', import.meta.url);

/** The texts that repairs are tried on: seeds, the examples of all rules, and the pages of the documentation. */
export function textsToRepair(): readonly string[] {
  const markdown = (folder: URL): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const examples = rules.flatMap(({ good, bad }) => [
    ...good.map((example) => (typeof example === 'string' ? example : example.text)),
    ...bad.map(({ text }) => text.replaceAll(/[⟦⟧]/gu, '')),
  ]);
  // A comment that suppresses nothing is taken away with all that was put into it.
  const plain = examples.filter((text) => !text.includes('gongwen-'));
  return [...markdown(seeds), ...markdown(docs).filter((text) => /[\u4e00-\u9fff]{40}/u.test(text)), ...chunks(plain)];
}

/** Examples put together to texts of some length. */
function chunks(examples: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < examples.length; at += 12) found.push(examples.slice(at, at + 12).join('\n\n'));
  return found;
}
