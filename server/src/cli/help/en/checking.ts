import type { HelpPages } from '../pages.ts';
import { COMMON } from './common.ts';

/** The help in English of the commands that check documents and repair them. */
export const CHECKING: Pick<HelpPages, 'lint' | 'merge' | 'clean'> = {
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
  --cache                    remember results, and check only what changed; kept in .gongwencache,
                             signed with a key of your own (or GONGWEN_CACHE_KEY)
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

Word documents (.docx, .dotx, .docm, .dotm)
  --review FILE              write a copy with every finding as a comment and every repair as a tracked change
  --replace-review           take the comments of an earlier review by the same author away first
  --review-author NAME       who comments, by default Gongwen
  --no-date                  no date on comments and changes: equal input gives equal bytes
  --force                    replace a file of that name
                             --fix writes repairs into a Word document as tracked changes

What is checked
  --rule 'ID:LEVEL'          set a rule to error, warning, info or off; may be repeated
  --profile NAME             whose house style, by default chongqing
  --as-of YYYY-MM-DD         judge names of agencies by this day, by default by the date of the document
  --detect auto|all          all: check every file found in a folder, document or not
  --final                    the last check before a document goes out: placeholders, notes and identity numbers
                             are errors
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
  --allow-plugins            load plug-ins that another user owns too
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
  --allow-plugins            load plug-ins that another user owns too
${COMMON}

Exit status
  0  no errors left    1  errors left for a person    2  usage, configuration, files, or no document

Examples
  gongwen clean original.txt
  gongwen clean original.txt --output draft.md`,
};
