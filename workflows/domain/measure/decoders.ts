/** Decoders of the state of a measure that its workflow carries and shows, and of what a command created. */

import {
  aBoolean,
  aNumber,
  aString,
  type Decoder,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
} from '../kernel/decode.ts';
import { decodeText } from '../kernel/decoders.ts';
import type { Pause } from '../ladder/obligation.ts';
import { decodeDefinition } from '../plan/definition-decoder.ts';
import { decodeApprovalStep } from '../plan/terms-decoder.ts';
import { type Amendment, type DefinitionChange, OFFICE_MATTERS, type TargetValue } from './events.ts';
import { MADE_TYPES, type Made } from './made.ts';
import {
  type ClimbState,
  type Draft,
  type InstructionState,
  type Measure,
  MILESTONE_STATUSES,
  type MilestoneState,
  type OfficeDuty,
  type Report,
  STAGES,
  type VerifiedFigure,
} from './state.ts';

export const decodeMade: Decoder<Made> = objectOf<Made>({ type: oneOf(...MADE_TYPES), id: aString });

const values = listOf(objectOf<TargetValue>({ target: aString, value: aNumber }));
const pauses = listOf(objectOf<Pause>({ from: aString, to: nullable(aString) }));

const decodeMilestone = objectOf<MilestoneState>({
  id: aString,
  status: oneOf(...MILESTONE_STATUSES),
  due: aString,
  missed: nullable(aString),
  extended: aNumber,
  occurrence: aNumber,
  since: aString,
  request: nullable(objectOf<NonNullable<MilestoneState['request']>>({ due: aString, next: decodeApprovalStep })),
});

const decodeDefinitionChange = objectOf<DefinitionChange>({
  title: optional(decodeText),
  leadUnit: optional(aString),
  supportUnits: optional(listOf(aString)),
  supportGroups: optional(listOf(aString)),
  responsible: optional(aString),
  supervisingLeader: optional(aString),
  evidence: optional(listOf(decodeText)),
});

const decodeAmendment = objectOf<Amendment>({
  definition: optional(decodeDefinitionChange),
  targets: values,
  milestones: listOf(objectOf<Amendment['milestones'][number]>({ milestone: aString, due: aString, expected: values })),
});

const decodeClimb = objectOf<ClimbState>({
  obligation: aString,
  occurrence: aString,
  fired: listOf(objectOf<ClimbState['fired'][number]>({ rung: aString, at: aString })),
  skipped: listOf(aString),
  waited: pauses,
  held: pauses,
});

export const decodeMeasure: Decoder<Measure> = objectOf<Measure>({
  definition: decodeDefinition,
  stage: oneOf(...STAGES),
  closedByException: aBoolean,
  closing: nullable(objectOf<{ readonly reason: string }>({ reason: aString })),
  before: nullable(oneOf('drafted', 'approved', 'issued', 'acknowledged')),
  issuedAt: nullable(aString),
  acknowledgedAt: nullable(aString),
  acknowledgeBy: nullable(aString),
  acknowledgementMissed: aBoolean,
  milestones: listOf(decodeMilestone),
  reports: listOf(
    objectOf<Report>({ id: aString, asOf: aString, values, digest: aString, folded: optional(oneOf(true)) }),
  ),
  verified: listOf(objectOf<VerifiedFigure>({ target: aString, value: aNumber, report: aString })),
  drafts: listOf(objectOf<Draft>({ id: aString, asOf: aString, values, digest: aString })),
  written: aNumber,
  missedPeriod: nullable(aString),
  reportedAt: nullable(aString),
  instructions: listOf(
    objectOf<InstructionState>({
      id: aString,
      since: aString,
      due: aString,
      missed: aBoolean,
      leader: optional(aString),
    }),
  ),
  instructed: aNumber,
  decisions: optional(aNumber),
  amendment: nullable(
    objectOf<NonNullable<Measure['amendment']>>({ id: aString, change: decodeAmendment, next: decodeApprovalStep }),
  ),
  amendments: aNumber,
  lamp: nullable(objectOf<NonNullable<Measure['lamp']>>({ lamp: aString, since: aString, turns: aNumber })),
  climbs: listOf(decodeClimb),
  office: listOf(
    objectOf<OfficeDuty>({
      matter: oneOf(...OFFICE_MATTERS),
      obligation: aString,
      since: aString,
      missed: aBoolean,
    }),
  ),
  standstills: pauses,
  changedAt: aString,
});
