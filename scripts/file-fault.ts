const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'part of its path is a file, not a folder',
  EEXIST: 'part of its path is a file, not a folder',
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  EROFS: 'its disk is read-only',
  ENOSPC: 'the disk is full',
};

/** An error that names a file and says in a sentence why it cannot be read or written. */
export function fileFault(file: string, cause: unknown, action: 'read' | 'written' = 'read'): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return new Error(`${file} cannot be ${action}: ${reason}.`);
}
