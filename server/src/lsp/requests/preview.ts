import { preview } from '../../print/preview.ts';
import { onOwnRequest } from '../convert/ownMessages.ts';
import type { Services } from '../session/services.ts';

/** `gongwen/preview`. */
export function registerPreview({ connection, analyses }: Services): void {
  onOwnRequest(connection, 'gongwen/preview', async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    return analysis?.applies ? preview(analysis.file) : null;
  });
}
