import type { FormEntry } from '../../../../agencies/forms.ts';
import type { Mention } from '../../../../agencies/mentions.ts';
import type { Agency } from '../../../../agencies/model.ts';
import { type AgencyStatus, judgeDuring } from '../../../../agencies/registry.ts';
import type { JudgedDay } from '../../../rule.ts';

/** The agencies that a mention can mean by a form of their own, not by one that is only discouraged. */
export function namedIn({ entries }: Mention): readonly Agency[] {
  return entries.filter((entry) => entry.kind !== 'discouraged').map((entry) => entry.agency);
}

/**
 * Asks of mentions whether everything that they can mean has a status on a day: a form with a reading that is right, or
 * that nobody can judge, is left alone. The same few forms fill a document, so each is judged once.
 */
export function allHave(status: AgencyStatus, day: JudgedDay): (mention: Mention) => boolean {
  const known = new Map<readonly FormEntry[], boolean>();
  return (mention) => {
    let all = known.get(mention.entries);
    if (all === undefined) {
      const agencies = namedIn(mention);
      all = agencies.length > 0 && agencies.every((agency) => judgeDuring(agency, day).status === status);
      known.set(mention.entries, all);
    }
    return all;
  };
}
