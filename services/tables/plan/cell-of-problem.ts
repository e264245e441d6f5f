/** Finds the cell of a task table for a problem that was found in the files of a plan made from it. */

import type { BuiltPlan } from './plan-files.ts';
import type { PLAN_INFO, PlanInfo, Task, TaskTable } from './task-table.ts';

/** Keys, and indexes of lists from 0. */
type Path = readonly (string | number)[];

/** "measures[3].targets[0].unit". */
const pathIn = (written: string): Path =>
  [...written.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );

export type PlaceOfProblem = { readonly sheet: 'info' | 'tasks' | 'units'; readonly cell: string };

export const cellOfProblem = (
  file: string,
  written: string,
  { built, table }: { readonly built: BuiltPlan; readonly table: TaskTable },
): PlaceOfProblem => {
  const path = pathIn(written);
  const task = built.tasks.get(file)?.[Number(path[1])];
  if (task) return { sheet: 'tasks', cell: cellInTask(task, path.slice(2)) };
  if (file === 'plan.yaml') return { sheet: 'info', cell: infoCell(table.info, path) };
  if (file === 'units.yaml') return { sheet: 'units', cell: built.people.units[Number(path[1])]?.cell ?? '' };
  return { sheet: 'tasks', cell: '' };
};

const cellInTask = (
  { cell, code, lead, support, responsible, leader, sources, targets, steps }: Task,
  [field, ...rest]: Path,
): string => {
  const [index] = rest;
  switch (field) {
    case 'code':
      return code?.cell ?? cell;
    case 'lead':
      return lead.cell;
    case 'support':
      return support?.cell ?? cell;
    case 'responsible':
      return responsible?.cell ?? cell;
    case 'supervisingLeader':
      return leader?.cell ?? cell;
    case 'sources':
      return sources?.cell ?? cell;
    case 'targets':
      return targets[Number(index)]?.cell ?? cell;
    case 'roadmap':
      return steps[Number(rest[1])]?.cell ?? steps.at(-1)?.cell ?? cell;
    default:
      return cell;
  }
};

const INFO_OF: Readonly<Record<string, keyof typeof PLAN_INFO>> = {
  id: 'id',
  title: 'title',
  place: 'place',
  year: 'year',
  adopted: 'adopted',
};

const infoCell = (info: PlanInfo, [, field, below]: Path): string => {
  const key = field === 'report' ? (below === 'date' ? 'reportDate' : 'reportTitle') : INFO_OF[String(field)];
  return key === undefined ? '' : (info[key]?.cell ?? '');
};

const FIELD_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  code: ['编号', 'the code'],
  title: ['任务', 'the task'],
  lead: ['牵头单位', 'the lead unit'],
  support: ['配合单位', 'the support units'],
  responsible: ['责任人', 'the responsible post'],
  supervisingLeader: ['分管领导', 'the leader'],
  evidence: ['佐证材料', 'the evidence'],
  sources: ['报告出处', 'the place in the report'],
  roadmap: ['节点', 'the milestones'],
  label: ['名称', 'the name'],
  value: ['目标值', 'the value'],
  unit: ['计量单位', 'the unit'],
  kind: ['目标种类', 'the kind of target'],
};

/** A place in a plan's file in the words of a task table; empty where it has none. */
export const wordsOfProblem = (written: string): readonly [zh: string, en: string] => {
  const words = pathIn(written).flatMap((part) => {
    const found = FIELD_WORDS[String(part)];
    return found ? [found] : [];
  });
  return words.at(-1) ?? ['', ''];
};
