import type { Range } from '../../text/range.ts';

/** A name of a 署名; offsets are those of the paragraph's text. */
export interface SignatureName extends Range {
  readonly text: string;
}

/** What may follow a name in a 署名 and is none of it: a seal word, 启, a full stop. */
const AFTER_NAME = /(?:\s|[（([［]\s*(?:公?章|盖章|代章|印章|印|签章|签名|签字)\s*[）)\]］]|[。.])+$/u;
/** The date of a 署名 that stands on one line with it. */
const DATE = /(?:[0-9０-９]{4}|[一二三四五六七八九〇○零]{4})\s*年.{1,10}[日号]/u;
/** 市长　张　明: an office and the name of who holds it. */
const OFFICE = /^[\u4e00-\u9fff]{1,12}[长理席任记][\s：:]+\S{1,4}(?:\s+\S{1,2})?$/u;

/**
 * The names of a 署名, without seal words, full stop and date. Several bodies on one line are parted by blanks; the blanks
 * within one name (财　政　部) and between an office and a person part nothing.
 */
export function signatureNames(text: string): readonly SignatureName[] {
  const date = DATE.exec(text);
  const dateStart = date?.index ?? text.length;
  const dateEnd = dateStart + (date?.[0].length ?? 0);
  const parts = [part(text, 0, dateStart), part(text, dateEnd, text.length)];
  return parts.filter(({ text: name }) => name !== '').flatMap(splitNames);
}

/** `[from, to)` of a text without blanks, seal words and full stop around it. */
function part(text: string, from: number, to: number): SignatureName {
  const ended = text.slice(from, to).replace(AFTER_NAME, '');
  const name = ended.trimStart();
  const start = from + ended.length - name.length;
  return { start, end: start + name.length, text: name };
}

function splitNames(name: SignatureName): readonly SignatureName[] {
  const { text, start } = name;
  if (!/\s/u.test(text) || OFFICE.test(text)) return [name];
  const words = [...text.matchAll(/\S+/gu)];
  // 财　政　部 is one name, spread over the width of a longer one.
  if (words.some(({ 0: word }) => word.length < 2)) return [name];
  return words.map(({ 0: word, index }) => {
    const bare = part(word, 0, word.length);
    return { start: start + index + bare.start, end: start + index + bare.end, text: bare.text };
  });
}
