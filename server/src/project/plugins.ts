import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pluginRules, type ReadPlugin } from '../config/plugin.ts';
import { systemCode } from './errors.ts';

/** What was read from a module, so that the configurations that name it share its rules. */
const READ = new WeakMap<object, ReadPlugin>();

/** Which plug-ins a run loads: those that the person's own files bring, all (`--allow-plugins`), or none. */
export type PluginPolicy = 'own' | 'all' | 'none';

/**
 * Loads a plug-in: a module of either kind, as a file or a package. Its code runs, so only a configuration that a person
 * chose to run with may name one.
 * @param from URI of the configuration file that names it, where the search begins
 * @param mayRun whether the code of a file may run; asked of the configuration file too
 */
export function loadPlugin(name: string, from: string, mayRun: (path: string) => boolean = () => true): ReadPlugin {
  const require = createRequire(fileURLToPath(from));
  if (!mayRun(fileURLToPath(from))) return notOurs();
  let place: { readonly file?: string } = {};
  try {
    const path = require.resolve(name);
    if (isAbsolute(path)) place = { file: pathToFileURL(path).href };
    if (isAbsolute(path) && !mayRun(path)) return notOurs();
    const exported: unknown = require(path);
    if (typeof exported !== 'object' || exported === null) return { ...pluginRules(exported), ...place };
    const read = READ.get(exported) ?? pluginRules(exported);
    READ.set(exported, read);
    return { ...read, ...place };
  } catch (error) {
    return { rules: [], problems: [{ path: '', message: whyNotLoaded(name, error) }], ...place };
  }
}

function notOurs(): ReadPlugin {
  const message =
    '未加载，文件属于另一个用户；确认可信后请加 --allow-plugins (not loaded: the file belongs to another user; add --allow-plugins if you trust it)';
  return { rules: [], problems: [{ path: '', message }] };
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
