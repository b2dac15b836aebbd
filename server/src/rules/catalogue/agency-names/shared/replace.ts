import type { Agency } from '../../../../agencies/model.ts';
import type { Registry } from '../../../../agencies/registry.ts';
import { KeyedProseFact } from '../../../../gazette/prose/proseFact.ts';
import type { ResponsibleList, Unit } from '../../../../gazette/prose/responsible.ts';
import { contains } from '../../../../text/range.ts';
import type { ReportedFix } from '../../../rule.ts';
import type { PlacedName } from './names.ts';

/** How `agency` is written where `name` stands now: a full name is answered by a full name. */
export function wordingFor(agency: Agency, { mention }: PlacedName): string {
  return mention.kind === 'full' ? agency.full : agency.short;
}

/** True when the list that `name` stands in names `agency` already: replacing the name would say it twice. */
export function alreadyListed(agency: Agency, { paragraph, list, mention }: PlacedName, registry: Registry): boolean {
  if (list === undefined) return false;
  const units = listed.of(paragraph.prose, registry).get(list) ?? unitsByAgency(list, registry);
  // One unit is the name itself; of the first two, one at least is another.
  const [first, second] = units.get(agency) ?? [];
  return second !== undefined || (first !== undefined && !contains(first, mention));
}

/** Who each list of a text names, with the units that name it. A list is asked once for every finding in it. */
const listed = new KeyedProseFact((prose, registry: Registry) => {
  return new Map(prose.lists.map((list) => [list, unitsByAgency(list, registry)]));
});

function unitsByAgency(list: ResponsibleList, registry: Registry): ReadonlyMap<Agency, readonly Unit[]> {
  const result = new Map<Agency, Unit[]>();
  for (const unit of list.parts.flatMap((part) => part.groups.flat())) {
    for (const { agency } of registry.byForm(unit.text)) {
      const known = result.get(agency);
      if (known === undefined) result.set(agency, [unit]);
      else known.push(unit);
    }
  }
  return result;
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
