import assert from 'node:assert/strict';
import { responsibilities, type Task } from '../../server/src/features/responsibility.ts';
import { linter, seed } from './support.ts';

/** The tasks of a text as the language server finds them. */
function tasksOf(text: string): readonly Task[] {
  const { file, findings } = linter.lint(text);
  return responsibilities(
    file,
    findings.filter(({ ruleId }) => ruleId === 'responsible-missing'),
  );
}

const units = (task: Task | undefined): string[] =>
  (task?.units ?? []).map(({ name, label, lead }) => `${lead ? '*' : ''}${name}(${label})`);

describe('who answers for what', () => {
  const NAME = '渝府办发〔2024〕47号.md';

  it('is every task of a plan, with its units in their order, the first one leading', () => {
    const tasks = tasksOf(seed(NAME));
    assert.equal(tasks.length, 15);
    assert.equal(tasks[0]?.name, '1. 建立健全寄递物流体系');
    assert.deepEqual(tasks[0]?.path, ['二、重点任务', '（一）推动共建共享，健全“邮运通”寄递物流网络']);
    assert.deepEqual(units(tasks[0]).slice(0, 2), ['*市交通运输委(责任单位)', '重庆邮政管理局(责任单位)']);
    assert.equal(tasks[0]?.units.length, 8);
    for (const task of tasks) assert.equal(task.units.filter(({ lead }) => lead).length, 1, task.name);
  });

  it('gives places in the source', () => {
    const text = seed(NAME);
    for (const task of tasksOf(text)) {
      assert.equal(text.slice(task.range.start, task.range.end), task.name);
      for (const { name, range } of task.units) assert.ok(text.slice(range.start, range.end).startsWith(name), name);
    }
  });

  it('takes the label at its word: 牵头单位 leads, wherever it stands, and 配合单位 never does', () => {
    const [task] = tasksOf('一、任务\n\n1. 甲。推进甲。（配合单位：市教委、市科技局；牵头单位：市商务委、市财政局）');
    assert.deepEqual(units(task), [
      '市教委(配合单位)',
      '市科技局(配合单位)',
      '*市商务委(牵头单位)',
      '*市财政局(牵头单位)',
    ]);
  });

  it('includes a task whose list is missing, without units', () => {
    const list = seed(NAME).match(/（责任单位：[^（）]*）(?=\n\n3\. )/u)?.[0];
    assert.ok(list);
    const tasks = tasksOf(seed(NAME).replace(list, ''));
    assert.equal(tasks.length, 15);
    assert.deepEqual(
      tasks.filter((task) => task.units.length === 0).map(({ name }) => name),
      ['2. 建设改造区县共配中心'],
    );
  });

  it('is nothing in a document without lists', () => {
    assert.deepEqual(tasksOf(seed('渝府发〔2024〕11号.md')), []);
  });
});
