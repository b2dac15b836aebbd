import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../../server/src/rules/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program as users start it. */
export const CLI = join(ROOT, 'dist/cli.js');

/** What a process left behind. */
export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process is started. */
export interface CliOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Added to an environment without locale and colour settings. */
  readonly env?: Readonly<Record<string, string>>;
}

let built = false;

/** Builds the program from the sources, once for all tests. */
export function buildCli(): void {
  if (built) return;
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  built = true;
}

/** The environment of a test process: nothing of the machine that would change what is printed. */
export function cleanEnvironment(extra: CliOptions['env'] = {}): NodeJS.ProcessEnv {
  const mine = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'NO_COLOR', 'FORCE_COLOR'];
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !mine.includes(name))), ...extra };
}

/** Runs the program to its end. */
export function runCli(args: readonly string[], { cwd = ROOT, stdin = '', env }: CliOptions = {}): CliResult {
  buildCli();
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input: stdin,
    env: cleanEnvironment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A folder of its own for one test. */
export class Folder {
  readonly path: string;

  /** @param files text or bytes by name; folders are made as needed */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.path = mkdtempSync(join(tmpdir(), 'gongwen 测试-'));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  bytes(name: string): Buffer {
    return readFileSync(this.at(name));
  }

  text(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  run(args: readonly string[], options: Omit<CliOptions, 'cwd'> = {}): CliResult {
    return runCli(args, { ...options, cwd: this.path });
  }

  /** Runs a line of bash in which `$CLI` is the program, for what only a shell can do to it. */
  shell(line: string): CliResult {
    buildCli();
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
      cwd: this.path,
      env: cleanEnvironment({ CLI }),
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Gives each test of a suite a folder, and takes it away after. */
export function useFolders(): (files?: Readonly<Record<string, string | Uint8Array>>) => Folder {
  const made: Folder[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) folder.remove();
  });
  return (files) => {
    const folder = new Folder(files);
    made.push(folder);
    return folder;
  };
}

/** A configuration under which only one rule runs, so that a test means the same whatever rules there are. */
export function only(rule: string, more: Readonly<Record<string, unknown>> = {}): string {
  const levels = Object.fromEntries(rules.map(({ id }) => [id, id === rule ? 'error' : 'off']));
  return JSON.stringify({ root: true, rules: levels, ...more });
}

/** The report that `--format json` prints, as far as tests look at it. */
export interface JsonReport {
  readonly version: number;
  readonly files: readonly {
    readonly filePath: string;
    readonly findings: readonly {
      readonly ruleId: string;
      readonly severity: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly offset: number;
      readonly endOffset: number;
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Reads a report. */
export function parseReport(text: string): JsonReport {
  const report: JsonReport = JSON.parse(text);
  return report;
}

/** The findings of a report as `file:line:column rule`. */
export function placesOf(text: string): readonly string[] {
  return parseReport(text).files.flatMap(({ filePath, findings }) =>
    findings.map(({ line, column, ruleId }) => `${filePath}:${line}:${column} ${ruleId}`),
  );
}
