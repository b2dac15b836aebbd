import { chongqingLayer } from '../../agencies/chongqing.ts';
import { isDay } from '../../agencies/dates.ts';
import { Registry } from '../../agencies/registry.ts';
import { nearest } from '../../agencies/similar.ts';
import { EXIT, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { type Arguments, expectOperands, lastOf, readArguments } from '../arguments.ts';
import { configurationHere } from '../configurations.ts';
import { complain, type Environment } from '../environment.ts';
import { colorOf, oneOf } from '../lint/lintOptions.ts';
import { styleFor, wantsColor } from '../terminal/color.ts';
import { lookUp } from './known.ts';
import { knownText } from './knownText.ts';

/** The options of `gongwen registry show`. */
export const OPTIONS = { format: 'value', 'as-of': 'value', config: 'value', 'no-config': 'flag' } as const;

/** `gongwen registry show NAME`: what the registry, the office's own files included, knows of a name. */
export async function showName(args: readonly string[], environment: Environment): Promise<number> {
  const { env, stdout, language } = environment;
  const given = readArguments(args, OPTIONS);
  const format = oneOf('format', lastOf(given, 'format') ?? 'text', ['text', 'json'] as const);
  const [name] = given.operands;
  if (name === undefined) throw new UsageError('缺少机关名称 (a name is needed)');
  expectOperands(given, 1);
  const day = lastOf(given, 'as-of') ?? null;
  if (day !== null && !isDay(day)) {
    throw new UsageError(`--as-of 应为真实日期 YYYY-MM-DD，不是“${day}” (not a day)`);
  }
  const layers = layersOf(given, environment);
  if (layers === null) return EXIT.fault;
  const registry = new Registry(layers);
  const entries = lookUp(name, registry, layers, day);
  const output = new StreamOutput(stdout);
  if (format === 'json') {
    await output.write(`${JSON.stringify({ version: 1, name, asOf: day, entries }, null, 2)}\n`);
  } else if (entries.length > 0) {
    const style = styleFor(wantsColor(colorOf(given), env, stdout));
    await output.write(entries.map((entry) => knownText(name, entry, { registry, day, language, style })).join('\n'));
  }
  if (entries.length > 0) return EXIT.ok;
  const [near] = nearest(name, registry);
  const hint = near === undefined ? '' : `，是否为“${near.form}”？ (did you mean “${near.form}”?)`;
  complain(environment, `“${name}”未登记 (not in the registry)${hint}`);
  return EXIT.findings;
}

/** Our registry and the office's files over it; null where the configuration is broken, which has been said then. */
function layersOf(given: Arguments, environment: Environment) {
  const configuration = configurationHere(given, environment, 'none');
  return configuration.usable ? [chongqingLayer(), ...configuration.registries] : null;
}
