/** Each process appends its output to one log file, which is rotated at a start when it has grown too large. */
import { readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** The path of a process's log file; one that is too large is renamed to `.1` first. */
export const logFile = (path: string, name: string): string => {
  const file = join(path, 'logs', `${name}.log`);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
  return file;
};

/** The last lines that were written to a log after `offset` bytes. */
export const lastLines = (file: string, offset: number, count = 15): string[] => {
  if (!statSync(file, { throwIfNoEntry: false })) return [];
  const text = readFileSync(file).subarray(offset).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count);
};
