import { describe, expect, it } from 'vitest';
import { issued, measureAfter } from '../testing.ts';
import { evaluateLamp } from './evaluate.ts';
import type { LampPolicy } from './policy.ts';
import { LAMP_REASON_CODES, lampReasonText } from './reason.ts';
import { type LampSubject, lampSubjectOf } from './subject.ts';
import { calendar, policyOf, RULES, reading, step, subject, target } from './testing.ts';

const lampOn = (policy: LampPolicy, of: LampSubject, date: string) => evaluateLamp(policy, of, calendar, date);
const all = policyOf([RULES.points, RULES.dueDays]);

describe('the lamp of a measure', () => {
  it('has a reason that names the target behind schedule with its numbers, in both languages', () => {
    const of = subject({ readings: [reading(56, '2023-06-20')] });
    const { lamp, reason } = lampOn(policyOf([RULES.points]), of, '2023-07-01');
    expect(lamp).toBe('red');
    expect(reason).toEqual({
      code: 'BEHIND_SCHEDULE',
      facts: {
        target: 'roads',
        name: '道路',
        nameEn: 'Roads',
        actual: 56,
        expected: 80,
        unit: '条',
        by: '2023-06-30',
        points: 12,
        percent: 70,
      },
    });
    expect(lampReasonText(reason, 2023)).toEqual({
      zh: '“道路”欠序时进度：截至6月30日应达到80条，实际56条，完成应完成量的70%，差额占全年任务的12%',
      en: 'Roads is behind schedule: 56 of 80 expected by 2023-06-30, 70 % of what was to be done, short by 12 % of the whole',
    });
  });

  it('is that of its worst part', () => {
    const targets = [target(), target({ id: 'trees' })];
    const milestones = [
      step('m1', '2023-06-30', 80, {
        status: 'verified',
        expected: [
          { target: 'roads', value: 80 },
          { target: 'trees', value: 80 },
        ],
      }),
    ];
    const of = subject({
      targets,
      milestones,
      readings: [reading(150, '2023-06-20'), reading(70, '2023-06-20', 'trees')],
    });
    expect(lampOn(all, of, '2023-07-01')).toMatchObject({ lamp: 'yellow', reason: { facts: { target: 'trees' } } });
  });

  it('follows the thresholds of each rule, the bound itself included', () => {
    const at = (value: number) => subject({ readings: [reading(value, '2023-06-20')] });
    const points = policyOf([RULES.points]);
    const percent = policyOf([RULES.percent]);
    expect([100, 80, 79, 60, 59].map((value) => lampOn(points, at(value), '2023-07-01').lamp)).toEqual([
      'blue',
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
    expect([80, 79, 64, 63].map((value) => lampOn(percent, at(value), '2023-07-01').lamp)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
  });

  it('warns before the date, turns the day after it, and warns no more once the milestone is handed in', () => {
    const policy = policyOf([RULES.dueDays]);
    const lamps = ['2023-06-24', '2023-06-25', '2023-06-30', '2023-07-01'].map((date) =>
      lampOn(policy, subject(), date),
    );
    expect(lamps.map(({ lamp }) => lamp)).toEqual(['green', 'yellow', 'yellow', 'red']);
    expect(lamps[1]?.reason.facts).toMatchObject({ milestone: 'm1', days: 5 });
    const handedIn = subject({ milestones: [step('m1', '2023-06-30', 80, { status: 'submitted' })] });
    expect(lampOn(policy, handedIn, '2023-07-01').lamp).toBe('green');
  });

  it('counts working days through a holiday and a make-up Saturday', () => {
    const of = subject({ milestones: [step('m1', '2023-05-08', null)] });
    const policy = policyOf([RULES.dueWorkingDays]);
    expect(lampOn(policy, of, '2023-04-28').reason).toMatchObject({ code: 'NOTHING_OWED' });
    expect(lampOn(policy, of, '2023-05-04').reason.facts).toMatchObject({ days: 3, counted: 'working' });
    expect(['2023-05-09', '2023-05-10'].map((date) => lampOn(policy, of, date).lamp)).toEqual(['yellow', 'red']);
  });

  it('turns for a milestone that has not been begun in the month of its date', () => {
    const policy = policyOf([RULES.dueMonth]);
    expect(['2023-05-31', '2023-06-01', '2023-07-01'].map((date) => lampOn(policy, subject(), date).lamp)).toEqual([
      'green',
      'yellow',
      'red',
    ]);
    const begun = subject({ milestones: [step('m1', '2023-06-30', 80, { startedOn: '2023-06-10' })] });
    expect(['2023-06-09', '2023-06-10'].map((date) => lampOn(policy, begun, date).lamp)).toEqual(['yellow', 'green']);
  });

  it('ignores the figures of a measure that is closed, suspended or not yet issued', () => {
    expect(lampOn(all, subject({ phase: 'closed' }), '2023-12-31').lamp).toBe('tick');
    expect(lampOn(all, subject({ phase: 'suspended' }), '2023-12-31').lamp).toBe('grey');
    expect(lampOn(all, subject(), '2023-02-28').lamp).toBe('white');
  });
});

describe('the subject of a measure', () => {
  it('is derived from its state: figures, current due dates, signs of work', () => {
    const measure = measureAfter([
      issued,
      {
        type: 'ProgressReported',
        data: { report: 'r1', asOf: '2023-04-01', values: [{ target: 'enterprises', value: 30 }], text: '' },
      },
      { type: 'MilestoneReturned', data: { milestone: 'm1', reason: '不实', due: '2023-07-20' } },
      {
        type: 'ProgressReported',
        data: { report: 'r2', asOf: '2023-05-01', values: [{ target: 'enterprises', value: 81 }], text: '' },
      },
    ]);
    if (!measure) throw new Error('the measure was issued');
    const of = lampSubjectOf(measure);
    expect(of).toMatchObject({ phase: 'running', issued: '2023-03-01', period: { to: '2023-12-31' } });
    expect(of.milestones).toMatchObject([
      { id: 'm1', due: '2023-07-20', status: 'returned', startedOn: '2023-04-01' },
      { id: 'm2', due: '2023-12-29', status: 'pending', startedOn: '2023-05-01' },
    ]);
    expect(of.readings).toEqual([
      { target: 'enterprises', value: 30, asOf: '2023-04-01' },
      { target: 'enterprises', value: 81, asOf: '2023-05-01' },
    ]);
    expect(JSON.parse(JSON.stringify(of))).toEqual(of);
  });
});

describe('a reason', () => {
  it('has a complete sentence in each language for every code', () => {
    const facts = {
      name: '道路',
      nameEn: 'Roads',
      actual: 1,
      expected: 2,
      unit: '条',
      by: '2023-06-30',
      points: 1,
      percent: 50,
      due: '2023-06-30',
      days: 3,
      counted: 'working',
      late: 2,
      months: 1,
      issued: '2023-03-01',
    };
    for (const code of LAMP_REASON_CODES) {
      const { zh, en } = lampReasonText({ code, facts });
      expect(`${zh}${en}`).not.toContain('undefined');
      expect(zh).toMatch(/[一-龥]/);
    }
  });
});
