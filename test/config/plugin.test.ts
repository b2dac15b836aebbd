import assert from 'node:assert/strict';
import { loadConfig } from '../../server/src/config/resolve/configLoad.ts';
import { rules } from '../../server/src/rules/index.ts';

describe('a configuration that names plug-ins', () => {
  const text = '{ "plugins": ["./ours.mjs"], "rules": { "ours/x": "off", "docnum-bracket": "info" } }';

  it('loads no code where the host gives none, and passes over what is said of its rules', () => {
    const step = loadConfig('file:///a/gongwen.config.json', text, rules).next();
    assert.ok(step.done === true);
    assert.deepEqual(step.value.problems, []);
    assert.deepEqual([...(step.value.parts[0]?.config.rules.keys() ?? [])], ['docnum-bracket']);
    assert.deepEqual(step.value.parts[0]?.rules, []);
  });

  it('says what is wrong with one at the place that names it', () => {
    const broken = { rules: [], problems: [{ path: 'rules[0].id', message: '坏' }] };
    const step = loadConfig('file:///a/gongwen.config.json', text, rules, () => broken).next();
    assert.ok(step.done === true);
    assert.deepEqual(
      step.value.problems.map(({ path }) => path),
      ['plugins[0]', 'rules.ours/x'],
    );
  });
});
