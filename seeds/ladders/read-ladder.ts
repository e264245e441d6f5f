/** Reads a ladder from its file: either it can be climbed, or one error names every line that prevents it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Ladder, ladderFaults, NO_GRACE, type RungTrigger } from '@duban/domain';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { parseText } from '../format/notation.ts';
import { PlanFormatError, type Problem } from '../format/problem.ts';
import { ladderFile, parseLimit, type RawLadder } from './ladder-schema.ts';

const room = import.meta.dirname;

/** Ids of the ladders at hand, sorted. */
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
  if (!known.includes(id)) throw new Error(`There is no ladder "${id}". Ladders at hand: ${known.join(', ')}.`);
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

type Path = readonly (string | number)[];

const writePath = (path: Path): string =>
  path.reduce<string>(
    (done, part) => (typeof part === 'number' ? `${done}[${part}]` : done === '' ? part : `${done}.${part}`),
    '',
  );

/** The file writes a limit as one word and recipients under two names. */
const pathInFile = (field: string): Path => [
  'ladder',
  ...field
    .replace(/\.(days|kind)$/, '')
    .replace(/\.recipients$/, '.to')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
];

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `is missing (${issue.expected})`;
  return issue.message.replace(/^Invalid input: /, '').replace(/^expected/, 'must be');
};

/** @throws PlanFormatError naming every problem by file, line, path and reason. */
export const readLadder = (path: string): Ladder => {
  const file = basename(path);
  const fail = (problems: readonly Problem[]): never => {
    throw new PlanFormatError(dirname(path), problems);
  };
  if (!existsSync(path)) return fail([{ file, path: '', line: null, reason: 'this file is missing' }]);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const lineOf = (to: Path): number => {
    for (let length = to.length; length > 0; length -= 1) {
      const node = document.getIn(to.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const problem = (to: Path, reason: string): Problem => ({ file, path: writePath(to), line: lineOf(to), reason });
  if (document.errors.length > 0)
    return fail(
      document.errors.map(({ message, linePos }) => ({
        file,
        path: '',
        line: linePos?.[0].line ?? null,
        reason: `is not YAML: ${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
      })),
    );
  const result = ladderFile.safeParse(document.toJS());
  if (!result.success)
    return fail(
      result.error.issues.map((issue) =>
        problem(
          issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
          reasonOf(issue),
        ),
      ),
    );
  const ladder = build(result.data.ladder);
  const problems = ladderFaults(ladder).map(({ field, reason }) => problem(pathInFile(field), reason));
  if (ladder.id !== basename(path, '.yaml'))
    problems.unshift(problem(['ladder', 'id'], `must be the name of the file: "${basename(path, '.yaml')}"`));
  return problems.length > 0 ? fail(problems) : ladder;
};
