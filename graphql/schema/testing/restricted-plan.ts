/** A plan with every kind of restricted data, each piece carrying a marker text that reveals a leak; and one caller of each kind. */

import type { Actor, PlanEvent, PlanFrame } from '@duban/domain';
import { head, reporter } from '@duban/domain/testing';
import type { Identity } from '../kernel/ports.ts';
import { openTestEnvironment, type TestEnvironment } from './environment.ts';
import { frame, identityOf, numbered } from './plan.ts';

/** One caller for each combination of role and scope. `science` leads measure-1, which `education` supports; `housing` leads measure-2. */
export const CALLERS: Readonly<Record<string, Identity>> = {
  'reporter of science': identityOf('unit-reporter', 'science'),
  'head of science': identityOf('unit-head', 'science'),
  'reporter of education': identityOf('unit-reporter', 'education'),
  'head of housing': identityOf('unit-head', 'housing'),
  supervisor: identityOf('supervisor'),
  'leader in charge of science': { ...identityOf('leader'), leader: 'vice-mayor' },
  'leader in charge of housing': { ...identityOf('leader'), leader: 'deputy' },
  'main leader': { ...identityOf('leader'), leader: 'mayor' },
  'leader of no post': identityOf('leader'),
  auditor: identityOf('auditor'),
  admin: identityOf('admin'),
  security: identityOf('security'),
};

const guarded: PlanFrame = {
  ...frame,
  leaders: [
    { id: 'vice-mayor', title: { zh: '副区长' }, main: false, portfolio: ['science', 'education'] },
    { id: 'deputy', title: { zh: '另一位副区长' }, main: false, portfolio: ['housing'] },
    { id: 'mayor', title: { zh: '区长' }, main: true, portfolio: [] },
  ],
};

/** `of` is the measure or the recipient to which the marked data belongs, or null if it belongs to the plan. */
export type Marker = {
  readonly pattern: RegExp;
  readonly operation: 'drafts' | 'papers' | 'inbox' | 'deliveries';
  readonly of: string | null;
};

export const MARKERS: readonly Marker[] = [
  { pattern: /mark-draft-1/, operation: 'drafts', of: 'measure-1' },
  { pattern: /mark-contribution-1/, operation: 'drafts', of: 'measure-1' },
  { pattern: /mark-draft-2/, operation: 'drafts', of: 'measure-2' },
  { pattern: /mark-rejection-2/, operation: 'drafts', of: 'measure-2' },
  { pattern: /mark-agenda/, operation: 'papers', of: null },
  { pattern: /mark-paper/, operation: 'papers', of: null },
  // The whole key of a notice, because the recipient alone also appears in the ladder's records.
  { pattern: /\d+\/unit-head@science/, operation: 'inbox', of: 'unit-head@science' },
  { pattern: /\d+\/unit-head@housing/, operation: 'inbox', of: 'unit-head@housing' },
  { pattern: /mark-delivery-science/, operation: 'deliveries', of: 'unit-head@science' },
  { pattern: /mark-delivery-housing/, operation: 'deliveries', of: 'unit-head@housing' },
];

const subject = { kind: 'bulletin', month: '2023-06', escalation: null } as const;
const series = { issuer: '督查室', code: '青政督', year: 2023 };
const drawn = { paper: 'p1', subject, title: '通报', position: 3, day: '2023-06-30', template: 1 } as const;
const names = { addressees: [], copies: [] };
/** Open to everyone, but not what was written on the way. */
const ISSUED_PAPER: readonly PlanEvent[] = [
  { type: 'PaperDrafted', data: { ...drawn, ...names, drafter: 'a', figures: [] } },
  { type: 'PaperReturned', data: { paper: 'p1', revision: 1, reason: 'mark-paper' } },
  { type: 'PaperSigned', data: { paper: 'p1', revision: 1 } },
  { type: 'PaperNumbered', data: { paper: 'p1', series, number: 1 } },
  {
    type: 'PaperIssued',
    data: {
      ...{ ...drawn, ...names, series, number: 1, paragraphs: [], signedOn: '2023-07-01', numberedOn: '2023-07-01' },
      ...{ sha256: 'ab'.repeat(32), size: 1, verification: '0123456789ABCDEF', page: 'https://duban.example/verify' },
    },
  },
];

/** Given another `plan` and an environment, opens a second plan with the same ids in that environment's database. */
export const openRestrictedPlan = async (plan = frame.id, beside?: TestEnvironment): Promise<TestEnvironment> => {
  const environment = await openTestEnvironment({ ...guarded, id: plan }, beside);
  const { settings } = frame.policies;
  await environment.executeOnPlan({ type: 'changeSettings', settings: { ...settings, signOff: true } });
  await environment.issue(
    numbered(1, { supportUnits: ['education'], supervisingLeader: 'vice-mayor' }),
    numbered(2, { section: '4-5', leadUnit: 'housing', supervisingLeader: 'deputy', supportUnits: [] }),
  );
  const of = (unit: string, actor: Actor): Actor => ({ ...actor, unit });
  const report = (text: string) => ({ type: 'reportProgress', values: [], text, asOf: null }) as const;
  environment.setTime('2023-04-05T02:00:00.000Z');
  await environment.execute('measure-1', report('mark-draft-1'), reporter);
  await environment.execute(
    'measure-1',
    { type: 'contribute', values: [], text: 'mark-contribution-1' },
    of('education', reporter),
  );
  await environment.execute('measure-2', report('mark-draft-2'), of('housing', reporter));
  await environment.execute(
    'measure-2',
    { type: 'rejectReport', report: 'r1', reason: 'mark-rejection-2' },
    of('housing', head),
  );
  const leader: Actor = { id: 'a', role: 'leader', unit: null };
  for (const measure of ['measure-1', 'measure-2'])
    await environment.execute(measure, { type: 'instruct', text: '抓紧', urgency: 'urgent' }, leader);
  await environment.passTimeUntil('2023-07-14T02:00:00.000Z');
  for (const unit of ['science', 'housing']) {
    const about = { dispatch: `mark-delivery-${unit}`, recipient: `unit-head@${unit}`, channel: 'email' } as const;
    await environment.record(
      `delivery/${unit}`,
      { type: 'DeliveryFailed', data: { ...about, attempt: 1, reason: `mark-delivery-${unit}` } },
      { type: 'DeliverySucceeded', data: { ...about, attempt: 2, notices: [3] } },
    );
  }
  await environment.record('plan', ...ISSUED_PAPER);
  const paper = { at: '2023-06-30T09:00:00.000Z', asOf: 5, headHash: 'abc' };
  await environment.record(
    'rhythm',
    {
      type: 'SnapshotMade',
      data: { ...paper, kind: 'weekly-meeting', period: '2023-06-26', headHash: 'mark-agenda', content: {} },
    },
    { type: 'SnapshotMade', data: { ...paper, kind: 'monthly-bulletin', period: '2023-06', content: {} } },
  );
  // With sign-off left on, only the unit's head could correct a report.
  await environment.executeOnPlan({ type: 'changeSettings', settings });
  return environment;
};
