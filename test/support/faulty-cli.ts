import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the program with one rule that throws, into a folder. @returns the path of the program */
export async function buildFaultyCli(rule: string, folder: string): Promise<string> {
  const outfile = join(folder, 'faulty.cjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/src/cli/main.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
    plugins: [
      {
        name: 'fault',
        setup(builder) {
          builder.onLoad({ filter: new RegExp(`/catalogue/[^/]+/${rule}\\.ts$`) }, ({ path }) => ({
            loader: 'ts',
            contents: `${readFileSync(path, 'utf8')}\nrule.check = () => { throw new Error('planted'); };\n`,
          }));
        },
      },
    ],
  });
  return outfile;
}
