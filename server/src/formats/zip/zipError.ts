/** Why an archive is refused, for whoever must say it in words. */
export type ZipFault =
  | 'not-zip'
  | 'truncated'
  | 'zip64'
  | 'multi-disk'
  | 'encrypted'
  | 'method'
  | 'name'
  | 'duplicate'
  | 'overlap'
  | 'too-many'
  | 'too-large'
  | 'ratio'
  | 'checksum';

const WORDS: Readonly<Record<ZipFault, string>> = {
  'not-zip': '不是 ZIP 归档 (not a ZIP archive)',
  truncated: '归档不完整 (the archive is cut off)',
  zip64: '不支持 ZIP64 归档 (ZIP64 is not supported)',
  'multi-disk': '不支持分卷归档 (an archive of several volumes is not supported)',
  encrypted: '归档已加密 (the archive is encrypted)',
  method: '压缩方式不受支持 (a compression method is not supported)',
  name: '归档内有不安全的文件名 (the archive holds an unsafe file name)',
  duplicate: '归档内有重名文件 (the archive holds a name twice)',
  overlap: '归档内文件互相重叠 (files overlap in the archive)',
  'too-many': '归档内文件过多 (the archive holds too many files)',
  'too-large': '归档解压后过大 (the archive is too large when unpacked)',
  ratio: '归档压缩比异常 (the compression ratio is suspicious)',
  checksum: '归档内文件校验不符 (a file in the archive does not match its checksum)',
};

/** An archive that is not read, with the reason. The message is Chinese with English beside it. */
export class ZipError extends Error {
  readonly fault: ZipFault;

  /** @param detail what it concerns, such as the name of an entry; printed as it is, so it must be harmless */
  constructor(fault: ZipFault, detail = '') {
    super(detail === '' ? WORDS[fault] : `${WORDS[fault]}：${detail}`);
    this.name = 'ZipError';
    this.fault = fault;
  }
}
