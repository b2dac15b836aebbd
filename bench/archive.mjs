#!/usr/bin/env node
// Makes an archive to measure with: documents of an office, about 10 kB each, no two alike, that cite each other.
//
//   node bench/archive.mjs FOLDER                                  10,000 documents made of seeds/
//   node bench/archive.mjs FOLDER --files 500 --corpus A --corpus B   fewer, made of the texts below these folders
//
// The same arguments make the same archive on every machine.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '10000' },
    corpus: { type: 'string', multiple: true, default: [fileURLToPath(new URL('../seeds', import.meta.url))] },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('archive: a folder to write to is needed');

/** Characters of a document: 10 kB of UTF-8, most of it Chinese. */
const LENGTH = 3600;
const paragraphs = values.corpus.flatMap(textsBelow).flatMap((text) => text.split(/\n\s*\n/u));
const count = Number(values.files);

for (let index = 0; index < count; index++) {
  const year = 2004 + Math.floor((index * 20) / count);
  // A folder for each year, as archives are kept.
  const place = join(folder, String(year));
  if (index === 0 || (index * 20) % count < 20) mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${String(index).padStart(5, '0')}.md`), documentOf(index, year));
}

/** @param {number} index @param {number} year */
function documentOf(index, year) {
  const earlier = index > 0 ? `根据渝府办发〔${year}〕${((index * 7) % 97) + 1}号文件，` : '';
  const lines = [
    `# 重庆市人民政府办公厅关于做好第${index + 1}项重点工作的通知`,
    `渝府办发〔${year}〕${index + 1}号`,
    '各区县（自治县）人民政府，市政府各部门，有关单位：',
    `${earlier}经市政府同意，现就有关事项通知如下。`,
  ];
  let length = 0;
  // Not one after the other, or each document would repeat most of the one before.
  for (let at = (index * 61) % paragraphs.length; length < LENGTH; at = (at + 1) % paragraphs.length) {
    // Other figures in each: equal paragraphs would be looked at once.
    const text = paragraphs[at].replace(/\d{2,}(?=[万亿个家项人]|%)/gu, (digits) => String(Number(digits) + index));
    lines.push(`${text.slice(0, 1500)}`);
    length += text.length;
  }
  return `${[...lines, '重庆市人民政府办公厅', `${year}年${(index % 12) + 1}月${(index % 28) + 1}日`].join('\n\n')}\n`;
}

/** The texts of a folder and those below it, in the order of their names. @param {string} source @returns {string[]} */
function textsBelow(source) {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(source, name), 'utf8'));
}
