import type { Mention } from '../../../../agencies/mentions.ts';
import type { Agency } from '../../../../agencies/model.ts';
import { judgeDuring, type Registry } from '../../../../agencies/registry.ts';
import type { JudgedDay } from '../../../rule.ts';
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

/** The agencies that the names of a text mean by their standard short form. */
export function shortFormsOf(names: readonly PlacedName[]): ReadonlySet<Agency> {
  return new Set(
    names.flatMap(({ mention }) => mention.entries.filter(({ kind }) => kind === 'short').map(({ agency }) => agency)),
  );
}
