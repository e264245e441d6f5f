/** The settings of a plan as a person writes them: whole, and named as the domain names them, so that a refusal finds its field. */

import type { Limit, PlanSettings } from '@duban/domain';
import { builder } from '../builder.ts';
import { ApprovalStepRef } from '../kernel/words.ts';
import { CadenceKindRef, DayKindRef } from './policies.ts';

export const LimitInput = builder.inputType('LimitInput', {
  description: '时限。A time limit in days.',
  fields: (t) => ({
    days: t.int({ required: true, description: '几天，0至366。How many, 0 to 366.' }),
    kind: t.field({ type: DayKindRef, required: true, description: '按何种日。Which days are counted.' }),
  }),
});

const CadenceInput = builder.inputType('CadenceInput', {
  description: '上报周期。When reports are due.',
  fields: (t) => ({
    kind: t.field({ type: CadenceKindRef, required: true, description: '周期。How often.' }),
    weekday: t.int({
      description: '每周的星期几，1为星期一；每周时必填。On which weekday, 1 is Monday; for a weekly one.',
    }),
    day: t.int({
      description: '每月的几日，31为月末；每月时必填。On which day of the month, 31 is its last; for a monthly one.',
    }),
  }),
});

const ExtensionsInput = builder.inputType('ExtensionSettingsInput', {
  description: '延期的规定。How milestones may be extended.',
  fields: (t) => ({
    most: t.int({ required: true, description: '每个节点至多几次。How often at most.' }),
    chain: t.field({ type: [ApprovalStepRef], required: true, description: '审批链。Who decides, in order.' }),
  }),
});

const AmendmentsInput = builder.inputType('AmendmentSettingsInput', {
  description: '调整的规定。How measures may be amended.',
  fields: (t) => ({
    chain: t.field({ type: [ApprovalStepRef], required: true, description: '审批链。Who decides, in order.' }),
  }),
});

const InstructionsInput = builder.inputType('InstructionSettingsInput', {
  description: '批示的回复时限。The time limits for answering an instruction.',
  fields: (t) => ({
    urgent: t.field({ type: LimitInput, required: true, description: '特急。Urgent.' }),
    fifteenDays: t.field({ type: LimitInput, required: true, description: '十五日内。Within fifteen days.' }),
    thirtyDays: t.field({ type: LimitInput, required: true, description: '三十日内。Within thirty days.' }),
  }),
});

const OfficeInput = builder.inputType('OfficeLimitsInput', {
  description: '督查室自身的办理时限。The supervision office’s own time limits.',
  fields: (t) => ({
    verifyWithin: t.field({
      type: LimitInput,
      required: true,
      description: '核实办结申请。For verifying a submission.',
    }),
    decideWithin: t.field({ type: LimitInput, required: true, description: '审批申请。For deciding on a request.' }),
  }),
});

const AT_WORDS = '几时，如09:30。The time of day, such as 09:30.';

const MeetingInput = builder.inputType('WeeklyMeetingInput', {
  description: '周例会。The weekly meeting.',
  fields: (t) => ({
    weekday: t.int({ required: true, description: '星期几，1为星期一。On which weekday, 1 is Monday.' }),
    at: t.string({ required: true, description: AT_WORDS }),
  }),
});

const BeatInput = builder.inputType('BeatInput', {
  description:
    '月通报或季观摩，在该期最后一个工作日。The bulletin or the review, on the last working day of its period.',
  fields: (t) => ({ at: t.string({ required: true, description: AT_WORDS }) }),
});

const RhythmInput = builder.inputType('RhythmInput', {
  description: '计划的节奏；不给的即不办。The plan’s schedule of meetings and papers; those left out are not held.',
  fields: (t) => ({
    weeklyMeeting: t.field({ type: MeetingInput, description: '周例会。The weekly meeting.' }),
    monthlyBulletin: t.field({ type: BeatInput, description: '月通报。The monthly bulletin.' }),
    quarterlyReview: t.field({ type: BeatInput, description: '季观摩。The quarterly review.' }),
  }),
});

export const SettingsInput = builder.inputType('PlanSettingsInput', {
  description: '计划的全部设置。The whole of a plan’s settings.',
  fields: (t) => ({
    acknowledgeWithin: t.field({
      type: LimitInput,
      required: true,
      description: '签收时限。The time limit for the acknowledgement.',
    }),
    signOff: t.boolean({
      required: true,
      description: '填报人所报是否须负责人审签。Whether the unit’s head has to sign a reporter’s report.',
    }),
    cadence: t.field({ type: CadenceInput, required: true, description: '上报周期。How often a report is due.' }),
    extensions: t.field({ type: ExtensionsInput, required: true, description: '延期。Extensions.' }),
    amendments: t.field({ type: AmendmentsInput, required: true, description: '调整。Amendments.' }),
    instructions: t.field({ type: InstructionsInput, required: true, description: '批示时限。Instructions.' }),
    office: t.field({
      type: OfficeInput,
      description:
        '督查室的办理时限，默认核实5个工作日、审批3个工作日。The supervision office’s time limits; by default 5 working days for verification and 3 for decisions.',
    }),
    rhythm: t.field({ type: RhythmInput, required: true, description: '节奏。The schedule of meetings and papers.' }),
    ranking: t.boolean({ required: true, description: '是否对单位排名。Whether units are ranked.' }),
  }),
});

/** What was left out of a cadence has no value that the domain accepts. */
const MISSING = Number.NaN;

type Chain = PlanSettings['amendments']['chain'];

/** A chain without a step is refused by the domain. */
export const settingsOf = (input: (typeof SettingsInput)['$inferInput']): PlanSettings => {
  const { cadence, extensions, amendments, instructions, office, rhythm, ...plain } = input;
  const { urgent, fifteenDays, thirtyDays } = instructions;
  const cadences = {
    none: { kind: 'none' },
    weekly: { kind: 'weekly', weekday: cadence.weekday ?? MISSING },
    monthly: { kind: 'monthly', day: cadence.day ?? MISSING },
  } as const;
  return {
    ...plain,
    ...(office && { office }),
    cadence: cadences[cadence.kind],
    extensions: { most: extensions.most, chain: extensions.chain as readonly string[] as Chain },
    amendments: { chain: amendments.chain as readonly string[] as Chain },
    instructions: { urgent, 'fifteen-days': fifteenDays, 'thirty-days': thirtyDays } satisfies Record<string, Limit>,
    rhythm: {
      weeklyMeeting: rhythm.weeklyMeeting ?? null,
      monthlyBulletin: rhythm.monthlyBulletin ?? null,
      quarterlyReview: rhythm.quarterlyReview ?? null,
    },
  };
};
