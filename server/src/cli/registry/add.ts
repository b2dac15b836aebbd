import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { endBefore } from '../../agencies/check.ts';
import { chongqingLayer } from '../../agencies/chongqing.ts';
import type { RegistryLayer } from '../../agencies/model.ts';
import { readRegistry } from '../../agencies/read.ts';
import { Registry } from '../../agencies/registry.ts';
import { type RegistryEntry, withEntry } from '../../config/registryEdit.ts';
import { type PlacedProblem, readRegistryFile } from '../../config/registryFile.ts';
import { EXIT, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { type ReadText, readText } from '../../project/files/read.ts';
import { writeAtomically } from '../../project/files/write.ts';
import { writeRepair } from '../../project/repair.ts';
import { type Arguments, expectOperands, lastOf, readArguments } from '../arguments.ts';
import { complain, type Environment } from '../environment.ts';
import { colorOf } from '../lint/lintOptions.ts';
import { styleFor, wantsColor } from '../terminal/color.ts';
import { problemLines } from './check.ts';

/** Which field of an entry an option fills; those with a list may be given several times. */
const FIELDS = {
  full: { key: 'full', list: false },
  category: { key: 'category', list: false },
  region: { key: 'region', list: false },
  from: { key: 'validFrom', list: false },
  to: { key: 'validTo', list: false },
  predecessor: { key: 'predecessors', list: true },
  successor: { key: 'successors', list: true },
  'same-body-as': { key: 'sameBodyAs', list: false },
  accepted: { key: 'accepted', list: true },
  discouraged: { key: 'discouraged', list: true },
  basis: { key: 'basis', list: false },
  source: { key: 'sources', list: true },
  note: { key: 'note', list: false },
} as const;

/** The options of `gongwen registry add`. */
export const OPTIONS = {
  file: 'value',
  ...Object.fromEntries(Object.keys(FIELDS).map((name) => [name, 'value' as const])),
} as const;

/** `gongwen registry add NAME --file FILE`: an entry more in an office's own file; refused where the check would refuse it. */
export async function addName(args: readonly string[], environment: Environment): Promise<number> {
  const { cwd, env, stdout } = environment;
  const given = readArguments(args, OPTIONS);
  const [short] = given.operands;
  const name = lastOf(given, 'file');
  if (short === undefined || short.trim() === '') throw new UsageError('缺少机关简称 (a short name is needed)');
  expectOperands(given, 1);
  if (name === undefined || name === '') throw new UsageError('缺少 --file 文件 (--file is needed)');
  const path = resolve(cwd, name);
  const original = existsSync(path) ? readText(path, name) : null;
  const before = original?.text ?? null;
  const below = [chongqingLayer()];
  const wrongBefore = before === null ? [] : readRegistryFile(before, below).problems;
  const style = styleFor(wantsColor(colorOf(given), env, environment.stderr));
  const refuse = (why: string, problems: readonly PlacedProblem[]): number => {
    complain(environment, `“${short}”未登记：${why}`);
    for (const line of problemLines(name, problems, style)) environment.stderr.write(`${line}\n`);
    return EXIT.findings;
  };
  if (wrongBefore.length > 0) {
    return refuse(`${name} 先须改正下列问题 (the file has problems already)`, wrongBefore);
  }
  const entry = entryOf(short.trim(), given);
  const known = knownAlready(entry, new Registry(below), before, name);
  if (known !== null) return refuse(known, []);
  const entries = entriesFor(entry, before, below);
  const text = entries.reduce<string | null>((source, next) => withEntry(source, next), before) ?? '';
  const { problems } = readRegistryFile(text, below);
  if (problems.length > 0) return refuse('写入后将有下列问题 (the file would have these problems)', problems);
  write(path, name, original, text);
  const names = entries.map((added) => `“${added.short}”`).join('、');
  await new StreamOutput(stdout).write(`已写入 ${name}：${names} · added to ${name}\n`);
  return EXIT.ok;
}

function entryOf(short: string, { options }: Arguments): RegistryEntry {
  const entry: Record<string, string | readonly string[]> = {};
  for (const [name, { key, list }] of Object.entries(FIELDS)) {
    const values = options.filter((option) => option.name === name).map(({ value }) => value);
    const last = values.at(-1);
    if (last !== undefined) entry[key] = list ? values : last;
  }
  return { short, ...entry };
}

/** Why there is nothing to add: an entry that says nothing new is a slip, one that the file has is for its keeper to edit. */
function knownAlready(entry: RegistryEntry, registry: Registry, text: string | null, name: string): string | null {
  const { short } = entry;
  if (text !== null && readRegistryFile(text, []).layer.agencies.some((agency) => agency.short === short)) {
    return `${name} 中已有该条，请直接修改 (is in the file already)`;
  }
  if (registry.byShort(short) !== undefined && Object.keys(entry).length === 1) {
    return `内置登记中已有，见 gongwen registry show ${short} (is registered already)`;
  }
  return null;
}

/**
 * The entries to write: the new one, and before it each predecessor that has no last day yet, which ends where the new
 * name begins. Without that, neither could be added before the other.
 */
function entriesFor(
  entry: RegistryEntry,
  text: string | null,
  below: readonly RegistryLayer[],
): readonly RegistryEntry[] {
  const { validFrom, predecessors } = entry;
  const begin = readRegistry({ agencies: [entry] }).layer.agencies[0]?.validFrom;
  if (typeof validFrom !== 'string' || !Array.isArray(predecessors) || !begin) return [entry];
  const own = text === null ? [] : [readRegistryFile(text, below).layer];
  const registry = new Registry([...below, ...own]);
  const ended = predecessors.flatMap((short: string) => {
    const former = registry.byShort(short);
    if (former === undefined || former.validTo !== undefined) return [];
    return [{ short, validTo: endBefore(begin), successors: [...former.successors, entry.short] }];
  });
  return [...ended, entry];
}

function write(path: string, name: string, original: ReadText | null, text: string): void {
  if (original === null) writeAtomically(path, new TextEncoder().encode(text), name);
  else writeRepair(path, name, original, text);
}
