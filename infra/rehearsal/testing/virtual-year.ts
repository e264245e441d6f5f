/** Simulates a plan year in the domain alone: deadlines pass on the second, and people act at random. */

import {
  type Actor,
  type Clock,
  civilDateAt,
  decideMeasure,
  evolveMeasure,
  evolvePlan,
  frameOf,
  type Instant,
  instructionId,
  type Measure,
  type MeasureDefinition,
  type MeasureEvent,
  type MeasureOrder,
  measureDeadlines,
  obligationsOf,
  type PlanDefinition,
  recalledFrom,
  SYSTEM,
  type Terms,
} from '@duban/domain';
import { dateOf, dayOf } from '../checker/days.ts';
import type { LogRow } from '../checker/record.ts';
import { type Random, randomOf } from '../random.ts';

const HOUR = 3_600_000;
const clock: Clock = { kind: 'real' };

/** The log of a year in which people act at random, without the measures that `only` leaves out. */
export const virtualYear = (plan: PlanDefinition, seed: number, until: Instant, only = plan.measures): LogRow[] => {
  const frame = frameOf(plan);
  const start = Date.parse(`${plan.adopted}T09:00:00+08:00`) + 24 * HOUR;
  const occurredAt = new Date(start).toISOString();
  const adopted = { type: 'PlanAdopted' as const, data: { frame, clock } };
  const terms = evolvePlan(null, { ...adopted, occurredAt })?.terms;
  if (!terms) throw new Error('the plan was not adopted');
  const first = { ...adopted, position: 1, stream: 'plan', commandId: 'load', occurredAt };
  const lives = only.flatMap((definition) => live(definition, terms, randomOf(seed, definition.id), start, until));
  return [first, ...lives.map((row, index) => ({ ...row, position: index + 2 }))];
};

const live = (definition: MeasureDefinition, terms: Terms, random: Random, start: number, until: Instant) => {
  const rows: LogRow<MeasureEvent>[] = [];
  let measure: Measure | null = null;
  let commands = 0;
  const take = (order: MeasureOrder, actor: Actor, at: Instant, commandId: string): boolean => {
    const decision = decideMeasure(
      measure,
      { ...order, ...recalledFrom(rows, order), commandId, actor, issuedAt: at },
      terms,
    );
    if (!decision.ok) return false;
    for (const event of decision.events) {
      rows.push({ ...event, position: 0, stream: `measure/${definition.id}`, commandId, occurredAt: at });
      measure = evolveMeasure(measure, { ...event, occurredAt: at });
    }
    return true;
  };
  let now = new Date(start).toISOString();
  const passUntil = (end: Instant): void => {
    for (;;) {
      const next = measureDeadlines(measure, terms, now)[0];
      if (!next || next.at > end) break;
      if (next.at > now) now = next.at;
      if (!take({ type: 'passDeadline', deadline: next.id }, SYSTEM, now, next.id))
        throw new Error(`${next.id} could not be passed at ${now}`);
    }
    now = end;
  };
  take({ type: 'issue', definition }, SYSTEM, now, 'issue');
  for (;;) {
    // Most things happen days apart, some within the hour.
    const hours = random.chance(0.3) ? random.next() * 2 : random.next() * 24 * random.between(1, 20);
    const at = new Date(Date.parse(now) + Math.ceil(hours * HOUR)).toISOString();
    if (at >= until) break;
    passUntil(at);
    commands += 1;
    const [order, actor] = whim(measure, definition, terms, random, civilDateAt(at));
    take(order, actor, at, `c${commands}`);
  }
  passUntil(until);
  return rows;
};

