import type { Agency } from '../../agencies/model.ts';
import type { Registry } from '../../agencies/registry.ts';
import type { ReportedFix } from '../rule.ts';
import type { PlacedName } from './names.ts';

/** How `agency` is written where `name` stands now: a full name is answered by a full name. */
export function wordingFor(agency: Agency, { mention }: PlacedName): string {
  return mention.kind === 'full' ? agency.full : agency.short;
}

/** True when the list that `name` stands in names `agency` already: replacing the name would say it twice. */
export function alreadyListed(agency: Agency, { list, mention }: PlacedName, registry: Registry): boolean {
  return (list?.parts ?? []).some((part) =>
    part.groups.flat().some((unit) => {
      if (unit.start <= mention.start && mention.start < unit.end) return false;
      return registry.byForm(unit.text).some((entry) => entry.agency === agency);
    }),
  );
}

/**
 * Writes `wording` instead of a name. `重庆市发改委` becomes `重庆市发展改革委`, but `重庆市邮管局` becomes `重庆邮政管理局`:
 * the name of the city before the form goes where the new wording brings it along.
 */
export function replaceName({ mention }: PlacedName, wording: string, registry: Registry): ReportedFix {
  const city = registry.region?.name.replace(/市$/u, '') ?? '';
  const bringsCity = mention.afterCity && city !== '' && wording.startsWith(city);
  const start = bringsCity ? mention.start - city.length : mention.start;
  return { title: `改为“${wording}”`, edits: [{ start, end: mention.end, newText: wording }] };
}
