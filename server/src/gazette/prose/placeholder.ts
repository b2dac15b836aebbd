/**
 * The characters with which a draft says that a value is not known yet, for a class of a regular expression: ×号, 2024年X月X日,
 * ○○市, 202＊年, ____, □□.
 */
export const PLACEHOLDER_CHARACTERS = '×xXＸｘ✕Ⅹ○◯〇*＊_＿□△';

const WHOLE = new RegExp(
  `^(?:[${PLACEHOLDER_CHARACTERS}…\\s]+|【[^【】]{1,30}】|\\{\\{[^{}]{1,40}\\}\\}|[〈<][^<>〈〉]{1,30}[〉>]|某+)$`,
  'u',
);

/** Whether a text is nothing but a placeholder: ××, 【待补】, {{文号}}, ____. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 60 && WHOLE.test(text);
}
