import type { Agency, NameForm, Region } from './model.ts';

/** What a way of writing a name is to its agency. */
export type FormKind = 'short' | 'full' | 'accepted' | 'discouraged';

/** One reading of a written form: the agency that it names, and in which way. */
export interface FormEntry {
  readonly form: string;
  readonly kind: FormKind;
  readonly agency: Agency;
  /** What the registry says about this form, for accepted and discouraged ones. */
  readonly detail?: NameForm;
}

/**
 * Every form of every agency, in the order of the registry; the forms of one agency as short, full, accepted,
 * discouraged, without repeating a form.
 *
 * A local full name is also known without the name of the city (`重庆市交通局` → `市交通局`, `中共重庆市委宣传部` →
 * `市委宣传部`), because texts of the city drop it; such a form is `accepted` unless the registry says otherwise.
 */
export function formsOf(agencies: readonly Agency[], region: Region | undefined): readonly FormEntry[] {
  return agencies.flatMap((agency) => {
    const entries: FormEntry[] = [{ form: agency.short, kind: 'short', agency }];
    const seen = new Set([agency.short]);
    const add = (entry: FormEntry): void => {
      if (seen.has(entry.form)) return;
      seen.add(entry.form);
      entries.push(entry);
    };
    add({ form: agency.full, kind: 'full', agency });
    for (const detail of agency.accepted) add({ form: detail.form, kind: 'accepted', agency, detail });
    for (const detail of agency.discouraged) add({ form: detail.form, kind: 'discouraged', agency, detail });
    const local = region && withoutCity(agency.full, region.name);
    if (local !== undefined) add({ form: local, kind: 'accepted', agency });
    return entries;
  });
}

/** `重庆市交通局` → `市交通局` where the region is `重庆市`. */
function withoutCity(full: string, region: string): string | undefined {
  const rest = full.startsWith('中共') ? full.slice(2) : full;
  if (!region.endsWith('市') || !rest.startsWith(region) || rest.length < region.length + 2) return undefined;
  return rest.slice(region.length - 1);
}
