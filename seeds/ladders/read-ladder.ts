/** Reads a ladder from its file: either it can be climbed, or one error names every line that prevents it. */

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Ladder, ladderFaults, NO_GRACE, type RungTrigger } from '@duban/domain';
import { parseLimit, parseText } from '../format/notation.ts';
import { because, type Path, PlanFormatError } from '../format/problem.ts';
import { pathOfField, readYamlFile } from '../format/yaml-file.ts';
import { ladderFile, type RawLadder } from './ladder-schema.ts';

const room = import.meta.dirname;

/** Ids of the included ladders, sorted. */
export const ladderIds = (): string[] =>
  readdirSync(room)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();

/**
 * The absolute path of a ladder's file, for `readLadder`.
 * @throws Error naming the ladders that exist.
 */
export const ladderPath = (id: string): string => {
  const known = ladderIds();
  if (!known.includes(id)) throw new Error(`There is no ladder "${id}". Known ladders: ${known.join(', ')}.`);
  return join(room, `${id}.yaml`);
};

const triggerOf = (raw: RawLadder['rungs'][number]['trigger']): RungTrigger =>
  'limit' in raw ? { ...raw, limit: parseLimit(raw.limit) } : raw;

const build = ({ title, rungs, ...raw }: RawLadder): Ladder => ({
  ...raw,
  title: parseText(title),
  rungs: rungs.map(({ id, title, document, trigger, grace, to, copy = [], channels }) => ({
    id,
    title: parseText(title),
    document,
    trigger: triggerOf(trigger),
    grace: grace === undefined ? NO_GRACE : parseLimit(grace),
    recipients: [...to.map((role) => ({ role, copy: false })), ...copy.map((role) => ({ role, copy: true }))],
    channels,
  })),
});

/** The file writes a limit as one word and recipients under two names. */
const pathInFile = (field: string): Path => [
  'ladder',
  ...pathOfField(field.replace(/\.(days|kind)$/, '').replace(/\.recipients$/, '.to')),
];

/** @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readLadder = (path: string): Ladder => {
  const file = readYamlFile(dirname(path), basename(path), ladderFile);
  const problems = [...file.problems];
  const ladder = file.content && build(file.content.ladder);
  if (ladder) {
    const id = basename(path, '.yaml');
    if (ladder.id !== id)
      problems.push(
        file.problem(['ladder', 'id'], because(`须为文件名“${id}”`, `must be the name of the file: "${id}"`)),
      );
    for (const fault of ladderFaults(ladder)) problems.push(file.problem(pathInFile(fault.field), fault));
  }
  if (!ladder || problems.length > 0) throw new PlanFormatError(dirname(path), problems, 'ladder');
  return ladder;
};
