import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../ladder/default-ladder.ts';
import { DOCUMENT_KINDS, LADDER_ROLES } from '../ladder/ladder.ts';
import type { MeasureEvent } from '../measure/events.ts';
import type { Urgency } from '../plan/settings.ts';
import { definition, issued } from '../testing.ts';
import { measuresConcerned } from './concerned.ts';
import { noticesOf } from './notices.ts';

const context = {
  measures: [definition()],
  frame: {
    leaders: [
      { id: 'mayor', main: true },
      { id: 'vice-mayor', main: false },
    ],
  },
};
const noticesFor = (event: MeasureEvent) =>
  noticesOf(
    { ...event, position: 42, stream: 'measure/high-tech-enterprises', occurredAt: '2023-07-03T01:00:00.000Z' },
    context,
  );
const brief = (event: MeasureEvent) => noticesFor(event).map(({ recipient, copy, kind }) => [recipient, copy, kind]);

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
const instruction = (urgency: Urgency, leader: string): MeasureEvent => ({
  type: 'InstructionGiven',
  data: { instruction: 'i1', text: '请抓紧', urgency, due: '2023-07-06', leader },
});
const asked = { milestone: 'm1', due: '2023-08-31', reason: '用地未批' };

describe('a rung that fired', () => {
  it('notifies those whom the ladder names, over its channels', () => {
    expect(noticesFor(fired('urging'))[2]).toEqual({
      id: '42/leader@vice-mayor',
      position: 42,
      recipient: 'leader@vice-mayor',
      copy: true,
      measure: 'high-tech-enterprises',
      measures: ['high-tech-enterprises'],
      kind: 'urging',
      form: 'weekly',
      document: 'urging',
      channels: ['inbox', 'email', 'webhook'],
      obligation: 'm1',
      due: '2023-06-30',
      text: '',
      at: '2023-07-03T01:00:00.000Z',
    });
    expect(noticesFor(fired('supervision-letter')).map(({ channels }) => channels)).toContainEqual(['inbox', 'email']);
  });
  it.each([
    ['reminder', { 'unit-reporter@science': 'digest', 'unit-head@science': 'digest' }],
    [
      'supervision-letter',
      { 'unit-head@science': 'letter', 'leader@vice-mayor': 'weekly', 'supervision-office': 'digest' },
    ],
    [
      'interview',
      {
        'unit-head@science': 'letter',
        'leader@vice-mayor': 'letter',
        'supervision-office': 'digest',
        'leader@mayor': 'weekly',
      },
    ],
    [
      'bulletin',
      {
        'unit-head@science': 'digest',
        'supervision-office': 'digest',
        'leader@vice-mayor': 'weekly',
        'leader@mayor': 'weekly',
      },
    ],
  ])('notifies recipients of a %s in the form of their role', (rung, forms) => {
    expect(Object.fromEntries(noticesFor(fired(rung)).map(({ recipient, form }) => [recipient, form]))).toEqual(forms);
  });
  it('notifies every role that a ladder can name, to act or as a copy', () => {
    for (const role of LADDER_ROLES)
      for (const copy of [true, false])
        for (const document of DOCUMENT_KINDS) {
          const event = fired('urging');
          if (event.type !== 'RungFired') return never();
          const data = { ...event.data, document, recipients: [{ role, copy }] };
          expect(noticesFor({ ...event, data }), `${document} ${role}`).toMatchObject([{ copy, kind: document }]);
        }
  });
});

