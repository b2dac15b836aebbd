import assert from 'node:assert/strict';
import { WorkspaceFolders } from '../../server/src/lsp/session/workspaceFolders.ts';
import { normalUri } from '../../server/src/text/uris.ts';

describe('URIs', () => {
  it('of one file are one, however an editor escapes them', () => {
    const forms = ['file:///d/公报(1).md', 'file:///d/%E5%85%AC%E6%8A%A5%281%29.md', 'file:///d/公报%281).md'];
    assert.equal(new Set(forms.map(normalUri)).size, 1);
    assert.equal(normalUri('file:///C:/a b.md'), normalUri('file:///c%3A/a%20b.md'));
    assert.equal(normalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(normalUri('file:///d/100%.md'), 'file:///d/100%25.md');
    assert.equal(normalUri(normalUri('file:///d/[甲] #1?.md')), normalUri('file:///d/[甲] #1?.md'));
  });

  it('belong to the innermost folder', () => {
    const folders = new WorkspaceFolders({
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [
        { uri: 'file:///d', name: 'd' },
        { uri: 'file:///d/%E5%85%AC%E6%8A%A5/', name: '公报' },
      ],
    });
    assert.equal(folders.pathOf('file:///d/公报/x.md'), 'x.md');
    assert.equal(folders.pathOf('file:///d/x/公报.md'), 'x/公报.md');
    assert.equal(folders.pathOf('file:///dd/x.md'), null);
    folders.change([], ['file:///d/公报']);
    assert.equal(folders.pathOf('file:///d/公报/x.md'), '公报/x.md');
  });
});
