import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { entriesOf, type ListedWord, type WordList, WordMatcher } from '../../server/src/rules/shared/word-list.ts';

const folder = new URL('../../server/src/rules/data/words/', import.meta.url);

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

const validate = new Ajv({ allErrors: true }).compile<WordList>(
  JSON.parse(readFileSync(new URL('word-list.schema.json', folder), 'utf8')),
);

/** A sentence with the wrong form: the entry's own, or one made for it where no context is asked for. */
function exampleOf({ wrong, example, before, after }: ListedWord): string {
  if (example !== undefined) return example;
  assert.ok(before === undefined && after === undefined, `“${wrong}” needs an example: it asks for a context`);
  return `，${wrong}，`;
}

describe('word lists', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  for (const name of names) {
    describe(name, () => {
      const list = read(name);
      it('is as its schema says', () => {
        assert.ok(validate(list), JSON.stringify(validate.errors));
      });
      if (!validate(list)) return;
      const entries = entriesOf(list);

      it('finds each wrong form, and is silent on each trap', () => {
        const matcher = new WordMatcher(entries);
        const hitsIn = (text: string): readonly string[] =>
          matcher.find(text).map((hit) => text.slice(hit.start, hit.end));
        const faults: string[] = [];
        for (const entry of list.entries) {
          const text = exampleOf(entry);
          // A longer entry may find it.
          if (!hitsIn(text).some((hit) => hit.includes(entry.wrong))) faults.push(`“${entry.wrong}” in “${text}”`);
          for (const trap of entry.traps ?? [])
            if (hitsIn(trap).length > 0) faults.push(`trap “${trap}”: ${hitsIn(trap).join('、')}`);
        }
        assert.deepEqual(faults, []);
      });

      it('says nothing of its own right forms', () => {
        const matcher = new WordMatcher(entries);
        const own = list.entries.flatMap(({ right = '' }) =>
          matcher.find(`，${right}，`).map(({ entry }) => entry.wrong),
        );
        assert.deepEqual(own, []);
      });

      it('lists each form once in each context', () => {
        const keys = list.entries.map(({ wrong, before = '', after = '' }) => `${wrong} ${before} ${after}`);
        assert.equal(new Set(keys).size, keys.length);
      });
    });
  }
});

describe('word matcher', () => {
  const matcher = new WordMatcher(
    entriesOf({
      name: 'test',
      source: 'test',
      proof: 'none',
      severity: 'warning',
      entries: [
        { wrong: '登陆', right: '登录', after: '.{0,4}网站' },
        { wrong: '全部均', right: '均' },
        { wrong: '全部均已', right: '均已' },
        { wrong: '均已经', right: '均已' },
      ],
    }),
  );
  const found = (text: string): readonly string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));

  it('takes the longest form, and never two that overlap', () => {
    assert.deepEqual(found('全部均已经完成，全部均在'), ['全部均已', '全部均']);
  });

  it('looks at what stands beside a form', () => {
    assert.deepEqual(found('登陆本市网站，台风登陆'), ['登陆']);
  });

  it('reads texts of no and one character', () => {
    assert.deepEqual([found(''), found('全')], [[], []]);
  });

  it('refuses a form of one character', () => {
    const list = { name: 't', source: 's', proof: 'p', severity: 'info', entries: [{ wrong: '帐' }] };
    assert.throws(() => new WordMatcher(entriesOf(list)), /too short/u);
  });
});

describe('facts about statutes', () => {
  const data = new URL('../../server/src/rules/data/', import.meta.url);
  it('are as their schema says', () => {
    const json = (name: string) => JSON.parse(readFileSync(new URL(name, data), 'utf8'));
    const check = new Ajv({ allErrors: true }).compile(json('statutes.schema.json'));
    assert.ok(check(json('statutes.json')), JSON.stringify(check.errors));
  });
});

describe('the table of standard characters', () => {
  const data = new URL('../../server/src/rules/data/', import.meta.url);
  const json = (name: string) => JSON.parse(readFileSync(new URL(name, data), 'utf8'));
  const table = json('standard-characters.json');

  it('is as its schema says', () => {
    const check = new Ajv({ allErrors: true }).compile(json('standard-characters.schema.json'));
    assert.ok(check(table), JSON.stringify(check.errors));
  });

  it('holds 8105 characters, each once, and standard forms for none of them', () => {
    const characters = new Set<string>(table.characters);
    assert.equal(characters.size, 8105);
    assert.equal([...table.characters].length, 8105);
    for (const [odd, right] of Object.entries<string>(table.standardForms)) {
      assert.ok(!characters.has(odd), odd);
      assert.ok(characters.has(right), right);
    }
  });
});
