import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { readConfigFile } from '../server/src/config/configFile.ts';
import { CONFIG_KEYS } from '../server/src/config/configKeys.ts';
import { profiles } from '../server/src/config/profiles.ts';
import { rules } from '../server/src/rules/index.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false }).compile(read('schemas/gongwen.config.schema.json'));

/** Whether the schema and the program's own reader both take a configuration, or both do not. */
function accepts(config: object): boolean {
  const bySchema = validate(config);
  const byReader = readConfigFile(JSON.stringify(config), rules).problems.length === 0;
  assert.equal(bySchema, byReader, `${JSON.stringify(config)}: schema ${bySchema}, reader ${byReader}`);
  return bySchema;
}

describe('the JSON schema of the configuration', () => {
  it('takes what the program takes', () => {
    const good: readonly object[] = [
      {},
      { $schema: './x.json', root: true, files: ['a/**'], ignore: ['b'], asOf: '2024-05-11', detect: 'all' },
      { extends: './office.json', registry: ['r.json'] },
      {
        rules: {
          'docnum-bracket': 'off',
          'note-form': ['warning', { require: true }],
          'title-kind': { level: 'info' },
        },
      },
      ...[...profiles.keys()].map((profile) => ({ profile })),
      { profile: { extends: 'chongqing', house: { rangeDash: '～' } } },
      { overrides: [{ files: ['x/*.md'], rules: { 'docnum-bracket': 'info' }, detect: 'auto' }] },
    ];
    for (const config of good) assert.ok(accepts(config), JSON.stringify(config));
  });

  it('refuses what the program refuses', () => {
    const bad: readonly object[] = [
      { rule: {} },
      { rules: { 'no-such-rule': 'off' } },
      { rules: { 'docnum-bracket': 'fatal' } },
      { rules: { 'note-form': ['warning', { requires: true }] } },
      { rules: { 'note-form': { level: 'off', options: { require: 'yes' } } } },
      { profile: 'mars' },
      { detect: 'some' },
      { files: 'a' },
      { overrides: [{ rules: {} }] },
      { overrides: [{ files: ['a'], root: true }] },
    ];
    for (const config of bad) assert.ok(!accepts(config), JSON.stringify(config));
  });

  it('describes every key and every rule', () => {
    const { properties, definitions } = read('schemas/gongwen.config.schema.json');
    assert.deepEqual(Object.keys(properties), Object.keys(CONFIG_KEYS));
    for (const { id } of rules) assert.ok(definitions.rules.properties[id].description.length > 5, id);
  });
});

describe('the setting gongwen.rules', () => {
  it('offers every rule with its levels', () => {
    const { properties } = read('package.json').contributes.configuration.properties['gongwen.rules'];
    assert.deepEqual(
      Object.keys(properties),
      rules.map(({ id }) => id),
    );
  });
});
