/** Makes copies of the small plan's folder with faults, for tests. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planDirectory } from '../../directory.ts';
import { PlanFormatError, type Problem } from '../problem.ts';
import { readPlan } from '../read-plan.ts';

export type Change = readonly [file: string, from: string, to: string];

const folders: string[] = [];

export const removeCopies = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** A copy in which each named piece of text is replaced. @throws Error where the file does not contain the text. */
export const copyOfPlan = (...changes: readonly Change[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-plan-'));
  folders.push(folder);
  cpSync(planDirectory('qingshan-2024'), folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, before.replace(from, to));
  }
  return folder;
};

/** The message with which the folder is refused. @throws Error where it is accepted. */
export const refusalOfFolder = (folder: string): PlanFormatError => {
  try {
    readPlan(folder);
  } catch (error) {
    if (error instanceof PlanFormatError) return error;
    throw error;
  }
  throw new Error('the plan was read without complaint');
};

export const problemsOf = (...changes: readonly Change[]): readonly Problem[] =>
  refusalOfFolder(copyOfPlan(...changes)).problems;
