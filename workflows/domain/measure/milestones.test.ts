import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { given, head, leader, type Past, reporter, supervisor, TERMS } from '../testing.ts';
import { workingDaysTo } from '../time/calendar.ts';
import { addDays } from '../time/civil-date.ts';
import type { MeasureOrder } from './commands.ts';
import {
  answerTo,
  ask,
  asked,
  eventsOf,
  refusedOf,
  reported,
  running,
  sendBack,
  submit,
  submitted,
  verified,
  verify,
  withSettings,
} from './examples.ts';

describe('handing in a milestone', () => {
  const past = running;
  it('leaves the decision to the office, which verifies it', () => {
    expect(refusedOf(given(...past, submitted).when(submit(), reporter))).toEqual(['MILESTONE_NOT_OPEN', 'milestone']);
    expect(eventsOf(given(...past, reported('r1', 80), submitted).when(verify(), supervisor))).toEqual([
      { type: 'MilestoneVerified', data: { milestone: 'm1', note: '' } },
    ]);
  });
  it('is needed before it can be verified or returned', () => {
    expect(refusedOf(given(...past).when(sendBack(null), supervisor))).toEqual([
      'MILESTONE_NOT_SUBMITTED',
      'milestone',
    ]);
  });
  it('is refused with too much evidence, or with a blank piece of evidence', () => {
    const order = (evidence: string[]): MeasureOrder => ({
      type: 'submitMilestone',
      milestone: 'm1',
      text: '',
      evidence,
    });
    const many = Array.from({ length: 21 }, (_, index) => `file-${index}`);
    expect(refusedOf(given(...past).when(order(many), reporter))).toEqual(['INVALID', 'evidence']);
    expect(refusedOf(given(...past).when(order(['a', ' ']), reporter))).toEqual(['INVALID', 'evidence.1']);
    expect(eventsOf(given(...past).when(order(many.slice(1)), reporter))).toMatchObject([
      { data: { milestone: 'm1' } },
    ]);
  });
  it('is impossible once it is verified', () => {
    const then = given(...past, submitted, verified('m1'));
    expect(refusedOf(then.when(submit(), reporter))).toEqual(['MILESTONE_NOT_OPEN', 'milestone']);
    expect(refusedOf(then.when(sendBack(null), supervisor))).toEqual(['MILESTONE_NOT_SUBMITTED', 'milestone']);
    expect(refusedOf(then.when(ask('2023-08-01'), head))).toEqual(['MILESTONE_NOT_OPEN', 'milestone']);
  });
  it('is refused with the field for a milestone that does not exist', () => {
    expect(refusedOf(given(...past).when(submit('m9'), reporter))).toEqual(['MILESTONE_UNKNOWN', 'milestone']);
  });
  it('can be answered by a return with a reason and, after its date, with a new limit', () => {
    const then = given(...past, submitted);
    const early = '2023-06-30T15:59:59.999Z';
    const late = '2023-06-30T16:00:00.000Z';
    expect(refusedOf(then.when(sendBack(null, ''), supervisor, early))).toEqual(['INVALID', 'reason']);
    expect(refusedOf(then.when(sendBack(null), supervisor, late))).toEqual(['LIMIT_REQUIRED', 'limit']);
    expect(refusedOf(then.when(sendBack('2023-07-01'), supervisor, late))).toEqual(['LIMIT_NOT_IN_FUTURE', 'limit']);
    expect(eventsOf(then.when(sendBack('2023-07-10'), supervisor, late))).toMatchObject([
      { data: { due: '2023-07-10' } },
    ]);
  });
});

describe('returning a milestone before its date, without a limit', () => {
  const handedIn = (date: string): Past => ({ ...submitted, occurredAt: shanghai(date, '10:00') });
  const backOn = (from: string, date: string, limit: string | null = null) =>
    given(...running, handedIn(from)).when(sendBack(limit), supervisor, shanghai(date, '16:00'));

  it('gives the unit back the working days that the office held the milestone', () => {
    // Monday to Friday: four working days.
    expect(eventsOf(backOn('2023-06-12', '2023-06-16'))).toMatchObject([{ data: { due: '2023-07-06' } }]);
    expect(eventsOf(backOn('2023-06-12', '2023-06-12'))).toMatchObject([{ data: { due: '2023-06-30' } }]);
    // A weekend holds no working days, so the date does not move.
    expect(eventsOf(backOn('2023-06-10', '2023-06-11'))).toMatchObject([{ data: { due: '2023-06-30' } }]);
  });
  it('keeps a limit that the office sets', () => {
    expect(eventsOf(backOn('2023-06-12', '2023-06-16', '2023-06-20'))).toMatchObject([{ data: { due: '2023-06-20' } }]);
  });
  it('leaves the unit as many working days as when it handed in, whenever both happened', () => {
    const day = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(day, day, (from, wait) => {
        const [handed, back] = [addDays('2023-03-02', from), addDays('2023-03-02', Math.min(from + wait, 120))];
        const decision = backOn(handed, back);
        const [event] = decision.ok ? decision.events : [];
        const due = event?.type === 'MilestoneReturned' ? event.data.due : '';
        const left = (date: string, end: string) => workingDaysTo(TERMS.calendar, date, end, 1000);
        expect(left(back, due)).toBe(left(handed, '2023-06-30'));
        expect(due >= '2023-06-30').toBe(true);
      }),
    );
  });
});

