/** The options of every command. */
export const COMMON = `  --lang zh|en               language of help and rule pages, by default that of the system
  --color, --no-color        colour or not; by default on a terminal only (NO_COLOR and FORCE_COLOR count)
  -h, --help                 show this help`;
