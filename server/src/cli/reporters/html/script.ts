/** What the page does by itself: it shows what is asked for and hides the rest. Without it everything is shown. */
export const SCRIPT = `
'use strict';
const one = (selector) => document.querySelector(selector);
const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
const query = one('#query'), rule = one('#rule'), levels = all('.bar [type=checkbox]'), views = all('.bar button');
const findings = all('[data-rule]').map((element) => ({ element, text: element.textContent.toLowerCase() }));
function filter() {
  const words = query.value.toLowerCase().split(/\\s+/u).filter(Boolean);
  const shown = new Set(levels.filter((box) => box.checked).map((box) => box.value));
  let count = 0;
  for (const { element, text } of findings) {
    const name = element.closest('article').dataset.name;
    element.hidden = !shown.has(element.dataset.severity) || (rule.value !== '' && rule.value !== element.dataset.rule) ||
      !words.every((word) => text.includes(word) || name.includes(word));
    if (!element.hidden && element.matches('.finding')) count++;
  }
  for (const article of all('article')) article.hidden = all('[data-rule]', article).every((element) => element.hidden);
  one('#count').textContent = count;
}
function view(name) {
  for (const button of views) button.setAttribute('aria-pressed', String(button.value === name));
  for (const section of all('main > section')) section.hidden = section.id !== name;
}
for (const button of views) button.addEventListener('click', () => view(button.value));
for (const control of [query, rule, ...levels]) control.addEventListener('input', filter);
// A place in the list of a rule leads to its finding, which may be filtered away or in the other view.
addEventListener('hashchange', () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target === null || !target.matches('.finding')) return;
  view('documents');
  target.scrollIntoView({ block: 'center' });
});
one('.bar').hidden = false;
filter();
view('documents');
`;
