/** Reads one YAML file against its schema and knows the line of everything in it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

export type Path = readonly (string | number)[];

export type YamlFile<T> = {
  readonly name: string;
  /** null where the file is missing or broken; its problems say why. */
  readonly content: T | null;
  readonly problems: readonly Problem[];
  readonly problem: (path: Path, reason: string) => Problem;
};

/** `name` is relative to `directory`, and stands so in its problems. */
export const readYamlFile = <T>(directory: string, name: string, schema: z.ZodType<T>): YamlFile<T> => {
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
  const written: unknown = document.toJS();
  const result = schema.safeParse(written);
  if (result.success) return { name, content: result.data, problem, problems: [] };
  const problems = result.error.issues
    .flatMap((issue) => flatten(issue, written))
    .map(({ path, reason }) => problem(path, reason));
  return { name, content: null, problem, problems };
};

/** The domain writes a place as "rungs.2.trigger". */
export const pathOfField = (field: string): Path =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

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

/** A union hides what its best fitting member complains of; show that where one member came closest. */
const flatten = (issue: z.core.$ZodIssue, written: unknown): { path: Path; reason: string }[] => {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'invalid_union') {
    const deep = issue.errors.find((member) => member.length > 0 && member.every((one) => one.path.length > 0));
    if (deep)
      return deep.flatMap((one) =>
        flatten({ ...one, path: [...issue.path, ...one.path] } as z.core.$ZodIssue, written),
      );
  }
  return [{ path, reason: reasonOf(issue, isWritten(written, path)) }];
};

const isWritten = (written: unknown, path: Path): boolean =>
  path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined)?.[part], written) !==
  undefined;

const reasonOf = (issue: z.core.$ZodIssue, isThere: boolean): string => {
  if (issue.code === 'unrecognized_keys') {
    const comma = issue.keys.some((key) => key.includes(' ')) ? ' (a comma within { } or [ ] needs quotes around)' : '';
    return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}${comma}`;
  }
  if (!isThere) return issue.code === 'invalid_type' ? `is missing (${issue.expected})` : 'is missing';
  return issue.message.replace(/^Invalid input: /, '').replace(/^expected/, 'must be');
};
