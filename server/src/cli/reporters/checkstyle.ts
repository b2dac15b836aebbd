import { lineRangeOf } from './lineRange.ts';
import type { Reporter } from './reporter.ts';
import { escapeXml } from './xml.ts';

/** The XML of Checkstyle, which Jenkins and many others read. */
export function checkstyle(): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file(report) {
      const { name, findings } = report;
      const errors = findings.map((finding) => {
        const { line, column } = lineRangeOf(report.lines, finding);
        const where = `line="${line}" column="${column}" severity="${finding.severity}"`;
        return `    <error ${where} message="${escapeXml(finding.message)}" source="gongwen.${finding.ruleId}"/>\n`;
      });
      return `  <file name="${escapeXml(name)}">\n${errors.join('')}  </file>\n`;
    },
    end: () => '</checkstyle>\n',
  };
}
