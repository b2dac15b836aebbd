import { chongqingRegistry } from '../agencies/chongqing.ts';
import type { LintConfig } from '../engine/lintConfig.ts';
import { rules } from '../rules/index.ts';
import { chongqing } from './profiles.ts';

/**
 * The configuration of an office that configured nothing.
 * @param today the day to judge undated texts by, ISO; passed in because the engine reads no clock.
 */
export function defaultConfig(today: string): LintConfig {
  return { rules, settings: new Map(), house: chongqing.house, registry: chongqingRegistry(), today, detect: 'auto' };
}
