import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LADDER } from '@duban/domain';
import { afterAll, describe, expect, it } from 'vitest';
import { PlanFormatError } from '../format/problem.ts';
import { ladderIds, ladderPath, readLadder } from './read-ladder.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-ladder-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The default ladder with one place written otherwise, and what its reader says. */
const complaint = (from: string, to: string, name = 'default.yaml'): readonly string[] => {
  const text = readFileSync(ladderPath('default'), 'utf8');
  if (!text.includes(from)) throw new Error(`the default ladder does not say "${from}"`);
  const path = join(folder, name);
  writeFileSync(path, text.replace(from, to));
  try {
    readLadder(path);
  } catch (error) {
    if (error instanceof PlanFormatError)
      return error.problems.map(({ file, line, path, reason }) => `${file}:${line} ${path}: ${reason}`);
    throw error;
  }
  return [];
};

describe('the included ladders', () => {
  it('are the default, a mild and a strict one, and all are valid', () => {
    expect(ladderIds()).toEqual(['default', 'mild', 'strict']);
    for (const id of ladderIds()) expect(readLadder(ladderPath(id)).id).toBe(id);
  });
  it('have the same default as the domain', () => {
    expect(readLadder(ladderPath('default'))).toEqual(DEFAULT_LADDER);
  });
  it('are listed when an unknown ladder is requested', () => {
    expect(() => ladderPath('cruel')).toThrow('There is no ladder "cruel". Known ladders: default, mild, strict.');
  });
});

describe('a ladder that cannot be used', () => {
  it.each([
    [
      'limit: 3 working days',
      'limit: 3 weeks',
      'default.yaml:16 ladder.rungs[0].trigger.limit: must be like "5 working days"',
    ],
    ['limit: 1 day', 'limit: 0 days', 'default.yaml:23 ladder.rungs[1].trigger.limit: must be at least 1'],
    ['limit: 10 working', 'limit: 4 working', 'ladder.rungs[5].trigger: for milestone: must be further from the date'],
    ['kind: report-missing', 'kind: silence', 'ladder.rungs[2].trigger.kind: kind must be before-due, after-due'],
    ['document: interview', 'document: dismissal', 'ladder.rungs[5].document: must be one of reminder, urging'],
    ['to: [unit-reporter, unit-head]', 'to: []', 'default.yaml:17 ladder.rungs[0].to: must name at least one'],
    ['to: [unit-reporter, unit-head]', 'to: [mayor]', 'ladder.rungs[0].to[0]: must be one of unit-reporter'],
    ['channels: [inbox, email, webhook]', 'channels: [email]', 'ladder.rungs[0].channels: must include inbox'],
    ['      channels: [inbox, email, webhook]\n', '', 'ladder.rungs[0].channels: is missing (array)'],
    ['document: reminder', 'document: reminder\n      colour: red', 'ladder.rungs[0]: unknown "colour"'],
    ['to: "09:00"', 'to: "9"', 'default.yaml:9 ladder.quietHours.to: must be a time such as 18:00'],
    ['at: "09:30"', 'at: "08:30"', 'ladder.digest.at: must lie outside the quiet hours'],
    ['version: 2', 'version: two', 'default.yaml:6 ladder.version: must be number'],
    ['id: urging', 'id: reminder', 'ladder.rungs[1].id: "reminder" occurs twice'],
    ['id: default', 'id: other', 'ladder.id: must be the name of the file: "default"'],
    ['rungs:', 'rungs: [', 'is not YAML'],
  ])('says of %j written as %j where and why', (from, to, said) => {
    expect(complaint(from, to).join('\n')).toContain(said);
  });
  it('is refused with a reason if its file is missing', () => {
    expect(() => readLadder(join(folder, 'none.yaml'))).toThrow('none.yaml: 没有这个文件 · this file is missing');
  });
});
