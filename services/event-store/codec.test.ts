import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Decision,
  type DomainEvent,
  decideMeasure,
  decidePlan,
  type EventBody,
  evolveMeasure,
  evolvePlan,
  type Measure,
  type MeasureEvent,
  type MeasureOrder,
  type Plan,
  type Role,
  recalledFrom,
  type Terms,
} from '@duban/domain';
import { describe, expect, it } from 'vitest';
import { createCodec, domainCodec } from './codec.ts';
import { UnreadableEventError } from './errors.ts';
import { current } from './golden/current.ts';
import type { StoredEvent } from './stored-event.ts';

const stored = (type: string, schemaVersion: number, data: string): StoredEvent => ({
  plan: 'zhongyuan-2023',
  position: 7,
  stream: 'measure/high-tech-enterprises',
  version: 3,
  ordinal: 0,
  commandId: 'c',
  commandDigest: Buffer.alloc(32),
  type,
  schemaVersion,
  data,
  actor: '{"id":"li","role":"unit-reporter","unit":"science"}',
  occurredAt: Buffer.from('0002992fdd3f76e8', 'hex'),
  recordedAt: Buffer.from('0000000000000000', 'hex'),
  hash: Buffer.alloc(32),
});

const directory = join(import.meta.dirname, 'golden');
const types = Object.keys(current) as DomainEvent['type'][];
const versions = types.flatMap((type) =>
  Array.from({ length: domainCodec.currentVersion(type) ?? 0 }, (_, index) => [type, index + 1] as const),
);
const goldenFile = (type: string, version: number) => `${type}.v${version}.golden.json`;

describe('the golden files', () => {
  it('exist for exactly the known event types and versions', () => {
    expect([...domainCodec.types].sort()).toEqual([...types].sort());
    const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(versions.map(([type, version]) => goldenFile(type, version)).sort());
  });

  it.each(versions)('decode to the current event: %s, version %i', (type, version) => {
    const path = join(directory, goldenFile(type, version));
    if (!existsSync(path)) throw new Error(`Keep this as ${path}:\n${JSON.stringify(current[type], null, 2)}`);
    const { data } = domainCodec.decode(stored(type, version, readFileSync(path, 'utf8')));
    expect(data).toEqual(current[type]);
    const again = domainCodec.encode({ type, data }, 'event');
    expect(again).toMatchObject({ type, schemaVersion: domainCodec.currentVersion(type) });
    expect(JSON.parse(again.data)).toEqual(current[type]);
  });
});

