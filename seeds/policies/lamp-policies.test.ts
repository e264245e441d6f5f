import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  evaluateLamp,
  evolveMeasure,
  type LampSubject,
  lampOf,
  lampSubjectOf,
  type MeasureDefinition,
  type MeasureEvent,
  nextLampTurn,
  policyFault,
  replayLamps,
} from '@duban/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { planDirectory } from '../directory.ts';
import { PlanFormatError } from '../format/problem.ts';
import { readPlan } from '../format/read-plan.ts';
import { DEFAULT_LAMP_POLICY, readLampPolicies, readLampPolicy } from './lamp-policies.ts';

const { calendar, measures } = readPlan(planDirectory('zhongyuan-2023'));

const roads = (actual: number): LampSubject => ({
  phase: 'running',
  issued: '2023-03-01',
  period: { from: '2023-01-01', to: '2023-12-31' },
  targets: [{ id: 'roads', label: { zh: '道路' }, kind: 'count', value: 200, unit: '条', start: null }],
  milestones: [
    {
      id: 'm1',
      label: { zh: '上半年' },
      due: '2023-06-30',
      status: 'pending',
      startedOn: '2023-03-20',
      expected: [{ target: 'roads', value: 100 }],
    },
  ],
  readings: [{ target: 'roads', value: actual, asOf: '2023-06-30' }],
});
const handedIn = (subject: LampSubject): LampSubject => ({
  ...subject,
  milestones: subject.milestones.map((step) => ({ ...step, status: 'submitted' })),
});

