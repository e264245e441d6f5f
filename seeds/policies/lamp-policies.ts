/** The lamp policies at hand: one YAML file each, named after its id, checked before anyone is judged by it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LampPolicy, policyFault } from '@duban/domain';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { PlanFormatError, type Problem } from '../format/problem.ts';
import { lampPolicyFile } from './lamp-policy-schema.ts';

/**
 * The policy of a plan that names none: it follows the roadmap, keeps red for what is far behind, and judges measures
 * with figures and without.
 */
export const DEFAULT_LAMP_POLICY = 'yinchuan-lights';

type Path = readonly (string | number)[];

const presets = join(import.meta.dirname, 'lamp');

/** Every policy of a folder, by id. @throws PlanFormatError naming all problems by file, path, line and reason. */
export const readLampPolicies = (directory: string = presets): readonly LampPolicy[] => {
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readPolicy(directory, name));
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw new PlanFormatError(directory, problems);
  return files.flatMap((file) => file.policy ?? []);
};

/**
 * The policy of that id.
 * @throws PlanFormatError where a file of the folder is at fault.
 * @throws Error naming the policies that exist.
 */
export const readLampPolicy = (id: string = DEFAULT_LAMP_POLICY, directory: string = presets): LampPolicy => {
  const policies = readLampPolicies(directory);
  const policy = policies.find((one) => one.id === id);
  if (!policy)
    throw new Error(`There is no lamp policy "${id}". Policies at hand: ${policies.map((one) => one.id).join(', ')}.`);
  return policy;
};

type PolicyFile = { readonly policy: LampPolicy | null; readonly problems: readonly Problem[] };

const readPolicy = (directory: string, file: string): PolicyFile => {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(directory, file), 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0)
    return broken(
      document.errors.map((error) => ({
        file,
        path: '',
        line: error.linePos?.[0].line ?? null,
        reason: `is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
      })),
    );
  const problem = (path: Path, reason: string): Problem => ({
    file,
    path: writePath(path),
    line: lineOf(document, lines, path),
    reason,
  });
  const result = lampPolicyFile.safeParse(document.toJS());
  if (!result.success)
    return broken(
      result.error.issues.map((issue) =>
        problem(
          issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
          reasonOf(issue, document),
        ),
      ),
    );
  const policy = result.data;
  if (`${policy.id}.yaml` !== file) return broken([problem(['id'], `must be the file's name, without .yaml`)]);
  const fault = policyFault(policy);
  if (!fault) return { policy, problems: [] };
  const path = fault.field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return broken([problem(path, fault.reason)]);
};

const broken = (problems: readonly Problem[]): PolicyFile => ({ policy: null, problems });

const writePath = (path: Path): string =>
  path.reduce<string>(
    (done, part) => (typeof part === 'number' ? `${done}[${part}]` : done === '' ? part : `${done}.${part}`),
    '',
  );

/** The line of the deepest node that exists on the way down the path. */
const lineOf = (document: Document, lines: LineCounter, path: Path): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const reasonOf = (issue: z.core.$ZodIssue, document: Document): string => {
  if (issue.code === 'unrecognized_keys') return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.path.length > 0 && !document.hasIn(issue.path)) return 'is missing';
  return issue.message.replace(/^Invalid input: /, '').replace(/^expected/, 'must be');
};
