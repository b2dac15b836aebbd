import { format } from 'node:util';

/**
 * Begins each line of the report. The window's own log runs through the same channel as ours, and whoever reads the
 * report has to tell the two apart. scripts/vscode/suite.mjs knows this mark.
 */
const mark = '[suite]';

/** Called by VS Code, in its extension host, with the extension under test loaded. */
export async function run(): Promise<void> {
  // Imported here, not required: mocha is an ES module, and this file is compiled to CommonJS.
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    for (const line of format(...parts).split('\n')) console.log(`${mark} ${line}`);
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  // Defines describe() and it(), which the files below call as they are loaded.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test.ts');
  await import('./diagnostics.test.ts');
  await import('./editing.test.ts');
  await import('./outline.test.ts');
  await import('./preview.test.ts');
  await import('./responsibility.test.ts');
  await import('./schema.test.ts');
  await import('./snippets.test.ts');
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
