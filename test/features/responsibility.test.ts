import assert from 'node:assert/strict';
import { responsibilities } from '../../server/src/features/responsibility.ts';
import type { Task } from '../../server/src/features/task.ts';
import { datedTasks } from '../../server/src/features/taskList.ts';
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

  it('is what minutes say in words, and nothing where they name nobody', () => {
    const text =
      '# 第3次局长办公会会议纪要\n\n会议议定如下事项：\n\n一、由安全处牵头，后勤处配合，于6月底前完成排查。\n\n二、同意安排资金。\n\n三、由财务处落实经费。\n\n本纪要由办公室负责解释。';
    const tasks = tasksOf(text);
    assert.deepEqual(
      tasks.map((task) => [task.name.slice(0, 2), units(task)]),
      [
        ['一、', ['*安全处(牵头单位)', '后勤处(配合单位)']],
        ['三、', ['*财务处(牵头单位)']],
      ],
    );
    for (const { name, range } of tasks.flatMap((task) => task.units))
      assert.equal(text.slice(range.start, range.end), name);
  });

  it('is who leads in a plan without lists; beside lists such a sentence is no task', () => {
    const led = '（一）甲。推进甲。（市教委牵头，市公安局配合）\n\n（二）乙。由市财政局负责答疑。';
    assert.deepEqual(tasksOf(`一、任务\n\n${led}`).map(units), [['*市教委(牵头单位)', '市公安局(配合单位)']]);
    assert.equal(tasksOf(`一、任务\n\n${led}\n\n（三）丙。（责任单位：市科技局）`).length, 1);
  });

  it('is each row of a table with a column of units', () => {
    const text =
      '# 某市教育局关于开展检查的通知\n\n一、任务分工\n\n| 序号 | 任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n| 1 | 开展检查 | 市教委、市公安局 | 2024年6月底前 |\n| 2 | 整改隐患 | 市教委牵头，市财政局配合 | 长期坚持 |\n| 3 | 总结 |  | 2024年12月 |\n| 4 | 回访 | 市教委 | 2024年9月 |\n';
    const tasks = tasksOf(text);
    assert.deepEqual(
      tasks.map((task) => [task.name, task.path, units(task)]),
      [
        ['开展检查', ['一、任务分工'], ['*市教委(责任单位)', '市公安局(责任单位)']],
        ['整改隐患', ['一、任务分工'], ['*市教委(牵头单位)', '市财政局(配合单位)']],
        ['回访', ['一、任务分工'], ['*市教委(责任单位)']],
      ],
    );
    assert.deepEqual(
      datedTasks(linter.lint(text).file).map(({ deadlines }) => deadlines.map(({ text: day, until }) => [day, until])),
      [[['2024年6月底前', '2024-06-30']], [['长期坚持', null]], [['2024年9月', '2024-09-30']]],
    );
  });

  it('leads by its column where a table has one for each', () => {
    const text =
      '# 某市教育局关于开展检查的通知\n\n| 工作任务 | 配合单位 | 牵头单位 |\n|---|---|---|\n| 开展检查 | 市公安局、市财政局 | 市教委 |\n';
    assert.deepEqual(tasksOf(text).map(units), [['市公安局(配合单位)', '市财政局(配合单位)', '*市教委(牵头单位)']]);
  });
});
