/** The source of a rule as a plug-in of an office writes it: no 试用, but 试行. What is given replaces or adds keys. */
export function ruleSource(more: Readonly<Record<string, string>> = {}): string {
  const keys: Readonly<Record<string, string>> = {
    id: `'ours/no-shiyong'`,
    number: '1',
    group: `'数字与用词'`,
    title: `{ zh: '不用“试用”', en: 'No 试用' }`,
    description: `{ zh: '本厅写“试行”。', en: 'This office writes 试行.' }`,
    basis: `{ kind: '本厅', reference: '文稿手册第3条' }`,
    severity: `'warning'`,
    scope: `'paragraph'`,
    fix: `'safe'`,
    options: `{ word: { type: 'string', default: '试用', description: { zh: '', en: '' } } }`,
    good: '[]',
    bad: '[]',
    check: `({ prose }, { report, options }) => {
      const word = options.text('word');
      const start = prose.text.indexOf(word);
      if (start < 0) return;
      const end = start + word.length;
      report({ start, end, message: '应为“试行”', fix: { title: '改', edits: [{ start, end, newText: '试行' }] } });
    }`,
    ...more,
  };
  return `{ ${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}
