/** Reads the settings, lamp policy and ladder of a plan; omitted values are the defaults. */

import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative } from 'node:path';
import {
  DEFAULT_LADDER,
  DEFAULT_SETTINGS,
  mismatchFault,
  type PlanPolicies,
  type PlanSettings,
  settingsFault,
} from '@duban/domain';
import { stringify } from 'yaml';
import { z } from 'zod';
import { DEFAULT_LAMP_POLICY, readLampPolicy } from '../policies/lamp-policies.ts';
import { findLadder, findLampPolicy, isFileReference } from '../policies/policy-reference.ts';
import { buildSettings, rawSettings, settings } from './policies-schema.ts';
import { because, type Path, PlanFormatError, type Problem, type Reason } from './problem.ts';
import { files } from './schema.ts';
import { pathOfField, readYamlFile } from './yaml-file.ts';

const FILE = 'policies.yaml';

export type PoliciesRead =
  | { readonly policies: PlanPolicies; readonly problems: readonly []; readonly files: readonly string[] }
  | { readonly policies: null; readonly problems: readonly Problem[]; readonly files: readonly string[] };

/** The policies of the plan in the folder, and the policy files in it that they refer to. Never throws: faults are in `problems`. */
export const readPolicies = (directory: string): PoliciesRead => {
  if (!existsSync(join(directory, FILE)))
    return {
      policies: { settings: DEFAULT_SETTINGS, lamps: readLampPolicy(), ladder: DEFAULT_LADDER },
      problems: [],
      files: [],
    };
  const { content, ...file } = readYamlFile(directory, FILE, files.policies);
  if (!content) return { policies: null, problems: file.problems, files: [] };
  const problems: Problem[] = [];
  const complain = (path: Path, reason: Reason): void => {
    problems.push(file.problem(['policies', ...path], reason));
  };
  const find = <T>(field: string, reference: string, read: (reference: string, folder: string) => T): T | null => {
    const elsewhere = isFileReference(reference) ? elsewhereOf(directory, reference) : null;
    if (elsewhere !== null) {
      complain([field], elsewhere);
      return null;
    }
    try {
      return read(reference, directory);
    } catch (error) {
      // Problems in a policy file of the plan are reported with the lines of that file.
      if (error instanceof PlanFormatError)
        for (const one of error.problems)
          problems.push({ ...one, file: relative(directory, join(error.directory, one.file)) });
      else complain([field], because('没有所指的规则或阶梯', error instanceof Error ? error.message : String(error)));
      return null;
    }
  };
  const { settings: raw = {}, lamps = DEFAULT_LAMP_POLICY, ladder = DEFAULT_LADDER.id } = content.policies;
  const own = [lamps, ladder].filter(isFileReference).map((reference) => posix.normalize(reference));
  const built = buildSettings(raw);
  const fault = settingsFault(built);
  if (fault) complain(['settings', ...pathOfSetting(fault.field)], fault);
  const policy = find('lamps', lamps, findLampPolicy);
  const climbed = find('ladder', ladder, findLadder);
  const clash = policy && climbed && mismatchFault(climbed, policy);
  if (clash) complain(['ladder'], clash);
  if (!policy || !climbed || problems.length > 0) return { policies: null, problems, files: own };
  return { policies: { settings: built, lamps: policy, ladder: climbed }, problems: [], files: own };
};

const settingsFile = z.strictObject({ settings });

/**
 * The settings in a separate file, under `settings:`; omitted ones keep their values in `base`.
 * @throws PlanFormatError naming every problem by file, path, line and reason.
 */
export const readSettings = (path: string, base: PlanSettings = DEFAULT_SETTINGS): PlanSettings => {
  const file = readYamlFile(dirname(path), basename(path), settingsFile);
  const built = file.content && buildSettings(file.content.settings, base);
  const fault = built && settingsFault(built);
  const problems = [
    ...file.problems,
    ...(fault ? [file.problem(['settings', ...pathOfSetting(fault.field)], fault)] : []),
  ];
  if (!built || problems.length > 0) throw new PlanFormatError(dirname(path), problems, 'settings');
  return built;
};

/** As `readSettings` reads them. */
export const writeSettings = (value: PlanSettings): string => stringify({ settings: rawSettings(value) });

/** Maps the domain's field names to those of the file, which writes a time limit as one text. */
const pathOfSetting = (field: string): Path => pathOfField(field.replace(/\.(days|kind)$/, ''));

const elsewhereOf = (directory: string, reference: string): Reason | null => {
  const inside = relative(directory, join(directory, reference));
  if (isAbsolute(reference) || inside.startsWith('..'))
    return because(`“${reference}”须在计划的文件夹内`, `"${reference}" must lie in the plan's folder`);
  return existsSync(join(directory, reference))
    ? null
    : because(`计划的文件夹内没有文件“${reference}”`, `there is no file "${reference}" in the plan's folder`);
};
