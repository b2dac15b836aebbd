import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const project = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, project), 'utf8');

/** The keys of a file of strings, which is one flat object. */
function keysOf(path: string): string[] {
  const parsed: unknown = JSON.parse(read(path));
  assert.ok(typeof parsed === 'object' && parsed !== null);
  return Object.keys(parsed).sort();
}

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

describe('what a drafter reads in VS Code', () => {
  const manifest = read('package.json');
  const source = readdirSync(new URL('client/src/', project), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`client/src/${name}`))
    .join('\n');

  it('exists in English and in Chinese for everything that package.json contributes', () => {
    const used = sorted([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual(keysOf('package.nls.json'), used);
    assert.deepEqual(keysOf('package.nls.zh-cn.json'), used);
  });

  it('is translated for everything that the client says', () => {
    const said = sorted([...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text = '']) => text));
    assert.deepEqual(keysOf('l10n/bundle.l10n.zh-cn.json'), said);
    assert.equal(
      source.match(/l10n\.t\(/g)?.length,
      source.match(/l10n\.t\(\s*'/g)?.length,
      'a text that is no literal',
    );
  });

  it('names only commands that the client registers, and the other way round', () => {
    const contributed = [...manifest.matchAll(/"command": "(gongwen\.\w+)"/g)].map(([, id = '']) => id);
    const views = [...manifest.matchAll(/"id": "(gongwen\.\w+)"/g)].map(([, id = '']) => id);
    const registered = [...source.matchAll(/'(gongwen\.\w+)'/g)].map(([, id = '']) => id);
    const noCommands = new Set(['gongwen.status', ...views]);
    assert.deepEqual(sorted(contributed), sorted(registered.filter((id) => !noCommands.has(id))));
  });

  it('comes from files that are there', () => {
    const paths = [...manifest.matchAll(/"(?:path|icon|image)": "([^"$]+)"/g)].map(([, path = '']) => path);
    assert.ok(paths.length >= 5);
    for (const path of paths) assert.ok(existsSync(new URL(path, project)), path);
  });
});
