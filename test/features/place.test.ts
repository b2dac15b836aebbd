import assert from 'node:assert/strict';
import { type OutlineEntry, outline } from '../../server/src/features/outline.ts';
import { inSource, placeAt } from '../../server/src/features/place.ts';
import { selectionsAt } from '../../server/src/features/selection.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { contains } from '../../server/src/text/range.ts';
import { seed } from './support.ts';

const TEXTS = {
  'a seed': seed('重庆市人民政府公报2024年第9期.md'),
  'a seed with CRLF': seed('渝府办发〔2024〕47号.md').replaceAll('\n', '\r\n'),
  'an original with broken pages': seed('original/000_515940e2a9e5232d.txt'),
  'marks, references and code':
    '# 关于**X**的通知\n\n渝府发〔2024〕1号\n\n**（一）甲**`乙`&amp;丙\\*丁，[戊](x)。\n己\n\n> 庚\n',
};

describe('places', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`lead from the source to the text and back in ${name}`, () => {
      const file = parseGazette(text);
      for (const paragraph of file.paragraphs) {
        for (let at = 0; at < paragraph.prose.text.length; at++) {
          const range = inSource({ paragraph, start: at, end: at + 1 });
          // What stands for several characters of the source, such as &amp;, has one place for all of them.
          if (range.end - range.start !== 1) continue;
          const place = placeAt(file, range.start);
          assert.equal(place?.paragraph, paragraph, `offset ${range.start}`);
          const back = inSource({ paragraph, start: place.at, end: place.at });
          assert.equal(back.start, range.start);
        }
      }
      for (let offset = -2; offset < text.length + 2; offset++) {
        const place = placeAt(file, offset);
        if (place !== null) assert.ok(place.at >= 0 && place.at <= place.paragraph.prose.text.length);
      }
    });

    it(`nest in the outline and grow in the selection of ${name}`, () => {
      const file = parseGazette(text);
      const check = (entry: OutlineEntry): void => {
        assert.ok(contains(entry, entry.selection), entry.name);
        for (const child of entry.children) {
          assert.ok(contains(entry, child), `${child.name} in ${entry.name}`);
          check(child);
        }
      };
      outline(file).forEach(check);
      for (let offset = 0; offset < text.length; offset += 97) {
        const ranges = selectionsAt(file, offset);
        ranges.slice(1).forEach((range, index) => {
          const inner = ranges[index];
          assert.ok(inner !== undefined && contains(range, inner));
        });
      }
    });
  }
});
