/** The given–when–then form of the domain's tests, and the small measure that they share. */

import type { Actor } from './kernel/actor.ts';
import { SYSTEM } from './kernel/actor.ts';
import type { Decision } from './kernel/event.ts';
import { DEFAULT_LADDER } from './ladder/default-ladder.ts';
import { calendar2023 } from './ladder/testing.ts';
import { policyOf, RULES } from './lamp/testing.ts';
import type { MeasureOrder } from './measure/commands.ts';
import { decideMeasure } from './measure/decide.ts';
import type { MeasureEvent } from './measure/events.ts';
import { evolveMeasure } from './measure/evolve.ts';
import { recalledFrom } from './measure/recall.ts';
import type { Measure } from './measure/state.ts';
import type { MeasureDefinition, Origin, Target } from './plan/plan.ts';
import { DEFAULT_SETTINGS, type Terms } from './plan/settings.ts';
import type { Instant } from './time/civil-date.ts';

export const reporter: Actor = { id: 'li', role: 'unit-reporter', unit: 'science' };
export const head: Actor = { id: 'wang', role: 'unit-head', unit: 'science' };
export const stranger: Actor = { id: 'zhao', role: 'unit-reporter', unit: 'education' };
export const supervisor: Actor = { id: 'chen', role: 'supervisor', unit: null };
export const leader: Actor = { id: 'mayor', role: 'leader', unit: null };
export { SYSTEM };

const source = { section: '四(四)', paragraph: 1, sentence: 1 };
const proposed: Origin = { kind: 'proposed', rule: 'test' };

export const target = (id: string, change: Partial<Target> = {}): Target => ({
  id,
  kind: 'count',
  label: { zh: id },
  value: 200,
  unit: '家',
  baseline: null,
  atLeast: false,
  sources: [source],
  ...change,
});

/** A measure of the unit `science` with a count and a deliverable, due at mid-year and at the end of the year. */
export const definition = (change: Partial<MeasureDefinition> = {}): MeasureDefinition => ({
  id: 'high-tech-enterprises',
  code: '4.4-01',
  title: { zh: '新增高新技术企业' },
  section: '4-4',
  sources: [source],
  targets: [target('enterprises'), target('park', { kind: 'deliverable', value: null, unit: null })],
  descriptors: [],
  milestones: [
    {
      id: 'm1',
      ordinal: 1,
      label: { zh: '上半年' },
      due: '2023-06-30',
      expected: [{ target: 'enterprises', value: 80 }],
      origin: proposed,
    },
    {
      id: 'm2',
      ordinal: 2,
      label: { zh: '全年' },
      due: '2023-12-29',
      expected: [{ target: 'enterprises', value: 200 }],
      origin: proposed,
    },
  ],
  leadUnit: 'science',
  supportUnits: ['education'],
  responsible: 'science-head',
  supervisingLeader: 'vice-mayor',
  evidence: [],
  origins: {
    leadUnit: proposed,
    supportUnits: proposed,
    responsible: proposed,
    supervisingLeader: proposed,
    evidence: proposed,
  },
  ...change,
});

export type Past = MeasureEvent & { readonly occurredAt?: Instant; readonly actor?: Actor };

export const START: Instant = '2023-03-01T01:00:00.000Z';

/** The default settings and ladder, and a lamp that is red behind schedule and green otherwise. */
export const TERMS: Terms = {
  calendar: calendar2023,
  settings: { ...DEFAULT_SETTINGS, cadence: { kind: 'none' } },
  cadenceSince: '2023-02-22',
  lamps: [{ from: '2023-02-22', value: policyOf([RULES.binary]) }],
  ladders: [{ from: '2023-02-22', value: DEFAULT_LADDER }],
};

export const measureAfter = (past: readonly Past[]): Measure | null =>
  past.reduce<Measure | null>(
    (measure, event) => evolveMeasure(measure, { ...event, occurredAt: event.occurredAt ?? START }),
    null,
  );

/**
 * `given(past).when(order, actor, at)` returns the decision; `at` is plan time. `LampTurned` events are left out: they
 * have tests of their own.
 */
export const given = (...past: readonly Past[]) => ({
  when: (order: MeasureOrder, actor: Actor, at: Instant = START, terms: Terms = TERMS): Decision<MeasureEvent> => {
    const decision = decideMeasure(
      measureAfter(past),
      { ...order, ...recalledFrom(past, order), commandId: 'c', actor, issuedAt: at },
      terms,
    );
    if (!decision.ok) return decision;
    const [first, ...more] = decision.events.filter(
      ({ type }) =>
        type !== 'LampTurned' || (order.type === 'passDeadline' && order.deadline.startsWith('deadline/lamp/')),
    );
    return first ? { ok: true, events: [first, ...more] } : decision;
  },
});

export const issued: MeasureEvent = {
  type: 'MeasureIssued',
  data: { definition: definition(), acknowledgeBy: '2023-03-06' },
};
export const acknowledged: MeasureEvent = { type: 'MeasureAcknowledged', data: { implied: false } };
