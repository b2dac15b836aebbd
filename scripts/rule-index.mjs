// Writes server/src/rules/index.ts from the files in server/src/rules/catalogue, so that adding a rule is one file.
// With --check it writes nothing and fails when the index is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../server/src/rules/catalogue/', import.meta.url);
const target = new URL('../server/src/rules/index.ts', import.meta.url);
/** Every rule file: a folder for each chapter; what rules of a chapter share lies one folder deeper. */
const rules = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: chapter }) =>
    readdirSync(new URL(`${chapter}/`, folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ chapter, name: file.slice(0, -3) })),
  )
  .sort((a, b) => (`${a.chapter}/${a.name}` < `${b.chapter}/${b.name}` ? -1 : 1));
const variable = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const text = `// Made by scripts/rule-index.mjs from the files in catalogue/. Do not edit.
${rules.map(({ chapter, name }) => `import { rule as ${variable(name)} } from './catalogue/${chapter}/${name}.ts';`).join('\n')}
import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
${rules.map(({ name }) => `  ${variable(name)},`).join('\n')}
].sort((a, b) => a.number - b.number);
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('server/src/rules/index.ts is stale: run node scripts/rule-index.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
