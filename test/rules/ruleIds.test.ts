import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../../server/src/rules/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Code that treats all rules alike. `scripts/recall` and `scripts/fix-properties.ts` try the catalogue and are tests of it. */
const FOLDERS = ['server/src', 'client/src', 'scripts'];
const CATALOGUE = /^(?:server\/src\/rules\/|scripts\/recall\/|scripts\/fix-properties\.ts$)/u;

/**
 * String literals of code that are the id of a rule, or the common beginning of several (`'docnum-'`). Code is formatted
 * with single quotes; an id in double quotes is JSON that a message shows to a person.
 */
function ruleIdsIn(code: string): readonly string[] {
  const ids = rules.map(({ id }) => id);
  return [...code.matchAll(/(['`])([a-z]+(?:-[a-z]+)*-?)\1/gu)]
    .map(([, , text = '']) => text)
    .filter((text) => ids.includes(text) || (text.endsWith('-') && ids.some((id) => id.startsWith(text))));
}

describe('rule ids', () => {
  it('are found in code by the search below', () => {
    assert.deepEqual(ruleIdsIn("if (ruleId === 'docnum-bracket' || id.startsWith(`responsible-`)) return 'docnum';"), [
      'docnum-bracket',
      'responsible-',
    ]);
  });

  it('stand in the catalogue only: other code asks for the metadata of a rule', () => {
    const named = FOLDERS.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter((file) => /\.(?:ts|mjs)$/u.test(file) && !CATALOGUE.test(file))
        .flatMap((file) => ruleIdsIn(readFileSync(join(root, file), 'utf8')).map((id) => `${file}: ${id}`)),
    );
    assert.deepEqual(named, []);
  });
});
