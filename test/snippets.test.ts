import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultConfig } from '../server/src/config/defaults.ts';
import { Linter } from '../server/src/engine/linter.ts';
import { expandSnippet } from './support/snippet.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** 条例 第八条, in its order, with the sentence by which each kind is usually known. */
const kinds: readonly (readonly [kind: string, marks: RegExp])[] = [
  ['决议', /\n会议号召，.*。$/],
  ['决定', /\n本决定自.*起施行。\n/],
  ['命令', /^# .*令\n\n第1号\n[\s\S]*现予公布，自.*起施行。\n/],
  ['公报', /^# .*公报\n/],
  ['公告', /公告如下：\n[\s\S]*\n特此公告。\n/],
  ['通告', /通告如下：\n[\s\S]*\n特此通告。\n/],
  ['意见', /提出以下意见。\n/],
  ['通知', /通知如下：\n[\s\S]*\n特此通知。\n/],
  ['通报', /通报如下：\n[\s\S]*\n特此通报。\n/],
  ['报告', /报告如下。\n[\s\S]*\n特此报告。\n/],
  ['请示', /\n[妥当]否，请批示。\n[\s\S]*\n（联系人：.*；联系电话：.*）$/],
  ['批复', /收悉。经研究，现批复如下：\n[\s\S]*\n此复。\n/],
  ['议案', /现提请审议。\n/],
  ['函', /函告如下：\n[\s\S]*\n专此函告。\n/],
  ['纪要', /纪要如下：\n[\s\S]*\n出席：/],
];

/** The kinds that are addressed to nobody in particular. */
const unaddressed = ['决议', '命令', '公报', '公告', '通告', '纪要'];

const day = new Date(2024, 4, 1);
const snippets = new Map(Object.entries(readSnippets()));
const expanded = new Map([...snippets].map(([name, { body }]) => [name, expandSnippet(body.join('\n'), day)]));

describe('the snippets', () => {
  it('have prefixes that lead to one snippet each', () => {
    const prefixes = [...snippets.values()].flatMap((snippet) => snippet.prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  it('can be typed in letters and in Chinese, and say what they are in Chinese and English', () => {
    for (const [name, { prefix, description }] of snippets) {
      assert.ok(
        prefix.some((word) => /^gw-[a-z0-9-]+$/.test(word)),
        name,
      );
      assert.ok(
        prefix.some((word) => /\p{Script=Han}/u.test(word) || /^\d\.$/.test(word)),
        name,
      );
      assert.match(description, /\p{Script=Han}.* · [A-Z]/u, name);
    }
  });

  for (const [name, text] of expanded) {
    it(`${name}: becomes clean text`, () => {
      assert.doesNotMatch(text, /[$\\{}|]/, 'snippet syntax is left over');
      assert.doesNotMatch(text, /[,;:!?()[\]]/, 'half-width punctuation');
      assert.doesNotMatch(text, /\p{Script=Han}\.|[ \t]$|\n{3}/mu);
      for (const number of text.matchAll(/\p{Script=Han}*(?:〔|〕|\d+号).*/gu)) {
        if (/^第\d+号/.test(number[0]) || number[0].startsWith('〔责任单位') || number[0].startsWith('〕')) continue;
        assert.match(number[0], /^\p{Script=Han}+〔2024〕1号/u);
      }
      for (const date of text.matchAll(/2024年\S*日/g)) assert.equal(date[0].slice(0, 9), '2024年5月1日');
    });

    it(`${name}: leads through its stops from top to bottom and has one place to end`, () => {
      const body = snippets.get(name)?.body.join('\n') ?? '';
      assert.equal(body.match(/\$0/g)?.length, 1);
      const stops = [...new Set([...body.matchAll(/\$\{?([1-9]\d*)/g)].map(([, number]) => Number(number)))];
      assert.deepEqual(
        stops,
        Array.from(stops, (_, index) => index + 1),
      );
    });
  }

  for (const [kind, marks] of kinds) {
    it(`give ${kind} its skeleton`, () => {
      const text = skeletonOf(kind);
      assert.match(text, marks);
      const title = text.slice(0, text.indexOf('\n'));
      assert.match(title, kind === '命令' ? /令$/ : new RegExp(`^# .*${kind}$`));
      const addressed = text.split('\n').some((line) => /^[^。]+(?<!如下)：$/.test(line));
      assert.equal(addressed, !unaddressed.includes(kind));
    });
  }

  for (const [name, text] of expanded) {
    if (!text.startsWith('# ')) continue;
    it(`${name}: is an official document in which the linter finds nothing wrong`, () => {
      const { file, findings, faults } = new Linter(defaultConfig('2024-05-01')).lint(`${text}\n`);
      assert.ok(file.documents.length > 0, 'not recognised');
      assert.deepEqual(faults, []);
      const wrong = findings.filter(({ severity }) => severity !== 'info');
      assert.deepEqual(
        wrong.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        [],
      );
    });
  }

  it('dispatch a plan in the words of the government and of its General Office', () => {
    const [government = '', office = ''] = ['印发渝府发', '印发渝府办发'].map(skeletonOf);
    assert.match(
      government,
      /^# 重庆市人民政府关于印发《(.+)》的通知\n\n渝府发〔2024〕1号\n[\s\S]*\n现将《\1》印发给你们，请认真贯彻执行。\n\n重庆市人民政府\n\n2024年5月1日\n\n# \1\n/,
    );
    assert.match(
      office,
      /^# 重庆市人民政府办公厅关于印发《(.+)》的通知\n\n渝府办发〔2024〕1号\n[\s\S]*\n《\1》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月1日\n\n# \1\n/,
    );
    for (const text of [government, office]) assert.match(text, /特制定本行动方案。\n/);
  });

  it('write 责任单位 lists in both bracket forms', () => {
    assert.equal(skeletonOf('责任单位'), '（责任单位：市发展改革委、市财政局，各区县政府）');
    assert.equal(
      skeletonOf('责任单位首次'),
      '〔责任单位：市发展改革委、市财政局，各区县政府（开发区管委会，下同），重庆机场集团〕',
    );
  });

  it('write the date without leading zeros in every month', () => {
    const body = snippetOf('成文日期').body.join('\n');
    assert.equal(expandSnippet(body, new Date(2024, 11, 31)), '2024年12月31日');
    assert.equal(expandSnippet(body, new Date(2024, 9, 10)), '2024年10月10日');
  });
});

function snippetOf(prefix: string): Snippet {
  const found = [...snippets.values()].find((snippet) => snippet.prefix.includes(prefix));
  assert.ok(found, `no snippet is called ${prefix}`);
  return found;
}

function skeletonOf(prefix: string): string {
  return expandSnippet(snippetOf(prefix).body.join('\n'), day);
}

/** The contributed file, checked rather than believed. */
function readSnippets(): Record<string, Snippet> {
  const parsed: unknown = JSON.parse(readFileSync(new URL('../snippets/gongwen.json', import.meta.url), 'utf8'));
  assert.ok(isRecord(parsed));
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]) => {
      assert.ok(isRecord(value), name);
      const { prefix, body, description } = value;
      assert.ok(isTextList(prefix) && isTextList(body) && typeof description === 'string', name);
      return [name, { prefix, body, description }];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
