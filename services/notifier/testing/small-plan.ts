/** A small plan for tests: one unit, its leaders, any number of measures, and the default ladder. */

import {
  type Clock,
  DEFAULT_LADDER,
  evolvePlan,
  type Instant,
  type MeasureDefinition,
  type MeasureEvent,
  type Plan,
  type PlanFrame,
} from '@duban/domain';
import { definition, TERMS } from '@duban/domain/testing';

/** Converts local time of the district, UTC+8, to an instant: 09:00 is 01:00 UTC. */
export const shanghai = (text: string): Instant => new Date(`${text.replace(' ', 'T')}:00.000+08:00`).toISOString();

/** A clock that practically stands still at this local time, until another is set. */
export const standingAt = (text: string): Clock => ({
  kind: 'rehearsal',
  planEpoch: shanghai(text),
  realEpoch: new Date().toISOString(),
  rate: 1e-9,
});

export const FRAME: PlanFrame = {
  id: 'zhongyuan-2023',
  title: { zh: '中原区2023年计划' },
  year: 2023,
  place: { zh: '中原区' },
  adopted: '2023-02-22',
  report: { title: { zh: '报告' }, date: '2023-02-22' },
  sections: [],
  units: [{ id: 'science', name: { zh: '区科技局' }, shortName: '科技局' }],
  posts: [],
  leaders: [
    { id: 'mayor', title: { zh: '区长' }, main: true, portfolio: [] },
    { id: 'vice-mayor', title: { zh: '副区长' }, main: false, portfolio: ['science'] },
  ],
  calendar: TERMS.calendar,
  rules: [],
  policies: { settings: TERMS.settings, lamps: TERMS.lamps[0].value, ladder: DEFAULT_LADDER },
  relations: [],
  measureIds: [],
};

export const planAt = (text: string): Plan => {
  const adopted = {
    type: 'PlanAdopted',
    data: { frame: FRAME, clock: standingAt(text) },
    occurredAt: shanghai(text),
  } as const;
  const plan = evolvePlan(null, adopted);
  if (!plan) throw new Error('the plan was not adopted');
  return plan;
};

export const measureNamed = (number: number): MeasureDefinition => {
  const id = `m-${String(number).padStart(2, '0')}`;
  return definition({ id, code: `4.4-${id.slice(2)}`, title: { zh: `举措${number}` } });
};

export const issuedOf = (measure: MeasureDefinition): MeasureEvent => ({
  type: 'MeasureIssued',
  data: { definition: measure, acknowledgeBy: '2023-03-06' },
});

/** The rung of the default ladder, for the milestone m1. */
export const rungFired = (id: string, due = '2023-06-30'): MeasureEvent => {
  const rung = DEFAULT_LADDER.rungs.find((one) => one.id === id);
  if (!rung) throw new Error(`there is no rung ${id}`);
  const { document, recipients, channels } = rung;
  const ladder = { id: 'default', version: 1 };
  const of = { obligation: 'm1', occurrence: 'e0', rung: id, due, byHand: null, ladder };
  return { type: 'RungFired', data: { ...of, document, recipients, channels } };
};
