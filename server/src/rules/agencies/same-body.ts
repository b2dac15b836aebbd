import type { Mention } from '../../agencies/mentions.ts';
import type { Agency } from '../../agencies/model.ts';
import { judgeDuring, type Registry } from '../../agencies/registry.ts';
import type { JudgedDay } from '../rule.ts';
import type { PlacedName } from './names.ts';

/**
 * The short form that replaced the one of `mention` for the same body, certain on every day that the text may be of:
 * 市邮政管理局 was 重庆邮政管理局 by 2024. Undefined for every other name.
 */
export function soleShortForm(mention: Mention, registry: Registry, day: JudgedDay): Agency | undefined {
  const [entry, ...more] = mention.entries;
  if (entry?.kind !== 'short' || more.some((other) => other.kind === 'short')) return undefined;
  const { agency } = entry;
  if (agency.sameBodyAs === undefined || judgeDuring(agency, day).status !== 'ended') return undefined;
  const first = registry.canonicalOn(agency, day.earliest);
  return first === registry.canonicalOn(agency, day.latest) ? first : undefined;
}

/** True when some name of the text is the short form of `agency`. */
export function writesOtherwise(names: readonly PlacedName[], agency: Agency, registry: Registry): boolean {
  return names.some(({ mention }) => mention.kind === 'short' && registry.byShort(mention.form) === agency);
}
