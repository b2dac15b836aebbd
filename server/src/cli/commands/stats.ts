import { targetsOf } from '../../features/targets.ts';
import { datedTasks } from '../../features/taskList.ts';
import { walkSections } from '../../gazette/document/document.ts';
import { EXIT } from '../../project/exit.ts';
import { detached } from '../../text/detached.ts';
import { readArguments } from '../arguments.ts';
import { forEachDocument, type ReadDocument } from '../documents.ts';
import type { Environment } from '../environment.ts';
import { formatOf, TABLE_OPTIONS, writeResult } from '../tables/command.ts';

/** What there is to count in a file. */
interface Stats {
  readonly documents: number;
  /** Chinese characters, digits, letters and punctuation, as 字数 is counted: no white space. */
  readonly characters: number;
  readonly paragraphs: number;
  readonly sections: number;
  readonly tasks: number;
  /** Different ones. */
  readonly units: number;
  readonly citations: number;
  readonly targets: number;
}

const COLUMNS: readonly (readonly [keyof Stats, string])[] = [
  ['documents', '公文'],
  ['characters', '字数'],
  ['paragraphs', '段落'],
  ['sections', '层次'],
  ['tasks', '任务'],
  ['units', '责任单位'],
  ['citations', '引文'],
  ['targets', '量化目标'],
];

/** `gongwen stats`: documents in numbers. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments(args, TABLE_OPTIONS);
  formatOf(given, environment.stdout.isTTY);
  const files: (Stats & { readonly file: string })[] = [];
  const units = new Set<string>();
  const failed = forEachDocument(given, environment, (document) => {
    const { stats, units: own } = statsOf(document);
    files.push({ file: document.name, ...stats });
    for (const unit of own) units.add(unit);
  });
  const total = totalOf(files, units.size);
  const table = {
    title: '公文统计',
    header: ['文件', ...COLUMNS.map(([, title]) => title)],
    rows: [...files, { file: '合计', ...total }].map((stats) => [
      stats.file,
      ...COLUMNS.map(([key]) => String(stats[key])),
    ]),
  };
  await writeResult({ table, json: { version: 1, files, total } }, given, environment);
  return failed ? EXIT.fault : EXIT.ok;
}

/** The numbers of a file, and the names of the units that it counts. */
function statsOf({ file }: ReadDocument): { readonly stats: Stats; readonly units: ReadonlySet<string> } {
  const { documents } = file;
  const paragraphs = documents.flatMap((document) => document.paragraphs);
  const tasks = datedTasks(file);
  const units = new Set(detached(tasks.flatMap((task) => task.units.map(({ name }) => name))));
  const stats = {
    documents: documents.length,
    characters: paragraphs.reduce((sum, { prose }) => sum + Array.from(prose.text.replace(/\s/gu, '')).length, 0),
    paragraphs: paragraphs.length,
    sections: documents.reduce((sum, { sections }) => sum + [...walkSections(sections)].length, 0),
    tasks: tasks.length,
    units: units.size,
    citations: paragraphs.reduce((sum, { prose }) => sum + prose.citations.length, 0),
    targets: targetsOf(file).length,
  };
  return { stats, units };
}

/** The sums. A unit that several files name is one. */
function totalOf(files: readonly Stats[], units: number): Stats {
  const sum = (key: keyof Stats): number => files.reduce((total, stats) => total + stats[key], 0);
  return {
    documents: sum('documents'),
    characters: sum('characters'),
    paragraphs: sum('paragraphs'),
    sections: sum('sections'),
    tasks: sum('tasks'),
    units,
    citations: sum('citations'),
    targets: sum('targets'),
  };
}
