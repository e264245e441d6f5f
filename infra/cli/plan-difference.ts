/** Finds the differences between two plans and names them by measure, part of the frame and field. */

import type { MeasureDefinition, PlanDefinition } from '@duban/domain';

export type Difference = {
  /** The measure, "4.5-03 新建续建道路", or the part of the frame, "units". */
  readonly what: string;
  /** Path within it, "targets.length.value"; empty if it exists on one side only. */
  readonly field: string;
  /** JSON; null where there is none. */
  readonly running: string | null;
  readonly file: string | null;
};

/**
 * `adopted`: ids of the measures that the plan was adopted with. One of them that is not running yet is no
 * difference: its loading was interrupted.
 */
export const planDifferences = (
  running: PlanDefinition,
  file: PlanDefinition,
  adopted: readonly string[],
): readonly Difference[] => {
  const { measures: runningMeasures, ...runningFrame } = running;
  const { measures: fileMeasures, ...fileFrame } = file;
  const frames = differencesOf('', flat(runningFrame), flat(fileFrame)).map(({ field, ...one }) => {
    const [part = '', ...path] = field.split('.');
    return { ...one, what: part, field: path.join('.') };
  });
  const inFile = new Map(fileMeasures.map((measure) => [measure.id, measure]));
  const inPlan = new Map(runningMeasures.map((measure) => [measure.id, measure]));
  const measures = [...new Set([...inFile.keys(), ...inPlan.keys()])].flatMap((id): readonly Difference[] => {
    const [here, there] = [inPlan.get(id), inFile.get(id)];
    const known = here ?? there;
    if (!known) return [];
    if (!here && adopted.includes(id)) return [];
    return differencesOf(nameOf(known), here ? flat(here) : null, there ? flat(there) : null);
  });
  return [...frames, ...measures];
};

const nameOf = ({ code, title }: MeasureDefinition): string => `${code} ${title.zh}`;

type Flat = ReadonlyMap<string, string>;

const differencesOf = (what: string, running: Flat | null, file: Flat | null): readonly Difference[] => {
  if (!running || !file) {
    const side = (there: Flat | null): string | null => (there ? 'there' : null);
    return [{ what, field: '', running: side(running), file: side(file) }];
  }
  return [...new Set([...running.keys(), ...file.keys()])].flatMap((field) => {
    const [before = null, after = null] = [running.get(field), file.get(field)];
    return before === after ? [] : [{ what, field, running: before, file: after }];
  });
};

/** Maps the path of every scalar value to the value as JSON; list members are named by their id where they have one. */
const flat = (value: unknown, path = '', found = new Map<string, string>()): Flat => {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) flat(item, below(path, keyOf(item) ?? String(index)), found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) flat(item, below(path, key), found);
  else if (value !== undefined) found.set(path, JSON.stringify(value));
  return found;
};

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const keyOf = (item: unknown): string | null =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : null;

/** One line for one difference. */
export const renderDifference = ({ what, field, running, file }: Difference): string => {
  const place = field === '' ? what : `${what} ${field}`;
  if (running === null) return `  ${place}: only in the file. 仅文件中有${field === '' ? '' : `：${file}`}`;
  if (file === null)
    return `  ${place}: only in the running plan. 仅运行中的计划有${field === '' ? '' : `：${running}`}`;
  return `  ${place}: ${running} in the running plan, ${file} in the file. 运行中为${running}，文件为${file}`;
};
