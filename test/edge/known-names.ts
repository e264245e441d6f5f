/** Collects what exists in a changing plan: ids and keys by the input fields that take them, dates near today, and valid examples. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  type CalendarData,
  type CivilDate,
  civilDateAt,
  type Ladder,
  type LampPolicy,
  planTime,
} from '@duban/domain';
import { ladderIds, ladderPath, lampPolicyIds, planDirectory, readLadder, readLampPolicy } from '@duban/seeds';
import { inputOf, settingsInput } from './example-input.ts';
import type { LivingPlan } from './living-plan.ts';

export type KnownNames = ReturnType<typeof createNames>;

type Shape = {
  readonly leadUnit: string;
  readonly targets: readonly string[];
  readonly milestones: readonly string[];
  /** Values that a report may give. */
  readonly figures: readonly number[];
};

const GLOBAL_ID = /^[A-Z][A-Za-z]+:[a-z0-9-]+(\/[a-z0-9-]+)+$/;
/** Days from today, of what was before today and of everything else. */
const DAYS_PAST = [0, 0, -1, -3, -30, 1];
const DAYS_AHEAD = [1, 2, 10, 30, 60, 120, 200, 0, -1];
const OVER = ['CANCELLED', 'CLOSED'];
const OF_THE_PAST = ['asOf', 'called', 'heldOn'];
/** Drafted by the aimed sequence, the first ones, and one that is not. */
const PAPERS = ['p1', 'p2', 'p3', 'p4'];
/** The county's report, of which every measure names a sentence. */
const REPORT = readFileSync(join(planDirectory('qingshan-2024'), 'report.txt'), 'utf8');

