import { UsageError } from '../project/exit.ts';

/** The languages of help and rule pages. Messages bear both. */
export type Language = 'zh' | 'en';

/** What `--lang` says, wherever it stands: the language is needed before the other arguments can be judged. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
}

/**
 * The language to speak: what was asked for, else the locale. Without a locale it is Chinese: the program reads Chinese
 * documents and its users do too.
 */
export function languageOf(asked: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (asked !== undefined) {
    if (asked === 'zh' || asked === 'en') return asked;
    throw new UsageError(`--lang 应为 zh 或 en，不是“${asked}” (must be zh or en)`);
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale === '' || /^(?:zh|C|POSIX)(?:$|[._@-])/iu.test(locale) ? 'zh' : 'en';
}
