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
  lint: `gongwen lint: check documents

Usage
  gongwen lint [FILE | FOLDER | GLOB | -]…

  Without operands the current folder is searched. A file that is named is always checked; one found in a folder is
  checked when it holds an official document. "-" reads standard input.
  Reads UTF-8, GB18030 (GBK) and UTF-16; repairs keep encoding, line ends and mode.

Report
  -f, --format FORMAT        format of the report: stylish (default), json, sarif, junit, checkstyle, github, gitlab,
                             rdjson, html
  -o, --output FILE          write the report to a file; may alternate with several --format
  -q, --quiet                report errors only
  --max-warnings N           exit with 1 when there are more than N warnings
  --concurrency N            at most N threads, by default as many as there are processors
  --cache                    remember results, and check only what changed; kept in .gongwencache
  --cache-location FILE      keep them in another file
  --debug                    say on standard error how long each rule took; one thread, no cache
  --baseline FILE            count known findings, report and fail on new ones only
  --update-baseline          make all present findings known (makes the file where there is none)
  --prune-baseline           forget known findings that are no longer there

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

Which files
  --changed [REVISION]       only files that differ from a git revision, and new ones; by default from the last commit;
                             of a branch, from where ours left it: --changed=origin/main
  --shard I/N                part the files evenly by size and check one part: --shard 2/4; gongwen merge joins the
                             reports
  --no-error-on-unmatched    a glob may match nothing

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
  compare: `gongwen compare: compare two editions of a document

Usage
  gongwen compare OLD NEW

  Documents are matched by number, then by title, and compared sentence by sentence. Page breaks, blank lines, spaces
  and widths are no differences; words and punctuation are. One file may be a whole gazette and the other a single
  document. One of them may be "-" for standard input.

Options
  -f, --format text|json     by default text; without colour [-…-] stands only in OLD, {+…+} only in NEW
${COMMON}

Exit status
  0  no differences    1  differences    2  usage or files, or no document in common

Examples
  gongwen compare gazette.txt website.txt
  gongwen compare draft.md final.md --format json`,
  clean: `gongwen clean: make a draft of a scraped, scanned or pasted original

Usage
  gongwen clean FILE | -

  Closes broken paragraphs, parts what ran together, puts marks, numbering and wrong characters right, drops repeated
  sentences, marks headings. Adds nothing and loses no sentence. What was done and what is left for a person goes to
  standard error.

Options
  --diff                     write nothing, print a unified diff (default)
  --write                    write back, keeping encoding, line ends and mode
  -o, --output FILE          write to another file; "-" is standard output
  --profile NAME             whose house style, by default chongqing
  --as-of YYYY-MM-DD         judge names of agencies by this day
  --detect auto|all          all: clean the file, document or not
  -c, --config FILE          use this configuration file alone
  --no-config                use none
${COMMON}

Exit status
  0  no errors left    1  errors left for a person    2  usage, configuration, files, or no document

Examples
  gongwen clean original.txt
  gongwen clean original.txt --output draft.md`,
  registry: `gongwen registry: the registry of agencies

Usage
  gongwen registry check FILE…                  check an office's own files: each problem with place and suggestion
  gongwen registry show NAME [--as-of DAY]      all that is known of a name: forms, dates, sources, successor
  gongwen registry add SHORT --file FILE [FIELD…]
                                                add an entry to an office's own file, which is made when missing

  check lays each file over ours and over those named before it. show also looks into the files that "registry" of the
  configuration names. add writes nothing that check would refuse, and keeps layout and comments of the file.

Fields of add
  --full NAME    --category KIND    --region PLACE
  --from DATE    --to DATE           first and last day: YYYY-MM-DD, YYYY-MM, YYYY or A~B
  --predecessor SHORT                former name; with --from, its last day is written too
  --successor SHORT    --same-body-as SHORT
  --accepted FORM    --discouraged FORM    --source TEXT    --note TEXT
  --basis sourced|own                a document says so, or own knowledge
  Predecessors, successors, forms and sources may be repeated.

Options
  -f, --format text|json     of check and show, by default text
  --as-of YYYY-MM-DD         show: how things stand on this day
  -c, --config FILE          show: use this configuration file alone
  --no-config                show: use none
${COMMON}

Exit status
  0  no problems, found, or added    1  problems, not registered, or not added    2  usage, configuration, files

