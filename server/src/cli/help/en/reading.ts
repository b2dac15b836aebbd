import type { HelpPages } from '../pages.ts';
import { COMMON } from './common.ts';

/** The help in English of the commands that say what documents hold. */
export const READING: Pick<HelpPages, 'outline' | 'compare' | 'tasks' | 'targets' | 'stats'> = {
  outline: `gongwen outline: show the structure of a document

Usage
  gongwen outline FILE | -

Options
  -f, --format tree|json     by default tree
${COMMON}

Examples
  gongwen outline notice.md
  gongwen outline notice.md --format json`,
  compare: `gongwen compare: compare two editions of a document

Usage
  gongwen compare OLD NEW

  Documents are matched by number, then by title, and compared sentence by sentence. Page breaks, blank lines, spaces
  and widths are no differences; words and punctuation are. Tables, quotations, footnotes, front matter and code are
  compared; scripts and the like are not, and are listed with their lines. A moved paragraph is one difference. One file
  may be a whole gazette and the other a single document. One of them may be "-" for standard input.

Options
  -f, --format text|json     by default text; without colour [-…-] stands only in OLD, {+…+} only in NEW
${COMMON}

Exit status
  0  no differences    1  differences    2  usage or files, or no document in common

Examples
  gongwen compare gazette.txt website.txt
  gongwen compare draft.md final.md --format json`,
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
