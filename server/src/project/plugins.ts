import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pluginRules, type ReadPlugin } from '../config/plugin.ts';
import { systemCode } from './errors.ts';

/** What was read from a module, so that the configurations that name it share its rules. */
const READ = new WeakMap<object, ReadPlugin>();

/**
 * Loads a plug-in: a module of either kind, as a file or a package. Its code runs, so only a configuration that a person
 * chose to run with may name one.
 * @param from URI of the configuration file that names it, where the search begins
 */
export function loadPlugin(name: string, from: string): ReadPlugin {
  const require = createRequire(fileURLToPath(from));
  let place: { readonly file?: string } = {};
  try {
    const path = require.resolve(name);
    if (isAbsolute(path)) place = { file: pathToFileURL(path).href };
    const exported: unknown = require(path);
    if (typeof exported !== 'object' || exported === null) return { ...pluginRules(exported), ...place };
    const read = READ.get(exported) ?? pluginRules(exported);
    READ.set(exported, read);
    return { ...read, ...place };
  } catch (error) {
    return { rules: [], problems: [{ path: '', message: whyNotLoaded(name, error) }], ...place };
  }
}

function whyNotLoaded(name: string, error: unknown): string {
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  switch (systemCode(error)) {
    case 'MODULE_NOT_FOUND':
    case 'ERR_MODULE_NOT_FOUND':
      return detail?.includes(`'${name}'`) === true
        ? '找不到，文件请以 ./ 开头，npm 包请先安装 (cannot be found)'
        : `缺少它所用的模块：${detail} (a module that it uses is missing)`;
    case 'ERR_REQUIRE_ASYNC_MODULE':
      return '顶层不能用 await (top-level await is not supported)';
    default:
      return `加载出错：${detail} (it failed to load)`;
  }
}
