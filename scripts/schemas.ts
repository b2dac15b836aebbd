// Writes schemas/gongwen.config.schema.json, and the rules into the setting `gongwen.rules` of package.json. With --check
// it writes nothing and fails when one of the two is stale.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../server/src/rules/index.ts';
import { configSchema, ruleDescription } from './schema/config.ts';

const root = new URL('../', import.meta.url);
const schemaFile = 'schemas/gongwen.config.schema.json';
const manifestFile = 'package.json';

function read(file: string): string {
  try {
    return readFileSync(new URL(file, root), 'utf8');
  } catch {
    return '';
  }
}

/** The manifest with the setting `gongwen.rules` filled in; what else it holds stays as it is. */
function manifestWithRules(text: string): string {
  const manifest = JSON.parse(text);
  const setting = manifest.contributes.configuration.properties['gongwen.rules'];
  const { type, enum: levels } = setting.additionalProperties;
  // Each with its type, without which VS Code would not offer the setting in its form.
  const known = rules.map((rule) => [rule.id, { type, enum: levels, markdownDescription: ruleDescription(rule) }]);
  setting.properties = Object.fromEntries(known);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const wanted = new Map([
  [schemaFile, `${JSON.stringify(configSchema(), null, 2)}\n`],
  [manifestFile, manifestWithRules(read(manifestFile))],
]);
const stale = [...wanted].filter(([file, text]) => read(file) !== text);

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run npm run generate`);
  process.exit(stale.length > 0 ? 1 : 0);
}
mkdirSync(new URL('schemas/', root), { recursive: true });
for (const [file, text] of stale) writeFileSync(new URL(file, root), text);
