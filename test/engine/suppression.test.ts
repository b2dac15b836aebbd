import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { fixSource } from '../../server/src/engine/fixing/fix.ts';
import { OpenFileCache } from '../../server/src/engine/incremental/openFileCache.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { rules } from '../../server/src/rules/index.ts';

const BAD = '渝府发[2024]1号';
const GOOD = '渝府发〔2024〕1号';

/** An engine with every rule off but those about comments and the one that they are tried on. */
function engine(levels: Readonly<Record<string, 'warning' | 'off'>> = {}): Linter {
  const on = new Set(['docnum-bracket', 'suppression-unused', 'suppression-unknown']);
  const settings = new Map(rules.map(({ id }) => [id, on.has(id) ? {} : { level: 'off' as const }]));
  for (const [id, level] of Object.entries(levels)) settings.set(id, { level: level as 'off' });
  return new Linter({ ...defaultConfig('2024-05-15'), settings, detect: 'all' });
}

/** What is found, as `rule: text`. */
function found(text: string, linter = engine()): readonly string[] {
  return linter.lint(text).findings.map(({ ruleId, start, end }) => `${ruleId}: ${text.slice(start, end)}`);
}

function repaired(text: string): string {
  return fixSource(engine(), text, 'suggestion').output;
}

describe('suppression comments', () => {
  it('say nothing where they suppress something', () => {
    assert.deepEqual(found(`<!-- gongwen-disable-next-line docnum-bracket -- 原件如此 -->\n\n${BAD}\n`), []);
    assert.deepEqual(found(`<!-- gongwen-disable -->\n\n${BAD}\n\n<!-- gongwen-enable -->\n\n${GOOD}\n`), []);
    assert.deepEqual(found(`<!-- gongwen-disable-file docnum-bracket -->\n\n${GOOD}\n\n${BAD}\n`), []);
  });

  it('are found where they suppress nothing, each rule of a list by itself', () => {
    const comment = '<!-- gongwen-disable-next-line docnum-bracket -->';
    assert.deepEqual(found(`${comment}\n\n${GOOD}\n`), [`suppression-unused: ${comment}`]);
    const list = `<!-- gongwen-disable-next-line docnum-bracket，docnum-no-di -->\n\n${BAD}\n`;
    assert.deepEqual(found(list, engine({ 'docnum-no-di': 'warning' })), ['suppression-unused: docnum-no-di']);
    assert.deepEqual(found(list), [], 'a rule that is off is not missed');
  });

  it('go when they are of no use, and leave paragraphs as they were', () => {
    const comment = '<!-- gongwen-disable-next-line docnum-bracket -->';
    assert.equal(repaired(`甲。\n\n${comment}\n\n${GOOD}\n`), `甲。\n\n${GOOD}\n`);
    assert.equal(repaired(`甲。\r\n\r\n${comment}\r\n\r\n${GOOD}\r\n`), `甲。\r\n\r\n${GOOD}\r\n`);
    assert.equal(repaired(`甲。\n${comment}\n${GOOD}\n`), `甲。\n\n${GOOD}\n`, 'no paragraph is joined to another');
    assert.equal(repaired(`甲。\n\n${comment}\n${GOOD}\n`), `甲。\n\n${GOOD}\n`);
    assert.equal(repaired(`甲<!-- gongwen-disable-line docnum-bracket -->乙${GOOD}\n`), `甲乙${GOOD}\n`);
    assert.equal(repaired(`${GOOD}  ${comment}`), GOOD);
    assert.equal(repaired(comment), '');
  });

  it('lose the rule that is of no use and keep the others', () => {
    const linter = engine({ 'docnum-no-di': 'warning', 'docnum-spacing': 'warning' });
    const fix = (ids: string) => {
      const text = `<!-- gongwen-disable-next-line ${ids} -- 原件如此 -->\n\n${BAD}\n`;
      return /next-line (.*?) --/u.exec(fixSource(linter, text, 'suggestion').output)?.[1];
    };
    assert.equal(fix('docnum-no-di, docnum-bracket'), 'docnum-bracket');
    assert.equal(fix('docnum-bracket, docnum-no-di'), 'docnum-bracket');
    assert.equal(fix('docnum-no-di, docnum-bracket, docnum-spacing'), 'docnum-bracket');
  });

  it('are corrected where a rule is misspelt, also a kind of comment that there is not', () => {
    const text = `<!-- gongwen-disable-next-line docnum-brackets -->\n\n${BAD}\n`;
    assert.deepEqual(found(text), ['suppression-unknown: docnum-brackets', 'docnum-bracket: [2024]']);
    const [remark] = engine().lint(text).findings;
    assert.deepEqual(
      remark?.fix?.edits.map(({ newText }) => newText),
      ['docnum-bracket'],
    );
    assert.ok(
      found(`<!-- gongwen-disable-nextline docnum-bracket -->\n\n${BAD}\n`).includes('suppression-unknown: -nextline'),
    );
  });

  it('need a reason where the rule is on', () => {
    const linter = engine({ 'suppression-reason': 'warning' });
    const comment = '<!-- gongwen-disable-next-line docnum-bracket -->';
    assert.deepEqual(found(`${comment}\n\n${BAD}\n`, linter), [`suppression-reason: ${comment}`]);
  });

  it('keep each other quiet only by name', () => {
    const unused = `<!-- gongwen-disable-next-line docnum-bracket -->\n\n${GOOD}\n`;
    assert.deepEqual(found(`<!-- gongwen-disable-file suppression-unused -->\n\n${unused}`), []);
    assert.equal(found(`<!-- gongwen-disable-file -->\n\n${unused}`).length, 2, 'both are of no use');
  });

  it('are not called useless where the rule failed', () => {
    const broken = rules.map((rule) =>
      rule.id === 'docnum-bracket' && rule.scope === 'paragraph'
        ? {
            ...rule,
            check: () => {
              throw new Error('planted');
            },
          }
        : rule,
    );
    const linter = new Linter({ ...engine().config, rules: broken });
    assert.deepEqual(found(`<!-- gongwen-disable-next-line docnum-bracket -->\n\n${BAD}\n`, linter), []);
  });

  it('are judged alike with a cache and without', () => {
    const linter = engine();
    const cache = new OpenFileCache();
    const text = `<!-- gongwen-disable-next-line docnum-bracket -->\n\n${BAD}\n`;
    for (const edited of [text, text.replace(BAD, GOOD), text, `甲。\n\n${text}`]) {
      assert.deepEqual(linter.lint(edited, cache).findings, linter.lint(edited).findings);
    }
  });
});
