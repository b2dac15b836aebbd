import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { IGrammar, IOnigLib } from 'vscode-textmate';

// Both are bundles whose names an import statement cannot see.
const require = createRequire(import.meta.url);
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma');
const textmate: typeof import('vscode-textmate') = require('vscode-textmate');

/** A piece of a line, and what our grammars call it: their scopes without the ending `.gongwen`, outermost first. */
export type Token = readonly [text: string, scopes: string];

/** The Markdown grammar of an installed VS Code host, where there is one. */
const hostExtensions = fileURLToPath(
  new URL('../../.vscode-test/host/node_modules/code-server/lib/vscode/extensions/', import.meta.url),
);
const hostGrammars: Record<string, string> = {
  'text.html.markdown': `${hostExtensions}markdown-basics/syntaxes/markdown.tmLanguage.json`,
  'text.html.derivative': `${hostExtensions}html/syntaxes/html-derivative.tmLanguage.json`,
  'text.html.basic': `${hostExtensions}html/syntaxes/html.tmLanguage.json`,
};
export const hostHasMarkdown = Object.values(hostGrammars).every((file) => existsSync(file));

/** As much of Markdown as our injections need: paragraphs line by line, headings, lists, code, comments, bold. */
const stub = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#block' }],
  repository: {
    block: {
      patterns: [
        { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
        { begin: '<!--', end: '-->', name: 'comment.block.html' },
        {
          match: '^(#{1,6})\\s+(.*)$',
          captures: { '2': { name: 'entity.name.section.markdown', patterns: [{ include: '#inline' }] } },
        },
        {
          begin: '(^|\\G)([ ]{0,3})([*+-]|[0-9]+\\.)([ \\t])',
          while: '(^|\\G)[ ]{2,4}',
          name: 'markup.list.markdown',
          patterns: [{ include: '#block' }],
        },
        {
          begin: '(^|\\G)[ ]{0,3}(?=[^ \\t\\n])',
          while: '^(?=\\s*[-=]{3,}\\s*$)',
          name: 'meta.paragraph.markdown',
          patterns: [{ include: '#inline' }],
        },
      ],
    },
    inline: {
      patterns: [
        { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
        { begin: '\\*\\*', end: '\\*\\*', name: 'markup.bold.markdown', patterns: [{ include: '#inline' }] },
      ],
    },
  },
};

const ours: Record<string, string> = {
  'gongwen.injection': fileURLToPath(new URL('../../syntaxes/gongwen.injection.tmLanguage.json', import.meta.url)),
  'gongwen.suppression.injection': fileURLToPath(
    new URL('../../syntaxes/gongwen.suppression.tmLanguage.json', import.meta.url),
  ),
};

/** Markdown with our grammars injected: over the stub above, or over the real grammar of the installed host. */
export async function loadGrammar(base: 'stub' | 'host'): Promise<IGrammar> {
  const files = base === 'host' ? { ...hostGrammars, ...ours } : ours;
  const registry = new textmate.Registry({
    onigLib: onigLib(),
    loadGrammar: async (scope) => {
      if (base === 'stub' && scope === stub.scopeName)
        return textmate.parseRawGrammar(JSON.stringify(stub), 'stub.json');
      const file = files[scope];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: (scope) => (scope === stub.scopeName ? Object.keys(ours) : []),
  });
  const grammar = await registry.loadGrammar(stub.scopeName);
  if (!grammar) throw new Error('the Markdown grammar did not load');
  return grammar;
}

let library: Promise<IOnigLib> | undefined;

/** The regular expression engine of VS Code. */
function onigLib(): Promise<IOnigLib> {
  library ??= (async () => {
    const wasm = require.resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
    return {
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    };
  })();
  return library;
}

/** The tokens of a text that carry a scope of ours, neighbours with equal scopes joined. */
export function tokensOf(grammar: IGrammar, text: string): Token[] {
  const tokens: Token[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    let joined: { text: string; scopes: string; end: number } | undefined;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const own = scopes.flatMap((scope) => (scope.endsWith('.gongwen') ? [scope.slice(0, -'.gongwen'.length)] : []));
      const piece = { text: line.slice(startIndex, endIndex), scopes: own.join(' '), end: endIndex };
      if (joined?.scopes === piece.scopes) joined.text += piece.text;
      else {
        if (joined?.scopes) tokens.push([joined.text, joined.scopes]);
        joined = piece;
      }
    }
    if (joined?.scopes) tokens.push([joined.text, joined.scopes]);
  }
  return tokens;
}
