/** The options of every command. */
export const COMMON = `  --lang zh|en               帮助和规则说明的语言，默认随系统语言
  --color, --no-color        是否着色，默认仅在终端着色（NO_COLOR、FORCE_COLOR 有效）
  -h, --help                 显示本帮助`;
