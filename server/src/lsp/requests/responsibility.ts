import { responsibilities } from '../../features/responsibility.ts';
import { onOwnRequest } from '../convert/ownMessages.ts';
import { toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

/** `gongwen/responsibility`. */
export function registerResponsibility({ connection, analyses }: Services): void {
  onOwnRequest(connection, 'gongwen/responsibility', async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const { document, file, findings, linter } = analysis;
    // What the rule found is what counts as missing: the same in the tree, in the Problems view and in CI.
    const missing = findings.filter((finding) => linter.ruleOf(finding)?.tags?.includes('missing-units'));
    return responsibilities(file, missing).map((task) => ({
      ...task,
      range: toLspRange(document, task.range),
      units: task.units.map((unit) => ({ ...unit, range: toLspRange(document, unit.range) })),
    }));
  });
}
