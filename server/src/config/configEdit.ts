import { applyEdits, modify } from 'jsonc-parser/lib/esm/main.js';

/**
 * A configuration file that names one registry file more; comments and layout of the rest stay.
 * @param text null where there is no file yet
 */
export function withRegistry(text: string | null, registry: string): string {
  const source = text ?? '{\n  "registry": []\n}\n';
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: source.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(source, modify(source, ['registry'], [registry], { formattingOptions }));
}
