/** One event of each type as the domain writes it today; every golden file of that type must decode to it. */
import {
  type Amendment,
  DEFAULT_LADDER,
  DEFAULT_SETTINGS,
  type DomainEvent,
  type Ladder,
  type LampPolicy,
  type MeasureDefinition,
  type Origin,
  type PlanFrame,
} from '@duban/domain';

const at = { section: '四(四)', paragraph: 1, sentence: 2 };
const proposed: Origin = { kind: 'proposed', rule: 'usual-bureau' };
const reported: Origin = { kind: 'reported', at: [at] };

const definition: MeasureDefinition = {
  id: 'high-tech-enterprises',
  code: '4.4-01',
  title: { zh: '新增高新技术企业', en: 'New high-tech enterprises' },
  section: '4-4',
  sources: [at],
  targets: [
    {
      id: 'enterprises',
      kind: 'growth',
      label: { zh: '高新技术企业增长' },
      value: 10.5,
      unit: '%',
      baseline: { year: 2022, value: 158, unit: '家', source: { section: '一', paragraph: 2, sentence: 1 } },
      atLeast: true,
      sources: [at],
      note: { zh: '以2022年为基数' },
    },
    {
      id: 'park',
      kind: 'deliverable',
      label: { zh: '建成产业园' },
      value: null,
      unit: null,
      baseline: null,
      atLeast: false,
      sources: [at],
    },
  ],
  descriptors: [{ label: { zh: '年产能' }, value: 30, unit: '万台', source: at }],
  milestones: [
    {
      id: 'm1',
      ordinal: 1,
      label: { zh: '上半年' },
      due: '2023-06-30',
      expected: [{ target: 'enterprises', value: 5 }],
      origin: proposed,
    },
  ],
  leadUnit: 'science',
  supportUnits: ['education'],
  responsible: 'science-head',
  supervisingLeader: 'vice-mayor',
  evidence: [{ zh: '认定文件' }],
  origins: {
    leadUnit: reported,
    supportUnits: proposed,
    responsible: proposed,
    supervisingLeader: proposed,
    evidence: proposed,
  },
};

const lamps: LampPolicy = {
  id: 'two-lights',
  version: 1,
  title: { zh: '两色灯' },
  source: { zh: '自拟' },
  lamps: [
    { id: 'green', name: { zh: '绿灯' }, colour: '#2e7d32', meaning: 'on-time', severity: 1 },
    { id: 'red', name: { zh: '红灯' }, colour: '#d32f2f', meaning: 'behind', severity: 2 },
  ],
  situations: { onTime: 'green', done: 'green', notStarted: 'green', setAside: 'green' },
  scheduled: { mode: 'roadmap-steps', asAt: 'day', graceDays: 0 },
  rules: [{ kind: 'binary', reached: 'green', behind: 'red' }],
};
/** One rung is enough: the shapes of the others are those of the domain's type. */
const ladder: Ladder = { ...DEFAULT_LADDER, version: 1, rungs: DEFAULT_LADDER.rungs.slice(0, 1) };

const change: Amendment = {
  targets: [{ target: 'enterprises', value: 9.5 }],
  milestones: [{ milestone: 'm1', due: '2023-08-31', expected: [{ target: 'enterprises', value: 4 }] }],
};

const frame: PlanFrame = {
  id: 'zhongyuan-2023',
  title: { zh: '中原区2023年工作' },
  year: 2023,
  place: { zh: '中原区', en: 'Zhongyuan district' },
  adopted: '2023-02-22',
  report: { title: { zh: '政府工作报告' }, date: '2023-02-21' },
  sections: [{ id: '4-4', code: '四(四)', title: { zh: '科技创新' }, ordinal: 5 }],
  units: [{ id: 'science', name: { zh: '区科技局' }, shortName: '科技局' }],
  posts: [{ id: 'science-head', title: { zh: '局长' }, unit: 'science' }],
  leaders: [{ id: 'vice-mayor', title: { zh: '副区长' }, main: false, portfolio: ['science'] }],
  calendar: {
    from: '2023-01-01',
    to: '2023-12-31',
    holidays: [{ date: '2023-05-01', name: '劳动节' }],
    makeUpDays: [{ date: '2023-05-06', name: '劳动节' }],
  },
  rules: [{ id: 'usual-bureau', text: { zh: '由通常承办此类工作的部门牵头' } }],
  relations: [
    { kind: 'sum', whole: 'roads', parts: ['district-roads', 'city-roads'], note: { zh: '74 = 39 + 35' } },
    { kind: 'same-as', target: 'rd-intensity', as: 'rd-share', note: { zh: '报告两处提及' } },
  ],
  policies: { settings: DEFAULT_SETTINGS, lamps, ladder },
  measureIds: ['high-tech-enterprises'],
};

const values = [{ target: 'enterprises', value: 4.2 }];

type DataOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>['data'];

