import type { ReadPlugin } from '../../config/plugin.ts';
import type { ReadOutcome } from '../../config/resolve/configLoad.ts';

/** The text of a file, or null where it cannot be read. */
export async function textOf(host: Pick<Host, 'read'>, uri: string): Promise<string | null> {
  const outcome = await host.read(uri);
  return outcome.kind === 'text' ? outcome.text : null;
}

/**
 * What the server needs from the machine it runs on. Kept apart so that everything else of the server can also run where
 * there is no Node, such as a web worker.
 */
export interface Host {
  /** What came of reading a file by its URI: its text, or why there is none. */
  read(uri: string): Promise<ReadOutcome>;
  /**
   * Every Markdown and plain text file below a folder, by URI; what is hidden, what git ignores and dependencies are left out.
   * @param below only those below this folder inside of it
   */
  listTexts(folder: string, below?: string): AsyncIterable<string>;
  /** Whether {@link listTexts} of a folder would list a file in it. */
  isListed(folder: string, uri: string): boolean;
  /**
   * Loads a plug-in, which runs its code.
   * @param from URI of the configuration file that names it, where the search begins
   */
  loadPlugin(name: string, from: string): ReadPlugin;
  /** Lets everything else run that waits. */
  pause(): Promise<void>;
  /** The address of a rule's page, or null where the server was installed without it. */
  rulePage(ruleId: string): string | null;
  /** Today's date in the zone of the machine, ISO. */
  today(): string;
  /** Names this run of the server, so that its answers are not taken for those of an earlier one. */
  readonly startedAt: string;
  /** A clock for measuring, in milliseconds. */
  now(): number;
}
