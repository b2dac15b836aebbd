import assert from 'node:assert/strict';
import { readConfigFile } from '../../server/src/config/configFile.ts';
import { readWordsFile } from '../../server/src/config/wordsFile.ts';
import { rules } from '../../server/src/rules/index.ts';
import { OfficeWords } from '../../server/src/rules/officeWords.ts';

describe("an office's list of words", () => {
  it('is a table with a heading, quotes, levels in either language and comments', () => {
    const { words, problems } = readWordsFile(
      '\ufeff错误写法,正确写法,原因,级别\r\n智慧重庆,数字重庆,"2023年起,统一",错误\r\n# 说明\r\n\r\n老领导,,,info\r\n登陆艇,,,允许\r\n做法,"“做”""法""",,\r\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(words, [
      { wrong: '智慧重庆', severity: 'error', right: '数字重庆', reason: '2023年起,统一' },
      { wrong: '老领导', severity: 'info' },
      { allow: '登陆艇' },
      { wrong: '做法', severity: 'warning', right: '“做”"法"' },
    ]);
  });

  it('is a table parted by tabs', () => {
    assert.deepEqual(readWordsFile('智慧重庆\t数字重庆\t\t警告').words, [
      { wrong: '智慧重庆', severity: 'warning', right: '数字重庆' },
    ]);
  });

  it('is JSON with comments, a list or an object that holds one', () => {
    const list = '[{ "wrong": "智慧重庆", "right": "数字重庆" }, /* 专名 */ { "allow": "登陆艇" }]';
    const wanted = [{ wrong: '智慧重庆', severity: 'warning', right: '数字重庆' }, { allow: '登陆艇' }];
    assert.deepEqual(readWordsFile(list), { words: wanted, problems: [] });
    assert.deepEqual(readWordsFile(`// 词表\n{ "words": ${list} }`).words, wanted);
  });

  it('says where it is wrong, and keeps the rest', () => {
    const table = readWordsFile('智慧重庆,数字重庆,,响亮\n词,词语,,\n老领导,,,');
    assert.deepEqual(
      table.problems.map(({ line }) => line),
      [1, 2],
    );
    assert.deepEqual(table.words, [{ wrong: '老领导', severity: 'warning' }]);
    const json = readWordsFile('[{ "right": "x" },\n { "wrong": "老领导", "sevrity": "info" }, { "wrong": "词" }]');
    assert.deepEqual(
      json.problems.map(({ path, line }) => `${path} ${line}`),
      ['words[0] 1', 'words[1].sevrity 2', 'words[2].wrong 2'],
    );
    assert.deepEqual(json.words, [{ wrong: '老领导', severity: 'warning' }]);
    assert.equal(readWordsFile('[{').problems.length, 1);
  });

  it('may stand in the configuration, beside the names of files', () => {
    const { config, problems } = readConfigFile(
      '{ "words": ["words.csv", { "wrong": "智慧重庆", "severity": "error" }, { "allow": "登陆艇" }] }',
      rules,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(config.words, ['words.csv', { wrong: '智慧重庆', severity: 'error' }, { allow: '登陆艇' }]);
    assert.deepEqual(readConfigFile('{ "words": "words.csv" }', rules).config.words, ['words.csv']);
    assert.equal(readConfigFile('{ "words": [{ "wrong": 1 }, 2] }', rules).problems.length, 2);
  });

  it('gives the last word about a word', () => {
    const words = new OfficeWords([
      { allow: '智慧重庆' },
      { wrong: '智慧重庆', severity: 'info' },
      { wrong: '老领导', severity: 'info' },
      { allow: '老领导' },
    ]);
    assert.deepEqual(
      words.find('智慧重庆，老领导').map(({ entry }) => entry.wrong),
      ['智慧重庆'],
    );
  });
});
