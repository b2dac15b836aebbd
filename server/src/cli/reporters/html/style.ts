/** How the page looks: on a screen light or dark, as the reader's system says, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; --well: #f6f8fa;
  --error: #b3131b; --warning: #8a5a00; --info: #0757a8; --mark: #ffe3a3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b1; --line: #3d444d; --paper: #0d1117;
  --well: #161b22; --error: #ff8d85; --warning: #e3b341; --info: #79b8ff; --mark: #6a4a00; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; color: var(--ink); background: var(--paper);
  font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h1 small { font-weight: 400; color: var(--soft); font-size: 1rem; }
h2 { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; } a { color: var(--info); }
.totals { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; padding: 0; margin: 0 0 1rem; list-style: none; }
.totals b { font-size: 1.3rem; font-variant-numeric: tabular-nums; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.bar { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .6rem 1.2rem; align-items: center; padding: .7rem 0;
  background: var(--paper); border-block: 1px solid var(--line); z-index: 1; }
.bar input[type=search], .bar select { font: inherit; padding: .2rem .5rem; color: inherit; background: var(--well);
  border: 1px solid var(--line); border-radius: 6px; max-width: 100%; }
.bar input[type=search] { flex: 1 1 14rem; } .bar select { width: 18rem; } .bar label { white-space: nowrap; }
.bar button { font: inherit; padding: .2rem .8rem; color: inherit; background: var(--well); cursor: pointer;
  border: 1px solid var(--line); border-radius: 6px; }
.bar button[aria-pressed=true] { background: var(--ink); color: var(--paper); }
article { margin: 1.2rem 0; border: 1px solid var(--line); border-radius: 8px; }
article > header { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; padding: .6rem 1rem;
  background: var(--well); border-radius: 8px 8px 0 0; border-bottom: 1px solid var(--line); }
.counts, .note { color: var(--soft); font-size: .9rem; }
.finding { padding: .7rem 1rem; border-top: 1px solid var(--line); } header + .finding { border-top: 0; }
.finding:target { outline: 2px solid var(--info); outline-offset: -2px; } .finding p { margin: 0; }
.place { color: var(--soft); font-variant-numeric: tabular-nums; margin-right: .7rem; }
.severity { font-weight: 600; margin-right: .7rem; } .rule { font-size: .85rem; white-space: nowrap; }
.text { margin: .4rem 0 0; padding: .4rem .7rem; background: var(--well); border-left: 3px solid currentColor;
  white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; } .text > span { color: var(--ink); }
mark { color: inherit; background: var(--mark); border-bottom: 2px solid currentColor; }
mark:empty { border-left: 2px solid currentColor; } .fix { color: var(--soft); }
.rules ol { margin: 0; padding: .4rem 1rem .6rem 3rem; } .rules li { padding: .2rem 0; overflow-wrap: anywhere; }
.rules article > p { margin: 0; padding: .6rem 1rem 0; }
[hidden] { display: none !important; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .bar { display: none; }
  .finding, .rules li { break-inside: avoid; } article > header { break-after: avoid; } a { color: inherit; } }
`;