export const current: { readonly [Type in DomainEvent['type']]: DataOf<Type> } = {
  PlanAdopted: { frame, clock: { kind: 'real' } },
  PlanClockSet: {
    clock: {
      kind: 'rehearsal',
      planEpoch: '2023-02-22T00:00:00.000Z',
      realEpoch: '2026-01-05T01:02:03.004Z',
      rate: 52_560,
    },
  },
  PlanSettingsChanged: { settings: { ...DEFAULT_SETTINGS, signOff: true } },
  LampPolicyAdopted: { from: '2023-07-01', policy: { ...lamps, version: 2 } },
  LadderAdopted: { from: '2023-07-01', ladder: { ...ladder, version: 2 } },
  CalendarExtended: {
    calendar: {
      from: '2024-01-01',
      to: '2024-12-31',
      holidays: [{ date: '2024-01-01', name: '元旦' }],
      makeUpDays: [{ date: '2024-02-04', name: '春节' }],
    },
  },
  ReportTextGiven: {
    sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    sentences: [{ at: { section: '四(四)', paragraph: 1, sentence: 2 }, text: '新增科技型企业200家' }],
  },
  InterviewRecorded: {
    unit: 'science',
    called: '2023-07-14',
    heldOn: '2023-07-18',
    minutes: '听取情况说明',
    result: '8月底前完成认定',
    matters: [{ measure: 'high-tech-enterprises', obligation: 'm1' }],
  },
  MeasureDrafted: { definition },
  MeasureApproved: { note: '同意立项' },
  MeasureIssued: { definition, acknowledgeBy: '2023-02-27' },
  AcknowledgementMissed: { due: '2023-02-27' },
  MeasureSuspended: { reason: '等待规划调整' },
  MeasureResumed: {
    note: '规划已调整',
    acknowledgeBy: null,
    milestones: [{ milestone: 'm1', due: '2023-09-29' }],
    instructions: [{ instruction: 'i1', due: '2023-09-29' }],
  },
  MeasureCancelled: { reason: '并入另一项' },
  ClosingProposed: { reason: '省里推迟认定' },
  ClosingRefused: { note: '年内仍须完成' },
  MeasureClosed: { exception: '省里推迟认定' },
  MeasureReopened: { reason: '核查发现问题', acknowledgeBy: '2023-09-29', milestones: [], instructions: [] },
  AmendmentProposed: { amendment: 'a1', change, reason: '省里调整口径', next: 'supervisor' },
  AmendmentApproved: { amendment: 'a1', step: 'supervisor', note: '', next: 'leader' },
  AmendmentRefused: { amendment: 'a1', step: 'leader', note: '维持原目标' },
  MeasureAmended: { amendment: 'a1', change },
  ReportDrafted: { report: 'r2', asOf: '2023-04-30', values, text: '四月' },
  DraftRejected: { report: 'r2', reason: '口径不符' },
  ContributionMade: { unit: 'education', values: [], text: '已提供院校名单' },
  ReportMissed: { period: '2023-04-25' },
  ExtensionRequested: { milestone: 'm1', due: '2023-07-31', reason: '申报期推迟', next: 'unit-head' },
  ExtensionApproved: { milestone: 'm1', step: 'unit-head', note: '', next: 'supervisor' },
  ExtensionRefused: { milestone: 'm1', step: 'supervisor', note: '理由不充分' },
  MilestoneExtended: { milestone: 'm1', due: '2023-07-31', previous: '2023-06-30' },
  OfficeLimitPassed: { matter: 'verify', obligation: 'm1', due: '2023-07-10' },
  InstructionGiven: { instruction: 'i1', text: '请抓紧', urgency: 'urgent', due: '2023-05-08' },
  InstructionAnswered: { instruction: 'i1', text: '已部署' },
  InstructionMissed: { instruction: 'i1', due: '2023-05-08' },
  LampTurned: {
    lamp: 'red',
    previous: 'green',
    date: '2023-07-01',
    reason: { code: 'NOTHING_REPORTED', facts: { target: 'enterprises', expected: 5, actual: null } },
    policy: { id: 'two-lights', version: 1 },
  },
  RungFired: {
    obligation: 'm1',
    occurrence: 'e0',
    rung: 'reminder',
    document: 'reminder',
    recipients: [{ role: 'unit-head', copy: false }],
    channels: ['inbox', 'email'],
    due: '2023-06-30',
    byHand: null,
    ladder: { id: 'default', version: 1 },
  },
  RungSkipped: { obligation: 'm1', occurrence: 'e0', rung: 'urging', reason: '已当面催办' },
  LadderHeld: { obligation: 'm1', reason: '等待会议决定' },
  LadderReleased: { obligation: 'm1', reason: '会议已决定' },
  SnapshotMade: {
    kind: 'monthly-bulletin',
    period: '2023-06',
    at: '2023-06-30T09:00:00.000Z',
    asOf: 421,
    headHash: 'ab'.repeat(32),
    content: { month: '2023-06', listed: ['high-tech-enterprises'] },
  },
  DeliverySucceeded: {
    dispatch: 'digest/unit-head@science/2023-07-03',
    recipient: 'unit-head@science',
    channel: 'email',
    attempt: 2,
    notices: [431, 433],
  },
  DeliveryFailed: {
    dispatch: 'digest/unit-head@science/2023-07-03',
    recipient: 'unit-head@science',
    channel: 'email',
    attempt: 1,
    reason: 'connect ECONNREFUSED',
  },
  DeliveryGivenUp: {
    dispatch: 'digest/unit-head@science/2023-07-03',
    recipient: 'unit-head@science',
    channel: 'webhook',
    attempt: 9,
    notices: [431, 433],
    reason: 'HTTP 410',
  },
  MeasureAcknowledged: { implied: true },
  ProgressReported: {
    report: 'r1',
    asOf: '2023-03-31',
    values: [{ target: 'enterprises', value: 42 }],
    text: '一季度',
  },
  ProgressCorrected: {
    report: 'r1',
    values,
    text: '一季度，更正',
    previous: { values: [{ target: 'enterprises', value: 42 }], text: '一季度' },
    reason: '小数点错位',
  },
  MilestoneSubmitted: { milestone: 'm1', text: '已完成', evidence: ['认定文件 12 号'] },
  MilestoneVerified: { milestone: 'm1', note: '属实' },
  MilestoneReturned: { milestone: 'm1', reason: '缺少名单', due: '2023-07-15' },
  MilestoneMissed: { milestone: 'm1', due: '2023-06-30' },
};
