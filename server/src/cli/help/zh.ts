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
  outline   显示公文的结构：要素、层次、责任单位
  rules     列出全部规则
  explain   说明一条规则：依据、正误示例、选项
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
  -f, --format stylish|json  报告格式，默认 stylish
  -o, --output 文件          报告写入文件；可与多个 --format 交替使用
  -q, --quiet                只报告错误
  --max-warnings N           警告超过 N 处时退出码为 1

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
};
