import type { FormEntry, FormKind } from '../../agencies/forms.ts';
import type { Agency, RegistryLayer } from '../../agencies/model.ts';
import { type AgencyStatus, judgeOn, type Registry } from '../../agencies/registry.ts';

/** What the registry knows of a name on a day: one entry of it that the name may mean. */
export interface KnownName {
  readonly agency: Agency;
  /** What the name that was asked for is to the agency. */
  readonly kind: FormKind;
  /** Null where no day was asked about. */
  readonly status: AgencyStatus | null;
  /** The name in force on that day, where the agency's own is not and the registry is sure of another. */
  readonly instead: readonly string[];
  /** The names of the registry files that speak of the agency. */
  readonly files: readonly string[];
}

/** Every agency that a name may mean, in registry order; its own name first, slips of the pen last. */
export function lookUp(
  name: string,
  registry: Registry,
  layers: readonly RegistryLayer[],
  day: string | null,
): readonly KnownName[] {
  const order: readonly FormKind[] = ['short', 'full', 'accepted', 'discouraged'];
  return [...registry.byForm(name)]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((entry) => known(entry, registry, layers, day));
}

function known(
  { agency, kind }: FormEntry,
  registry: Registry,
  layers: readonly RegistryLayer[],
  day: string | null,
): KnownName {
  const status = day === null ? null : judgeOn(agency, day).status;
  const others =
    day === null || status === 'valid' || status === 'unknown'
      ? []
      : status === 'ended'
        ? registry.successorsOn(agency, day)
        : registry.predecessorsOn(agency, day);
  const files = layers.filter((layer) => layer.agencies.some(({ short }) => short === agency.short));
  return { agency, kind, status, instead: others.map(({ short }) => short), files: files.map(({ name }) => name) };
}
