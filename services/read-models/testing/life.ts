/** The life of a plan in memory, decided by the real domain: what the log would hold, without a database. */

import {
  type Actor,
  type CivilDate,
  frameOf,
  type Instant,
  type MeasureOrder,
  type PlanDefinition,
  type PlanOrder,
  type Refusal,
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import { createPlanLog } from '@duban/domain/testing/plan-log';
import type { LogEvent } from '../projection/known-event.ts';

export const SUPERVISOR: Actor = { id: 'chen', role: 'supervisor', unit: null };
export const LEADER: Actor = { id: 'zhou', role: 'leader', unit: null };
export const reporter = (unit: string): Actor => ({ id: `of-${unit}`, role: 'unit-reporter', unit });

export const headOf = (unit: string): Actor => ({ id: `head-${unit}`, role: 'unit-head', unit });

type Body = Pick<LogEvent, 'type' | 'data'>;

/** Without `lamps` their turns are left out, so that a test can tell what it is about event by event. */
export const createLife = (definition: PlanDefinition, { lamps = false }: { readonly lamps?: boolean } = {}) => {
  const log = createPlanLog(definition.id, {
    start: startOfDate(definition.adopted),
    keeps: ({ type }) => lamps || type !== 'LampTurned',
    recordedAt: (position) => new Date(Date.UTC(2026, 0, 1) + position).toISOString(),
  });

  const orderPlan = (wanted: PlanOrder, actor: Actor = SUPERVISOR): readonly LogEvent[] | string =>
    eventsOrCode(log.orderPlan(wanted, actor));

  /** Answers the events, or the code of the refusal. */
  const order = (...given: Parameters<typeof log.order>): readonly LogEvent[] | string =>
    eventsOrCode(log.order(...given));

  /** Passes what falls due until then, each deadline at its instant. */
  const pass = (until: Instant): void => {
    for (;;) {
      const due = log.measures().flatMap((id) =>
        log
          .deadlines(id)
          .filter(({ id: deadline, at }) => at <= until && (lamps || !deadline.startsWith('deadline/lamp/')))
          .slice(0, 1)
          .map((deadline) => ({ id, deadline })),
      );
      const next = due.reduce<(typeof due)[number] | null>(
        (first, one) => (first && first.deadline.at <= one.deadline.at ? first : one),
        null,
      );
      if (!next) break;
      const { id, deadline } = next;
      log.setNow(laterOf(deadline.at, log.now()));
      const passed = order(id, SYSTEM, { type: 'passDeadline', deadline: deadline.id }, deadline.id);
      if (typeof passed === 'string') throw new Error(`the deadline ${deadline.id} was refused: ${passed}`);
    }
    log.setNow(laterOf(until, log.now()));
  };

  return {
    definition,
    /** The log so far. */
    events: log.events,
    now: log.now,
    adopt: () => orderPlan({ type: 'adoptPlan', frame: frameOf(definition), clock: { kind: 'real' } }),
    setClock: (rate: number) => {
      const epoch = '2023-01-01T00:00:00.000Z';
      orderPlan({ type: 'setClock', clock: { kind: 'rehearsal', planEpoch: epoch, realEpoch: epoch, rate } });
    },
    issue: (...ids: readonly string[]) => {
      for (const measure of definition.measures.filter(({ id }) => ids.length === 0 || ids.includes(id)))
        order(measure.id, SYSTEM, { type: 'issue', definition: measure });
    },
    order,
    /** As a reporter of the lead unit. */
    byUnit: (id: string, wanted: MeasureOrder) =>
      order(id, reporter(log.measure(id)?.definition.leadUnit ?? ''), wanted),
    /** Noon of the date comes; on the way every deadline fires. */
    until: (date: CivilDate): void => pass(new Date(Date.parse(startOfDate(date)) + 12 * 3_600_000).toISOString()),
    pass,
    orderPlan,
    /** An event that neither a measure nor the plan decides: of a delivery, of the rhythm. */
    record: (stream: string, body: Body) => log.record(stream, SYSTEM, [body]),
    measure: log.measure,
    terms: log.terms,
  };
};

const eventsOrCode = (answer: readonly LogEvent[] | Refusal): readonly LogEvent[] | string =>
  'code' in answer ? answer.code : answer;

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

export type Life = ReturnType<typeof createLife>;
