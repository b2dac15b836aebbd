import assert from 'node:assert/strict';
import { languages, workspace } from 'vscode';
import { fileOf, open, until } from './support.ts';

describe('the configuration file', () => {
  it('is checked by its schema while it is written', async () => {
    const file = fileOf('gongwen.config.json');
    await workspace.fs.writeFile(
      file,
      new TextEncoder().encode('{\n  // 说明\n  "rules": { "no-such-rule": "off" }\n}\n'),
    );
    try {
      const { document } = await open('gongwen.config.json');
      assert.equal(document.languageId, 'jsonc');
      const [finding] = await until('what the schema says', () => {
        const found = languages.getDiagnostics(file);
        return found.length > 0 ? found : undefined;
      });
      assert.match(finding?.message ?? '', /no-such-rule/);
    } finally {
      await workspace.fs.delete(file);
    }
  });
});
