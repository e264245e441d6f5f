/** What people do: clerks sign, report, hand in and answer, the office looks at what was handed in, the leader instructs. */

import type { MeasureDefinition, PlanDefinition, Target } from '@duban/domain';
import type { Person } from './person.ts';
import type { Answer } from './record.ts';

/** What lies between the people: handed in and not yet looked at, instructed and not yet answered. */
export type Desks = {
  readonly handedIn: { readonly measure: MeasureDefinition; readonly milestone: string }[];
  readonly instructed: Map<string, string[]>;
  readonly suspended: Set<string>;
};

/** Of the reports: refused, and then nothing of them may be in the log. */
const IMPOSSIBLE = 0.04;

const isDone = (answer: Answer | null): boolean => answer?.kind === 'done';

export const createClerk = (
  plan: PlanDefinition,
  desks: Desks,
  measures: readonly MeasureDefinition[],
  heads: ReadonlyMap<string, string>,
) => {
  const signed = new Set<string>();
  const open = new Map(measures.map(({ id, milestones }) => [id, milestones.map((milestone) => milestone.id)]));
  let reported = 0;

  return async (person: Person): Promise<void> => {
    const { random, act } = person;
    const measure = random.pick(measures);
    const token = heads.get(measure.leadUnit) ?? '';
    const whole = { measure: `Measure:${plan.id}/${measure.id}` };
    const deed = random.next();
    const waiting = desks.instructed.get(measure.id) ?? [];
    const steps = open.get(measure.id) ?? [];
    if (!signed.has(measure.id)) {
      signed.add(measure.id);
      await act(token, measure.id, 'acknowledgeMeasure', whole);
    } else if (deed < 0.12 && steps.length > 0) {
      const milestone = steps.shift() ?? '';
      const input = { milestone: `Milestone:${plan.id}/${measure.id}/${milestone}` };
      const answer = await act(token, measure.id, 'submitMilestone', input, 'text');
      if (isDone(answer)) desks.handedIn.push({ measure, milestone });
    } else if (deed < 0.3 && waiting.length > 0) {
      const instruction = waiting.shift();
      await act(token, measure.id, 'answerInstruction', { instruction }, 'text');
    } else {
      reported += 1;
      const impossible = random.chance(IMPOSSIBLE);
      const figure = (target: Target) => (impossible ? -1_000 : figureOf(target, reported));
      const values = measure.targets.map((target) => ({ target: target.id, value: figure(target) }));
      await act(token, measure.id, 'reportProgress', { ...whole, values }, 'text');
    }
    if (random.chance(0.5)) await person.look(token, measure.id);
  };
};

/** Possible ones, and what accumulates never falls. */
const figureOf = ({ kind, value }: Target, count: number): number => {
  if (kind === 'deliverable') return Math.min(100, Math.floor(count / 20));
  return kind === 'count' ? count / 100 : (value ?? 10) + (count % 10) / 100;
};

export const createOffice = (plan: PlanDefinition, desks: Desks, token: string) => async (person: Person) => {
  const { random, act } = person;
  const [suspended] = desks.suspended;
  if (suspended !== undefined && random.chance(0.2)) {
    const input = { measure: `Measure:${plan.id}/${suspended}` };
    if (isDone(await act(token, suspended, 'resumeMeasure', { ...input, limit: lastDate(plan) }, 'note')))
      desks.suspended.delete(suspended);
    return;
  }
  if (random.chance(0.02)) {
    const { id } = random.pick(plan.measures);
    const input = { measure: `Measure:${plan.id}/${id}` };
    if (isDone(await act(token, id, 'suspendMeasure', input, 'reason'))) desks.suspended.add(id);
    return;
  }
  const next = desks.handedIn.shift();
  if (!next) return;
  const { measure, milestone } = next;
  const input = { milestone: `Milestone:${plan.id}/${measure.id}/${milestone}` };
  if (random.chance(0.2))
    await act(token, measure.id, 'returnMilestone', { ...input, limit: lastDate(plan) }, 'reason');
  else await act(token, measure.id, 'verifyMilestone', input, 'note');
};

/** What was given back, or stood still, has time until then. */
const lastDate = ({ year }: PlanDefinition): string => `${year}-12-20`;

/** Instructions of a measure are numbered in the order in which they were given, by the one leader who gives any. */
export const createLeader = (plan: PlanDefinition, desks: Desks, token: string) => {
  const given = new Map<string, number>();
  return async ({ random, act }: Person): Promise<void> => {
    const { id } = random.pick(plan.measures);
    const input = { measure: `Measure:${plan.id}/${id}`, urgency: random.pick(['URGENT', 'FIFTEEN_DAYS']) };
    if (!isDone(await act(token, id, 'instruct', input, 'text'))) return;
    const number = (given.get(id) ?? 0) + 1;
    given.set(id, number);
    desks.instructed.set(id, [...(desks.instructed.get(id) ?? []), `Instruction:${plan.id}/${id}/i${number}`]);
  };
};
