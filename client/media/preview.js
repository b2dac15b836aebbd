// Runs inside the preview's own page: shows the pages that the extension sends, and scrolls with the editor.

(() => {
  // The one function that VS Code gives such a page.
  const vscode = acquireVsCodeApi();
  const paper = document.getElementById('paper');
  /** What each page shows, so that a keystroke redraws one page and not all. */
  let shown = [];
  /** Where the page was scrolled to because the editor was: there it does not tell the editor to scroll. */
  let placedAt = -1;

  /** @param {readonly string[]} pages */
  function show(pages) {
    pages.forEach((html, index) => {
      if (shown[index] === html) return;
      const holder = paper.children[index] ?? paper.appendChild(document.createElement('div'));
      holder.innerHTML = html;
    });
    while (paper.children.length > pages.length) paper.lastElementChild.remove();
    shown = pages;
    fitWidth();
  }

  /** Makes a page as wide as the view, and no wider than on paper by half. */
  function fitWidth() {
    const page = paper.querySelector('.page');
    if (!page) return;
    paper.style.zoom = '1';
    const scale = (document.documentElement.clientWidth - 32) / page.offsetWidth;
    paper.style.zoom = String(Math.min(1.5, Math.max(0.25, scale)));
  }

  /** The places that know their line, in the order of the source. */
  function places() {
    return [...paper.querySelectorAll('[data-line]')]
      .map((element) => ({ line: Number(element.dataset.line), top: element.getBoundingClientRect().top }))
      .sort((a, b) => a.line - b.line || a.top - b.top);
  }

  /** @param {number} line the first line that the editor shows; a fraction of it may be hidden */
  function scrollToLine(line) {
    const all = places();
    if (all.length === 0) return;
    const before = all.findLast((place) => place.line <= line) ?? all[0];
    const first = all.find((place) => place.line === before.line) ?? before;
    const after = all.find((place) => place.line > line);
    const part = after && after.line > first.line ? (line - first.line) / (after.line - first.line) : 0;
    const top = first.top + (after ? (after.top - first.top) * Math.max(0, part) : 0);
    window.scrollBy({ top: line === 0 ? -window.scrollY : top - 24 });
    placedAt = window.scrollY;
  }

  function tellScroll() {
    if (Math.abs(window.scrollY - placedAt) < 2) return;
    placedAt = -1;
    const top = places().find((place) => place.top >= 0);
    if (top) vscode.postMessage({ type: 'scroll', line: window.scrollY === 0 ? 0 : top.line });
  }

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'pages') show(data.pages);
    if (data.type === 'line') scrollToLine(data.line);
  });
  let waiting = 0;
  window.addEventListener('scroll', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(tellScroll);
  });
  window.addEventListener('resize', fitWidth);
  paper.addEventListener('dblclick', ({ target }) => {
    const place = target.closest('[data-line]');
    if (place) vscode.postMessage({ type: 'open', line: Number(place.dataset.line) });
  });
  vscode.postMessage({ type: 'ready' });
})();
