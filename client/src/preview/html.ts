import type { Preview } from '../../../server/src/protocol/preview.ts';

/** Where the page of the webview gets its script from, and what allows exactly that and nothing else. */
export interface WebviewSources {
  /** Unguessable and new for each page: only what bears it is applied or run. */
  readonly nonce: string;
  readonly script: string;
  readonly language: string;
  /** Shown where there is nothing to print. */
  readonly empty: string;
}

/** How the view around the pages looks: the theme's own background, and in high contrast the theme's own lines. */
const viewStyle = `
body{margin:0;padding:16px;background:var(--vscode-editor-background);overflow-x:hidden}
.page{margin:0 auto 16px;box-shadow:0 1px 6px rgba(0,0,0,.35);outline:1px solid var(--vscode-contrastBorder,transparent)}
#empty{display:none;font-family:var(--vscode-font-family);color:var(--vscode-descriptionForeground)}
#paper:empty+#empty{display:block}
`;

/** The page of the preview before anything is shown in it. Nothing is loaded from anywhere, no style or script inline. */
export function webviewHtml(style: string, { nonce, script, language, empty }: WebviewSources): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}${viewStyle}</style>
</head>
<body>
<main id="paper" lang="zh-CN"></main><p id="empty">${escapeHtml(empty)}</p>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

/** How a file for the browser looks on the screen; on paper the style of the pages rules alone. */
const fileStyle = `
@media screen{body{margin:0;padding:8mm;background:#ddd}.page{margin:0 auto 8mm;box-shadow:0 1px 6px rgba(0,0,0,.35)}}
`;

/** A file that a browser opens and prints as it is. It holds no script, and its policy allows none. */
export function standaloneHtml({ title, style, pages }: Preview): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}${fileStyle}</style>
</head>
<body>
${pages.join('\n')}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
