import type { HelpPages } from './pages.ts';

const COMMON = `  --lang zh|en               language of help and rule pages, by default that of the system
  --color, --no-color        colour or not; by default on a terminal only (NO_COLOR and FORCE_COLOR count)
  -h, --help                 show this help`;

/** The help in English. */
export const HELP_EN: HelpPages = {
  help: `gongwen: a linter for Chinese official documents (公文)

Usage
  gongwen <command> [options] [file…]

Commands
  lint      check documents, and repair them
  outline   show the structure of a document: elements, numbering, responsible bodies
  rules     list all rules
  explain   explain a rule: its basis, right and wrong examples, options
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
  lint: `gongwen lint: check documents

Usage
  gongwen lint [FILE | FOLDER | GLOB | -]…

  Without operands the current folder is searched. A file that is named is always checked; one found in a folder is
  checked when it holds an official document. "-" reads standard input.
  Reads UTF-8, GB18030 (GBK) and UTF-16; repairs keep encoding, line ends and mode.

Report
  -f, --format stylish|json  format of the report, by default stylish
  -o, --output FILE          write the report to a file; may alternate with several --format
  -q, --quiet                report errors only
  --max-warnings N           exit with 1 when there are more than N warnings

Repair
  --fix                      repair and write back; of standard input the repaired text is printed, and the report
                             goes to standard error
  --fix-dry-run              write nothing, print a unified diff
  --fix-type safe|suggestion safe changes form only (default); suggestion also what a person should confirm

What is checked
  --rule 'ID:LEVEL'          set a rule to error, warning, info or off; may be repeated
  --profile NAME             whose house style, by default chongqing
  --as-of YYYY-MM-DD         judge names of agencies by this day, by default by the date of the document
  --detect auto|all          all: check every file found in a folder, document or not
  --ext md,txt               endings looked for in folders, by default md,markdown
  --stdin-filename NAME      what file standard input stands for

Configuration
  -c, --config FILE          use this file alone (its globs are relative to the current folder)
  --no-config                use none
  By default gongwen.config.json is looked for in the folder of each file and all above it; the nearest has the last
  word, and "root": true ends the search.

Other
${COMMON}

Examples
  gongwen lint drafts/ --ext md,txt
  gongwen lint '2024/**/*.md' --format json --output report.json
  gongwen lint notice.md --fix-dry-run | patch -p1
  gongwen lint --rule docnum-bracket:warning --max-warnings 0
  cat notice.md | gongwen lint - --stdin-filename notice.md`,
  outline: `gongwen outline: show the structure of a document

Usage
  gongwen outline FILE | -

Options
  -f, --format tree|json     by default tree
${COMMON}

Examples
  gongwen outline notice.md
  gongwen outline notice.md --format json`,
  rules: `gongwen rules: list all rules

Usage
  gongwen rules

Options
  -f, --format table|json    by default table
${COMMON}`,
  explain: `gongwen explain: explain a rule

Usage
  gongwen explain RULE

Options
${COMMON}

Example
  gongwen explain docnum-bracket --lang zh`,
};
