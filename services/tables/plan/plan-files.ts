/** Turns a task table into the files of a plan, and remembers from which cell each value came. */

import { numeralZh } from '@duban/domain';
import { type People, peopleOf, zhOf } from './people.ts';
import { DEFAULT_EVIDENCE, quarterlySteps, RULES } from './proposed.ts';
import type { PlanInfo, Task, TaskTable } from './task-table.ts';

/** File name → content. */
type PlanFiles = Readonly<Record<string, object>>;

export type BuiltPlan = {
  readonly files: PlanFiles;
  /** Name of a file of measures → its tasks, in the order of the file. */
  readonly tasks: ReadonlyMap<string, readonly Task[]>;
  readonly people: People;
};

type Section = { readonly id: string; readonly code: string; readonly title: string };

const DEFAULT_SECTION = '重点任务';

/** `calendar`: the working days of the plan's year. Values that are missing stay so, and are found by the plan's own checks. */
export const planFiles = (table: TaskTable, calendar: object): BuiltPlan => {
  const { info, tasks } = table;
  const people = peopleOf(table);
  const sections = sectionsOf(table);
  const year = Number(info.year?.value ?? 0);
  const adopted = info.adopted?.value ?? '';
  const byFile = new Map<string, Task[]>();
  const measures: Record<string, object> = {};
  for (const section of sections) {
    const own = tasks.filter((task) => titleOf(task) === zhOf(section.title));
    if (own.length === 0) continue;
    const file = `measures/${section.id}.yaml`;
    byFile.set(file, own);
    measures[file] = {
      section: section.id,
      measures: own.map((task, index) => measureOf(task, { section, sections, index, people, year, adopted, tasks })),
    };
  }
  return {
    tasks: byFile,
    people,
    files: {
      'plan.yaml': { plan: planOf(info) },
      'sections.yaml': { sections },
      'units.yaml': {
        units: people.units.map(({ id, name, shortName, posts }) => ({
          id,
          name,
          shortName,
          posts,
          rule: 'unit-names',
        })),
      },
      'leaders.yaml': { leaders: people.leaders },
      'calendar.yaml': { calendar },
      'rules.yaml': {
        dueDates: 'as-written',
        defaults: {
          support: 'task-table',
          responsible: 'head-of-lead-unit',
          supervisingLeader: 'leader-by-portfolio',
          evidence: 'evidence-by-work',
        },
        rules: RULES,
      },
      'roadmaps.yaml': { roadmaps: [UNUSED_ROADMAP] },
      'policies.yaml': { policies: {} },
      'relations.yaml': { relations: [] },
      'sentences.yaml': { withoutMeasure: [], numbers: [], words: [] },
      ...measures,
    },
  };
};

/** A plan has one at least; the measures of a task table have steps of their own. */
const UNUSED_ROADMAP = {
  id: 'whole-year',
  text: '全年推进，年底前完成。 | Through the year, done by its end.',
  steps: [{ due: '12-20', share: 100, label: '提交全年完成情况 | Account of the whole year' }],
  evidence: [DEFAULT_EVIDENCE],
};

const planOf = ({ id, title, place, year, adopted, reportTitle, reportDate }: PlanInfo) => ({
  ...(id && { id: id.value }),
  ...(title && { title: title.value }),
  ...(place && { place: place.value }),
  ...(year && { year: Number(year.value) }),
  ...(adopted && { adopted: adopted.value }),
  report: {
    title: reportTitle?.value ?? title?.value ?? '',
    date: reportDate?.value ?? adopted?.value ?? '',
  },
});

const titleOf = ({ section }: Task): string => (section === '' ? DEFAULT_SECTION : zhOf(section));

