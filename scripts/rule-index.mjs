// Writes server/src/rules/index.ts from the files in server/src/rules/catalogue, so that adding a rule is one file.
// With --check it writes nothing and fails when the index is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../server/src/rules/catalogue/', import.meta.url);
const target = new URL('../server/src/rules/index.ts', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .sort();
const variable = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const text = `// Made by scripts/rule-index.mjs from the files in catalogue/. Do not edit.
${names.map((name) => `import { rule as ${variable(name)} } from './catalogue/${name}.ts';`).join('\n')}
import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
${names.map((name) => `  ${variable(name)},`).join('\n')}
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
