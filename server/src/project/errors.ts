/** The code of an error that the system reported (`ENOENT`), or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件 (no such file)',
  ENOTDIR: '路径中有一段不是文件夹 (part of the path is not a folder)',
  EISDIR: '是文件夹，不是文件 (is a folder, not a file)',
  EACCES: '没有权限 (permission denied)',
  EPERM: '系统不允许 (not permitted)',
  EROFS: '所在磁盘只读 (read-only disk)',
  ENOSPC: '磁盘已满 (no space left on the disk)',
  EDQUOT: '磁盘配额已满 (disk quota used up)',
  EFBIG: '文件大小超过限制 (file too large)',
  ELOOP: '链接成环 (symbolic links form a loop)',
  EMFILE: '打开的文件太多 (too many open files)',
  ENAMETOOLONG: '文件名太长 (file name too long)',
  EIO: '读写出错 (input/output error)',
};

/** Why the system refused, in Chinese with English beside it. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? `系统错误 ${code} (system error)`;
}
