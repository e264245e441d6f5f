/** The error of a start that cannot continue: it says what is wrong and what to do. */

/** `what` is one sentence, `whatToDo` has one instruction for each line, `details` are lines of a program's output. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    what: string,
    whatToDo: readonly string[],
    options: { details?: readonly string[]; cause?: unknown } = {},
  ) {
    const { details = [], cause } = options;
    const lines = [what, ...details.map((line) => `      ${line}`), ...whatToDo.map((line) => `  → ${line}`)];
    super(lines.join('\n'), { cause });
  }
}

/** Converts a full disk and missing permissions into a `StartError`; returns other errors unchanged. */
export const asStartError = (error: unknown): unknown => {
  if (error instanceof StartError || !(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  const where = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || saysDiskFull(error.message)) return diskFull(where, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartError(
      `${where ?? 'A file'} may not be written by this user. 没有写入权限。`,
      ['Use the user that started Duban here the first time, or choose another directory: DUBAN_DATA_DIR=/some/dir'],
      { cause: error },
    );
  }
  return error;
};

export const saysDiskFull = (text: string): boolean => {
  return /no space left on device|disk quota exceeded/i.test(text);
};

export const diskFull = (where: string | undefined, cause?: unknown): StartError => {
  return new StartError(
    `The disk is full${where ? ` (${where})` : ''}. 磁盘空间不足。`,
    ['Free some space, or move the data: DUBAN_DATA_DIR=/other/disk (and DUBAN_CACHE_DIR for downloaded programs)'],
    { cause },
  );
};
