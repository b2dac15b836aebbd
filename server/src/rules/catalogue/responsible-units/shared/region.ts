import type { Registry } from '../../../../agencies/registry.ts';
import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import { listsOfDocument, unitsOf } from '../../../shared/lists.ts';

/** Another place at the head of a title or a signature: 上海市…, 关于印发浙江省…; 城市、地区 and the like are no places. */
const PLACE =
  /国务院|中共中央|(?:^|中共|印发|《)[\u4e00-\u9fff]{2,3}(?<![城地园社景辖片小灾])(?:省|自治区|市|区|县|州|盟|旗)(?![级场域内])/u;
/** How many of the units in its lists a text must share with the registry, when nothing else says where it comes from. */
const SHARE = { titled: 0.8, fragment: 0.5 };

/**
 * Whether a document comes from the region whose agencies the registry lists, so that its lists may be measured by it.
 * 文号, title, addressee and signature say so by the region's marks (重庆, 渝); another place named there says the
 * opposite. A draft that names no place is taken by its text, then by the units that it lists.
 */
export function belongsToRegion(document: GazetteDocument, registry: Registry): boolean {
  const marks = registry.region?.marks ?? [];
  const marked = (text: string): boolean => marks.some((mark) => text.includes(mark));
  const names = [
    document.number?.number.text,
    document.title?.text,
    ...document.attachments.map((attachment) => attachment.title.text),
    ...document.signatures.map((signature) => signature.prose.text),
  ].filter((name) => name !== undefined);
  if (names.some(marked)) return true;
  if (document.number !== null || names.some((name) => PLACE.test(name))) return false;
  if (document.paragraphs.some(({ prose }) => marked(prose.text))) return true;
  const units = listsOfDocument(document).flatMap(({ list }) => unitsOf(list));
  const known = units.filter((unit) => registry.byForm(unit.text).some((entry) => entry.kind !== 'discouraged'));
  return units.length > 0 && known.length >= units.length * (names.length > 0 ? SHARE.titled : SHARE.fragment);
}
