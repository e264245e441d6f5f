import { decodeMeasure, evolveMeasure, type Measure, type MeasureEvent } from '@duban/domain';
import { definition, target } from '@duban/domain/testing';
import { describe, expect, it } from 'vitest';
import { carriedOf, carriedState, carriedWithin } from './carried.ts';
import { pack } from './packed.ts';

const LIMIT_BYTES = 100_000;
const FULL_TEXT = '经研究并会同有关单位推进，本周完成节点如下。'.repeat(200).slice(0, 4000);
const uuid = (index: number): string => `0b2c7e0a-5f4d-4c9e-8a51-${String(index).padStart(12, '0')}`;

/** Timestamps 1,371 seconds apart. */
const clock = () => {
  let seconds = Date.parse('2023-03-01T01:00:00.000Z') / 1000;
  return () => {
    seconds += 1371;
    return new Date(seconds * 1000).toISOString();
  };
};

const milestone = (number: number) => ({
  id: `m${number}`,
  ordinal: number,
  label: { zh: `第${number}季度完成` },
  due: `2023-${String(number * 3).padStart(2, '0')}-28`,
  expected: [{ target: 'enterprises', value: number * 50 }],
  origin: { kind: 'proposed' as const, rule: 'test' },
});
const whole = definition({
  targets: ['enterprises', 'platforms', 'jobs', 'patents'].map((id) => target(id)),
  milestones: [1, 2, 3, 4].map(milestone),
});

/** 2,000 reports, 200 returned milestone submissions, 500 unanswered instructions with all their rungs. */
const largestHistory = (): readonly MeasureEvent[] => [
  { type: 'MeasureIssued', data: { definition: whole, acknowledgeBy: '2023-03-06' } },
  ...Array.from({ length: 500 }, (_, index): MeasureEvent[] => [
    {
      type: 'InstructionGiven',
      data: { instruction: `i${index + 1}`, text: FULL_TEXT, urgency: 'urgent', due: '2023-04-06' },
    },
    { type: 'InstructionMissed', data: { instruction: `i${index + 1}`, due: '2023-04-06' } },
    ...['reminder', 'urging', 'supervision-letter', 'interview', 'bulletin'].map(
      (rung): MeasureEvent => ({
        type: 'RungFired',
        data: {
          obligation: `i${index + 1}`,
          occurrence: 'first',
          rung,
          document: 'supervision-letter',
          recipients: [],
          channels: [],
          due: '2023-04-06',
          byHand: null,
          ladder: { id: 'default', version: 1 },
        },
      }),
    ),
  ]).flat(),
  ...Array.from({ length: 200 }, (_, index): MeasureEvent[] => [
    {
      type: 'MilestoneSubmitted',
      data: { milestone: `m${(index % 4) + 1}`, text: FULL_TEXT, evidence: FULL_EVIDENCE },
    },
    { type: 'MilestoneReturned', data: { milestone: `m${(index % 4) + 1}`, reason: FULL_TEXT, due: '2023-12-29' } },
  ]).flat(),
  ...Array.from(
    { length: 2000 },
    (_, index): MeasureEvent => ({
      type: 'ProgressReported',
      data: {
        report: `r${index + 1}`,
        asOf: '2023-06-01',
        values: whole.targets.map(({ id }) => ({ target: id, value: index + 0.25 })),
        text: FULL_TEXT,
      },
    }),
  ),
];
const FULL_EVIDENCE = Array.from({ length: 20 }, () => FULL_TEXT);

describe('the state that a run carries to the next', () => {
  it('stays below 100 kB after the largest history of a measure, and unpacks to the same state', () => {
    const next = clock();
    const measure = largestHistory().reduce<Measure | null>(
      (state, event) => evolveMeasure(state, { ...event, occurredAt: next() }),
      null,
    );
    const recent = Array.from({ length: 1000 }, (_, index) => uuid(index));
    const carried = carriedOf(measure, recent, { version: 6401, position: 9000 }, false);
    const text = JSON.stringify(carried);
    expect(Buffer.byteLength(text)).toBeLessThan(LIMIT_BYTES);
    const again = JSON.parse(text) as typeof carried;
    expect(carriedState(again, decodeMeasure)).toEqual(measure);
    expect(carriedWithin(carried)).toBe(carried);
    expect(measure?.instructions).toHaveLength(500);
    expect(measure?.instructed).toBe(500);
  });

  it('is left out above 100 kB of UTF-8, for ASCII and for Chinese text', () => {
    const carrying = (text: string) => carriedWithin(carriedOf(text, [], { version: 1, position: 1 }, false));
    expect(carrying('x'.repeat(99_000))).toBeDefined();
    expect(carrying('x'.repeat(100_000))).toBe(undefined);
    expect(carrying('督'.repeat(33_000))).toBeDefined();
    expect(carrying('督'.repeat(34_000))).toBe(undefined);
  });

  it('holds the latest command ids up to a total length, and notes that others were left out', () => {
    const place = { version: 1, position: 1 };
    const long = Array.from({ length: 1000 }, (_, index) => `${index}-${'x'.repeat(195)}`);
    const carried = carriedOf(null, long, place, false);
    expect(carried.recent).toEqual(long.slice(-carried.recent.length));
    expect(carried.recent.join('').length).toBeLessThanOrEqual(8000);
    expect(carried.forgot).toBe(true);
    expect(carriedOf(null, ['a', 'b'], place, false)).toMatchObject({ recent: ['a', 'b'] });
    expect(carriedOf(null, ['a', 'b'], place, false).forgot).toBe(undefined);
    expect(carriedOf(null, ['a'], place, true).forgot).toBe(true);
  });
});

describe('a state that was handed over', () => {
  const place = { version: 1, position: 1 };
  const issued = evolveMeasure(null, {
    type: 'MeasureIssued',
    data: { definition: whole, acknowledgeBy: '2023-03-06' },
    occurredAt: '2023-03-01T01:00:00.000Z',
  });
  const read = (state: unknown, shape = 3) => {
    const faults: string[] = [];
    const found = carriedState({ ...carriedOf(state, [], place, false), shape }, decodeMeasure, (fault) =>
      faults.push(fault.message),
    );
    return [found, faults];
  };

  it('is null before the first event', () => {
    expect(read(null)).toEqual([null, []]);
  });

  it('is not used in another shape, and no fault is reported', () => {
    expect(read(issued, 2)).toEqual([undefined, []]);
    expect(read(issued, 99)).toEqual([undefined, []]);
  });

  it('is not used if a field is missing or of another type, and the fault names the field', () => {
    expect(read({ ...issued, stage: 'gone' })[1]).toEqual([
      expect.stringMatching(/^carried\.state\.stage must be one of /),
    ]);
    const milestones = issued?.milestones.map((one, index) => (index === 1 ? { ...one, due: 20230630 } : one));
    expect(read({ ...issued, milestones })).toEqual([
      undefined,
      ['carried.state.milestones.1.due must be a string, but is a number'],
    ]);
  });

  it('is not used if it is not packed', () => {
    const faults: string[] = [];
    const carried = { ...carriedOf(issued, [], place, false), state: { strings: 'none' } };
    expect(carriedState(carried, decodeMeasure, (fault) => faults.push(fault.message))).toBe(undefined);
    expect(faults).toEqual(['carried.strings must be a list, but is "none"']);
    expect(carriedState({ ...carried, state: pack(issued) }, decodeMeasure)).toEqual(issued);
  });
});
