import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from './ladder/default-ladder.ts';
import type { MeasureEvent } from './measure/events.ts';
import { noticesOf } from './notices.ts';
import { definition, issued } from './testing.ts';

const context = {
  definition: definition(),
  frame: {
    leaders: [
      { id: 'mayor', main: true },
      { id: 'vice-mayor', main: false },
    ],
  },
};
const told = (event: MeasureEvent) =>
  noticesOf(
    { ...event, position: 42, stream: 'measure/high-tech-enterprises', occurredAt: '2023-07-03T01:00:00.000Z' },
    context,
  );
const brief = (event: MeasureEvent) => told(event).map(({ recipient, copy, kind }) => [recipient, copy, kind]);

const fired = (rung: string): MeasureEvent => {
  const { recipients, channels, document } =
    DEFAULT_LADDER.rungs.find(({ id }) => id === rung) ?? DEFAULT_LADDER.rungs[0] ?? never();
  const ladder = { id: 'default', version: 1 };
  const data = {
    obligation: 'm1',
    occurrence: 'e0',
    rung,
    document,
    recipients,
    channels,
    due: '2023-06-30',
    byHand: null,
    ladder,
  };
  return { type: 'RungFired', data };
};
const never = (): never => {
  throw new Error('the default ladder has no rungs');
};

const UNIT = ['unit-reporter@science', 'unit-head@science'];
const asked = { milestone: 'm1', due: '2023-08-31', reason: '用地未批' };

describe('a rung that fired', () => {
  it('tells those whom the ladder names, over its channels', () => {
    expect(told(fired('urging'))[2]).toEqual({
      id: '42/leader@vice-mayor',
      position: 42,
      recipient: 'leader@vice-mayor',
      copy: true,
      measure: 'high-tech-enterprises',
      kind: 'urging',
      document: 'urging',
      channels: ['inbox', 'email', 'webhook'],
      obligation: 'm1',
      due: '2023-06-30',
      text: '',
      at: '2023-07-03T01:00:00.000Z',
    });
    expect(told(fired('supervision-letter')).map(({ channels }) => channels)).toContainEqual(['inbox', 'email']);
  });
});

describe('what happened to a measure', () => {
  it.each<[string, MeasureEvent, readonly unknown[]]>([
    [
      'a milestone returned tells the unit',
      { type: 'MilestoneReturned', data: { milestone: 'm1', reason: '缺材料', due: '2023-07-10' } },
      UNIT.map((one) => [one, false, 'milestone-returned']),
    ],
    [
      'an instruction tells the unit, and the office as a copy',
      { type: 'InstructionGiven', data: { instruction: 'i1', text: '请抓紧', urgency: 'urgent', due: '2023-07-06' } },
      [...UNIT.map((one) => [one, false, 'instruction']), ['supervision-office', true, 'instruction']],
    ],
    [
      'an extension asked for tells whose turn it is',
      { type: 'ExtensionRequested', data: { ...asked, next: 'supervisor' } },
      [['supervision-office', false, 'decision-wanted']],
    ],
    [
      'a step of an approval tells the next one',
      { type: 'ExtensionApproved', data: { milestone: 'm1', step: 'supervisor', note: '', next: 'leader' } },
      [['leader@vice-mayor', false, 'decision-wanted']],
    ],
    [
      'the last step tells nobody, because the new date does',
      { type: 'ExtensionApproved', data: { milestone: 'm1', step: 'leader', note: '', next: null } },
      [],
    ],
    [
      'a new date tells the unit',
      { type: 'MilestoneExtended', data: { milestone: 'm1', due: '2023-08-31', previous: '2023-06-30' } },
      UNIT.map((one) => [one, false, 'request-granted']),
    ],
    [
      'a draft waits for the unit’s head',
      { type: 'ReportDrafted', data: { report: 'r1', asOf: '2023-06-25', values: [], text: '' } },
      [['unit-head@science', false, 'draft-written']],
    ],
    [
      'a rejected draft goes back to the reporter',
      { type: 'DraftRejected', data: { report: 'r1', reason: '数字有误' } },
      [['unit-reporter@science', false, 'draft-rejected']],
    ],
    [
      'a milestone handed in waits for the supervision office',
      { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '', evidence: [] } },
      [['supervision-office', false, 'milestone-submitted']],
    ],
    ['a report tells nobody', { type: 'ReportMissed', data: { period: '2023-06-25' } }, []],
  ])('%s', (_, event, expected) => {
    expect(brief(event)).toEqual(expected);
  });
  it('a measure issued is news for the digest, not for the inbox', () => {
    expect(told(issued).map(({ channels, due }) => [channels, due])).toEqual(
      UNIT.map(() => [['email', 'webhook'], '2023-03-06']),
    );
  });
});
