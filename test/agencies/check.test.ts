import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkRegistry } from '../../server/src/agencies/check.ts';
import { chongqingLayer } from '../../server/src/agencies/chongqing.ts';
import { readRegistry } from '../../server/src/agencies/read.ts';
import { Registry, statusOn } from '../../server/src/agencies/registry.ts';

function paths(agencies: unknown): readonly string[] {
  return checkRegistry({ agencies }).map((problem) => problem.path);
}

function messages(agencies: unknown): string {
  return checkRegistry({ agencies })
    .map((problem) => problem.message)
    .join('\n');
}

describe('checking a registry file', () => {
  const shapes: readonly (readonly [string, unknown, string])[] = [
    ['no object', [], ''],
    ['no list', {}, 'agencies'],
    ['a list that is none', { agencies: 'x' }, 'agencies'],
    ['an agency that is none', { agencies: [7] }, 'agencies[0]'],
    ['no short name', { agencies: [{ full: '重庆市教育委员会' }] }, 'agencies[0].short'],
    ['a blank short name', { agencies: [{ short: ' ' }] }, 'agencies[0].short'],
    ['an unknown field', { agencies: [{ short: '甲局', valid_to: '2024' }] }, 'agencies[0].valid_to'],
    ['a bad date', { agencies: [{ short: '甲局', validTo: '2024-13' }] }, 'agencies[0].validTo.date'],
    ['a bad date in full', { agencies: [{ short: '甲局', validTo: { date: '去年' } }] }, 'agencies[0].validTo.date'],
    ['a fact without date', { agencies: [{ short: '甲局', validTo: {} }] }, 'agencies[0].validTo.date'],
    ['a bad confidence', { agencies: [{ short: '甲局', confidence: 'sure' }] }, 'agencies[0].confidence'],
    ['a bad order', { agencies: [{ short: '甲局', order: 'first' }] }, 'agencies[0].order'],
    ['a bad form', { agencies: [{ short: '甲局', accepted: [3] }] }, 'agencies[0].accepted[0]'],
    ['a form without text', { agencies: [{ short: '甲局', accepted: [{}] }] }, 'agencies[0].accepted[0].form'],
    ['a bad region', { region: 'x', agencies: [] }, 'region'],
    ['another version', { version: 2, agencies: [] }, 'version'],
  ];
  for (const [name, data, path] of shapes) {
    it(`reports ${name} with its place`, () => {
      const problems = checkRegistry(data);
      assert.deepEqual(
        problems.map((problem) => problem.path),
        [path],
      );
      assert.match(problems[0]?.message ?? '', /\p{Script=Han}/u);
    });
  }

  it('keeps the good entries of a file with a bad one', () => {
    const { layer } = readRegistry({ agencies: [{ short: '甲局', validTo: 'x' }, 5, { short: '乙局' }] });
    assert.deepEqual(
      layer.agencies.map((agency) => agency.short),
      ['甲局', '乙局'],
    );
  });

  it('reports unknown links, links to oneself, entries listed twice', () => {
    assert.deepEqual(paths([{ short: '甲局', validTo: '2020', successors: ['丙局'] }]), [
      'agencies[0]（甲局）.successors',
    ]);
    assert.deepEqual(paths([{ short: '甲局', sameBodyAs: '甲局' }]), ['agencies[0]（甲局）.sameBodyAs']);
    assert.deepEqual(paths([{ short: '甲局' }, { short: '甲局' }]), ['agencies[1]（甲局）']);
  });

  it('reports gaps and overlaps of a renaming, and a successor without an end', () => {
    const renamed = (to: string | undefined, from: string): unknown => [
      { short: '甲局', successors: ['乙局'], ...(to && { validTo: to }) },
      { short: '乙局', predecessors: ['甲局'], validFrom: from },
    ];
    assert.equal(messages(renamed('2021-05-28', '2021-05-29')), '');
    assert.equal(messages(renamed('2018-10', '2018-10')), '');
    assert.match(messages(renamed('2021-05-28', '2021-06-01')), /空档/);
    assert.match(messages(renamed('2021-06', '2021-05')), /重叠/);
    assert.match(messages(renamed(undefined, '2021-05')), /无停用日期/);
  });

  it('reports a name that ends before it begins', () => {
    assert.match(messages([{ short: '甲局', validFrom: '2024', validTo: '2020' }]), /晚于/);
  });

  it('reports a form that means two agencies of one time, and none for names that follow one another', () => {
    assert.match(
      messages([
        { short: '甲局', accepted: ['丁'] },
        { short: '乙局', discouraged: ['丁'] },
      ]),
      /同一时期/,
    );
    const apart = [
      { short: '甲局', accepted: ['丁'], validTo: '2019' },
      { short: '乙局', accepted: ['丁'], validFrom: '2020' },
    ];
    assert.equal(messages(apart), '');
    assert.match(messages([{ short: '甲局', accepted: ['丁'], discouraged: ['丁'] }]), /既为/);
  });

  it('checks an office’s file together with the one below it', () => {
    const below = [chongqingLayer()];
    const renamed = [
      { short: '市大数据发展局', validTo: '2024-08-31', successors: ['市数据局'] },
      { short: '市数据局', full: '重庆市数据局', validFrom: '2024-09-01', predecessors: ['市大数据发展局'] },
    ];
    assert.deepEqual(checkRegistry({ agencies: renamed }, below), []);
    const slip = [{ short: '市大数据发展局', validTo: '2024-08-31', successors: ['市数据居'] }];
    assert.deepEqual(checkRegistry({ agencies: slip }, below).length, 1);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void checkRegistry(value)));
    const field = fc.constantFrom(
      'short',
      'full',
      'validFrom',
      'validTo',
      'accepted',
      'discouraged',
      'successors',
      'sameBodyAs',
    );
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('甲局', '乙局', '2024', '2024~2020', '~'));
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(field, value), { maxLength: 6 }),
        (agencies) => void checkRegistry({ agencies }),
      ),
    );
  });
});

