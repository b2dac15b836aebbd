import { type DateSpan, FIRST_DAY, LAST_DAY, shiftDay } from './dates.ts';
import type { FormEntry } from './forms.ts';
import type { Agency, DatedFact, RegistryLayer, RegistryProblem } from './model.ts';
import { readRegistry } from './read.ts';
import { Registry } from './registry.ts';
import { editDistance } from './similar.ts';

/**
 * Everything that is wrong with a registry file (parsed from JSON): its shape, its dates, its links, forms that name two
 * agencies at one time, names that end before their successor begins. Never throws.
 *
 * @param below the files under it, lowest first: a link may point into them, and what the file changes is checked as it
 *   will be used. Problems that lie wholly in these files are not reported.
 */
export function checkRegistry(data: unknown, below: readonly RegistryLayer[] = []): readonly RegistryProblem[] {
  const { layer, problems } = readRegistry(data);
  const registry = new Registry([...below, layer]);
  const paths = new Map<string, string>();
  const found = [...problems];
  layer.agencies.forEach((patch, index) => {
    // The place in the list that was read: entries without a name have been reported and left out.
    const path = `agencies[${index}]（${patch.short}）`;
    if (paths.has(patch.short))
      found.push({ path, message: `“${patch.short}”重复登记 (listed twice)`, hint: '合并为一条 (make them one)' });
    else paths.set(patch.short, path);
  });
  for (const agency of registry.agencies) {
    const path = paths.get(agency.short);
    if (path === undefined) continue;
    found.push(...checkDates(agency, path), ...checkLinks(agency, path, registry), ...checkForms(agency, path));
  }
  found.push(...checkSharedForms(registry, paths));
  return found;
}

function checkDates(agency: Agency, path: string): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  const { validFrom, validTo } = agency;
  if (validFrom && validTo && validFrom.span.earliest > validTo.span.latest) {
    const message = `启用日期 ${validFrom.date} 晚于停用日期 ${validTo.date} (the name begins after it ends)`;
    problems.push({ path: `${path}.validTo`, message, hint: '两个日期可能写反了 (perhaps the two were swapped)' });
  }
  for (const [key, fact] of [['validFrom', validFrom] as const, ['validTo', validTo] as const]) {
    if (fact?.proven && !overlap(fact.span, fact.proven)) {
      const message = `日期 ${fact.date} 不在 proven 所证明的范围内 (the date lies outside its proven bounds)`;
      problems.push({ path: `${path}.${key}.proven`, message });
    }
  }
  return problems;
}

function checkLinks(agency: Agency, path: string, registry: Registry): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  const known = (key: string, name: string): Agency | undefined => {
    const other = registry.byShort(name);
    if (other === undefined) {
      const message = `“${name}”未登记 (unknown agency)`;
      problems.push({ path: `${path}.${key}`, message, hint: hintForUnknown(name, registry) });
    } else if (other === agency) problems.push({ path: `${path}.${key}`, message: '不能指向自身 (points to itself)' });
    return other === agency ? undefined : other;
  };
  for (const name of agency.successors) {
    const next = known('successors', name);
    if (next !== undefined) problems.push(...checkSuccession(agency, next, `${path}.successors`));
  }
  for (const name of agency.predecessors) {
    const former = known('predecessors', name);
    // A pair that both entries name is reported once, by the successor rule above.
    if (former && !former.successors.includes(agency.short)) {
      problems.push(...checkSuccession(former, agency, `${path}.predecessors`));
    }
  }
  if (agency.sameBodyAs !== undefined) known('sameBodyAs', agency.sameBodyAs);
  return problems;
}

/**
 * A gap or an overlap between a name and the one after it. A body that merely took on the tasks of another existed before
 * it and goes on after it, so an overlap is a fault only where the two are plainly one body renamed: each has only the
 * other beside it.
 */
