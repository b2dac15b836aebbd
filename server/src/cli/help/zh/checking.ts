import type { HelpPages } from '../pages.ts';
import { COMMON } from './common.ts';

/** The help in Chinese of the commands that check documents and repair them. */
export const CHECKING: Pick<HelpPages, 'lint' | 'merge' | 'clean'> = {
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
  --cache                    记住检查结果，文件和配置未变的不再检查；存于 .gongwencache，
                             以本人的密钥（或 GONGWEN_CACHE_KEY）签名
  --cache-location 文件      存到另一个文件
  --debug                    在标准错误列出各规则的耗时；单线程，不用检查缓存
  --baseline 文件            已知的问题只计数、不报告，只有新问题才算
  --update-baseline          把现有的问题都记入基线（没有文件则新建）
  --prune-baseline           从基线中去掉已不再出现的问题

修复
  --fix                      自动修复并写回；对标准输入则输出修复后的文本，报告改走标准错误
  --fix-dry-run              不写回，只输出统一格式的差异（unified diff）
  --fix-type safe|suggestion safe 只改格式（默认）；suggestion 连同需要人工确认的改动

Word 文档（.docx、.dotx、.docm、.dotm）
  --review 文件              另写一份审校稿：每个问题一条批注，每处修复一处修订
  --replace-review           先去掉同一作者上次审校的批注
  --review-author 名称       批注的作者，默认 Gongwen
  --no-date                  批注和修订不写日期，同样的输入得到同样的字节
  --force                    覆盖同名文件
                             --fix 把修复作为修订写入 Word 文档

检查什么
  --rule '规则:级别'         设定规则级别 error、warning、info、off，可多次使用
  --profile 名称             采用哪家机关的写法，默认 chongqing
  --as-of YYYY-MM-DD         按这一天判断机关名称，默认按公文的成文日期
  --detect auto|all          all：文件夹中的文件一律检查，不论是不是公文
  --final                    印发之前的最后一遍：未填的空、遗留的批注、身份证号等报告为错误
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
  --allow-plugins            也加载属于其他用户的插件
  默认从文件所在文件夹逐级向上查找 gongwen.config.json，近者优先，遇 "root": true 为止。

其他
${COMMON}

示例
  gongwen lint 草稿/ --ext md,txt
  gongwen lint '2024年/**/*.md' --format json --output 报告.json
  gongwen lint 通知.md --fix-dry-run | patch -p1
  gongwen lint --rule docnum-bracket:warning --max-warnings 0
  cat 通知.md | gongwen lint - --stdin-filename 通知.md`,
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
  --allow-plugins            也加载属于其他用户的插件
${COMMON}

退出码
  0  整理后没有错误    1  仍有错误须人工处理    2  用法、配置、文件有问题，或不是公文

示例
  gongwen clean 原文.txt
  gongwen clean 原文.txt --output 稿.md`,
};
