import type { GazetteDocument } from '../gazette/document/document.ts';
import type { DocumentContext, ParagraphContext, ParagraphView, Report, Rule } from '../rules/rule.ts';

/**
 * A rule of a plug-in whose reports are looked at before the engine places them: types may have told its author what a
 * report is, but nobody made him use them. What is wrong is the fault of that rule, and not of the program.
 */
export function guarded(rule: Rule): Rule {
  if (rule.scope === 'paragraph') {
    return {
      ...rule,
      check(paragraph: ParagraphView, context: ParagraphContext) {
        const { text } = paragraph.prose;
        const report = (finding: Report): void => context.report(checked(finding, text));
        finished(rule.check(paragraph, { ...context, report }));
      },
    };
  }
  if (rule.scope !== 'document') return rule;
  return {
    ...rule,
    check(document: GazetteDocument, context: DocumentContext) {
      finished(rule.check(document, guardedContext(context)));
    },
  };
}

/**
 * A document context that looks at reports. Each member is named: the engine's context is an object of a class, whose
 * getters and methods a spread leaves behind. Reading `file` here reads it there, so that the engine knows of it.
 */
function guardedContext(context: DocumentContext): DocumentContext {
  const { options, house, registry, day, concerned } = context;
  return {
    options,
    house,
    registry,
    day,
    concerned,
    get file() {
      return context.file;
    },
    between: (before, after) => context.between(before, after),
    written: (paragraph) => context.written(paragraph),
    fromFile: (read) => context.fromFile(read),
    report: (paragraph, finding) => context.report(paragraph, checked(finding, paragraph.prose.text)),
  };
}

function checked(finding: Report, text: string): Report {
  const { start, end, message } = finding;
  if (!isRange(start, end, text))
    throw new TypeError(`report: start ${start}, end ${end} of ${text.length} characters`);
  if (typeof message !== 'string' || message === '') throw new TypeError('report: a message is needed');
  for (const edit of finding.fix?.edits ?? []) {
    if (!isRange(edit.start, edit.end, edit.paragraph?.prose.text ?? text)) {
      throw new TypeError(`report: an edit has start ${edit.start}, end ${edit.end}`);
    }
    if (typeof edit.newText !== 'string') throw new TypeError('report: an edit needs newText');
  }
  for (const place of finding.related ?? []) {
    if (!isRange(place.start, place.end, place.paragraph.prose.text)) {
      throw new TypeError(`report: a related place has start ${place.start}, end ${place.end}`);
    }
    if (typeof place.message !== 'string') throw new TypeError('report: a related place needs a message');
  }
  return finding;
}

function isRange(start: number, end: number, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}

/** An async function would report when nobody listens any more. */
function finished(returned: unknown): void {
  if (returned instanceof Promise) {
    // It is not waited for, and must not end the program when it fails.
    returned.catch(() => {});
    throw new TypeError('check must not be async');
  }
}
