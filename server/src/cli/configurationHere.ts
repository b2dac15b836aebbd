import { join } from 'node:path';
import { CONFIG_FILE } from '../config/configFile.ts';
import { today } from '../engine/today.ts';
import { Configurations } from '../project/configurations.ts';
import type { Arguments } from './arguments.ts';
import { complain, type Environment } from './environment.ts';
import { configOf } from './lint/lintOptions.ts';

/** The configuration of the current folder, for commands that look at no document; what is wrong with it is said. */
export function configurationHere(given: Arguments, environment: Environment): ReturnType<Configurations['for']> {
  const { cwd } = environment;
  return new Configurations({
    source: configOf(given),
    flags: { root: false, rules: new Map() },
    cwd,
    today: today(),
    fail: (failure) => complain(environment, failure.message),
  }).for(join(cwd, CONFIG_FILE));
}
