import { isPluginRuleId } from '../../rules/pluginRuleId.ts';
import type { AnalysisListener } from './analysisCache.ts';

/**
 * Says which rules failed on a document. The log gets no more than the name, for a message may quote the document. Of a rule
 * of the office's own the person is told as well, who can have it repaired: once, and not at every keystroke.
 */
export function faultReporter(log: (line: string) => void, notify: (message: string) => void): AnalysisListener {
  const reported = new Set<string>();
  return ({ faults }) => {
    for (const { ruleId, message } of faults) {
      log(`the rule ${ruleId} failed on a document`);
      if (!isPluginRuleId(ruleId) || reported.has(ruleId)) continue;
      reported.add(ruleId);
      notify(`插件的规则 ${ruleId} 出错，此处未按它检查：${message} (a rule of a plug-in failed)`);
    }
  };
}
