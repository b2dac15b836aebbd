import type { GazetteFile } from '../gazette/document/document.ts';
import { parseGazette } from '../gazette/document/parse.ts';
import { Failure, UsageError } from '../project/exit.ts';
import { findFiles } from '../project/files/find.ts';
import { readStandardInput, readText } from '../project/files/read.ts';
import { LineIndex } from '../text/lines.ts';
import type { Arguments } from './arguments.ts';
import { configurationsFor } from './configurations.ts';
import { complain, type Environment } from './environment.ts';

/** A file that a command reports on, read. */
export interface ReadDocument {
  readonly name: string;
  readonly file: GazetteFile;
  readonly lines: LineIndex;
}

/**
 * Reads what operands mean, as `lint` understands them: files, folders, globs, `-`; a file found in a folder counts when it
 * holds an official document. One after the other, so that an archive need not fit in memory.
 * @returns whether something could not be read; the rest is reported, and the exit status says so
 */
export function forEachDocument(
  given: Arguments,
  environment: Environment,
  visit: (document: ReadDocument) => void,
): boolean {
  const { operands } = given;
  if (operands.length === 0) throw new UsageError('缺少文件名 (a file is needed)');
  if (operands.includes('-')) {
    if (operands.length > 1) {
      throw new UsageError('“-”（标准输入）不能与其他文件同用 (standard input cannot be mixed with files)');
    }
    visit(parsed('<stdin>', readStandardInput('<stdin>').text));
    return false;
  }
  let failed = false;
  const fail = (failure: Failure): void => {
    failed = true;
    complain(environment, failure.message);
  };
  const { cwd } = environment;
  // Which rules there are is nothing to a command that runs none.
  const configurations = configurationsFor(given, environment, 'none', fail);
  const search = { cwd, extensions: ['md', 'markdown'], configurations, fail, allowUnmatched: false };
  for (const found of findFiles(operands, search)) {
    try {
      const document = parsed(found.name, readText(found.path, found.name).text);
      if (found.named || document.file.isGazette) visit(document);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      fail(error);
    }
  }
  return failed;
}

function parsed(name: string, source: string): ReadDocument {
  return { name, file: parseGazette(source), lines: new LineIndex(source) };
}
