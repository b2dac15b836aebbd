/** What the page of the preview says. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'open'; readonly line: number };

/** Reads a message; a page is a page, and what comes from one is looked at before it is believed. */
export function readMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  if (message.type === 'ready') return { type: 'ready' };
  const line = 'line' in message && typeof message.line === 'number' ? Math.trunc(message.line) : Number.NaN;
  if (!(line >= 0)) return undefined;
  return message.type === 'scroll' || message.type === 'open' ? { type: message.type, line } : undefined;
}
