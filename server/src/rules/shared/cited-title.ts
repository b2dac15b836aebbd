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
  return title.replace(/[\s《》〈〉“”"‘’]/gu, '');
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

const VERSION =
  /[（(〔【[]?(?:送审|修改|修订|征求意见|讨论|会签|报批|审议|定|初|终|草|第[一二三四五六七八九十0-9]{1,3}|[0-9]{1,2})稿[）)〕】\]]?|[（(〔【[]草案[）)〕】\]]/gu;

/** A title without the words that tell which version of the document it is: （送审稿）, （第二稿）, （草案）. */
export function withoutVersion(title: string): string {
  return title.replace(VERSION, '');
}

const VERSION_NAME = /稿|修改|修订|副本|备份|(?:^|[^a-z])(?:v\d|copy|final|draft|bak)/iu;

/** Whether a name of a file says that the file is one version of several: 定稿, v2, 副本, final. */
export function namesVersion(name: string): boolean {
  return VERSION_NAME.test(name);
}
