import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { slashed } from './paths.ts';

/** Where the package keeps the schema of configuration files. */
const SCHEMA = ['node_modules', 'gongwen', 'schemas', 'gongwen.config.schema.json'];

/**
 * The schema as a configuration file in `folder` would name it: the one of the package that is installed there or in a
 * folder above, so that editors need no network to complete and check what is typed. Null where none is.
 */
export function schemaFor(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, ...SCHEMA);
    if (existsSync(path)) {
      const way = slashed(relative(folder, path));
      return way.startsWith('.') ? way : `./${way}`;
    }
    if (dirname(at) === at) return null;
  }
}