describe('layers of registry files', () => {
  const office = readRegistry({
    name: '某办公厅',
    agencies: [
      { short: '市大数据发展局', validTo: '2024-08-31', successors: ['市数据局'] },
      { short: '市数据局', full: '重庆市数据局', validFrom: '2024-09-01', predecessors: ['市大数据发展局'] },
      { short: '市扶贫办', validTo: null },
    ],
  });
  const registry = new Registry([chongqingLayer(), office.layer]);

  it('override the fields that they give and keep the rest', () => {
    const agency = registry.byShort('市大数据发展局');
    assert.equal(agency?.full, '重庆市大数据应用发展管理局');
    assert.equal(agency && statusOn(agency, '2024-09-01'), 'ended');
    assert.equal(agency && registry.successorOn(agency, '2025-01-01')?.short, '市数据局');
  });

  it('add new agencies after the known ones, with the region of the file below', () => {
    assert.equal(registry.agencies.at(-1)?.short, '市数据局');
    assert.equal(registry.agencies.at(-1)?.region, '重庆市');
    assert.equal(registry.byForm('重庆市数据局')[0]?.kind, 'full');
  });

  it('take back a date with null', () => {
    const agency = registry.byShort('市扶贫办');
    assert.equal(agency && statusOn(agency, '2024-05-11'), 'valid');
  });
});

describe('the page about the registry', () => {
  const page = readFileSync(new URL('../../docs/registry.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match): unknown => JSON.parse(match[1] ?? ''));

  it('shows an entry and a file that are right', () => {
    const [entry, file] = blocks;
    assert.deepEqual(readRegistry({ agencies: [entry] }).problems, []);
    assert.deepEqual(checkRegistry(file, [chongqingLayer()]), []);
  });
});

describe('the schema of registry files', () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('../../server/src/agencies/registry.schema.json', import.meta.url), 'utf8'),
  );

  it('knows the same fields as the reader', () => {
    const text = JSON.stringify(schema);
    const unknown = checkRegistry({
      x: 1,
      agencies: [{ short: '甲局', x: 1, validTo: { date: '2024', x: 1 }, accepted: [{ form: '乙', x: 1 }] }],
    });
    assert.equal(unknown.length, 4);
    for (const { message } of unknown) {
      const fields = /可用字段：([^ ]*)/.exec(message)?.[1]?.split('、') ?? [];
      assert.ok(fields.length > 4);
      for (const field of fields) assert.ok(text.includes(`"${field}":`), field);
    }
  });
});