/** Those that are listed, then those that tasks name besides, in their order. */
const sectionsOf = ({ sections, tasks }: TaskTable): readonly Section[] => {
  const titles = [...sections.map(({ title }) => title), ...tasks.map(titleOf)];
  // Of titles with the same Chinese the first is kept, which may have an English one beside it.
  const distinct = titles.filter((title, index) => titles.findIndex((one) => zhOf(one) === zhOf(title)) === index);
  const given = new Set(sections.flatMap(({ code }) => code ?? []));
  let next = 0;
  const nextCode = (): string => {
    do next += 1;
    while (given.has(numeralZh(next)));
    return numeralZh(next);
  };
  return distinct.map((title, index) => {
    const listed = sections.find((one) => one.title === title);
    return { id: listed?.id ?? `s${index + 1}`, code: listed?.code ?? nextCode(), title };
  });
};

type Around = {
  readonly section: Section;
  readonly sections: readonly Section[];
  readonly index: number;
  readonly people: People;
  readonly year: number;
  readonly adopted: string;
  readonly tasks: readonly Task[];
};

const measureOf = (task: Task, around: Around) => {
  const { section, sections, index, people, tasks } = around;
  const { lead, support, responsible, leader, evidence, sources } = task;
  const number = sections.indexOf(section) + 1;
  const id = task.id ?? `task-${tasks.indexOf(task) + 1}`;
  const supporting = [...new Set((support?.value ?? []).map(people.unitId))].filter(
    (unit) => unit !== people.unitId(lead.value),
  );
  const targets = targetsOf(task, id);
  return {
    id,
    code: task.code?.value ?? `${number}-${String(index + 1).padStart(2, '0')}`,
    title: task.title,
    sources: sources?.value ?? [`${section.code}/1/1`],
    targets,
    lead: said(people.unitId(lead.value)),
    ...(supporting.length > 0 && { support: said(supporting) }),
    ...(responsible && { responsible: said(people.postId(responsible.value) ?? responsible.value) }),
    ...(leader && { supervisingLeader: said(people.leaderId(leader.value) ?? leader.value) }),
    evidence: evidence.length > 0 ? said(evidence) : [DEFAULT_EVIDENCE],
    roadmap: roadmapOf(task, targets, around),
  };
};

const said = <T>(is: T) => ({ is, rule: 'task-table' });

const targetsOf = ({ targets, title }: Task, measure: string) => {
  if (targets.length === 0) return [{ id: measure, kind: 'deliverable' }];
  return targets.map(({ id, label, kind, value, unit, stretch }, index) => ({
    id: id ?? (targets.length === 1 ? measure : `${measure}-${index + 1}`),
    kind: kind ?? kindOf(label ?? title, value, unit),
    ...(label !== null && { label }),
    ...(value !== null && { value }),
    ...(unit !== null && { unit }),
    ...(stretch && { stretch }),
  }));
};

/** Without a number it is one thing to be finished; what may not be passed and what grows say so in their words. */
const kindOf = (label: string, value: number | null, unit: string | null): string => {
  if (value === null) return 'deliverable';
  if (/以内|不超过|不高于|控制在|下降至/.test(label)) return 'ceiling';
  if (unit === '%') return /增长|增速|增幅/.test(label) ? 'growth' : 'level';
  return 'count';
};

const roadmapOf = ({ steps }: Task, targets: readonly { readonly id: string }[], { year, adopted }: Around) => {
  const [only, ...others] = steps;
  if (!only || (others.length === 0 && only.share === null && Object.keys(only.expected).length === 0))
    return { rule: 'quarterly-steps', steps: quarterlySteps(year, adopted, only?.due ?? null) };
  const expect = Object.fromEntries(
    targets
      .filter(({ id }) => steps.some(({ expected }) => id in expected))
      .map(({ id }) => [id, steps.map(({ expected }) => expected[id] ?? null)]),
  );
  return {
    rule: 'task-table',
    steps: steps.map(({ id, due, share, label }, index) => ({
      ...(id !== null && { id }),
      due,
      share: share ?? Math.round((100 * (index + 1)) / steps.length),
      label: label ?? '提交完成情况和证明材料 | Account of the work, with what proves it',
    })),
    ...(Object.keys(expect).length > 0 && { expect }),
  };
};
