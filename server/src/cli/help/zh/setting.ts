import type { HelpPages } from '../pages.ts';
import { COMMON } from './common.ts';

/** The help in Chinese of the commands that set the program up and say what it knows. */
export const SETTING: Pick<HelpPages, 'config' | 'init' | 'registry' | 'rules' | 'explain' | 'completion'> = {
  config: `gongwen config：某个文件用的是什么配置，从哪里来

用法
  gongwen config [文件 | 文件夹]

  列出起作用的配置文件，以及每个值写在哪个文件的哪一行。文件不必存在；不写则指当前文件夹。

选项
  -f, --format text|json     默认 text
  --profile、--rule、--as-of、--detect、-c, --config、--no-config、--allow-plugins  同 gongwen lint
${COMMON}

配置文件 gongwen.config.json（JSON，可加注释）
  root        true：上级文件夹的配置不再起作用
  extends     以其他配置为基础：相对路径 "./base.json"，或 npm 包 "@office/gongwen-config"，可列多个
  profile     采用哪家机关的写法       registry  本单位的机关名称登记文件
  rules       规则的级别和选项         files、ignore  一律检查、查找时不看的文件
  asOf        无日期公文按这一天判断   detect    auto 或 all
  overrides   对部分文件另行规定：[{ "files": ["归档/**"], "rules": { … } }]
  由远及近：上级文件夹、extends、本文件、overrides、命令行，后者优先。

示例
  gongwen config 通知.md`,
  init: `gongwen init：为文件夹写一份配置

用法
  gongwen init [文件夹]

  先看文件夹里有什么：按文号推断采用哪家机关的写法，列出 .txt 公文和机关名称登记文件。已有配置则不改动。

选项
  --profile 名称             不推断，用这个写法
${COMMON}

示例
  gongwen init
  gongwen init 来稿/ --profile shanghai`,
  registry: `gongwen registry：机关名称登记

用法
  gongwen registry check 文件…                  校验本单位的登记文件，逐处列出问题和建议
  gongwen registry show 名称 [--as-of 日期]     登记中有关这个名称的一切：写法、起止、来源、后继
  gongwen registry add 简称 --file 文件 [字段]  在本单位的登记文件中加一条，没有文件则新建

  check 依次把各文件叠在内置登记和前面的文件之上。show 也看配置文件中 registry 所列的登记。
  add 不通过校验则不写入；保持文件原有的排版和注释。

字段（add）
  --full 全称    --category 类别    --region 地区
  --from 日期    --to 日期           启用、停用日期：YYYY-MM-DD、YYYY-MM、YYYY 或 A~B
  --predecessor 简称                 前身；给出 --from 时，同时写明前身的停用日期
  --successor 简称    --same-body-as 简称
  --accepted 写法    --discouraged 写法    --source 来源    --note 备注
  --basis sourced|own                有文件可证，或仅凭经验
  前身、后继、写法、来源可多次给出。

选项
  -f, --format text|json     check、show 的格式，默认 text
  --as-of YYYY-MM-DD         show：这一天的情况
  -c, --config 文件          show：只用这个配置文件
  --no-config                show：不用配置文件
${COMMON}

退出码
  0  无误、已找到或已写入    1  有问题、没有登记或未写入    2  用法、配置、文件有问题

示例
  gongwen registry check 本厅机关.json
  gongwen registry show 市扶贫办 --as-of 2024-05-11
  gongwen registry add 市数据局 --file 本厅机关.json --full 重庆市数据局 --predecessor 市大数据发展局 --from 2024-09-01`,
  rules: `gongwen rules：列出全部规则

用法
  gongwen rules

  当前文件夹的配置指明的插件规则也一并列出。

选项
  -f, --format table|json    默认 table
  -c, --config 文件          只用这个配置文件
  --no-config                不用配置文件
  --allow-plugins            也加载属于其他用户的插件
${COMMON}

示例
  gongwen rules
  gongwen rules --format json`,
  explain: `gongwen explain：说明一条规则

用法
  gongwen explain 规则

选项
  -c, --config 文件          只用这个配置文件（插件由它指明）
  --no-config                不用配置文件
  --allow-plugins            也加载属于其他用户的插件
${COMMON}

示例
  gongwen explain docnum-bracket --lang en`,
  completion: `gongwen completion：命令补全

用法
  gongwen completion bash|zsh|fish

  输出补全脚本。不写盘，也不改动 shell 的设置。

选项
${COMMON}

示例
  source <(gongwen completion bash)                                    写入 ~/.bashrc
  source <(gongwen completion zsh)                                     写入 ~/.zshrc，在 compinit 之后
  gongwen completion fish > ~/.config/fish/completions/gongwen.fish`,
};
