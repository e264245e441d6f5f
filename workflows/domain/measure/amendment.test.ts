import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { definition, given, head, leader, measureAfter, type Past, reporter, supervisor, TERMS } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import type { Amendment } from './events.ts';
import { asked, enterprises, eventsOf, refusedOf, running, submitted } from './examples.ts';
import { obligationsOf } from './obligations.ts';

const change = (part: Partial<Amendment>): Amendment => ({ targets: [], milestones: [], ...part });
const step = (due: string, value = 80, milestone = 'm1') => ({ milestone, due, expected: enterprises(value) });
const propose = (part: Partial<Amendment>, reason = '上级调整'): MeasureOrder => ({
  type: 'proposeAmendment',
  change: change(part),
  reason,
});
const decide = (granted: boolean, note = '同意'): MeasureOrder => ({ type: 'decideAmendment', granted, note });
const proposal = change({
  targets: enterprises(180),
  milestones: [step('2023-07-31', 70), step('2023-12-29', 180, 'm2')],
});
const proposed: Past = {
  type: 'AmendmentProposed',
  data: { amendment: 'a1', change: proposal, reason: '上级调整', next: 'supervisor' },
};
const agreed = (step: 'supervisor' | 'leader', next: 'leader' | null): Past => ({
  type: 'AmendmentApproved',
  data: { amendment: 'a1', step, note: '同意', next },
});
const amended: Past = {
  type: 'MeasureAmended',
  data: { amendment: 'a1', change: proposal },
  occurredAt: shanghai('2023-05-10', '10:00'),
};

describe('proposing an amendment', () => {
  it('is open to the unit head and the office, with a reason, one at a time', () => {
    for (const actor of [head, supervisor])
      expect(eventsOf(given(...running).when(propose(proposal), actor))).toEqual([proposed]);
    expect(refusedOf(given(...running).when(propose(proposal), reporter))).toEqual(['NOT_ALLOWED', null]);
    expect(refusedOf(given(...running).when(propose(proposal, ''), head))).toEqual(['INVALID', 'reason']);
    expect(refusedOf(given(...running, proposed).when(propose(proposal), head))).toEqual(['ALREADY_ASKED', null]);
  });
  it.each<[string, string, Partial<Amendment>]>([
    ['INVALID', 'change', {}],
    ['INVALID', 'change', { targets: enterprises(200), milestones: [step('2023-06-30')] }],
    ['INVALID', 'change', { targets: [...enterprises(150), ...enterprises(160)] }],
    ['INVALID', 'change', { milestones: [step('2023-07-31'), step('2023-08-31')] }],
    ['TARGET_UNKNOWN', 'change.targets.0.target', { targets: [{ target: 'nobody', value: 1 }] }],
    ['INVALID', 'change.targets.0.value', { targets: [{ target: 'park', value: 1 }] }],
    ['VALUE_OUT_OF_RANGE', 'change.targets.0.value', { targets: enterprises(Number.NaN) }],
    ['VALUE_OUT_OF_RANGE', 'change.targets.0.value', { targets: enterprises(-1) }],
    ['MILESTONE_UNKNOWN', 'change.milestones.0.milestone', { milestones: [step('2023-07-31', 80, 'm9')] }],
    ['INVALID', 'change.milestones.0.due', { milestones: [step('2023-06-31')] }],
    ['LIMIT_NOT_IN_FUTURE', 'change.milestones.0.due', { milestones: [step('2023-03-01')] }],
    [
      'TARGET_UNKNOWN',
      'change.milestones.0.expected.0.target',
      { milestones: [{ milestone: 'm1', due: '2023-07-31', expected: [{ target: 'nobody', value: 1 }] }] },
    ],
    ['VALUE_OUT_OF_RANGE', 'change.milestones.0.expected.0.value', { milestones: [step('2023-07-31', -1)] }],
    ['INVALID', 'change.milestones.0.due', { milestones: [step('9998-12-31')] }],
    ['INVALID', 'change.milestones.0.due', { milestones: [step('2024-01-31')] }],
    ['INVALID', 'change.milestones.0.due', { milestones: [step('2023-05-31', 200, 'm2')] }],
    ['INVALID', 'change.milestones.0.expected.0.value', { milestones: [step('2023-12-29', 190, 'm2')] }],
    [
      'INVALID',
      'change.milestones.0.expected.1.target',
      { milestones: [{ milestone: 'm1', due: '2023-07-31', expected: [...enterprises(70), ...enterprises(80)] }] },
    ],
  ])('is refused with %s at %s', (code, field, part) => {
    expect(refusedOf(given(...running).when(propose(part), head))).toEqual([code, field]);
  });
  it('must amend the expectation of the last step together with the number of a target', () => {
    const alone = given(...running).when(propose({ targets: enterprises(180) }), head);
    expect(alone).toMatchObject({
      ok: false,
      refusal: {
        code: 'INVALID',
        field: 'change.targets.0.value',
        facts: {
          reason: expect.stringContaining('amend the step “全年” to expect 180'),
          reasonZh: '改变了最后一个节点的应达数，须一并将节点“全年”的应达数变更为180',
        },
      },
    });
    const last = (value: number) => step('2023-12-29', value, 'm2');
    const both = { targets: enterprises(180), milestones: [last(180)] };
    expect(eventsOf(given(...running).when(propose(both), head))).toMatchObject([{ data: { change: both } }]);
    const other = { targets: enterprises(180), milestones: [last(200)] };
    expect(refusedOf(given(...running).when(propose(other), head))).toEqual([
      'INVALID',
      'change.milestones.0.expected.0.value',
    ]);
  });
  it('must leave the last step of a target its expectation', () => {
    const emptied = { milestones: [{ milestone: 'm2', due: '2023-12-29', expected: [] }] };
    expect(refusedOf(given(...running).when(propose(emptied), head))).toEqual([
      'INVALID',
      'change.milestones.0.expected',
    ]);
  });
  it('may change a target alone once its last step is verified, or where no step expects anything of it', () => {
    const verified: readonly Past[] = [
      { type: 'MilestoneSubmitted', data: { milestone: 'm2', text: '', evidence: [] } },
      { type: 'MilestoneVerified', data: { milestone: 'm2', note: '' } },
    ];
    const only = propose({ targets: enterprises(180) });
    expect(eventsOf(given(...running, ...verified).when(only, head))).toMatchObject([{ type: 'AmendmentProposed' }]);
    const bare = definition();
    const silent: Past = {
      type: 'MeasureIssued',
      data: {
        definition: { ...bare, milestones: bare.milestones.map((one) => ({ ...one, expected: [] })) },
        acknowledgeBy: '2023-03-06',
      },
    };
    expect(eventsOf(given(silent).when(only, supervisor))).toMatchObject([{ type: 'AmendmentProposed' }]);
  });
  it('is refused for a milestone that is handed in', () => {
    expect(refusedOf(given(...running, submitted).when(propose({ milestones: [step('2023-07-31')] }), head))).toEqual([
      'MILESTONE_NOT_OPEN',
      'change.milestones.0.milestone',
    ]);
  });
});

