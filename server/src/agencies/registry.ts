import type { FactSlots } from '../facts/fact.ts';
import { type DateSpan, type Day, sideOf } from './dates.ts';
import { type FormEntry, formsOf } from './forms.ts';
import { isRegion, mergeLayers } from './layers.ts';
import type { Agency, DatedFact, FactBasis, Region, RegistryLayer } from './model.ts';

/** Whether an agency bears its name on a day. `unknown`: the registry does not know the day well enough to say. */
export type AgencyStatus = 'valid' | 'not-yet' | 'ended' | 'unknown';

/** A status with what it stands on. */
export interface StatusJudgement {
  readonly status: AgencyStatus;
  /** `own` when nothing but somebody's knowledge says so, of the day or of the agency itself. */
  readonly basis: FactBasis;
  /** How loud a finding that rests on this status may be. */
  readonly loudest: 'warning' | 'info';
  /** The dated fact that decided, for messages. Absent when the status is `valid` or `unknown`. */
  readonly fact?: DatedFact;
}

/**
 * The agencies of a place and their names in time. Built once from one or more files, of which each corrects the ones
 * before it; never changed after that.
 */
export class Registry {
  /** All entries, those of the first file first. */
  readonly agencies: readonly Agency[];
  /** Every form of every agency. */
  readonly forms: readonly FormEntry[];
  readonly region: Region | undefined;
  readonly facts: FactSlots = [];
  readonly #byShort: ReadonlyMap<string, Agency>;
  readonly #byForm: ReadonlyMap<string, readonly FormEntry[]>;
  /** What {@link sameBody} found so far: it is asked about every name in a text. */
  readonly #bodies = new Map<Agency, readonly Agency[]>();

  constructor(layers: readonly RegistryLayer[]) {
    this.agencies = mergeLayers(layers);
    this.region = layers.map((layer) => layer.region).findLast(isRegion);
    this.forms = formsOf(this.agencies, this.region);
    this.#byShort = new Map(this.agencies.map((agency) => [agency.short, agency]));
    this.#byForm = groupByForm(this.forms);
  }

  /** The agency with exactly this standard short name. */
  byShort(short: string): Agency | undefined {
    return this.#byShort.get(short);
  }

  /** Every reading of a written form; empty when the registry does not know it. */
  byForm(form: string): readonly FormEntry[] {
    return this.#byForm.get(form) ?? [];
  }

  /** The entries of the same body under other short forms, the agency itself included, in registry order. */
  sameBody(agency: Agency): readonly Agency[] {
    let bodies = this.#bodies.get(agency);
    if (bodies === undefined) {
      bodies = this.agencies.filter(
        (other) =>
          other.short === agency.short || other.sameBodyAs === agency.short || agency.sameBodyAs === other.short,
      );
      this.#bodies.set(agency, bodies);
    }
    return bodies;
  }

  /** The short form that the body of `agency` bears on `day`; undefined when none or more than one certainly does. */
  canonicalOn(agency: Agency, day: Day): Agency | undefined {
    return single(this.sameBody(agency).filter((entry) => statusOn(entry, day) === 'valid'));
  }

  /** Who bears the successors' names on `day`, following renamings; empty when that is not certain for one of them. */
  successorsOn(agency: Agency, day: Day): readonly Agency[] {
    return this.#follow(agency, day, (entry) => entry.successors, 'ended');
  }

  /** The one agency that took over from `agency` as of `day`; undefined when there is none, or several, or no certainty. */
  successorOn(agency: Agency, day: Day): Agency | undefined {
    return single(this.successorsOn(agency, day));
  }

  /** Who bore the predecessors' names on `day`; empty when that is not certain for one of them. */
  predecessorsOn(agency: Agency, day: Day): readonly Agency[] {
    return this.#follow(agency, day, (entry) => entry.predecessors, 'not-yet');
  }