Examples
  gongwen registry check own.json
  gongwen registry show 市扶贫办 --as-of 2024-05-11
  gongwen registry add 市数据局 --file own.json --full 重庆市数据局 --predecessor 市大数据发展局 --from 2024-09-01`,
  config: `gongwen config: what configuration a file gets, and from where

Usage
  gongwen config [FILE | FOLDER]

  Lists the configuration files that count, and for each value the file and line that says it. The file need not exist;
  without one it is the current folder.

Options
  -f, --format text|json     by default text
  --profile, --rule, --as-of, --detect, -c, --config, --no-config  as of gongwen lint
${COMMON}

The configuration file gongwen.config.json (JSON with comments)
  root        true: files in folders above do not count
  extends     configuration to build on: relative files "./base.json" or npm packages "@office/gongwen-config"
  profile     house style                          registry  registry files of the office
  rules       levels and options of rules          files, ignore  always checked, not looked for
  asOf        day for documents without a date     detect    auto or all
  overrides   other settings for some files: [{ "files": ["archive/**"], "rules": { … } }]
  From far to near: folders above, extends, the file itself, overrides, flags; the last has the last word.

Example
  gongwen config notice.md`,
  init: `gongwen init: write a configuration for a folder

Usage
  gongwen init [FOLDER]

  Looks at what the folder holds: document numbers tell the house style; documents in .txt files and registry files are
  listed. A configuration that is there is left alone.

Options
  --profile NAME             use this house style
${COMMON}`,
  merge: `gongwen merge: join reports

Usage
  gongwen merge REPORT…

  Joins JSON or SARIF reports of --shard into one, byte for byte the report of a run without shards.

Options
  -o, --output FILE          write to a file, by default to standard output
  --max-warnings N           exit with 1 when there are more than N warnings
${COMMON}

Exit status
  0  no errors    1  errors, or more warnings than --max-warnings    2  usage or reports

Examples
  gongwen lint archive/ --shard 1/2 --format json --output 1.json
  gongwen lint archive/ --shard 2/2 --format json --output 2.json
  gongwen merge 1.json 2.json --output all.json`,
  completion: `gongwen completion: complete commands

Usage
  gongwen completion bash|zsh|fish

  Prints a completion script. Writes no file and changes no setting of the shell.

Options
${COMMON}

Examples
  source <(gongwen completion bash)                                    in ~/.bashrc
  source <(gongwen completion zsh)                                     in ~/.zshrc, after compinit
  gongwen completion fish > ~/.config/fish/completions/gongwen.fish`,
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
  tasks: `gongwen tasks: who answers for what until when (任务分解表)

Usage
  gongwen tasks FILE | FOLDER | GLOB | -…

  Lists each task with its leading body, the others, the days that its text names, and where it stands. Without a label
  that says who leads, the first body does.

Options
  --by task|unit             by task (default) or by body
  -f, --format FORMAT        md (default), csv, xlsx, html, json; csv is UTF-8 with a BOM, so that Excel reads it
  -o, --output FILE          write to a file
  -c, --config FILE          use this configuration file alone
  --no-config                use none
${COMMON}

Examples
  gongwen tasks plan.md --format xlsx --output tasks.xlsx
  gongwen tasks 2024/ --by unit --format csv --output units.csv`,
  targets: `gongwen targets: quantities that are to be reached

Usage
  gongwen targets FILE | FOLDER | GLOB | -…

  Lists every quantified target: comparison (at least, at most, about), quantity, unit, day, and where it stands.

Options
  -f, --format FORMAT        md (default), csv, xlsx, html, json; csv is UTF-8 with a BOM, so that Excel reads it
  -o, --output FILE          write to a file
  -c, --config FILE          use this configuration file alone
  --no-config                use none
${COMMON}

Examples
  gongwen targets plan.md
  gongwen targets 2024/ --format csv --output targets.csv`,
  stats: `gongwen stats: documents in numbers

Usage
  gongwen stats FILE | FOLDER | GLOB | -…

  Counts documents, characters, paragraphs, sections, tasks, responsible bodies, citations and targets of each file, and
  of all.

Options
  -f, --format FORMAT        md (default), csv, xlsx, html, json; csv is UTF-8 with a BOM, so that Excel reads it
  -o, --output FILE          write to a file
  -c, --config FILE          use this configuration file alone
  --no-config                use none
${COMMON}

Example
  gongwen stats 2024/ --format csv --output stats.csv`,
};
