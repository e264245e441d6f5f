/** Reads and validates each file of a plan's folder separately, before the files are compared with each other. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Outline } from './check-outline.ts';
import { readFileText } from './file-text.ts';
import { because, type Problem, type Reason } from './problem.ts';
import { type FileKind, files } from './schema.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** Limit of files in the folder measures/. */
const MAX_MEASURE_FILES = 200;

export const readFiles = (directory: string) => {
  const read = <T>(name: Exclude<FileKind, 'measures' | 'policies'>, schema: z.ZodType<T>): YamlFile<T> =>
    readYamlFile(directory, `${name}.yaml`, schema);
  const folder = join(directory, 'measures');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return {
    single: {
      plan: read('plan', files.plan),
      sections: read('sections', files.sections),
      units: read('units', files.units),
      leaders: read('leaders', files.leaders),
      calendar: read('calendar', files.calendar),
      rules: read('rules', files.rules),
      roadmaps: read('roadmaps', files.roadmaps),
      relations: read('relations', files.relations),
      sentences: read('sentences', files.sentences),
    },
    measures: names
      .sort()
      .slice(0, MAX_MEASURE_FILES)
      .map((name) => readYamlFile(directory, `measures/${name}`, files.measures)),
    problems: folderProblems(names.length),
  };
};

const folderProblems = (measureFiles: number): readonly Problem[] => {
  const problem = (reason: Reason): Problem => ({ file: 'measures', path: '', line: null, ...reason });
  if (measureFiles === 0)
    return [problem(because('没有这个文件夹，或其中没有计划文件', 'this folder is missing, or holds no .yaml file'))];
  return measureFiles > MAX_MEASURE_FILES
    ? [problem(because(`文件多于${MAX_MEASURE_FILES}个`, `holds more than ${MAX_MEASURE_FILES} files`))]
    : [];
};

/** The report's text in the plan's folder; null where there is none, or where it cannot be read, with a problem. */
export const readReport = (
  directory: string,
): { readonly text: string | null; readonly problems: readonly Problem[] } => {
  const path = join(directory, REPORT_FILE);
  if (!existsSync(path)) return { text: null, problems: [] };
  const { text, fault } = readFileText(path);
  return { text, problems: fault ? [{ file: REPORT_FILE, path: '', ...fault }] : [] };
};

export const REPORT_FILE = 'report.txt';

export type Files = ReturnType<typeof readFiles>;

/** The contents of the files, or null where any of them is missing or invalid. */
export const contentsOf = ({ single }: Files) => {
  const { plan, sections, units, leaders, calendar, rules, roadmaps, relations, sentences } = single;
  if (!plan.content || !sections.content || !units.content || !leaders.content || !calendar.content) return null;
  if (!rules.content || !roadmaps.content || !relations.content || !sentences.content) return null;
  const outline: Outline = {
    ...plan.content,
    ...sections.content,
    ...units.content,
    ...leaders.content,
    ...calendar.content,
    rules: rules.content,
    ...roadmaps.content,
  };
  return { outline, relations: relations.content.relations, notes: sentences.content };
};