export const createNames = (living: Pick<LivingPlan, 'plan' | 'clock'>) => {
  const { plan } = living;
  const { id: planId, units, sections, posts, leaders, groups = [], policies } = plan;
  const shapes = new Map<string, Shape>(
    plan.measures.map(({ id, leadUnit, targets, milestones }) => [
      id,
      {
        leadUnit,
        targets: targets.map((target) => target.id),
        milestones: milestones.map((milestone) => milestone.id),
        figures: targets.flatMap(({ value }) => (value === null ? [] : [value, value / 2, value / 4])),
      },
    ]),
  );
  let keys = new Set(shapes.keys());
  let found = new Set<string>(plan.measures.map(({ id }) => `Measure:${planId}/${id}`));
  const usedCommands = ['used-1', 'used-2'];
  let fresh = 0;
  const today = (): CivilDate => civilDateAt(planTime(living.clock, Date.now()));
  const leadOf = (focus: string): string => shapes.get(focus)?.leadUnit ?? '';
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const idsOf = (type: string) => [...found].filter((id) => id.startsWith(`${type}:`));
  const orNone = (list: readonly string[]): readonly string[] => (list.length > 0 ? list : ['none']);

  const definition = (): unknown => {
    const number = fresh;
    const id = `drafted-${number}`;
    const leadUnit = units[number % units.length]?.id ?? '';
    shapes.set(id, { leadUnit, targets: [`${id}--count`], milestones: ['m1', 'm2'], figures: [5, 10] });
    return inputOf('MeasureDefinitionInput', {
      id,
      code: `${40 + (number % 50)}.${Math.floor(number / 50) % 100}-01`,
      title: { zh: `新举措${number}`, en: `New measure ${number}` },
      section: sections[number % sections.length]?.id,
      targets: [{ key: 'count', kind: 'count', label: { zh: '数量' }, value: 10, unit: '个', atLeast: true }],
      milestones: [
        { id: 'm1', label: { zh: '过半' }, due: addDays(today(), 20), expected: [{ target: 'count', value: 5 }] },
        { id: 'm2', label: { zh: '完成' }, due: `${plan.year}-12-20`, expected: [{ target: 'count', value: 10 }] },
      ],
      leadUnit,
      supportUnits: [units[(number + 1) % units.length]?.id],
      responsible: posts[number % posts.length]?.id,
      supervisingLeader: leaders[number % leaders.length]?.id,
      evidence: [{ zh: '验收单' }],
    });
  };
  const policy = (): LampPolicy => readLampPolicy(lampPolicyIds()[fresh % lampPolicyIds().length]);
  const ladder = (): Ladder => {
    const names = ladderIds();
    return readLadder(ladderPath(names[fresh % names.length] ?? 'default'));
  };
  const calendar = (): CalendarData => ({
    from: addDays(plan.calendar.to, 1),
    to: addDays(plan.calendar.to, 365),
    holidays: [{ date: addDays(plan.calendar.to, 1), name: '元旦' }],
    makeUpDays: [],
  });
  const examples: Readonly<Record<string, () => unknown>> = {
    MeasureDefinitionInput: definition,
    PlanSettingsInput: () => settingsInput(policies.settings),
    LampPolicyInput: () => inputOf('LampPolicyInput', { ...policy(), version: 10 + fresh }),
    LadderPolicyInput: () => inputOf('LadderPolicyInput', { ...ladder(), version: 10 + fresh }),
    CalendarInput: () => inputOf('CalendarInput', calendar()),
  };

  return {
    measures: (): readonly string[] => [...keys],
    leadOf,
    all: (): readonly string[] => [...found],
    dates: (field: string): readonly CivilDate[] =>
      (OF_THE_PAST.includes(field) ? DAYS_PAST : DAYS_AHEAD).map((days) => addDays(today(), days)),
    figures: (focus: string): readonly number[] => shapes.get(focus)?.figures ?? [],
    /** Mostly new ones. */
    commandIds: (): readonly string[] => {
      fresh += 1;
      return [...Array.from({ length: 8 }, (_, index) => `given-${fresh}-${index}`), ...usedCommands];
    },
    /** Of texts that are names, too. */
    words: (field: string, within: string): readonly string[] =>
      within === 'GiveReportTextInput'
        ? [REPORT]
        : ({ rung: policies.ladder.rungs.map(({ id }) => id), unit: ids(units), paper: PAPERS }[field] ?? []),
    named: (field: string, within: string, focus: string): readonly string[] => {
      const measure = `Measure:${planId}/${focus}`;
      const { milestones, targets } = shapes.get(focus) ?? { milestones: ['m1'], targets: ['count'] };
      const known: Readonly<Record<string, readonly string[]>> = {
        plan: [planId, `Plan:${planId}`],
        measure: [measure],
        measures: [measure, ...[...found].filter((id) => id.startsWith('Measure:')).slice(0, 5)],
        milestone:
          within === 'AmendMilestoneInput'
            ? milestones
            : milestones.map((one) => `Milestone:${planId}/${focus}/${one}`),
        report: orNone(idsOf(within.startsWith('Correct') ? 'Report' : 'ReportDraft')),
        instruction: orNone(idsOf('Instruction')),
        target: within === 'ExpectedInput' ? ['count'] : orNone(targets),
        obligation: [...milestones, 'acknowledgement', 'lamp', 'i1'],
        leadUnit: ids(units),
        supportUnits: ids(units),
        supportGroups: orNone(ids(groups)),
        section: ids(sections),
        responsible: ids(posts),
        supervisingLeader: ids(leaders),
      };
      return known[field] ?? ['m1', 'count', 'green', 'urging', ...found];
    },
    /** The plan's own, as newer versions. */
    ownPolicies: () => {
      fresh += 1;
      return {
        policy: inputOf('LampPolicyInput', { ...policies.lamps, version: 10 + fresh }),
        ladder: inputOf('LadderPolicyInput', { ...policies.ladder, version: 10 + fresh }),
      };
    },
    today,
    example: (type: string): unknown => {
      fresh += 1;
      return examples[type]?.();
    },
    aboutWhich: (variables: unknown): string | undefined => {
      const [, key] = new RegExp(`:${planId}/([a-z0-9-]+)`).exec(JSON.stringify(variables)) ?? [];
      return key && keys.has(key) ? key : undefined;
    },
    /** Most recently changed first. */
    changed: (focus: string, variables: unknown): void => {
      if (keys.delete(focus)) keys = new Set([focus, ...keys]);
      const given = JSON.stringify(variables);
      const first = [...found].filter((id) => given.includes(`"${id}"`));
      for (const id of first) found.delete(id);
      found = new Set([...first, ...found]);
      const shape = shapes.get(focus);
      const milestone = shape?.milestones.find((id) => given.includes(`/${focus}/${id}"`));
      if (shape && milestone)
        shapes.set(focus, { ...shape, milestones: [milestone, ...shape.milestones.filter((id) => id !== milestone)] });
    },
    /** Adds every id in an answer; what is closed or cancelled comes last, because few commands apply to it. */
    learn: (answer: unknown): void => {
      JSON.stringify(answer, (_key, value: unknown) => {
        const { __typename, key: own = '', stage = '' } = (value ?? {}) as Partial<Record<string, string>>;
        if (__typename === 'Measure' && OVER.includes(stage) && keys.delete(own)) keys.add(own);
        if (typeof value !== 'string' || !GLOBAL_ID.test(value)) return value;
        found.add(value);
        const [, key] = /^Measure:[^/]+\/([^/]+)$/.exec(value) ?? [];
        if (key && value.startsWith(`Measure:${planId}/`)) keys.add(key);
        return value;
      });
    },
  };
};