function checkSuccession(former: Agency, next: Agency, path: string): readonly RegistryProblem[] {
  const end = former.validTo;
  const begin = next.validFrom;
  if (end === undefined) {
    const message = `“${former.short}”有后继机关却无停用日期 validTo (has a successor but no end)`;
    const day = next.validFrom === undefined ? undefined : endBefore(next.validFrom);
    const example = day === undefined ? '' : `，例如 "${day}"`;
    return [{ path, message, hint: `为“${former.short}”补写 "validTo"${example} (add its last day)` }];
  }
  if (begin === undefined) return [];
  const problems: RegistryProblem[] = [];
  if (begin.span.earliest > shiftDay(end.span.latest, 1)) {
    const message = `“${former.short}”至 ${end.date}，“${next.short}”自 ${begin.date}，之间有空档 (gap between the two)`;
    problems.push({ path, message, hint: hintForEnd(former, begin) });
  }
  const renamed = former.successors.length === 1 && next.predecessors.length === 1;
  if (renamed && end.span.earliest > begin.span.latest) {
    const message = `“${former.short}”至 ${end.date}，“${next.short}”自 ${begin.date}，时间重叠 (the two overlap)`;
    problems.push({ path, message, hint: hintForEnd(former, begin) });
  }
  return problems;
}

/** The last day of a name whose successor begins so: the day before where the day is known, else as uncertain. */
export function endBefore(begin: DatedFact): string {
  const { earliest, latest } = begin.span;
  return earliest === latest ? shiftDay(earliest, -1) : begin.date;
}

function hintForEnd(former: Agency, begin: DatedFact): string {
  return `将“${former.short}”的 validTo 改为 "${endBefore(begin)}"，或改正启用日期 (let it end when the next begins)`;
}

function hintForUnknown(name: string, registry: Registry): string {
  const near = registry.agencies.find(({ short }) => editDistance(name, short, 1) !== undefined);
  if (near !== undefined) return `是否为“${near.short}”？ (did you mean “${near.short}”?)`;
  const entry = registry.byForm(name)[0];
  if (entry !== undefined) return `应填规范化简称“${entry.agency.short}” (use its short name)`;
  return `先为“${name}”登记一条 (register it first)`;
}

const HINT_FOR_SHARED =
  '为已不用的一个写 validTo；同一机关的两个名称用 sameBodyAs 相连 (end the one no longer used; link two names of one body by sameBodyAs)';

function checkForms(agency: Agency, path: string): readonly RegistryProblem[] {
  const own = [agency.short, agency.full];
  return agency.discouraged.flatMap((detail, index) => {
    const at = `${path}.discouraged[${index}]`;
    if (own.includes(detail.form) || agency.accepted.some((accepted) => accepted.form === detail.form)) {
      const message = `“${detail.form}”既为规范写法又列为不规范写法 (both right and wrong)`;
      return [{ path: at, message, hint: '两处删去一处 (take it out of one of the two)' }];
    }
    return [];
  });
}

/** A form that names two agencies of one time cannot be judged. */
function checkSharedForms(registry: Registry, paths: ReadonlyMap<string, string>): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  for (const form of new Set(registry.forms.map((entry) => entry.form))) {
    const entries = registry.byForm(form);
    entries.forEach((entry, index) => {
      for (const other of entries.slice(index + 1)) {
        const path = paths.get(other.agency.short) ?? paths.get(entry.agency.short);
        if (path === undefined || !clash(entry, other, registry)) continue;
        const message = `“${form}”同一时期既指“${entry.agency.short}”又指“${other.agency.short}” (one form, two agencies)`;
        problems.push({ path, message, hint: HINT_FOR_SHARED });
      }
    });
  }
  return problems;
}

function clash(a: FormEntry, b: FormEntry, registry: Registry): boolean {
  if (a.agency === b.agency || registry.sameBody(a.agency).includes(b.agency)) return false;
  const first = certainLife(a);
  const second = certainLife(b);
  return first !== undefined && second !== undefined && overlap(first, second);
}

/** The days on which the form certainly means the agency; undefined when there is no such day. */
function certainLife(entry: FormEntry): DateSpan | undefined {
  const { validFrom, validTo } = entry.agency;
  const starts = [validFrom?.span.latest, entry.detail?.from?.latest];
  const ends = [validTo?.span.earliest, entry.detail?.to?.earliest];
  const earliest = starts.reduce<string>(
    (latest, day) => (day !== undefined && day > latest ? day : latest),
    FIRST_DAY,
  );
  const latest = ends.reduce<string>((first, day) => (day !== undefined && day < first ? day : first), LAST_DAY);
  return earliest <= latest ? { earliest, latest } : undefined;
}

function overlap(a: DateSpan, b: DateSpan): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
