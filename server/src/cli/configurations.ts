import { join } from 'node:path';
import { CONFIG_FILE } from '../config/configFile.ts';
import { today } from '../engine/today.ts';
import { Configurations, type RunConfiguration } from '../project/configurations.ts';
import type { Failure } from '../project/exit.ts';
import type { PluginPolicy } from '../project/plugins.ts';
import type { Arguments } from './arguments.ts';
import { complain, type Environment } from './environment.ts';
import { configOf, flagsOf } from './lint/lintOptions.ts';

/**
 * The configurations that a command line asks for.
 * @param fail told of what is wrong with them; absent: it is printed
 */
export function configurationsFor(
  given: Arguments,
  environment: Environment,
  plugins: PluginPolicy,
  fail: (failure: Failure) => void = (failure) => complain(environment, failure.message),
): Configurations {
  const { cwd } = environment;
  return new Configurations({ source: configOf(given), flags: flagsOf(given), plugins, cwd, today: today(), fail });
}

/** The configuration of the current folder, for commands that look at no document; what is wrong with it is said. */
export function configurationHere(given: Arguments, environment: Environment, plugins: PluginPolicy): RunConfiguration {
  return configurationsFor(given, environment, plugins).for(join(environment.cwd, CONFIG_FILE));
}
