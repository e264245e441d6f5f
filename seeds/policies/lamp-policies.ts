/** Reads the included lamp policies: one YAML file each, named after its id and validated before use. */

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type LampPolicy, policyFault } from '@duban/domain';
import { because, PlanFormatError, type Problem } from '../format/problem.ts';
import { pathOfField, readYamlFile } from '../format/yaml-file.ts';
import { lampPolicyFile } from './lamp-policy-schema.ts';

/**
 * The policy of a plan that names none: it follows the roadmap, keeps red for what is far behind, and judges measures
 * with figures and without.
 */
export const DEFAULT_LAMP_POLICY = 'yinchuan-lights';

const presets = join(import.meta.dirname, 'lamp');

/** Ids of the included lamp policies, sorted. */
export const lampPolicyIds = (): string[] => filesOf(presets).map((name) => basename(name, '.yaml'));

/**
 * The absolute path of a lamp policy's file, for `readLampPolicyFile`.
 * @throws Error naming the policies that exist.
 */
export const lampPolicyPath = (id: string): string => {
  const known = lampPolicyIds();
  if (!known.includes(id)) throw new Error(`There is no lamp policy "${id}". Known policies: ${known.join(', ')}.`);
  return join(presets, `${id}.yaml`);
};

/** Every policy of a folder, by id. @throws PlanFormatError naming all problems by file, path, line and reason. */
export const readLampPolicies = (directory: string = presets): readonly LampPolicy[] => {
  const files = filesOf(directory).map((name) => readPolicy(directory, name));
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw new PlanFormatError(directory, problems, 'lamp policies');
  return files.flatMap((file) => file.policy ?? []);
};

/** @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readLampPolicyFile = (path: string): LampPolicy => {
  const { policy, problems } = readPolicy(dirname(path), basename(path));
  if (!policy) throw new PlanFormatError(dirname(path), problems, 'lamp policy');
  return policy;
};

/** The included policy with that id. @throws Error naming the policies that exist. */
export const readLampPolicy = (id: string = DEFAULT_LAMP_POLICY): LampPolicy => readLampPolicyFile(lampPolicyPath(id));

const filesOf = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort();

type PolicyFile = { readonly policy: LampPolicy | null; readonly problems: readonly Problem[] };

const readPolicy = (directory: string, name: string): PolicyFile => {
  const { content, problem, problems } = readYamlFile(directory, name, lampPolicyFile);
  if (!content) return { policy: null, problems };
  if (`${content.id}.yaml` !== name)
    return {
      policy: null,
      problems: [problem(['id'], because('须为文件名（不含后缀）', "must be the file's name, without .yaml"))],
    };
  const fault = policyFault(content);
  if (fault) return { policy: null, problems: [problem(pathOfField(fault.field), fault)] };
  return { policy: content, problems: [] };
};
