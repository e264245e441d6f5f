import {
  type Clock,
  evolveMeasure,
  firstPlanInstant,
  type Measure,
  type MeasureEvent,
  type PlanDefinition,
} from '@duban/domain';
import { checkLog, describeDifference, type LogRow } from '@duban/rehearsal';
import { planDirectory, readPlan } from '@duban/seeds';
import { describe, expect, it } from 'vitest';
import { demonstrationOf } from './demonstration-plan.ts';
import type { Lived } from './domain-system.ts';
import { DEMONSTRATION_SEED, DEMONSTRATION_UNTIL, liveStory } from './story.ts';

const clockOf = ({ adopted }: PlanDefinition): Clock => ({
  kind: 'rehearsal',
  planEpoch: firstPlanInstant(adopted),
  realEpoch: '2026-01-01T00:00:00.000Z',
  rate: 1,
});

/** The log as a reader of it receives it, without the documents of the plan's rhythm. */
const rowsOf = (lived: readonly Lived[]): LogRow[] => {
  const rows = lived.flatMap((one) =>
    one.kind === 'beat'
      ? []
      : one.events.map((event) => {
          const { stream, commandId, occurredAt } = one;
          return { ...event, stream, commandId, occurredAt };
        }),
  );
  return JSON.parse(JSON.stringify(rows.map((row, index) => ({ ...row, position: index + 1 }))));
};

const measuresIn = (rows: readonly LogRow[]): readonly Measure[] => {
  const measures = new Map<string, Measure | null>();
  for (const row of rows)
    if (row.stream !== 'plan')
      measures.set(row.stream, evolveMeasure(measures.get(row.stream) ?? null, row as LogRow<MeasureEvent>));
  return [...measures.values()].filter((measure) => measure !== null);
};

describe('the story of the demonstration', () => {
  const plan = demonstrationOf(readPlan(planDirectory('zhongyuan-2023')));
  const living = liveStory(plan, { seed: DEMONSTRATION_SEED, until: DEMONSTRATION_UNTIL, clock: clockOf(plan) });

  it('holds exactly what was due by an independent check: nothing missing, twice, early, late or unfounded', async () => {
    const rows = rowsOf(await living);
    const { differences, total } = checkLog(rows, {
      late: 0,
      lateReal: 0,
      outages: [],
      until: Date.parse(DEMONSTRATION_UNTIL),
      real: (planMs) => planMs,
    });
    expect(differences.map(describeDifference)).toEqual([]);
    expect(total.fired).toBeGreaterThan(800);
  });

  it('is in the order of plan time and ends in it, with every version of each stream', async () => {
    const lived = await living;
    const times = lived.map((one) => (one.kind === 'beat' ? one.beat.at : one.occurredAt));
    expect(times).toEqual(times.toSorted());
    expect(times.every((at) => at <= DEMONSTRATION_UNTIL)).toBe(true);
    const versions = new Map<string, number>();
    for (const one of lived) {
      if (one.kind === 'beat') continue;
      expect(one.version).toBe(versions.get(one.stream) ?? 0);
      versions.set(one.stream, one.version + one.events.length);
    }
  });

  it('leaves a district that is mostly on schedule, with enough red and yellow, and something waiting for everybody', async () => {
    const measures = measuresIn(rowsOf(await living));
    const lamps = (lamp: string) => measures.filter((measure) => measure.lamp?.lamp === lamp).length;
    expect(measures).toHaveLength(168);
    expect(lamps('red')).toBeGreaterThanOrEqual(25);
    expect(lamps('red')).toBeLessThanOrEqual(32);
    expect(lamps('yellow')).toBeGreaterThanOrEqual(25);
    expect(lamps('yellow')).toBeLessThanOrEqual(35);
    expect(lamps('green')).toBeGreaterThan(lamps('red') + lamps('yellow'));
    expect(lamps('done')).toBeGreaterThanOrEqual(2);
    const milestones = measures.flatMap((measure) => measure.milestones);
    expect(milestones.filter(({ status }) => status === 'submitted').length).toBeGreaterThanOrEqual(5);
    expect(milestones.filter(({ status }) => status === 'returned').length).toBeGreaterThanOrEqual(2);
    expect(milestones.filter(({ request }) => request !== null).length).toBeGreaterThanOrEqual(1);
    const instructions = measures.flatMap((measure) => measure.instructions);
    expect(instructions.length).toBeGreaterThanOrEqual(3);
    expect(instructions.some(({ missed }) => missed)).toBe(true);
  });

  it('shows every way of being urged, and instructions, extensions and hand-ins that went well and that did not', async () => {
    const rows = rowsOf(await living);
    const rungs = new Set(rows.flatMap((row) => (row.type === 'RungFired' ? [row.data.rung] : [])));
    const ladder = ['reminder', 'urging', 'supervision-letter', 'interview', 'bulletin'];
    expect([...rungs]).toEqual(expect.arrayContaining([...ladder, 'report-missing', 'instruction-unanswered']));
    const count = (type: LogRow['type']) => rows.filter((row) => row.type === type).length;
    expect(count('InstructionAnswered')).toBeGreaterThan(20);
    expect(count('InstructionMissed')).toBeGreaterThanOrEqual(2);
    expect(count('MilestoneExtended')).toBeGreaterThan(10);
    expect(count('ExtensionRefused')).toBeGreaterThan(5);
    expect(count('MilestoneVerified')).toBeGreaterThan(count('MilestoneReturned'));
    expect(count('MilestoneReturned')).toBeGreaterThan(20);
  });

  it('is written in sentences of their own: no text repeats itself throughout', async () => {
    const texts = rowsOf(await living).flatMap((row) => (row.type === 'ProgressReported' ? [row.data.text] : []));
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.9);
  });
});

describe('a story of the small plan', () => {
  const plan = demonstrationOf(readPlan(planDirectory('qingshan-2024')));
  const live = (seed: number) => liveStory(plan, { seed, until: '2024-06-28T07:00:00.000Z', clock: clockOf(plan) });

  it('is the same for the same seed, and another for another', async () => {
    const first = await live(1);
    expect(await live(1)).toEqual(first);
    expect(await live(2)).not.toEqual(first);
  });

  it('begins with an event that is marked as a demonstration', async () => {
    const [first] = await live(1);
    expect(first).toMatchObject({
      stream: 'plan',
      events: [{ type: 'PlanAdopted', data: { frame: { id: 'qingshan-2024-demo', demonstration: true } } }],
    });
  });
});
