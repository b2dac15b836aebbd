/** What the person said of the document to be. */
export interface Facts {
  readonly issuer: string;
  /** 事由, or the name of what is issued; without 关于 and 的通知 around it. */
  readonly subject: string;
  /** The day of the draft as such documents write it: 2024年5月11日. */
  readonly day: string;
}

/** The paragraphs of a document's text. */
export type Body = (facts: Facts) => readonly string[];

const OPEN = '⟦';
const CLOSE = '⟧';

/** Words that the drafter has to replace; a draft with them is still whole sentences. */
export function hole(words: string): string {
  return `${OPEN}${words}${CLOSE}`;
}

/** A text whose holes are ordinary words. */
export function plainText(text: string): string {
  return text.replace(/[⟦⟧]/gu, '');
}

/** A text as a snippet of VS Code: Tab leads from hole to hole. */
export function snippetText(text: string): string {
  let count = 0;
  return text.replace(/[\\$}]/gu, '\\$&').replace(/⟦([^⟧]*)⟧/gu, (_, words: string) => `\${${++count}:${words}}`);
}

/** What came from a person, without what would begin a new paragraph, a heading or a hole. */
export function oneLine(text: string): string {
  return text.replace(/[⟦⟧]/gu, '').replace(/\s+/gu, ' ').trim();
}

/** True for a 办公厅 or 办公室, which writes by the authority of its government. */
export function isOffice(issuer: string): boolean {
  return /办公[厅室]$/u.test(issuer);
}

/** The government that an office speaks for, in the short form that its documents use: 市政府. */
export function superior(issuer: string): string {
  const government = issuer.replace(/办公[厅室]$/u, '');
  const level = /(省|市|区|县|州)人民政府$/u.exec(government)?.[1];
  return level === undefined ? government : `${level}政府`;
}

/** True for a body that governs a place: 市人民政府, 国务院. */
export function isGovernment(issuer: string): boolean {
  return /人民政府$|^国务院$/u.test(issuer);
}

/** Whom a body writes to below itself (条例 第十六条: a department gives no orders to the governments below). */
export function below(issuer: string): string {
  if (issuer.startsWith('国务院')) return '各省、自治区、直辖市人民政府，国务院各部委、各直属机构';
  if (isGovernment(issuer) || isOffice(issuer)) return '各区县（自治县）人民政府，市政府各部门，有关单位';
  return '各区县有关部门，市级有关单位';
}

/** The one superior that a body writes to (条例 第十五条（一）). */
export function above(issuer: string): string {
  if (isOffice(issuer)) return issuer.replace(/办公[厅室]$/u, '');
  if (isGovernment(issuer))
    return /^[^区县]{2,4}[省市]人民政府$|自治区人民政府$/u.test(issuer) ? '国务院' : '重庆市人民政府';
  const place = /^[\u4e00-\u9fff]{2,6}?(?:省|自治区|市|区|县|州)/u.exec(issuer)?.[0];
  return place === undefined ? '重庆市人民政府' : `${place}人民政府`;
}

/** Two tasks with their lists, as a plan has them. */
export function tasks({ issuer }: Facts): readonly string[] {
  const units = issuer.startsWith('重庆市') ? '市发展改革委、市财政局，各区县政府' : '发展改革部门、财政部门';
  return ['（一）', '（二）'].map(
    (mark) => `${mark}${hole('任务名称')}。${hole('具体措施')}。（责任单位：${hole(units)}）`,
  );
}

/** Two safeguards: a single item would need no number. */
export function safeguards(): readonly string[] {
  return [`（一）加强组织领导。${hole('具体措施')}。`, `（二）加强督促检查。${hole('具体措施')}。`];
}

const PLAN_KIND =
  /(?:(?:实施|行动|工作|总体|改革|试点)?方案|(?:行动|工作|三年行动)?计划|(?:发展)?规划|(?:实施|指导|若干)?意见|(?:管理|暂行|实施)?办法|(?:实施)?细则|规定|措施|要点)(?:（[^（）]*）)?$/u;

/** The plan that a 通知 issues, on its own after the date. */
export function plan(facts: Facts): readonly string[] {
  const kind = PLAN_KIND.exec(facts.subject)?.[0].replace(/（[^（）]*）$/u, '');
  return [
    `# ${facts.subject}`,
    `为${hole('落实有关部署')}，结合实际，制定本${kind ?? '方案'}。`,
    '## 一、总体要求',
    `${hole('指导思想和目标')}。`,
    '## 二、主要任务',
    ...tasks(facts),
    '## 三、保障措施',
    ...safeguards(),
  ];
}
