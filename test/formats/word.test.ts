import assert from 'node:assert/strict';
import { directivesIn, readComments } from '../../server/src/formats/word/commentsPart.ts';
import { readDocument } from '../../server/src/formats/word/document.ts';
import { formatNumber } from '../../server/src/formats/word/numberFormat.ts';
import { WordPackage } from '../../server/src/formats/word/package.ts';
import { WordError } from '../../server/src/formats/word/wordError.ts';
import { placeIn, wordText } from '../../server/src/formats/word/wordText.ts';
import { createArchive } from '../../server/src/formats/zip/rewrite.ts';
import { NAMESPACE, p, runs, wordFile } from '../support/wordFile.ts';

const texts = (body: string, parts: Parameters<typeof wordFile>[1] = []): readonly string[] =>
  readDocument(new WordPackage(wordFile(body, parts))).paragraphs.map(({ text }) => text);

describe('a Word document', () => {
  const read: readonly (readonly [name: string, body: string, texts: readonly string[]])[] = [
    ['paragraphs and runs', p('甲') + runs('乙', '丙'), ['甲', '乙丙']],
    ['references', p('甲&amp;乙&#x4e00;'), ['甲&乙一']],
    ['tabs and breaks', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>', ['甲\t乙\n丙']],
    [
      'no tab stops',
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`,
      ['甲'],
    ],
    [
      'inserted and no deleted text',
      '<w:p><w:ins w:id="1" w:author="乙"><w:r><w:t>甲</w:t></w:r></w:ins><w:del w:id="2" w:author="乙"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>',
      ['甲'],
    ],
    [
      'the result of a field and not its code',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ['7'],
    ],
    [
      'a text box once, after its paragraph',
      `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('乙')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('乙')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>丙</w:t></w:r></w:p>`,
      ['甲丙', '乙'],
    ],
    ['cells', `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`, ['甲', '乙']],
  ];
  for (const [name, body, expected] of read) it(`gives ${name}`, () => assert.deepEqual(texts(body), expected));

  it('counts rows and columns, spans included', () => {
    const span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>';
    const body = `<w:tbl><w:tr><w:tc>${span}${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr><w:tr><w:tc>${p('丙')}</w:tc></w:tr></w:tbl>`;
    const { paragraphs } = readDocument(new WordPackage(wordFile(body)));
    assert.deepEqual(
      paragraphs.map(({ cell }) => cell && [cell.table, cell.row, cell.column]),
      [
        [0, 0, 0],
        [0, 0, 2],
        [0, 1, 0],
      ],
    );
  });

  const level = (index: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = {
    name: 'numbering.xml',
    type: 'numbering',
    xml: `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
  const item = (depth: number, text: string): string =>
    p(text, `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>`);

  it('shows the numbers that Word counts', () => {
    const body = [item(0, '甲'), item(1, '乙'), item(1, '丙'), item(0, '丁'), item(1, '戊'), item(2, '己')].join('');
    assert.deepEqual(texts(body, [numbering]), ['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊', '1.己']);
  });

  it('says the place of each character', () => {
    const file = new WordPackage(wordFile(runs('甲&amp;', '乙丙')));
    const [paragraph] = readDocument(file).paragraphs;
    const xml = file.part(file.main).text;
    assert.deepEqual(
      paragraph?.pieces.map(({ at, length, source, sourceLength }) => [
        at,
        length,
        xml.slice(source, source + sourceLength),
      ]),
      [
        [0, 1, '甲'],
        [1, 1, '&amp;'],
        [2, 2, '乙丙'],
      ],
    );
  });

  it('is laid out as a text whose places lead back', () => {
    const text = wordText(readDocument(new WordPackage(wordFile(p('甲') + p('') + p('乙丙')))));
    assert.equal(text.source, '甲\n\n乙丙\n\n');
    const placed = placeIn(text, text.source.indexOf('丙'));
    assert.equal(placed?.ordinal, 2);
    assert.equal(placed?.start, 3);
  });

  it('keeps quiet where a reviewer’s comment says so', () => {
    const comments = {
      name: 'comments.xml',
      type: 'comments',
      xml: `<w:comments ${NAMESPACE}><w:comment w:id="5" w:author="乙">${p('gongwen-disable-line docnum-bracket -- 原文如此')}</w:comment></w:comments>`,
    };
    const body = `<w:p><w:commentRangeStart w:id="5"/><w:r><w:t>甲</w:t></w:r><w:commentRangeEnd w:id="5"/></w:p>`;
    const file = new WordPackage(wordFile(body, [comments]));
    const text = wordText(readDocument(file), directivesIn(readComments(file)));
    assert.equal(text.source, '<!-- gongwen-disable-next-line docnum-bracket -- 原文如此 -->\n\n甲\n\n');
  });

  const refused: readonly (readonly [name: string, bytes: Uint8Array, fault: string])[] = [
    ['a binary .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'binary'],
    ['text', new TextEncoder().encode('公文'), 'not-word'],
    ['another archive', createArchive([{ name: 'a.txt', content: new Uint8Array(3) }]), 'not-word'],
    ['a part that is no XML', wordFile('<w:p>'), 'xml'],
  ];
  for (const [name, bytes, fault] of refused) {
    it(`is refused: ${name}`, () => {
      assert.throws(
        () => readDocument(new WordPackage(bytes)),
        (error) => error instanceof WordError && error.fault === fault,
      );
    });
  }

  const numbers: readonly (readonly [value: number, format: string, text: string])[] = [
    [1, 'chineseCounting', '一'],
    [10, 'chineseCountingThousand', '十'],
    [21, 'japaneseCounting', '二十一'],
    [105, 'chineseCountingThousand', '一百零五'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'decimalEnclosedCircle', '③'],
    [28, 'lowerLetter', 'bb'],
    [14, 'upperRoman', 'XIV'],
    [7, 'decimal', '7'],
  ];
  for (const [value, format, text] of numbers) {
    it(`numbers ${value} as ${format}`, () => assert.equal(formatNumber(value, format), text));
  }
});
