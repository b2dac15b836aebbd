import { performance } from 'node:perf_hooks';
import type { GazetteDocument } from '../gazette/document/document.ts';
import type { DocumentContext, ParagraphContext, ParagraphView, Rule, WorkspaceContext } from '../rules/rule.ts';
import { padStart } from '../text/displayWidth.ts';

/** Where the time of a run goes, rule by rule: `--debug`. */
export class RuleTimings {
  readonly #began = performance.now();
  readonly #spent = new Map<string, { milliseconds: number; calls: number }>();

  /** Rules that are timed; they say what the given ones say. */
  timed(rules: readonly Rule[]): readonly Rule[] {
    return rules.map((rule) => this.#timed(rule));
  }

  /** The time so far, the rules that took most of it first. What several rules share is counted to the one that asks first. */
  report(): string {
    const total = performance.now() - this.#began;
    const spent = [...this.#spent]
      .filter(([, { calls }]) => calls > 0)
      .sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
    const inRules = spent.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0);
    const row = (milliseconds: number, calls: string, name: string): string =>
      `${padStart(milliseconds.toFixed(1), 10)}  ${padStart(`${((100 * milliseconds) / total).toFixed(1)}%`, 6)}  ${padStart(calls, 9)}  ${name}\n`;
    return [
      '    毫秒 ms    占比       次数  规则 rule\n',
      ...spent.map(([id, { milliseconds, calls }]) => row(milliseconds, String(calls), id)),
      row(inRules, '', '规则合计 (all rules)'),
      row(total, '', '全程 (the whole run)'),
    ].join('');
  }

  #timed(rule: Rule): Rule {
    const entry = this.#entryOf(rule.id);
    const time = (run: () => void): void => {
      const start = performance.now();
      try {
        run();
      } finally {
        entry.milliseconds += performance.now() - start;
        entry.calls++;
      }
    };
    switch (rule.scope) {
      case 'paragraph':
        return {
          ...rule,
          check: (paragraph: ParagraphView, context: ParagraphContext) => time(() => rule.check(paragraph, context)),
        };
      case 'document':
        return {
          ...rule,
          check: (document: GazetteDocument, context: DocumentContext) => time(() => rule.check(document, context)),
        };
      case 'workspace':
        return {
          ...rule,
          check: (document: GazetteDocument, context: WorkspaceContext) => time(() => rule.check(document, context)),
        };
      case 'engine':
        return rule;
    }
  }

  /** One for a rule, however many engines run it. */
  #entryOf(id: string): { milliseconds: number; calls: number } {
    const known = this.#spent.get(id);
    if (known !== undefined) return known;
    const made = { milliseconds: 0, calls: 0 };
    this.#spent.set(id, made);
    return made;
  }
}
