/** The schema of a plan's policies.yaml: it checks the form, the domain checks the meaning. */

import {
  type Cadence,
  DEFAULT_SETTINGS,
  type Limit,
  type OfficeLimits,
  officeLimits,
  type PlanSettings,
  type Urgency,
} from '@duban/domain';
import { z } from 'zod';
import { limit, oneOf } from './fields.ts';
import { parseLimit, writeLimit } from './notation.ts';
import { said } from './schema-reasons.ts';

const whole = z.int({ error: said('须为整数', 'must be a whole number') });
const yesNo = z.boolean({ error: said('须为是（true）或否（false）', 'must be true or false') });

const weekday = whole.meta({ description: '1 is Monday, 7 Sunday' });

const step = oneOf(['unit-head', 'supervisor', 'leader']);
const chain = z
  .tuple([step], step, {
    error: said(
      '须为列表，至少列出牵头单位负责人、督查室、领导之一，写法见右',
      'must be a list that names at least one of unit-head, supervisor, leader',
    ),
  })
  .meta({ description: 'Who has to agree, in this order' });

const cadence = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('weekly'), weekday }),
    z.strictObject({
      kind: z.literal('monthly'),
      day: whole.meta({ description: '31 is the last of every month' }),
    }),
  ],
  {
    error: (issue) =>
      issue.code === 'invalid_union'
        ? said('的种类须为不定期、每周或每月，写法见右', 'kind must be none, weekly or monthly')
        : undefined,
  },
);

const at = z
  .string({ error: said('须为时间，如“09:30”', 'must be a time such as "09:30"') })
  .meta({ description: 'Plan time: "09:30"' });
const beat = z.strictObject({ at }).nullable();
const rhythm = z
  .strictObject({
    weeklyMeeting: z.strictObject({ weekday, at }).nullable(),
    monthlyBulletin: beat.meta({ description: "On the month's last working day" }),
    quarterlyReview: beat.meta({ description: "On the quarter's last working day" }),
  })
  .partial()
  .meta({ description: 'When meeting, bulletin and review are drawn up; null leaves one out' });

export const settings = z
  .strictObject({
    acknowledgeWithin: limit.meta({ description: 'From the day of issue: "3 working days"' }),
    signOff: yesNo.meta({ description: "A reporter's report counts only once the unit's head has signed it" }),
    cadence: cadence.meta({ description: 'When a report is owed' }),
    extensions: z
      .strictObject({ most: whole.meta({ description: 'Extensions a milestone, 0 to 12' }), chain })
      .partial(),
    amendments: z.strictObject({ chain }).partial(),
    instructions: z
      .strictObject({ urgent: limit, 'fifteen-days': limit, 'thirty-days': limit } satisfies Record<Urgency, unknown>)
      .partial()
      .meta({ description: "Limits of a leader's instruction" }),
    office: z
      .strictObject({ verifyWithin: limit, decideWithin: limit })
      .partial()
      .meta({ description: 'Limits of the supervision office itself: to verify, to decide' }),
    rhythm,
    ranking: yesNo.meta({ description: 'Units are ranked; off unless a plan turns it on' }),
  })
  .partial();

export type RawSettings = z.infer<typeof settings>;

export const policies = z
  .strictObject({
    settings,
    lamps: z.string().min(1).meta({ description: "Id of a lamp policy, or a .yaml file of the plan's folder" }),
    ladder: z.string().min(1).meta({ description: "Id of a ladder, or a .yaml file of the plan's folder" }),
  })
  .partial();

/** Settings that are not given keep their values in `base`. */
export const buildSettings = (raw: RawSettings, base: PlanSettings = DEFAULT_SETTINGS): PlanSettings => {
  const { acknowledgeWithin, signOff, cadence, extensions, amendments, instructions, office, rhythm, ranking } = raw;
  const limitOr = (written: string | undefined, old: Limit): Limit => (written ? parseLimit(written) : old);
  const instructionOr = (urgency: Urgency): Limit => limitOr(instructions?.[urgency], base.instructions[urgency]);
  return {
    acknowledgeWithin: limitOr(acknowledgeWithin, base.acknowledgeWithin),
    signOff: signOff ?? base.signOff,
    cadence: (cadence satisfies Cadence | undefined) ?? base.cadence,
    extensions: { most: extensions?.most ?? base.extensions.most, chain: extensions?.chain ?? base.extensions.chain },
    amendments: { chain: amendments?.chain ?? base.amendments.chain },
    instructions: {
      urgent: instructionOr('urgent'),
      'fifteen-days': instructionOr('fifteen-days'),
      'thirty-days': instructionOr('thirty-days'),
    },
    ...((office || base.office) && { office: officeOr(office, officeLimits(base)) }),
    rhythm: withGiven(base.rhythm, rhythm),
    ranking: ranking ?? base.ranking,
  };
};

const officeOr = (raw: RawSettings['office'], base: OfficeLimits): OfficeLimits => ({
  verifyWithin: raw?.verifyWithin ? parseLimit(raw.verifyWithin) : base.verifyWithin,
  decideWithin: raw?.decideWithin ? parseLimit(raw.decideWithin) : base.decideWithin,
});

type Given<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** An absent key keeps its value; a key with null becomes null. */
const withGiven = <T extends object>(base: T, given: Given<T> = {}): T => ({
  ...base,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
});

/** All settings in the form of `settings:` in a file; reading them again gives the same settings. */
export const rawSettings = ({ acknowledgeWithin, instructions, office, ...settings }: PlanSettings) => ({
  acknowledgeWithin: writeLimit(acknowledgeWithin),
  ...settings,
  ...(office && {
    office: { verifyWithin: writeLimit(office.verifyWithin), decideWithin: writeLimit(office.decideWithin) },
  }),
  instructions: {
    urgent: writeLimit(instructions.urgent),
    'fifteen-days': writeLimit(instructions['fifteen-days']),
    'thirty-days': writeLimit(instructions['thirty-days']),
  } satisfies Record<Urgency, string>,
});
