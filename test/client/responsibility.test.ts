import assert from 'node:assert/strict';
import { matrixOf, toCsv, toMarkdown } from '../../client/src/responsibility/matrix.ts';
import { type Row, rowsOf, tasksWithoutUnits } from '../../client/src/responsibility/rows.ts';
import type { AssignedUnit, Task } from '../../server/src/protocol/responsibility.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const unit = (name: string, lead = false, label = '责任单位'): AssignedUnit => ({ name, lead, label, range: nowhere });
const task = (name: string, ...units: AssignedUnit[]): Task => ({
  name,
  path: ['一、重点任务'],
  range: nowhere,
  units,
});

const tasks = [
  task('1. 建设', unit('市商务委', true), unit('市教委')),
  task('2. 改造'),
  task('3. 推广', unit('市教委', true), unit('各区县政府', false, '配合单位')),
];

/** The tree as lines: two spaces a level. */
function drawn(rows: readonly Row[], depth = 0): string[] {
  const word = (row: Row): string => {
    if (row.kind === 'task') return row.task.name;
    if (row.kind === 'missing') return '!';
    return row.kind === 'assignment' && row.unit.lead ? `*${row.name}` : row.name;
  };
  return rows.flatMap((row) => [`${'  '.repeat(depth)}${word(row)}`, ...drawn(row.children, depth + 1)]);
}

describe('the list of responsibilities', () => {
  it('shows units with their tasks, the busiest first, and above them the tasks without units', () => {
    assert.deepEqual(drawn(rowsOf(tasks, 'unit', '')), [
      '!',
      '  2. 改造',
      '市教委',
      '  1. 建设',
      '  *3. 推广',
      '市商务委',
      '  *1. 建设',
      '各区县政府',
      '  3. 推广',
    ]);
    assert.deepEqual(tasksWithoutUnits(tasks), [tasks[1]]);
  });

  it('shows tasks with their units in the order of the text', () => {
    assert.deepEqual(drawn(rowsOf(tasks, 'task', '')), [
      '1. 建设',
      '  *市商务委',
      '  市教委',
      '2. 改造',
      '3. 推广',
      '  *市教委',
      '  各区县政府',
    ]);
  });

  it('filters by units and by tasks', () => {
    assert.deepEqual(drawn(rowsOf(tasks, 'task', ' 商务 ')), ['1. 建设', '  *市商务委']);
    assert.deepEqual(drawn(rowsOf(tasks, 'unit', '推广')), ['市教委', '  *3. 推广', '各区县政府', '  3. 推广']);
    assert.deepEqual(rowsOf(tasks, 'unit', '市档案馆'), []);
  });

  it('gives every line an id of its own', () => {
    const twice = [...tasks, ...tasks];
    for (const grouping of ['unit', 'task'] as const) {
      const ids = rowsOf(twice, grouping, '').flatMap((row) => [row.id, ...row.children.map(({ id }) => id)]);
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});

describe('the table of responsibilities', () => {
  it('is CSV that a spreadsheet opens as it is', () => {
    assert.equal(
      toCsv(matrixOf(tasks)),
      '\ufeff部分,任务,市商务委,市教委,各区县政府\r\n' +
        '一、重点任务,1. 建设,牵头,参与,\r\n' +
        '一、重点任务,2. 改造,,,\r\n' +
        '一、重点任务,3. 推广,,牵头,配合\r\n',
    );
  });

  it('never becomes a formula, whatever a draft says', () => {
    const csv = toCsv(matrixOf([task('=HYPERLINK("x")', unit('+1'), unit('-1,2'), unit('@SUM'))]));
    assert.match(csv, /"'=HYPERLINK\(""x""\)"/);
    for (const cell of ["'+1", `"'-1,2"`, "'@SUM"]) assert.ok(csv.includes(cell), cell);
  });

  it('is a Markdown table, with what would break one escaped', () => {
    const table = toMarkdown(matrixOf([task('甲|乙<br>', unit('市教委'))]));
    assert.equal(table, '| 部分 | 任务 | 市教委 |\n| --- | --- | --- |\n| 一、重点任务 | 甲\\|乙\\<br\\> | 参与 |\n');
  });
});
