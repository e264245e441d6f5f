/** Reads one YAML file, validates it against its schema, and finds the line of each path in it. */

import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { unstorableTexts } from './characters.ts';
import { readFileText } from './file-text.ts';
import { because, type Path, type Problem, type Reason } from './problem.ts';
import { reasonOf } from './schema-reasons.ts';

export type YamlFile<T> = {
  readonly name: string;
  /** Null where the file is missing or invalid; its problems say why. */
  readonly content: T | null;
  readonly problems: readonly Problem[];
  readonly problem: (path: Path, reason: Reason) => Problem;
};

/** Limit of reported syntax errors of one file. */
const MAX_SYNTAX_ERRORS = 20;
/** Limit of resolved aliases of one file, because nested aliases can expand exponentially. */
const MAX_ALIASES = 100;

const unreadable = <T>(name: string, line: number | null, reason: Reason): YamlFile<T> => {
  const problem = (_path: Path, why: Reason): Problem => ({ file: name, path: '', line, ...why });
  return { name, content: null, problem, problems: [problem([], reason)] };
};

/** A text nested thousands of levels deep overflows the parser's stack. */
const parse = (
  text: string,
  lineCounter: LineCounter,
): { readonly document: Document } | { readonly document: null; readonly reason: Reason } => {
  try {
    return { document: parseDocument(text, { lineCounter }) };
  } catch (error) {
    const reason = because('不是能读取的计划文件格式', `is not YAML that can be read: ${messageOf(error)}`);
    return { document: null, reason };
  }
};

const resolve = (document: Document): { readonly written: unknown } | { readonly reason: Reason } => {
  try {
    return { written: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch (error) {
    return { reason: because('所引用的内容无法解析', `cannot be resolved: ${messageOf(error)}`) };
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `name` is relative to `directory`, and is used in the problems. */
export const readYamlFile = <T>(directory: string, name: string, schema: z.ZodType<T>): YamlFile<T> => {
  const read = readFileText(join(directory, name));
  if (read.fault) return unreadable(name, read.fault.line, read.fault);
  const lines = new LineCounter();
  const parsed = parse(read.text, lines);
  if (!parsed.document) return unreadable(name, null, parsed.reason);
  const { document } = parsed;
  const problem = (path: Path, { reason, reasonZh }: Reason): Problem => ({
    file: name,
    path: writePath(path),
    line: lineOf(document, lines, path),
    reason,
    reasonZh,
  });
  // A warning means a tag or directive that YAML ignores, so that the value may differ from what its author meant.
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    const problems = errors.slice(0, MAX_SYNTAX_ERRORS).map((error) => ({
      file: name,
      path: '',
      line: error.linePos?.[0].line ?? null,
      ...because(
        '书写格式有误',
        `is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
      ),
    }));
    return { name, content: null, problem, problems };
  }
  const resolved = resolve(document);
  if ('reason' in resolved) return unreadable(name, null, resolved.reason);
  const { written } = resolved;
  const unstorable = unstorableTexts(written).map((path) =>
    problem(
      path,
      because('含有控制字符或不完整的字符', 'must not hold control characters or half of a surrogate pair'),
    ),
  );
  if (unstorable.length > 0) return { name, content: null, problem, problems: unstorable };
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

/** A union error hides the errors of its members; shows those of the member that fits best. */
const flatten = (issue: z.core.$ZodIssue, written: unknown): { path: Path; reason: Reason }[] => {
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
