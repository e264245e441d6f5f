/** Decoder of a measure's definition. */

import {
  aBoolean,
  aNumber,
  aString,
  byKind,
  type Decoder,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
} from '../kernel/decode.ts';
import { decodeText } from '../kernel/decoders.ts';
import {
  type Baseline,
  type Basis,
  type Descriptor,
  type LastYear,
  type Locator,
  MATTER_KINDS,
  type MeasureDefinition,
  type Milestone,
  type Origin,
  type Target,
} from './plan.ts';

const decodeLocator = objectOf<Locator>({ section: aString, paragraph: aNumber, sentence: aNumber });

export const decodeOrigin: Decoder<Origin> = byKind<Origin>({
  reported: objectOf<Extract<Origin, { kind: 'reported' }>>({ kind: oneOf('reported'), at: listOf(decodeLocator) }),
  proposed: objectOf<Extract<Origin, { kind: 'proposed' }>>({ kind: oneOf('proposed'), rule: aString }),
  decided: objectOf<Extract<Origin, { kind: 'decided' }>>({ kind: oneOf('decided'), amendment: aString }),
});

const decodeTarget = objectOf<Target>({
  id: aString,
  kind: oneOf('count', 'level', 'growth', 'ceiling', 'deliverable'),
  label: decodeText,
  value: nullable(aNumber),
  unit: nullable(aString),
  baseline: nullable(objectOf<Baseline>({ year: aNumber, value: aNumber, unit: aString, source: decodeLocator })),
  atLeast: aBoolean,
  stretch: optional(oneOf(true)),
  sources: listOf(decodeLocator),
  lastYear: optional(
    objectOf<LastYear>({
      value: nullable(aNumber),
      unit: nullable(aString),
      growth: nullable(aNumber),
      source: decodeLocator,
      label: optional(decodeText),
    }),
  ),
  note: optional(decodeText),
});

const decodeMilestone = objectOf<Milestone>({
  id: aString,
  ordinal: aNumber,
  label: decodeText,
  due: aString,
  expected: listOf(objectOf<Milestone['expected'][number]>({ target: aString, value: aNumber })),
  origin: decodeOrigin,
});

export const decodeDefinition: Decoder<MeasureDefinition> = objectOf<MeasureDefinition>({
  id: aString,
  code: aString,
  matter: optional(oneOf(...MATTER_KINDS)),
  basis: optional(objectOf<Basis>({ title: aString, number: nullable(aString), date: nullable(aString) })),
  title: decodeText,
  section: aString,
  sources: listOf(decodeLocator),
  targets: listOf(decodeTarget),
  descriptors: listOf(
    objectOf<Descriptor>({ label: decodeText, value: aNumber, unit: aString, source: decodeLocator }),
  ),
  milestones: listOf(decodeMilestone),
  leadUnit: aString,
  supportUnits: listOf(aString),
  supportGroups: optional(listOf(aString)),
  responsible: aString,
  supervisingLeader: aString,
  evidence: listOf(decodeText),
  origins: objectOf<MeasureDefinition['origins']>({
    leadUnit: decodeOrigin,
    supportUnits: decodeOrigin,
    responsible: decodeOrigin,
    supervisingLeader: decodeOrigin,
    evidence: decodeOrigin,
  }),
});
