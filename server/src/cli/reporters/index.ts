import type { ReportContext, Reporter } from './reporter.ts';

/** The formats of reports. */
export const FORMATS = ['stylish', 'json'] as const;

/** The name of a format. */
export type Format = (typeof FORMATS)[number];

/** Makes the reporter of a format; the code of the others is not loaded. */
export async function reporterFor(format: Format, context: ReportContext): Promise<Reporter> {
  switch (format) {
    case 'stylish':
      return (await import('./stylish.ts')).stylish(context);
    case 'json':
      return (await import('./json.ts')).json();
  }
}
