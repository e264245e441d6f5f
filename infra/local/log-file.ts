/** Each process has one log file; what it says is kept from start to start, within bounds. */
import { readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largestLog = 10 * 1024 * 1024;

/** The log file of one process; a large one from earlier is put aside first. */
export const logFile = (path: string, name: string): string => {
  const file = join(path, 'logs', `${name}.log`);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
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