const whim = (
  measure: Measure | null,
  definition: MeasureDefinition,
  terms: Terms,
  random: Random,
  today: string,
): [MeasureOrder, Actor] => {
  const head: Actor = { id: 'head', role: 'unit-head', unit: definition.leadUnit };
  const supervisor: Actor = { id: 'office', role: 'supervisor', unit: null };
  const leader: Actor = { id: 'mayor', role: 'leader', unit: null };
  const later = (most: number): string => dateOf(dayOf(today) + random.between(1, most));
  const text = '说明';
  const milestone = random.pick(definition.milestones).id;
  const values = definition.targets
    .filter(() => random.chance(0.7))
    .map(({ id, value, kind }) => ({
      target: id,
      value: Math.round((kind === 'deliverable' ? 100 : (value ?? 10)) * random.next() * 1.2 * 100) / 100,
    }))
    .map((one) => ({ ...one, value: Math.min(one.value, 100) }));
  const report = measure?.reports.length ? random.pick(measure.reports).id : 'r1';
  const open = measure ? obligationsOf(measure, terms).filter(({ closed }) => !closed) : [];
  const obligation = random.chance(0.1) || open.length === 0 ? 'lamp' : random.pick(open).id;
  const rung = random.pick(terms.ladders[0].value.rungs).id;
  const instruction = instructionId(random.between(1, Math.max(1, measure?.instructions.length ?? 1)));
  const ahead = random.chance(0.3) ? later(60) : null;
  const amendment = {
    targets: [],
    milestones: [
      { milestone, due: later(60), expected: definition.milestones.find(({ id }) => id === milestone)?.expected ?? [] },
    ],
  };
  const all: [number, MeasureOrder, Actor][] = [
    [3, { type: 'acknowledge' }, head],
    [14, { type: 'reportProgress', values, text, asOf: null, confirm: random.chance(0.8) }, head],
    [3, { type: 'correctProgress', report, values, text, reason: text, confirm: random.chance(0.8) }, head],
    [6, { type: 'submitMilestone', milestone, text, evidence: [] }, head],
    [4, { type: 'verifyMilestone', milestone, note: random.chance(0.7) ? text : '' }, supervisor],
    [5, { type: 'returnMilestone', milestone, reason: text, limit: random.chance(0.8) ? later(20) : null }, supervisor],
    [5, { type: 'requestExtension', milestone, due: later(90), reason: text }, head],
    [6, { type: 'decideExtension', milestone, granted: random.chance(0.6), note: text, limit: ahead }, supervisor],
    [4, { type: 'decideExtension', milestone, granted: random.chance(0.6), note: text, limit: ahead }, leader],
    [3, { type: 'instruct', text, urgency: random.pick(['urgent', 'fifteen-days', 'thirty-days'] as const) }, leader],
    [3, { type: 'answerInstruction', instruction, text }, head],
    [1, { type: 'suspend', reason: text }, supervisor],
    [4, { type: 'resume', note: text, limit: later(20) }, supervisor],
    [0.3, { type: 'cancel', reason: text }, supervisor],
    [0.3, { type: 'close', exception: random.chance(0.5) ? text : null }, supervisor],
    [0.2, { type: 'close', exception: text }, leader],
    [1, { type: 'decideClosing', granted: random.chance(0.6), note: text }, leader],
    [2, { type: 'reopen', reason: text, limit: later(20) }, supervisor],
    [1, { type: 'proposeAmendment', change: amendment, reason: text }, supervisor],
    [2, { type: 'decideAmendment', granted: random.chance(0.6), note: text }, supervisor],
    [2, { type: 'decideAmendment', granted: random.chance(0.6), note: text }, leader],
    [2, { type: 'skipRung', obligation, rung, reason: text }, supervisor],
    [2, { type: 'fireRung', obligation, rung, reason: text }, supervisor],
    [2, { type: 'holdLadder', obligation, reason: text }, supervisor],
    [4, { type: 'releaseLadder', obligation, reason: text }, supervisor],
  ];
  const weight = all.reduce((sum, [one]) => sum + one, 0);
  let left = random.next() * weight;
  for (const [one, order, actor] of all) {
    left -= one;
    if (left <= 0) return [order, actor];
  }
  return [{ type: 'acknowledge' }, head];
};
