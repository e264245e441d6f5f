/** Generates random histories of commands by units, the supervision office and a leader for the small plan. */

import { type Actor, addDays, type CivilDate, type MeasureOrder, type PlanDefinition } from '@duban/domain';
import { planDirectory, readPlan } from '@duban/seeds';
import fc from 'fast-check';
import { livePlan } from './life.ts';

const all = readPlan(planDirectory('qingshan-2024'));
/** A deliverable, a count and a ceiling are enough for many lives. */
export const qingshan: PlanDefinition = {
  ...all,
  measures: all.measures.filter(({ id }) => ['spring-canals', 'farmland', 'polluted-days'].includes(id)),
};

const supervisor: Actor = { id: 'chen', role: 'supervisor', unit: null };
const leader: Actor = { id: 'county-mayor', role: 'leader', unit: null };

export type Step = {
  readonly measure: string;
  readonly days: number;
  readonly asleep: boolean;
  readonly deed: 'report' | 'submit' | 'verify' | 'return' | 'ask' | 'suspend' | 'resume' | 'close' | 'reopen';
  readonly share: number;
};
export const steps = fc.array(
  fc.record<Step>({
    measure: fc.constantFrom(...qingshan.measures.map(({ id }) => id)),
    days: fc.integer({ min: 1, max: 25 }),
    asleep: fc.boolean(),
    deed: fc.constantFrom(
      'report',
      'report',
      'submit',
      'verify',
      'return',
      'ask',
      'suspend',
      'resume',
      'close',
      'reopen',
    ),
    share: fc.double({ min: 0, max: 1.2, noNaN: true }),
  }),
  { minLength: 10, maxLength: 40 },
);
/** What is refused does not happen. `onStep` is called before each deed. */
export const live = (
  plan: PlanDefinition,
  chosen: readonly Step[],
  onStep?: (life: ReturnType<typeof livePlan>, today: CivilDate, index: number) => void,
) => {
  const life = livePlan(plan);
  let today = plan.adopted;
  for (const [index, { measure: id, days, asleep, deed, share }] of chosen.entries()) {
    today = addDays(today, days);
    if (asleep) life.sleepUntil(today);
    else life.until(today);
    onStep?.(life, today, index);
    const measure = life.measure(id);
    const unit = measure?.definition.leadUnit ?? null;
    const step = measure?.milestones.find(({ status }) => status !== 'verified')?.id ?? 'm1';
    const limit = addDays(today, 10);
    const values = (measure?.definition.targets ?? []).map((target) => ({
      target: target.id,
      value: Math.round((target.value ?? 100) * share * 100) / 100,
    }));
    const orders: Readonly<Record<Step['deed'], readonly (readonly [Actor, MeasureOrder])[]>> = {
      report: [
        [
          { id: 'li', role: 'unit-reporter', unit },
          { type: 'reportProgress', values, text: '进展', asOf: null },
        ],
      ],
      submit: [
        [
          { id: 'li', role: 'unit-head', unit },
          { type: 'submitMilestone', milestone: step, text: '完成', evidence: [] },
        ],
      ],
      verify: [[supervisor, { type: 'verifyMilestone', milestone: step, note: '' }]],
      return: [[supervisor, { type: 'returnMilestone', milestone: step, reason: '不符', limit }]],
      ask: [
        [
          { id: 'li', role: 'unit-head', unit },
          { type: 'requestExtension', milestone: step, due: addDays(today, 30), reason: '雨季' },
        ],
        [supervisor, { type: 'decideExtension', milestone: step, granted: true, note: '' }],
        [leader, { type: 'decideExtension', milestone: step, granted: true, note: '' }],
      ],
      suspend: [[supervisor, { type: 'suspend', reason: '停工' }]],
      resume: [[supervisor, { type: 'resume', note: '', limit }]],
      close: [[supervisor, { type: 'close', exception: '提前销号' }]],
      reopen: [[supervisor, { type: 'reopen', reason: '返工', limit }]],
    };
    for (const [actor, order] of orders[deed]) life.order(id, actor, order);
  }
  life.until(today);
  return { events: life.events, today };
};
