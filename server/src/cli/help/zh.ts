import type { HelpPages } from './pages.ts';

const COMMON = `  --lang zh|en               帮助和规则说明的语言，默认随系统语言
  --color, --no-color        是否着色，默认仅在终端着色（NO_COLOR、FORCE_COLOR 有效）
  -h, --help                 显示本帮助`;

/** The help in Chinese. */
export const HELP_ZH: HelpPages = {
  help: `gongwen：公文检查工具

用法
  gongwen <命令> [选项] [文件…]

命令
  lint      检查公文，可自动修复
  compare   比较同一公文的两个版本
  clean     把抓取、扫描来的原文整理成稿
  outline   显示公文的结构：要素、层次、责任单位
  rules     列出全部规则
  explain   说明一条规则：依据、正误示例、选项
  registry  机关名称登记：校验、查询、增加
  tasks     任务分解表：任务、牵头单位、时限
  targets   量化目标表：数量、单位、时限
  stats     公文统计
  config    某个文件用的是什么配置，从哪里来
  init      为文件夹写一份配置
  merge     合并分份检查的报告
  completion  输出 shell 的命令补全脚本
  help      显示帮助；gongwen help lint 显示一条命令的帮助

示例
  gongwen lint                         检查当前文件夹中的公文
  gongwen lint 通知.md --fix           检查并自动修复
  gongwen explain docnum-bracket       为什么要用六角括号

选项
${COMMON}
  --version                  显示版本

退出码
  0  没有错误    1  有错误，或警告超过 --max-warnings    2  用法、配置、文件有问题，或程序出错`,
  lint: `gongwen lint：检查公文

用法
  gongwen lint [文件 | 文件夹 | 通配符 | -]…

  不写文件时检查当前文件夹。点名的文件一律检查；在文件夹中找到的，是公文才检查。“-”读标准输入。
  支持 UTF-8、GB18030（GBK）、UTF-16；修复时保持原有编码、换行和权限。

报告
  -f, --format FORMAT        报告格式：stylish（默认）、json、sarif、junit、checkstyle、github、gitlab、rdjson、html
  -o, --output 文件          报告写入文件；可与多个 --format 交替使用
  -q, --quiet                只报告错误
  --max-warnings N           警告超过 N 处时退出码为 1
  --concurrency N            最多用 N 个线程，默认按处理器个数
  --cache                    记住检查结果，文件和配置未变的不再检查；存于 .gongwencache
  --cache-location 文件      存到另一个文件
  --debug                    在标准错误列出各规则的耗时；单线程，不用检查缓存
  --baseline 文件            已知的问题只计数、不报告，只有新问题才算
  --update-baseline          把现有的问题都记入基线（没有文件则新建）
  --prune-baseline           从基线中去掉已不再出现的问题

修复
  --fix                      自动修复并写回；对标准输入则输出修复后的文本，报告改走标准错误
  --fix-dry-run              不写回，只输出统一格式的差异（unified diff）
  --fix-type safe|suggestion safe 只改格式（默认）；suggestion 连同需要人工确认的改动

检查什么
  --rule '规则:级别'         设定规则级别 error、warning、info、off，可多次使用
  --profile 名称             采用哪家机关的写法，默认 chongqing
  --as-of YYYY-MM-DD         按这一天判断机关名称，默认按公文的成文日期
  --detect auto|all          all：文件夹中的文件一律检查，不论是不是公文
  --ext md,txt               在文件夹中查找哪些扩展名，默认 md,markdown
  --stdin-filename 文件      标准输入当作哪个文件

哪些文件
  --changed [版本]           只检查与 git 版本相比有改动的和新建的文件，默认与上次提交相比；
                             给出分支名时从分叉处算起，例如 --changed=origin/main
  --shard 第几份/共几份      按大小均分文件，只检查其中一份，例如 --shard 2/4；报告用 gongwen merge 合并
  --no-error-on-unmatched    通配符没有匹配的文件时不算错误

配置
  -c, --config 文件          只用这个配置文件（其中的通配符相对当前文件夹）
  --no-config                不用配置文件
  默认从文件所在文件夹逐级向上查找 gongwen.config.json，近者优先，遇 "root": true 为止。

其他
${COMMON}

示例
  gongwen lint 草稿/ --ext md,txt
  gongwen lint '2024年/**/*.md' --format json --output 报告.json
  gongwen lint 通知.md --fix-dry-run | patch -p1
  gongwen lint --rule docnum-bracket:warning --max-warnings 0
  cat 通知.md | gongwen lint - --stdin-filename 通知.md`,
  compare: `gongwen compare：比较同一公文的两个版本

用法
  gongwen compare 旧文件 新文件

  按发文字号、标题找到同一件公文，逐句比较。分页、空行、空格、全角半角不算不同；用词、标点不同才报告。
  一个文件是整期公报、另一个是单件公文也可以比较。其中一个文件可写“-”，读标准输入。

选项
  -f, --format text|json     默认 text；无颜色时，[-…-] 是旧文件所有，{+…+} 是新文件所有
${COMMON}

退出码
  0  没有不同    1  有不同    2  用法、文件有问题，或没有同一件公文可比

示例
  gongwen compare 公报.txt 网页.txt
  gongwen compare 初稿.md 定稿.md --format json`,
  clean: `gongwen clean：把抓取、扫描、粘贴来的原文整理成稿

用法
  gongwen clean 文件 | -

  接合断段，拆开粘连，改正标点、序号和错号，删去重复的语句，标明标题层次。不增加内容，不丢失语句。
  做了什么、还有什么要人工处理，写到标准错误。

选项
  --diff                     不写入，只输出统一格式的差异（默认）
  --write                    写回原文件，保持编码、换行和权限
  -o, --output 文件          写到另一个文件；“-”为标准输出
  --profile 名称             采用哪家机关的写法，默认 chongqing
  --as-of YYYY-MM-DD         按这一天判断机关名称
  --detect auto|all          all：不论是不是公文都整理
  -c, --config 文件          只用这个配置文件
  --no-config                不用配置文件
${COMMON}

退出码
  0  整理后没有错误    1  仍有错误须人工处理    2  用法、配置、文件有问题，或不是公文

示例
  gongwen clean 原文.txt
  gongwen clean 原文.txt --output 稿.md`,
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
  config: `gongwen config：某个文件用的是什么配置，从哪里来

用法
  gongwen config [文件 | 文件夹]

  列出起作用的配置文件，以及每个值写在哪个文件的哪一行。文件不必存在；不写则指当前文件夹。

选项
  -f, --format text|json     默认 text
  --profile、--rule、--as-of、--detect、-c, --config、--no-config  同 gongwen lint
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
${COMMON}`,
  merge: `gongwen merge：合并报告

用法
  gongwen merge 报告…

  把用 --shard 分份检查的 JSON 或 SARIF 报告合并成一份，与不分份时的报告逐字节相同。

选项
  -o, --output 文件          写入文件，默认写到标准输出
  --max-warnings N           警告超过 N 处时退出码为 1
${COMMON}

退出码
  0  没有错误    1  有错误，或警告超过 --max-warnings    2  用法、报告有问题

示例
  gongwen lint 归档/ --shard 1/2 --format json --output 1.json
  gongwen lint 归档/ --shard 2/2 --format json --output 2.json
  gongwen merge 1.json 2.json --output 全部.json`,
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
  outline: `gongwen outline：显示公文的结构

用法
  gongwen outline 文件 | -

选项
  -f, --format tree|json     默认 tree
${COMMON}

示例
  gongwen outline 通知.md
  gongwen outline 通知.md --format json`,
  rules: `gongwen rules：列出全部规则

用法
  gongwen rules

选项
  -f, --format table|json    默认 table
${COMMON}`,
  explain: `gongwen explain：说明一条规则

用法
  gongwen explain 规则

选项
${COMMON}

示例
  gongwen explain docnum-bracket --lang en`,
  tasks: `gongwen tasks：任务分解表

用法
  gongwen tasks 文件 | 文件夹 | 通配符 | -…

  列出每项任务的牵头单位、其他责任单位、文中写明的时限和出处。没有“牵头”字样的，第一个单位为牵头单位。

选项
  --by task|unit             按任务（默认）或按单位
  -f, --format FORMAT        md（默认）、csv、xlsx、html、json；csv 为带 BOM 的 UTF-8，Excel 可直接打开
  -o, --output 文件          写入文件
  -c, --config 文件          只用这个配置文件
  --no-config                不用配置文件
${COMMON}

示例
  gongwen tasks 方案.md --format xlsx --output 任务分解表.xlsx
  gongwen tasks 2024/ --by unit --format csv --output 单位任务.csv`,
  targets: `gongwen targets：量化目标表

用法
  gongwen targets 文件 | 文件夹 | 通配符 | -…

  列出文中要达到的每个数量：比较（以上、不超过、左右）、数量、单位、时限和出处。

选项
  -f, --format FORMAT        md（默认）、csv、xlsx、html、json；csv 为带 BOM 的 UTF-8，Excel 可直接打开
  -o, --output 文件          写入文件
  -c, --config 文件          只用这个配置文件
  --no-config                不用配置文件
${COMMON}

示例
  gongwen targets 方案.md
  gongwen targets 2024/ --format csv --output 目标.csv`,
  stats: `gongwen stats：公文统计

用法
  gongwen stats 文件 | 文件夹 | 通配符 | -…

  逐个文件统计公文、字数、段落、层次、任务、责任单位、引文和量化目标，并合计。

选项
  -f, --format FORMAT        md（默认）、csv、xlsx、html、json；csv 为带 BOM 的 UTF-8，Excel 可直接打开
  -o, --output 文件          写入文件
  -c, --config 文件          只用这个配置文件
  --no-config                不用配置文件
${COMMON}

示例
  gongwen stats 2024/ --format csv --output 统计.csv`,
};
