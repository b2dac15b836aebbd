import type { HelpPages } from '../pages.ts';
import { COMMON } from './common.ts';

/** The help in Chinese of the commands that say what documents hold. */
export const READING: Pick<HelpPages, 'outline' | 'compare' | 'tasks' | 'targets' | 'stats'> = {
  outline: `gongwen outline：显示公文的结构

用法
  gongwen outline 文件 | -

选项
  -f, --format tree|json     默认 tree
${COMMON}

示例
  gongwen outline 通知.md
  gongwen outline 通知.md --format json`,
  compare: `gongwen compare：比较同一公文的两个版本

用法
  gongwen compare 旧文件 新文件

  按发文字号、标题找到同一件公文，逐句比较。分页、空行、空格、全角半角不算不同；用词、标点不同才报告。
  表格、引文、脚注、页首元数据、代码都在比较之列；脚本等没有比较的，逐处列出行号。移动位置的段落算一处不同。
  一个文件是整期公报、另一个是单件公文也可以比较。其中一个文件可写“-”，读标准输入。

选项
  -f, --format text|json     默认 text；无颜色时，[-…-] 是旧文件所有，{+…+} 是新文件所有
${COMMON}

退出码
  0  没有不同    1  有不同    2  用法、文件有问题，或没有同一件公文可比

示例
  gongwen compare 公报.txt 网页.txt
  gongwen compare 初稿.md 定稿.md --format json`,
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
