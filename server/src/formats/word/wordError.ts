/** Why a file is not read as a Word document. */
export type WordFault = 'binary' | 'encrypted' | 'not-word' | 'archive' | 'xml' | 'missing-part' | 'too-large';

const WORDS: Readonly<Record<WordFault, string>> = {
  binary:
    '是旧式二进制文档（.doc/.wps），请在 Word 或 WPS 中另存为 .docx (a binary .doc or .wps; save it as .docx in Word or WPS)',
  encrypted: '文档有打开密码，不能读取 (the document is protected by a password)',
  'not-word': '不是 Word 文档 (not a Word document)',
  archive: '文档损坏 (the document is damaged)',
  xml: '文档内容损坏 (the content of the document is damaged)',
  'missing-part': '文档缺少必要的部分 (a part of the document is missing)',
  'too-large': '文档过大 (the document is too large)',
};

/** A Word file that is not read, with the reason. The message is Chinese with English beside it. */
export class WordError extends Error {
  readonly fault: WordFault;

  /** @param detail what exactly is wrong, already in words */
  constructor(fault: WordFault, detail = '') {
    super(detail === '' ? WORDS[fault] : `${WORDS[fault]}：${detail}`);
    this.name = 'WordError';
    this.fault = fault;
  }
}
