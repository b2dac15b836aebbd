import type { ReportContext, Reporter } from './reporter.ts';

/** The formats of reports. */
export const FORMATS = [
  'stylish',
  'json',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'rdjson',
  'html',
] as const;

/** The name of a format. */
export type Format = (typeof FORMATS)[number];

/** Makes the reporter of a format; the code of the others is not loaded. */
export async function reporterFor(format: Format, context: ReportContext): Promise<Reporter> {
  switch (format) {
    case 'stylish':
      return (await import('./stylish.ts')).stylish(context);
    case 'json':
      return (await import('./json.ts')).json();
    case 'sarif':
      return (await import('./sarif.ts')).sarif(context);
    case 'junit':
      return (await import('./junit.ts')).junit();
    case 'checkstyle':
      return (await import('./checkstyle.ts')).checkstyle();
    case 'github':
      return (await import('./github.ts')).github();
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlab();
    case 'rdjson':
      return (await import('./rdjson.ts')).rdjson();
    case 'html':
      return (await import('./html/page.ts')).html(context);
  }
}
