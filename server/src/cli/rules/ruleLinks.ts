import { name } from '../../../../package.json';
import { version } from '../../project/version.ts';

/** Where the files of a published package can be read by anybody; the page of a rule is one of them. */
const PUBLISHED = `https://unpkg.com/${name}@${version}/`;

/** Where a reader learns what the program is. */
export const HOME_PAGE = `https://www.npmjs.com/package/${name}`;

/** The address of the page that explains a rule. */
export function rulePageAddress(id: string): string {
  // Whoever wrote a rule of a plug-in keeps its page.
  if (id.includes('/')) return HOME_PAGE;
  return `${PUBLISHED}docs/rules/${encodeURIComponent(id)}.md`;
}