describe('an event of a measure', () => {
  it.each<[string, MeasureEvent, readonly unknown[]]>([
    [
      'a milestone returned tells the unit',
      { type: 'MilestoneReturned', data: { milestone: 'm1', reason: '缺材料', due: '2023-07-10' } },
      UNIT.map((one) => [one, false, 'milestone-returned']),
    ],
    [
      'an instruction tells the unit, and as copies the leader in charge and the office',
      instruction('urgent', 'mayor'),
      [
        ...UNIT.map((one) => [one, false, 'instruction']),
        ['leader@vice-mayor', true, 'instruction'],
        ['supervision-office', true, 'instruction'],
      ],
    ],
    [
      'an instruction does not tell the leader who gave it',
      instruction('urgent', 'vice-mayor'),
      [...UNIT.map((one) => [one, false, 'instruction']), ['supervision-office', true, 'instruction']],
    ],
    [
      'an answer tells the leader who asked, and as copies the leader in charge and the office',
      { type: 'InstructionAnswered', data: { instruction: 'i1', text: '已部署', leader: 'mayor' } },
      [
        ['leader@mayor', false, 'instruction-answered'],
        ['leader@vice-mayor', true, 'instruction-answered'],
        ['supervision-office', true, 'instruction-answered'],
      ],
    ],
    [
      'an answer to an instruction of an earlier version, which names no leader, tells the leader in charge',
      { type: 'InstructionAnswered', data: { instruction: 'i1', text: '已部署' } },
      [
        ['leader@vice-mayor', false, 'instruction-answered'],
        ['supervision-office', true, 'instruction-answered'],
      ],
    ],
    [
      'a drafted measure tells the leader who approves it',
      { type: 'MeasureDrafted', data: { definition: definition() } },
      [['leader@vice-mayor', false, 'measure-drafted']],
    ],
    [
      'an approved measure tells the office, which issues it',
      { type: 'MeasureApproved', data: { note: '' } },
      [['supervision-office', false, 'measure-approved']],
    ],
    [
      'a milestone verified tells the unit',
      { type: 'MilestoneVerified', data: { milestone: 'm1', note: '' } },
      UNIT.map((one) => [one, false, 'milestone-verified']),
    ],
    [
      'a report corrected tells the office',
      {
        type: 'ProgressCorrected',
        data: { report: 'r1', values: [], text: '', previous: { values: [], text: '' }, reason: '笔误' },
      },
      [['supervision-office', false, 'report-corrected']],
    ],
    [
      'unlikely figures that were confirmed tell the office',
      {
        type: 'ProgressReported',
        data: {
          report: 'r1',
          asOf: '2023-06-25',
          values: [],
          text: '',
          confirmed: [{ kind: 'falls', target: 'enterprises', figure: 3, against: 5 }],
        },
      },
      [['supervision-office', false, 'figures-confirmed']],
    ],
    [
      'ordinary figures tell nobody',
      { type: 'ProgressReported', data: { report: 'r1', asOf: '2023-06-25', values: [], text: '' } },
      [],
    ],
    [
      'a limit of the office that passed tells the office',
      { type: 'OfficeLimitPassed', data: { matter: 'verify', obligation: 'm1', due: '2023-07-10' } },
      [['supervision-office', false, 'office-limit-passed']],
    ],
    [
      'a closing by exception that is proposed waits for the leader',
      { type: 'ClosingProposed', data: { reason: '省里推迟认定' } },
      [['leader@vice-mayor', false, 'decision-wanted']],
    ],
    [
      'what a support unit contributes tells the lead unit',
      { type: 'ContributionMade', data: { unit: 'education', values: [], text: '名单已报' } },
      UNIT.map((one) => [one, false, 'contribution-made']),
    ],
    [
      'a milestone handed in tells whoever was deciding on its extension that no decision is needed',
      { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '', evidence: [], withdrawn: 'leader' } },
      [
        ['supervision-office', false, 'milestone-submitted'],
        ['leader@vice-mayor', false, 'request-withdrawn'],
      ],
    ],
    [
      'a milestone handed in tells the office once, also where the extension was its to decide',
      { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '', evidence: [], withdrawn: 'supervisor' } },
      [['supervision-office', false, 'milestone-submitted']],
    ],
    [
      'a measure closed by exception tells the unit, and the leader as a copy',
      { type: 'MeasureClosed', data: { exception: '省里推迟认定' } },
      [...UNIT.map((one) => [one, false, 'closed-by-exception']), ['leader@vice-mayor', true, 'closed-by-exception']],
    ],
    [
      'a measure closed tells the unit',
      { type: 'MeasureClosed', data: { exception: null } },
      UNIT.map((one) => [one, false, 'measure-closed']),
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
  it('notifies at once of an urgent instruction, of others by digest, and the leader in charge by weekly summary', () => {
    const forms = (urgency: Urgency) => noticesFor(instruction(urgency, 'mayor')).map(({ form }) => form);
    expect(forms('urgent')).toEqual(['at-once', 'at-once', 'at-once', 'at-once']);
    expect(forms('thirty-days')).toEqual(['digest', 'digest', 'weekly', 'digest']);
  });
  it('notifies of an issued measure by digest and not by inbox', () => {
    expect(noticesFor(issued).map(({ channels, due }) => [channels, due])).toEqual(
      UNIT.map(() => [['email', 'webhook'], '2023-03-06']),
    );
  });
});

describe('an interview that was recorded', () => {
  const matters = ['roads-1', 'roads-2', 'roads-3'].map((measure) => ({ measure, obligation: 'm1' }));
  const event = {
    type: 'InterviewRecorded',
    stream: 'plan',
    position: 42,
    occurredAt: '2023-07-20T01:00:00.000Z',
    data: {
      unit: 'roads',
      called: '2023-07-14',
      heldOn: '2023-07-18',
      minutes: '听取汇报',
      result: '八月底前完成',
      matters: [...matters, { measure: 'roads-1', obligation: 'm2' }],
    },
  } as const;
  const led = (id: string, supervisingLeader: string) => ({ id, leadUnit: 'roads', supervisingLeader });

  it('concerns each of its measures once', () => {
    expect(measuresConcerned(event)).toEqual(['roads-1', 'roads-2', 'roads-3']);
    expect(measuresConcerned({ ...event, stream: 'measure/roads-9' })).toEqual(['roads-9']);
    expect(measuresConcerned({ ...event, stream: 'rhythm/2023-06' })).toEqual([]);
  });
  it('notifies the head of the unit by digest, and each leader of what they supervise by weekly summary', () => {
    const measures = [led('roads-1', 'mayor'), led('roads-2', 'vice-mayor'), led('roads-3', 'mayor')];
    const notices = noticesOf(event, { ...context, measures });
    expect(notices.map(({ recipient, copy, form, measures }) => [recipient, copy, form, measures])).toEqual([
      ['unit-head@roads', false, 'digest', ['roads-1', 'roads-2', 'roads-3']],
      ['leader@mayor', true, 'weekly', ['roads-1', 'roads-3']],
      ['leader@vice-mayor', true, 'weekly', ['roads-2']],
    ]);
    expect(notices[2]).toMatchObject({
      id: '42/leader@vice-mayor',
      kind: 'interview-recorded',
      measure: 'roads-2',
      obligation: 'interview-2023-07-14',
      due: null,
      document: null,
      text: '八月底前完成',
    });
  });
  it('notifies nobody of measures that are not known', () => {
    expect(noticesOf(event, { ...context, measures: [] })).toEqual([]);
  });
});

describe('an official letter that was issued', () => {
  const units = [
    { id: 'science', name: { zh: '区科技局' }, shortName: '科技局' },
    { id: 'finance', name: { zh: '区财政局' }, shortName: '财政局' },
  ];
  const leaders = [
    { id: 'mayor', main: true, title: { zh: '区长' } },
    { id: 'vice-mayor', main: false, title: { zh: '副区长' } },
  ];
  const issuedTo = (addressees: readonly string[], copies: readonly string[], isLetter = true) => {
    const matter = { code: '4.4-01', title: '举措', obligation: 'm1', due: null, at: '2023-07-03T01:00:00.000Z' };
    const matters = [
      { ...matter, measure: 'high-tech-enterprises' },
      { ...matter, measure: 'high-tech-enterprises' },
    ];
    const letter = isLetter && { letter: { unit: 'science', unitName: '区科技局', matters } };
    const event = {
      ...{ type: 'PaperIssued', position: 42, stream: 'plan', occurredAt: '2023-07-03T01:00:00.000Z' },
      data: { paper: 'p3', subject: { kind: 'interview', month: null, escalation: 7, ...letter }, addressees, copies },
    };
    return { event, notices: noticesOf(event, { measures: context.measures, frame: { units, leaders } }) };
  };
  const briefly = (addressees: readonly string[], copies: readonly string[] = []) =>
    issuedTo(addressees, copies).notices.map(({ recipient, copy, form }) => [recipient, copy, form]);

  it('concerns each of its measures once, and a paper that is no letter concerns none', () => {
    expect(measuresConcerned(issuedTo([], []).event)).toEqual(['high-tech-enterprises']);
    expect(measuresConcerned(issuedTo([], [], false).event)).toEqual([]);
  });
  it('notifies reporters and heads of the units that its addressees name, by full or short name', () => {
    expect(briefly(['区财政局', '科技局'])).toEqual([
      ['unit-reporter@finance', false, 'letter'],
      ['unit-reporter@science', false, 'letter'],
      ['unit-head@finance', false, 'letter'],
      ['unit-head@science', false, 'letter'],
    ]);
  });
  it('notifies the unit that it is about where the addressees name no unit of the plan', () => {
    expect(briefly(['区科技局党组'])).toEqual([
      ['unit-reporter@science', false, 'letter'],
      ['unit-head@science', false, 'letter'],
    ]);
  });
  it('notifies heads and leaders who get a copy, and nobody of a name that is not of the plan', () => {
    expect(briefly(['区科技局'], ['区财政局', '副区长', '区委办公室']).filter(([, copy]) => copy)).toEqual([
      ['unit-head@finance', true, 'digest'],
      ['leader@vice-mayor', true, 'digest'],
    ]);
  });
  it('is what the notice is about', () => {
    expect(issuedTo(['区科技局'], []).notices[0]).toMatchObject({
      ...{ kind: 'letter-issued', obligation: 'paper-p3', measure: 'high-tech-enterprises', document: null },
      channels: ['inbox', 'email', 'webhook'],
    });
  });
});