describe('asking for an extension', () => {
  const LAST_MINUTE = '2023-06-30T15:59:59.999Z';
  const MIDNIGHT = '2023-06-30T16:00:00.000Z';
  it('is possible until the last minute of the date and not after', () => {
    expect(eventsOf(given(...running).when(ask('2023-07-31'), reporter, LAST_MINUTE))).toEqual([asked]);
    expect(refusedOf(given(...running).when(ask('2023-07-31'), reporter, MIDNIGHT))).toEqual([
      'EXTENSION_TOO_LATE',
      'milestone',
    ]);
  });
  it('needs a reason, a valid later date, and no open request', () => {
    expect(refusedOf(given(...running).when(ask('2023-07-31', ''), head))).toEqual(['INVALID', 'reason']);
    expect(refusedOf(given(...running).when(ask('2023-07-32'), head))).toEqual(['INVALID', 'due']);
    expect(refusedOf(given(...running).when(ask('2023-06-30'), head))).toEqual(['EXTENSION_NOT_LATER', 'due']);
    expect(refusedOf(given(...running, asked).when(ask('2023-08-31'), head))).toEqual(['ALREADY_ASKED', 'milestone']);
    expect(refusedOf(given(...running, submitted).when(ask('2023-08-31'), head))).toEqual([
      'MILESTONE_NOT_OPEN',
      'milestone',
    ]);
  });
  it('is withdrawn by handing in', () => {
    const then = given(...running, asked, submitted);
    expect(refusedOf(then.when(answerTo(true), supervisor))).toEqual(['NOTHING_ASKED', 'milestone']);
  });
  it('is possible as often as the settings say, and an amended date does not count', () => {
    const extended = (due: string, previous: string): Past => ({
      type: 'MilestoneExtended',
      data: { milestone: 'm1', due, previous },
    });
    const once = given(...running, extended('2023-07-31', '2023-06-30'));
    const twice = given(...running, extended('2023-07-31', '2023-06-30'), extended('2023-08-31', '2023-07-31'));
    expect(eventsOf(once.when(ask('2023-09-30'), head))).toMatchObject([{ type: 'ExtensionRequested' }]);
    expect(refusedOf(twice.when(ask('2023-09-30'), head))).toEqual(['EXTENSIONS_USED_UP', 'milestone']);
    const change = { targets: [], milestones: [{ milestone: 'm1', due: '2023-07-31', expected: [] }] };
    const amended: Past = { type: 'MeasureAmended', data: { amendment: 'a1', change } };
    const terms = withSettings({ extensions: { most: 1, chain: ['supervisor'] } });
    expect(given(...running, amended).when(ask('2023-09-30'), head, undefined, terms).ok).toBe(true);
  });
});

describe('deciding an extension', () => {
  const extended: Past = {
    type: 'MilestoneExtended',
    data: { milestone: 'm1', due: '2023-07-31', previous: '2023-06-30' },
  };
  const chain = ['unit-head', 'supervisor', 'leader'] as const;
  const terms = withSettings({ extensions: { most: 2, chain } });
  const agreed = (step: (typeof chain)[number], next: (typeof chain)[number] | null): Past => ({
    type: 'ExtensionApproved',
    data: { milestone: 'm1', step, note: '情况属实', next },
  });

  it('moves the date, even when it is decided after the old one', () => {
    for (const at of [shanghai('2023-06-20', '10:00'), shanghai('2023-07-10', '10:00')])
      expect(eventsOf(given(...running, asked).when(answerTo(true), supervisor, at))).toEqual([
        agreed('supervisor', null),
        extended,
      ]);
  });
  it('is refused with a reason, and can then be asked again', () => {
    expect(refusedOf(given(...running, asked).when(answerTo(false, ''), supervisor))).toEqual(['INVALID', 'note']);
    const refused: Past = { type: 'ExtensionRefused', data: { milestone: 'm1', step: 'supervisor', note: '情况属实' } };
    expect(eventsOf(given(...running, asked).when(answerTo(false), supervisor))).toEqual([refused]);
    expect(given(...running, asked, refused).when(ask('2023-07-31'), head).ok).toBe(true);
    expect(refusedOf(given(...running, asked, refused).when(answerTo(true), supervisor))[0]).toBe('NOTHING_ASKED');
  });
  it('goes through every step of the chain in its order, and each may refuse', () => {
    const first: Past = {
      type: 'ExtensionRequested',
      data: { milestone: 'm1', due: '2023-07-31', reason: '连续降雨', next: 'unit-head' },
    };
    expect(eventsOf(given(...running).when(ask('2023-07-31'), reporter, undefined, terms))).toEqual([first]);
    const steps = [
      [head, [first], 'supervisor'],
      [supervisor, [first, agreed('unit-head', 'supervisor')], 'leader'],
      [leader, [first, agreed('unit-head', 'supervisor'), agreed('supervisor', 'leader')], null],
    ] as const;
    for (const [actor, past, next] of steps) {
      const then = given(...running, ...past);
      for (const other of [head, supervisor, leader].filter((one) => one !== actor))
        expect(refusedOf(then.when(answerTo(true), other, undefined, terms))).toEqual(['NOT_YOUR_TURN', null]);
      expect(eventsOf(then.when(answerTo(false), actor, undefined, terms))).toMatchObject([
        { type: 'ExtensionRefused' },
      ]);
      const step = agreed(actor.role as (typeof chain)[number], next);
      expect(eventsOf(then.when(answerTo(true), actor, undefined, terms))).toEqual(next ? [step] : [step, extended]);
    }
  });
  it('still ends when the approval chain was changed meanwhile', () => {
    const toLeader: Past = { ...asked, data: { ...asked.data, next: 'leader' } } as Past;
    const then = given(...running, toLeader);
    expect(eventsOf(then.when(answerTo(true), leader))).toMatchObject([{ data: { next: 'supervisor' } }]);
    expect(eventsOf(given(...running, asked).when(answerTo(true), supervisor, undefined, terms))).toMatchObject([
      { data: { next: 'leader' } },
    ]);
  });
});
