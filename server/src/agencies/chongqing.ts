import data from './data/chongqing.json' with { type: 'json' };
import type { RegistryLayer } from './model.ts';
import { readRegistry } from './read.ts';
import { Registry } from './registry.ts';

let layer: RegistryLayer | undefined;
let registry: Registry | undefined;

/** The registry file that comes with the program, read when first asked for. */
export function chongqingLayer(): RegistryLayer {
  layer ??= readRegistry(data).layer;
  return layer;
}

/** The agencies of Chongqing as the program knows them, without any office's own file. */
export function chongqingRegistry(): Registry {
  registry ??= new Registry([chongqingLayer()]);
  return registry;
}
