import { rules } from '../../server/src/rules/index.ts';
import { spread } from './choose.ts';
import type { Draft } from './draft.ts';
import { Judge, type Verdict } from './judge.ts';
import type { Form, Plant } from './plant.ts';

/** One plant, judged. */
export interface Trial {
  readonly draft: Draft;
  readonly form: Form;
  readonly plant: Plant;
  readonly verdict: Verdict;
}

/** How much is planted. */
export interface Amount {
  /** Places for each form and draft. */
  readonly places: number;
  /** Places for each form in a gazette, whose documents are drafts of their own already. */
  readonly inGazette: number;
}

/** The rules that forms exist for and that exist themselves. */
export function plantable(forms: readonly Form[]): { ready: readonly Form[]; waiting: readonly string[] } {
  const known = new Set(rules.map((rule) => rule.id));
  const ready = forms.filter((form) => known.has(form.rules[0]));
  return { ready, waiting: [...new Set(forms.map((form) => form.rules[0]))].filter((id) => !known.has(id)) };
}

/** Plants and judges, one defect at a time. */
export function* trials(forms: readonly Form[], drafts: readonly Draft[], amount: Amount): Generator<Trial> {
  const judge = new Judge();
  for (const draft of drafts) {
    for (const form of forms) {
      const places = form.places(draft);
      for (const place of spread(places, draft.gazette ? amount.inGazette : amount.places)) {
        const plant = place();
        yield { draft, form, plant, verdict: judge.judge(form, plant) };
      }
    }
  }
}
