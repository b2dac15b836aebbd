import type { HelpPages } from '../pages.ts';
import { COMMON } from './common.ts';

/** The help in English of the commands that set the program up and say what it knows. */
export const SETTING: Pick<HelpPages, 'config' | 'init' | 'registry' | 'rules' | 'explain' | 'completion'> = {
  config: `gongwen config: what configuration a file gets, and from where

Usage
  gongwen config [FILE | FOLDER]

  Lists the configuration files that count, and for each value the file and line that says it. The file need not exist;
  without one it is the current folder.

Options
  -f, --format text|json     by default text
  --profile, --rule, --as-of, --detect, -c, --config, --no-config, --allow-plugins  as of gongwen lint
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
${COMMON}

Examples
  gongwen init
  gongwen init drafts/ --profile shanghai`,
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
  rules: `gongwen rules: list all rules

Usage
  gongwen rules

  Rules of plug-ins are listed where the configuration of the current folder names them.

Options
  -f, --format table|json    by default table
  -c, --config FILE          use this configuration file alone
  --no-config                use none
  --allow-plugins            load plug-ins that another user owns too
${COMMON}

Examples
  gongwen rules
  gongwen rules --format json`,
  explain: `gongwen explain: explain a rule

Usage
  gongwen explain RULE

Options
  -c, --config FILE          use this configuration file alone: it names the plug-ins
  --no-config                use none
  --allow-plugins            load plug-ins that another user owns too
${COMMON}

Example
  gongwen explain docnum-bracket --lang zh`,
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
};
