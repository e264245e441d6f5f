/** Reads one YAML file of a plan against its schema and knows the line of everything in it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { type FileContent, type FileKind, files } from './schema.ts';

export type Path = readonly (string | number)[];

/** Where something stands, for the problems found later. */
export type Place = { readonly file: PlanFile<FileKind>; readonly path: Path };

export type PlanFile<K extends FileKind> = {
  readonly name: string;
  /** null where the file is missing or broken; its problems say why. */
  readonly content: FileContent<K> | null;
  readonly problems: readonly Problem[];
  readonly problem: (path: Path, reason: string) => Problem;
};

const writePath = (path: Path): string =>
  path.reduce<string>(
    (done, part) => (typeof part === 'number' ? `${done}[${part}]` : done === '' ? part : `${done}.${part}`),
    '',
  );

/** The line of the deepest node that exists on the way down the path. */
const lineOf = (document: Document, lines: LineCounter, path: Path): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') {
    const comma = issue.keys.some((key) => key.includes(' ')) ? ' (a comma within { } or [ ] needs quotes around)' : '';
    return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}${comma}`;
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `is missing (${issue.expected})`;
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined)
    return `${issue.discriminator} must be sum or same-as`;
  return issue.message.replace(/^Invalid input: /, '').replace(/^expected/, 'must be');
};

/** A union hides what its best fitting member complains of; show that where one member came closest. */
const flatten = (issue: z.core.$ZodIssue): { path: Path; reason: string }[] => {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'invalid_union') {
    const deep = issue.errors.find((member) => member.length > 0 && member.every((one) => one.path.length > 0));
    if (deep) return deep.flatMap((one) => flatten({ ...one, path: [...issue.path, ...one.path] } as z.core.$ZodIssue));
  }
  return [{ path, reason: reasonOf(issue) }];
};

export const readPlanFile = <K extends FileKind>(directory: string, name: string, kind: K): PlanFile<K> => {
  const full = join(directory, name);
  if (!existsSync(full)) {
    const problem = (_path: Path, reason: string): Problem => ({ file: name, path: '', line: null, reason });
    return { name, content: null, problem, problems: [problem([], 'this file is missing')] };
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(full, 'utf8'), { lineCounter: lines });
  const problem = (path: Path, reason: string): Problem => ({
    file: name,
    path: writePath(path),
    line: lineOf(document, lines, path),
    reason,
  });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: name,
      path: '',
      line: error.linePos?.[0].line ?? null,
      reason: `is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
    }));
    return { name, content: null, problem, problems };
  }
  const result = files[kind].safeParse(document.toJS());
  if (!result.success) {
    const problems = result.error.issues.flatMap(flatten).map((one) => problem(one.path, one.reason));
    return { name, content: null, problem, problems };
  }
  return { name, content: result.data as FileContent<K>, problem, problems: [] };
};