describe('the included lamp policies', () => {
  it('are four, each with its source, Chinese and English, and JSON-safe', () => {
    const policies = readLampPolicies();
    expect(policies.map(({ id }) => id)).toEqual(['ouhai-codes', 'sanya-cards', 'suqian-slips', 'yinchuan-lights']);
    for (const policy of policies) {
      expect(policyFault(policy)).toBeNull();
      expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
      for (const text of [policy.title, policy.source, ...policy.lamps.map(({ name }) => name)]) {
        expect(text.zh).toMatch(/[一-龥]/);
        expect(text.en).toMatch(/[a-z]/);
      }
    }
  });

  it('together use every kind of rule', () => {
    const kinds = readLampPolicies().flatMap(({ rules }) => rules.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual(['binary', 'due-days', 'due-month', 'percent', 'points']);
  });

  it('have a default that turns yellow at ten points behind and red beyond thirty', () => {
    const policy = readLampPolicy();
    expect(policy.id).toBe(DEFAULT_LAMP_POLICY);
    const lamps = [100, 81, 80, 40, 39].map(
      (actual) => evaluateLamp(policy, handedIn(roads(actual)), calendar, '2023-07-01').lamp,
    );
    expect(lamps).toEqual(['green', 'green', 'yellow', 'yellow', 'red']);
  });

  it('give colours different meanings: blue is a warning in Suqian', () => {
    const policy = readLampPolicy('suqian-slips');
    const turn = nextLampTurn(policy, roads(100), calendar, '2023-06-01', '2023-06-30');
    // 22 and 23 June were the Dragon Boat holiday, made up on the 25th, a Sunday.
    expect(turn).toMatchObject({ date: '2023-06-27', assessment: { lamp: 'blue', reason: { facts: { days: 3 } } } });
    expect(lampOf(policy, 'blue').meaning).toBe('at-risk');
    expect(evaluateLamp(policy, roads(99), calendar, '2023-07-01').lamp).toBe('red');
    expect(evaluateLamp(policy, handedIn(roads(99)), calendar, '2023-07-01').lamp).toBe('yellow');
  });

  it('differ in their lamps for the same measure on the same day', () => {
    const lampsOn = (date: string, actual: number) =>
      readLampPolicies().map((policy) => evaluateLamp(policy, handedIn(roads(actual)), calendar, date).lamp);
    expect(lampsOn('2023-07-15', 90)).toEqual(['red', 'yellow', 'yellow', 'green']);
  });

  it('do not include an unknown one', () => {
    expect(() => readLampPolicy('traffic')).toThrow('Known policies: ouhai-codes, sanya-cards');
  });
});

describe('the default on the plan of Zhongyuan', () => {
  const lampsOf = (definition: MeasureDefinition, steps: readonly (MeasureEvent & { readonly on: string })[]) => {
    const events = [
      { type: 'MeasureIssued' as const, data: { definition, acknowledgeBy: '2023-02-20' }, on: '2023-02-15' },
      ...steps,
    ];
    let measure: ReturnType<typeof evolveMeasure> = null;
    const history = events.flatMap((event) => {
      measure = evolveMeasure(measure, { ...event, occurredAt: `${event.on}T02:00:00.000Z` });
      return measure ? [{ from: event.on, subject: lampSubjectOf(measure) }] : [];
    });
    return replayLamps(readLampPolicy(), history, calendar, '2024-01-15').map(({ lamp }) => lamp);
  };

  it('lights no warning for a unit that submits each milestone on its date with the expected figures', () => {
    for (const definition of measures) {
      const steps = definition.milestones.flatMap(({ id, due, expected }) => [
        {
          type: 'ProgressReported' as const,
          data: { report: id, asOf: due, values: expected, text: '按计划推进' },
          on: due,
        },
        { type: 'MilestoneSubmitted' as const, data: { milestone: id, text: '', evidence: [] }, on: due },
      ]);
      expect([definition.id, ...lampsOf(definition, steps)]).toEqual([definition.id, 'green']);
    }
  });

  it('finally turns every measure red that is never reported on', () => {
    for (const definition of measures)
      expect([definition.id, lampsOf(definition, []).at(-1)]).toEqual([definition.id, 'red']);
  });
});

describe('the file of a lamp policy', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
  });
  const problemsOf = (content: string, name = 'mine.yaml') => {
    const directory = mkdtempSync(join(tmpdir(), 'lamp-policy-'));
    made.push(directory);
    writeFileSync(join(directory, name), content);
    try {
      readLampPolicies(directory);
    } catch (error) {
      if (error instanceof PlanFormatError) return error.problems;
      throw error;
    }
    return [];
  };
  const good = `id: mine
version: 1
title: 我的 | Mine
source: 本地办法
lamps:
  - { id: green, name: 绿, colour: "#00aa00", meaning: on-time, severity: 1 }
  - { id: red, name: 红, colour: "#aa0000", meaning: behind, severity: 2 }
situations: { onTime: green, done: green, notStarted: green, setAside: green }
scheduled: { mode: roadmap-steps, asAt: day, graceDays: 0 }
rules:
  - { kind: binary, reached: green, behind: red }
`;

  it('is read if it is consistent', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  it.each([
    ['version: 1\n', '', [{ path: 'version', line: 1, reason: 'is missing (number)' }]],
    ['meaning: behind', 'meaning: bad', [{ path: 'lamps[1].meaning', line: 7 }]],
    [
      'behind: red',
      'behind: blue',
      [{ path: 'rules[0].behind', line: 11, reason: 'cannot be "blue": there is no such lamp' }],
    ],
    [
      'kind: binary',
      'kind: tertiary',
      [{ line: 11, reason: 'must be a rule whose kind is binary, points, percent, due-days or due-month' }],
    ],
    ['graceDays: 0', 'graceDays: 0, mood: good', [{ path: 'scheduled', line: 9, reason: 'unknown "mood"' }]],
    ['id: mine', 'id: yours', [{ path: 'id', line: 1, reason: "must be the file's name, without .yaml" }]],
    ['#aa0000', 'crimson', [{ path: 'lamps[1].colour', line: 7 }]],
    ['source: 本地办法', 'source: a: b', [{ line: 4, reason: expect.stringContaining('is not YAML') }]],
  ])('says where it is at fault and why: %s → %s', (from, to, problems) => {
    expect(problemsOf(good.replace(from, to))).toMatchObject(problems.map((one) => ({ file: 'mine.yaml', ...one })));
  });
});
