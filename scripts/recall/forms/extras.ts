import { type Form, form, type Plant, readPairs, sentence } from '../plant.ts';

// Kinds of document that the drafts have none of, written for the purpose: a request, a report, a title over lines.

/** A whole document of our own with `{good|bad}` in it, planted once, in place of the shortest draft. */
function written(rule: string, name: string, text: string): Form {
  return form(rule, name, () => [() => onLines(readPairs(text))], { only: /48号/u });
}

/** A line end has no character of its own to point at: the lines around the defect count. */
function onLines(plant: Plant): Plant {
  const at = plant.at.map(({ start, end }) => {
    const stop = plant.source.indexOf('\n', end);
    return { start: plant.source.lastIndexOf('\n', start - 1) + 1, end: stop === -1 ? plant.source.length : stop };
  });
  return { ...plant, at };
}

const request = (title: string, body: string): string =>
  `# 重庆市人民政府关于${title}的请示\n\n渝府文〔2024〕21号\n\n国务院：\n\n${body}\n\n妥否，请批示。\n\n重庆市人民政府\n\n2024年5月20日\n`;

const report = (body: string): string =>
  `# 重庆市人民政府关于2023年法治政府建设情况的报告\n\n渝府文〔2024〕22号\n\n国务院：\n\n现将2023年法治政府建设情况报告如下：\n\n一、完善制度。制定地方政府规章5件。\n\n二、加强监督。办理行政复议案件3000件。\n\n${body}\n\n重庆市人民政府\n\n2024年3月20日\n`;

const titled = (lines: string): string =>
  `${lines}\n\n渝府办发〔2024〕50号\n\n各区县（自治县）人民政府，市政府各部门，有关单位：\n\n《重庆市推动消费品以旧换新行动方案》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月20日\n\n重庆市推动消费品以旧换新行动方案\n\n为推动消费品以旧换新，制定本行动方案。\n`;

export const extras: readonly Form[] = [
  written(
    'request-one-matter',
    'two matters in two sections',
    request(
      '保税区有关事项',
      '一、关于设立综合保税区。为加快建设内陆开放高地，拟申请设立综合保税区。\n\n二、{建设条件。我市具备设立的基础条件。|关于增加建设用地指标。恳请增加2024年度建设用地指标5000公顷。}',
    ),
  ),
  written(
    'request-one-matter',
    'two matters in the text',
    request(
      '设立综合保税区',
      '为加快建设内陆开放高地，拟申请设立综合保税区。{|\n\n另外，恳请国务院同时批准我市增加2024年度建设用地指标5000公顷。}',
    ),
  ),
  written('report-carries-request', '请批示 in a report', report('{特此报告。|以上报告妥否，请批示。}')),
  written(
    'report-carries-request',
    '恳请…予以支持 in a report',
    report('三、下一步工作。{继续深化改革。|恳请国务院批准我市增加行政编制50名。}\n\n特此报告。'),
  ),
  written(
    'title-linebreak',
    '以旧换／新',
    titled('重庆市人民政府办公厅\n关于印发《重庆市推动消费品以旧换{|\n}新行动方案》的通知'),
  ),
  written(
    'title-linebreak',
    '行动方／案',
    titled('重庆市人民政府办公厅\n关于印发《重庆市推动消费品以旧换新行动方{|\n}案》的通知'),
  ),
  sentence(
    'double-colon',
    'two colons in one sentence',
    '{会议研究议定下列事项，突出抓好三项重点工作：健全机制，明确分工。|会议研究议定下列事项：突出抓好三项重点工作：健全机制，明确分工。}',
  ),
];
