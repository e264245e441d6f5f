/** Decoder of the terms under which measures are decided, and of the settings in them. */

import {
  aBoolean,
  aNumber,
  aString,
  byKind,
  type Decoder,
  listOf,
  nonEmptyListOf,
  objectOf,
  oneOf,
  optional,
} from '../kernel/decode.ts';
import { decodeLadder } from '../ladder/decoders.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { decodeLampPolicy } from '../lamp/decoders.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { decodeCalendar, decodeLimit, decodeRhythm } from '../time/decoders.ts';
import type { LeaderCharge } from './leader-charge.ts';
import type { ApprovalStep, Cadence, InForce, OfficeLimits, PlanSettings, Terms } from './settings.ts';

export const decodeApprovalStep: Decoder<ApprovalStep> = oneOf('unit-head', 'supervisor', 'leader');
const chain = nonEmptyListOf(decodeApprovalStep);

const decodeCadence = byKind<Cadence>({
  none: objectOf<Extract<Cadence, { kind: 'none' }>>({ kind: oneOf('none') }),
  weekly: objectOf<Extract<Cadence, { kind: 'weekly' }>>({ kind: oneOf('weekly'), weekday: aNumber }),
  monthly: objectOf<Extract<Cadence, { kind: 'monthly' }>>({ kind: oneOf('monthly'), day: aNumber }),
});

const decodeSettings: Decoder<PlanSettings> = objectOf<PlanSettings>({
  acknowledgeWithin: decodeLimit,
  signOff: aBoolean,
  cadence: decodeCadence,
  extensions: objectOf<PlanSettings['extensions']>({ most: aNumber, chain }),
  amendments: objectOf<PlanSettings['amendments']>({ chain }),
  instructions: objectOf<PlanSettings['instructions']>({
    urgent: decodeLimit,
    'fifteen-days': decodeLimit,
    'thirty-days': decodeLimit,
  }),
  office: optional(objectOf<OfficeLimits>({ verifyWithin: decodeLimit, decideWithin: decodeLimit })),
  rhythm: decodeRhythm,
  ranking: aBoolean,
});

const decodeLeaderCharge = objectOf<LeaderCharge>({ id: aString, main: aBoolean, portfolio: listOf(aString) });

export const decodeTerms: Decoder<Terms> = objectOf<Terms>({
  calendar: decodeCalendar,
  span: optional(objectOf<NonNullable<Terms['span']>>({ from: aString, to: aString })),
  leaders: optional(listOf(decodeLeaderCharge)),
  settings: decodeSettings,
  cadenceSince: aString,
  lamps: nonEmptyListOf(objectOf<InForce<LampPolicy>>({ from: aString, value: decodeLampPolicy })),
  ladders: nonEmptyListOf(objectOf<InForce<Ladder>>({ from: aString, value: decodeLadder })),
});