  /** The one agency that `agency` took over from as of `day`; undefined when there is none, or several, or no certainty. */
  predecessorOn(agency: Agency, day: Day): Agency | undefined {
    return single(this.predecessorsOn(agency, day));
  }

  #follow(agency: Agency, day: Day, next: (entry: Agency) => readonly string[], goOn: AgencyStatus): readonly Agency[] {
    const found = new Set<Agency>();
    const seen = new Set([agency.short]);
    const queue = [...next(agency)];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const entry = this.#byShort.get(name);
      const status = entry && statusOn(entry, day);
      if (entry === undefined || status === 'unknown') return [];
      if (status === 'valid') found.add(entry);
      else if (status === goOn) queue.push(...next(entry));
    }
    return found.size < 2 ? [...found] : this.agencies.filter((entry) => found.has(entry));
  }
}

/** Whether `agency` bears its name on `day`. Inside the uncertain span of a date the answer is `unknown`. */
export function statusOn(agency: Agency, day: Day): AgencyStatus {
  return judgeOn(agency, day).status;
}

/**
 * Whether `agency` bears its name on `day`, and what the answer stands on. A name's first and last day both count as days
 * of the name.
 */
export function judgeOn(agency: Agency, day: Day): StatusJudgement {
  const { validFrom, validTo } = agency;
  if (validFrom !== undefined && sideOf(validFrom.span, day) === 'before') {
    const proven = validFrom.proven !== undefined && sideOf(validFrom.proven, day) === 'before';
    return decided('not-yet', agency, validFrom, proven);
  }
  if (validTo !== undefined && sideOf(validTo.span, day) === 'after') {
    const proven = validTo.proven !== undefined && sideOf(validTo.proven, day) === 'after';
    return decided('ended', agency, validTo, proven);
  }
  const open = isOpen(validFrom, day, (span) => span.latest) || isOpen(validTo, day, (span) => span.earliest);
  return { status: open ? 'unknown' : 'valid', basis: agency.basis, loudest: loudestFor(agency) };
}

/**
 * The same for a text of which only a span of days is known, such as the year of its number: what holds on every day of
 * the span, or `unknown`.
 */
export function judgeDuring(agency: Agency, days: DateSpan): StatusJudgement {
  const first = judgeOn(agency, days.earliest);
  const last = judgeOn(agency, days.latest);
  // A name is not yet, then valid, then ended: two equal ends leave no room for anything else between them.
  if (first.status !== last.status) return { status: 'unknown', basis: agency.basis, loudest: 'info' };
  return first.loudest === 'info' ? first : last;
}

/** How loud a finding may be that rests on nothing but the agency's name. */
export function loudestFor(agency: Agency): 'warning' | 'info' {
  return agency.basis === 'own' || agency.confidence === 'low' ? 'info' : 'warning';
}

function decided(status: AgencyStatus, agency: Agency, fact: DatedFact, proven: boolean): StatusJudgement {
  const basis = agency.basis === 'own' || (fact.basis === 'own' && !proven) ? 'own' : 'sourced';
  const sure = basis === 'sourced' && agency.confidence !== 'low' && (proven || fact.confidence !== 'low');
  return { status, basis, loudest: sure ? 'warning' : 'info', fact };
}

/** True where the day lies in an uncertain span, except on that end of it at which the name is in force for certain. */
function isOpen(fact: DatedFact | undefined, day: Day, certainEnd: (span: DatedFact['span']) => Day): boolean {
  return fact !== undefined && sideOf(fact.span, day) === 'within' && day !== certainEnd(fact.span);
}

function groupByForm(forms: readonly FormEntry[]): ReadonlyMap<string, readonly FormEntry[]> {
  const groups = new Map<string, FormEntry[]>();
  for (const entry of forms) {
    const group = groups.get(entry.form);
    if (group === undefined) groups.set(entry.form, [entry]);
    else group.push(entry);
  }
  return groups;
}

function single(agencies: readonly Agency[]): Agency | undefined {
  return agencies.length === 1 ? agencies[0] : undefined;
}