describe('deciding an amendment', () => {
  it('goes through the chain, and only its end changes the measure', () => {
    expect(refusedOf(given(...running).when(decide(true), supervisor))).toEqual(['NOTHING_ASKED', null]);
    expect(refusedOf(given(...running, proposed).when(decide(true), leader))).toEqual(['NOT_YOUR_TURN', null]);
    expect(eventsOf(given(...running, proposed).when(decide(true), supervisor))).toEqual([
      agreed('supervisor', 'leader'),
    ]);
    const then = given(...running, proposed, agreed('supervisor', 'leader'));
    expect(eventsOf(then.when(decide(true), leader))).toEqual([
      agreed('leader', null),
      { type: 'MeasureAmended', data: { amendment: 'a1', change: proposal } },
    ]);
  });
  it('is refused with a reason, and the next one has the next number', () => {
    expect(refusedOf(given(...running, proposed).when(decide(false, ''), supervisor))).toEqual(['INVALID', 'note']);
    const refused: Past = { type: 'AmendmentRefused', data: { amendment: 'a1', step: 'supervisor', note: '否' } };
    expect(eventsOf(given(...running, proposed, refused).when(propose(proposal), head))).toMatchObject([
      { data: { amendment: 'a2' } },
    ]);
  });
  it('cannot be granted once one of its dates is over or its step was handed in, but can be refused', () => {
    const late = shanghai('2023-08-01', '10:00');
    const then = given(...running, proposed, agreed('supervisor', 'leader'));
    expect(refusedOf(then.when(decide(true), leader, late))).toEqual([
      'LIMIT_NOT_IN_FUTURE',
      'change.milestones.0.due',
    ]);
    expect(eventsOf(then.when(decide(false), leader, late))).toMatchObject([{ type: 'AmendmentRefused' }]);
    const handedIn = given(...running, proposed, agreed('supervisor', 'leader'), submitted);
    expect(refusedOf(handedIn.when(decide(true), leader))[0]).toBe('MILESTONE_NOT_OPEN');
  });
});

describe('an amended measure', () => {
  const measure = measureAfter([
    ...running,
    asked,
    proposed,
    agreed('supervisor', 'leader'),
    agreed('leader', null),
    amended,
  ]);

  it('has the new target, and owes the step until the new date', () => {
    expect(measure?.definition.targets[0]?.value).toBe(180);
    expect(measure?.definition.milestones[0]).toMatchObject({ due: '2023-07-31', expected: enterprises(70) });
    expect(measure?.milestones[0]).toMatchObject({ due: '2023-07-31', occurrence: 1, extended: 0 });
    expect(measure?.milestones[1]).toMatchObject({ due: '2023-12-29', occurrence: 0 });
  });
  it('settles the extension that was asked for, and begins its ladder anew', () => {
    expect(measure?.milestones[0]?.request).toBeNull();
    const owed = measure && obligationsOf(measure, TERMS).find(({ id }) => id === 'm1');
    expect(owed).toMatchObject({ occurrence: 'e1', due: '2023-07-31', since: amended.occurredAt });
    expect(owed?.pauses.filter(({ to }) => to === null)).toEqual([]);
  });
  it('keeps its occurrence where only its expectation was changed', () => {
    const only: Past = {
      type: 'MeasureAmended',
      data: { amendment: 'a1', change: change({ milestones: [step('2023-06-30', 60)] }) },
    };
    expect(measureAfter([...running, only])?.milestones[0]).toMatchObject({ due: '2023-06-30', occurrence: 0 });
  });
});
