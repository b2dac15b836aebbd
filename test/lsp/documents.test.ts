import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver';
import { Documents } from '../../server/src/lsp/session/documents.ts';
import { LineIndex } from '../../server/src/text/lines.ts';

const text = fc.string({ unit: fc.constantFrom('甲', '\n', '\r', '\r\n', '𠀀', 'a', '，'), maxLength: 12 });
const position = fc.record({ line: fc.nat(6), character: fc.nat(8) });
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

/** What a change means, worked out anew from the whole text. */
function applied(before: string, one: { range?: { start: Position; end: Position }; text: string }): string {
  if (one.range === undefined) return one.text;
  const lines = new LineIndex(before);
  const [start = 0, end = 0] = [lines.offsetAt(one.range.start), lines.offsetAt(one.range.end)].sort((a, b) => a - b);
  return before.slice(0, start) + one.text + before.slice(end);
}

describe('the documents that are open', () => {
  it('have the text that their changes make, whatever the line ends and wherever the positions', () => {
    fc.assert(
      fc.property(text, fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (start, messages) => {
        const documents = new Documents();
        documents.open({ uri: 'a', languageId: 'markdown', version: 0, text: start });
        let expected = start;
        messages.forEach((changes, index) => {
          documents.change({ uri: 'a', version: index + 1 }, changes);
          for (const one of changes) expected = applied(expected, one);
          const document = documents.get('a');
          assert.equal(document?.getText(), expected);
          const lines = new LineIndex(expected);
          assert.equal(document.lineCount, lines.lineCount);
          // Places are the same as those of the command line, which has its own table of lines.
          for (let offset = 0; offset <= expected.length; offset++) {
            const place: Position = document.positionAt(offset);
            assert.equal(place.line, lines.positionAt(offset).line);
            assert.ok(place.character <= lines.positionAt(offset).character);
          }
        });
      }),
      { numRuns: 2000, seed: 20240511 },
    );
  });

  it('tell who listens, and only about documents that are open', () => {
    const documents = new Documents();
    const told: string[] = [];
    documents.listen({
      opened: ({ uri }) => told.push(`opened ${uri}`),
      changed: ({ version }) => told.push(`changed ${version}`),
      closed: (uri) => told.push(`closed ${uri}`),
    });
    documents.change({ uri: 'a', version: 1 }, [{ text: 'x' }]);
    documents.close('a');
    documents.open({ uri: 'a', languageId: 'markdown', version: 1, text: '' });
    documents.change({ uri: 'a', version: 2 }, [{ text: 'x' }]);
    documents.close('a');
    assert.deepEqual(told, ['opened a', 'changed 2', 'closed a']);
    assert.equal(documents.get('a'), undefined);
  });
});
