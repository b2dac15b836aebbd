import { CHECKING } from './en/checking.ts';
import { COMMON } from './en/common.ts';
import { READING } from './en/reading.ts';
import { SETTING } from './en/setting.ts';
import type { HelpPages } from './pages.ts';

/** The help in English. */
export const HELP_EN: HelpPages = {
  help: `gongwen: a linter for Chinese official documents (公文)

Usage
  gongwen <command> [options] [file…]

Commands
  lint      check documents, and repair them
  compare   compare two editions of a document
  clean     make a draft of a scraped or scanned original
  outline   show the structure of a document: elements, numbering, responsible bodies
  rules     list all rules
  explain   explain a rule: its basis, right and wrong examples, options
  registry  the registry of agencies: check, show, add
  tasks     who answers for what until when
  targets   quantities that are to be reached
  stats     documents in numbers
  config    what configuration a file gets, and from where
  init      write a configuration for a folder
  merge     join the reports of shards
  completion  print a completion script for a shell
  help      show help; gongwen help lint shows that of a command

Examples
  gongwen lint                         check the documents of the current folder
  gongwen lint notice.md --fix         check one and repair it
  gongwen explain docnum-bracket       why hexagonal brackets

Options
${COMMON}
  --version                  show the version

Exit status
  0  no errors    1  errors, or more warnings than --max-warnings    2  usage, configuration, files, or a fault`,
  ...CHECKING,
  ...SETTING,
  ...READING,
};
