/** Kinds with which the title of a cited 公文 ends. */
const KIND =
  /的?(?:通知|意见|决定|批复|函|复函|通报|公告|通告|公报|报告|请示|决议)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])?$/u;

/** The words of a title without its book marks: `《X》` → `X`. */
export function insideBookMarks(title: string): string {
  return title.replace(/^《/u, '').replace(/》$/u, '');
}

/** Whether a title in 《》 is that of a 公文 and not of a law, a plan or a book. */
export function isCitedDocument(title: string): boolean {
  const words = insideBookMarks(title);
  return words.includes('关于') && KIND.test(words);
}

/** A title as it is compared: without spaces, book marks and the difference of quotation marks. */
export function comparableTitle(title: string): string {
  return title.replace(/[\s\u3000\u00a0《》〈〉“”"‘’]/gu, '');
}

/** Whether two titles as they are compared name one document: equal, or one a short form of the other. */
export function titlesAgree(a: string, b: string): boolean {
  return a === b || isShortForm(a, b);
}

/** A title that only leaves out the issuer of the other, or a short name of it, is the same title. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) || long.startsWith(short) || long.includes(`${short}的通知`);
}