describe('the current golden events', () => {
  const actorOf = (role: Role) => ({ id: role, role, unit: role === 'unit-reporter' ? 'science' : null });
  const envelope = (role: Role, issuedAt: string) => ({ commandId: 'c', actor: actorOf(role), issuedAt });
  const eventsOf = <E extends EventBody>(decision: Decision<E>): readonly E[] => {
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.events;
  };
  const event = (type: DomainEvent['type']) => ({ type, data: current[type] });

  const { calendar, adopted, policies } = current.PlanAdopted.frame;
  const terms: Terms = {
    calendar,
    settings: policies.settings,
    cadenceSince: adopted,
    lamps: [{ from: adopted, value: policies.lamps }],
    ladders: [{ from: adopted, value: policies.ladder }],
  };

  it('of a measure equal the events that the domain decides', () => {
    let measure: Measure | null = null;
    const decided: MeasureEvent[] = [];
    const short = [{ target: 'enterprises', expected: 5, reported: 4.2 }];
    const order = (role: Role, issuedAt: string, what: MeasureOrder) => {
      for (const next of eventsOf(
        decideMeasure(measure, { ...what, ...recalledFrom(decided, what), ...envelope(role, issuedAt) }, terms),
      )) {
        // Many commands turn the lamp as well.
        if (next.type !== 'LampTurned') decided.push(next);
        measure = evolveMeasure(measure, { ...next, occurredAt: issuedAt });
      }
    };
    const { MeasureIssued, ProgressReported, ProgressCorrected, MilestoneSubmitted, MilestoneReturned } = current;
    order('supervisor', '2023-02-22T01:00:00.000Z', { type: 'issue', ...MeasureIssued });
    order('unit-reporter', '2023-04-01T01:00:00.000Z', { type: 'reportProgress', ...ProgressReported });
    order('unit-reporter', '2023-04-02T01:00:00.000Z', { type: 'correctProgress', ...ProgressCorrected });
    order('system', '2023-07-01T01:00:00.000Z', {
      type: 'passDeadline',
      deadline: 'deadline/milestone-missed/m1/2023-06-30',
    });
    order('unit-reporter', '2023-07-02T01:00:00.000Z', { type: 'submitMilestone', ...MilestoneSubmitted });
    order('supervisor', '2023-07-03T01:00:00.000Z', {
      type: 'returnMilestone',
      ...MilestoneReturned,
      limit: MilestoneReturned.due,
    });
    order('unit-reporter', '2023-07-04T01:00:00.000Z', { type: 'submitMilestone', ...MilestoneSubmitted });
    order('supervisor', '2023-07-05T01:00:00.000Z', { type: 'verifyMilestone', ...current.MilestoneVerified });
    expect(decided).toEqual([
      event('MeasureIssued'),
      event('MeasureAcknowledged'),
      event('ProgressReported'),
      event('ProgressCorrected'),
      event('MilestoneMissed'),
      event('MilestoneSubmitted'),
      event('MilestoneReturned'),
      event('MilestoneSubmitted'),
      // The golden file is older than the recording of targets that fell short of their expected value.
      { type: 'MilestoneVerified', data: { ...current.MilestoneVerified, short } },
    ]);
  });

  it('of a plan equal the events that the domain decides', () => {
    const adopted = eventsOf(
      decidePlan(null, {
        type: 'adoptPlan',
        ...current.PlanAdopted,
        ...envelope('system', '2023-02-22T01:00:00.000Z'),
      }),
    );
    expect(adopted).toEqual([event('PlanAdopted')]);
    const occurredAt = '2023-02-22T01:00:00.000Z';
    const plan = adopted.reduce<Plan | null>((before, next) => evolvePlan(before, { ...next, occurredAt }), null);
    // The plan must already run on a rehearsal clock, because a plan on the real clock cannot be set back to 2023.
    const { clock } = current.PlanClockSet;
    const slower = clock.kind === 'rehearsal' ? { ...clock, rate: 1 } : clock;
    const set = {
      type: 'setClock',
      ...current.PlanClockSet,
      ...envelope('system', '2023-02-22T00:00:00.000Z'),
    } as const;
    expect(eventsOf(decidePlan(plan && { ...plan, clock: slower }, set))).toEqual([event('PlanClockSet')]);
  });
});

describe('a codec', () => {
  type Counted = { type: 'Counted'; data: { count: number; unit: string } };
  const codec = createCodec<Counted>(['Counted'], {
    Counted: [(data) => ({ count: Number(data) }), (data) => ({ ...(data as { count: number }), unit: '家' })],
  });

  it('upcasts an old version step by step and writes the current one', () => {
    const counted = { count: 5, unit: '家' };
    expect(codec.decode(stored('Counted', 1, '"5"')).data).toEqual(counted);
    expect(codec.decode(stored('Counted', 2, '{"count":5}')).data).toEqual(counted);
    expect(codec.decode(stored('Counted', 3, '{"count":5,"unit":"家"}')).data).toEqual(counted);
    expect(codec.encode({ type: 'Counted', data: counted }, 'events[0]').schemaVersion).toBe(3);
  });

  it.each([
    ['Vanished', 1, '{}', 'the type is unknown'],
    ['Counted', 4, '{}', 'versions up to 3 are known'],
    ['Counted', 0, '{}', 'versions up to 3 are known'],
    ['Counted', 3, '{', 'it is not JSON'],
  ])('explains why %s, version %i, with data %s cannot be read: %s', (type, version, data, reason) => {
    const read = () => codec.decode(stored(type, version, data));
    expect(read).toThrow(UnreadableEventError);
    expect(read).toThrow(`Event 7 of zhongyuan-2023 (${type}, version ${version}) cannot be read: ${reason}`);
  });
});
