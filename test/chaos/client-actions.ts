/** What clients do: clerks acknowledge, report, hand in and answer; the office verifies or returns; the leader instructs. */

import type { MeasureDefinition, PlanDefinition, Target } from '@duban/domain';
import type { Client } from './client.ts';
import type { Answer } from './history.ts';

/** Open matters between the clients: milestones to verify, instructions to answer, measures to resume. */
export type SharedWork = {
  readonly handedIn: { readonly measure: MeasureDefinition; readonly milestone: string }[];
  readonly instructed: Map<string, string[]>;
  readonly suspended: Set<string>;
};

/** The share of reports with an impossible figure, which must be refused and leave nothing in the log. */
const IMPOSSIBLE_SHARE = 0.04;

const isDone = (answer: Answer | null): boolean => answer?.kind === 'done';

export const createClerk = (
  plan: PlanDefinition,
  shared: SharedWork,
  measures: readonly MeasureDefinition[],
  heads: ReadonlyMap<string, string>,
) => {
  const signed = new Set<string>();
  const open = new Map(measures.map(({ id, milestones }) => [id, milestones.map((milestone) => milestone.id)]));
  let reported = 0;

  return async (client: Client): Promise<void> => {
    const { random, send } = client;
    const measure = random.pick(measures);
    const token = heads.get(measure.leadUnit) ?? '';
    const whole = { measure: `Measure:${plan.id}/${measure.id}` };
    const draw = random.next();
    const waiting = shared.instructed.get(measure.id) ?? [];
    const steps = open.get(measure.id) ?? [];
    if (!signed.has(measure.id)) {
      signed.add(measure.id);
      await send(token, measure.id, 'acknowledgeMeasure', whole);
    } else if (draw < 0.12 && steps.length > 0) {
      const milestone = steps.shift() ?? '';
      const input = { milestone: `Milestone:${plan.id}/${measure.id}/${milestone}` };
      const answer = await send(token, measure.id, 'submitMilestone', input, 'text');
      if (isDone(answer)) shared.handedIn.push({ measure, milestone });
    } else if (draw < 0.3 && waiting.length > 0) {
      const instruction = waiting.shift();
      await send(token, measure.id, 'answerInstruction', { instruction }, 'text');
    } else {
      reported += 1;
      const impossible = random.chance(IMPOSSIBLE_SHARE);
      const figure = (target: Target) => (impossible ? -1_000 : figureOf(target, reported));
      const values = measure.targets.map((target) => ({ target: target.id, value: figure(target) }));
      await send(token, measure.id, 'reportProgress', { ...whole, values }, 'text');
    }
    if (random.chance(0.5)) await client.read(token, measure.id);
  };
};

/** A possible figure; one that is cumulative never falls. */
const figureOf = ({ kind, value }: Target, count: number): number => {
  if (kind === 'deliverable') return Math.min(100, Math.floor(count / 20));
  return kind === 'count' ? count / 100 : (value ?? 10) + (count % 10) / 100;
};

export const createOffice = (plan: PlanDefinition, shared: SharedWork, token: string) => async (client: Client) => {
  const { random, send } = client;
  const [suspended] = shared.suspended;
  if (suspended !== undefined && random.chance(0.2)) {
    const input = { measure: `Measure:${plan.id}/${suspended}` };
    if (isDone(await send(token, suspended, 'resumeMeasure', { ...input, limit: lastDate(plan) }, 'note')))
      shared.suspended.delete(suspended);
    return;
  }
  if (random.chance(0.02)) {
    const { id } = random.pick(plan.measures);
    const input = { measure: `Measure:${plan.id}/${id}` };
    if (isDone(await send(token, id, 'suspendMeasure', input, 'reason'))) shared.suspended.add(id);
    return;
  }
  const next = shared.handedIn.shift();
  if (!next) return;
  const { measure, milestone } = next;
  const input = { milestone: `Milestone:${plan.id}/${measure.id}/${milestone}` };
  if (random.chance(0.2))
    await send(token, measure.id, 'returnMilestone', { ...input, limit: lastDate(plan) }, 'reason');
  else await send(token, measure.id, 'verifyMilestone', input, 'note');
};

/** The new limit of what was returned or suspended. */
const lastDate = ({ year }: PlanDefinition): string => `${year}-12-20`;

/** The only leader, so that counting the instructions of a measure gives their numbers. */
export const createLeader = (plan: PlanDefinition, shared: SharedWork, token: string) => {
  const given = new Map<string, number>();
  return async ({ random, send }: Client): Promise<void> => {
    const { id } = random.pick(plan.measures);
    const input = { measure: `Measure:${plan.id}/${id}`, urgency: random.pick(['URGENT', 'FIFTEEN_DAYS']) };
    if (!isDone(await send(token, id, 'instruct', input, 'text'))) return;
    const number = (given.get(id) ?? 0) + 1;
    given.set(id, number);
    shared.instructed.set(id, [...(shared.instructed.get(id) ?? []), `Instruction:${plan.id}/${id}/i${number}`]);
  };
};
