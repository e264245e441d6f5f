/** Decoder of a lamp policy. */

import { aNumber, aString, byKind, type Decoder, listOf, objectOf, oneOf } from '../kernel/decode.ts';
import { decodeText } from '../kernel/decoders.ts';
import {
  LAMP_MEANINGS,
  type Lamp,
  type LampPolicy,
  type LampRule,
  type ProgressBand,
  SCHEDULED_MODES,
} from './policy.ts';

type Rule<Kind extends LampRule['kind']> = Extract<LampRule, { kind: Kind }>;

const bands = listOf(objectOf<ProgressBand>({ atLeast: aNumber, lamp: aString }));

const decodeRule = byKind<LampRule>({
  binary: objectOf<Rule<'binary'>>({ kind: oneOf('binary'), reached: aString, behind: aString }),
  points: objectOf<Rule<'points'>>({ kind: oneOf('points'), bands, below: aString }),
  percent: objectOf<Rule<'percent'>>({ kind: oneOf('percent'), bands, below: aString }),
  'due-days': objectOf<Rule<'due-days'>>({
    kind: oneOf('due-days'),
    days: oneOf('working', 'calendar'),
    bands: listOf(objectOf<Rule<'due-days'>['bands'][number]>({ atMost: aNumber, lamp: aString })),
  }),
  'due-month': objectOf<Rule<'due-month'>>({
    kind: oneOf('due-month'),
    bands: listOf(objectOf<Rule<'due-month'>['bands'][number]>({ months: aNumber, lamp: aString })),
  }),
});

export const decodeLampPolicy: Decoder<LampPolicy> = objectOf<LampPolicy>({
  id: aString,
  version: aNumber,
  title: decodeText,
  source: decodeText,
  lamps: listOf(
    objectOf<Lamp>({
      id: aString,
      name: decodeText,
      colour: aString,
      meaning: oneOf(...LAMP_MEANINGS),
      severity: aNumber,
    }),
  ),
  situations: objectOf<LampPolicy['situations']>({
    onTime: aString,
    done: aString,
    notStarted: aString,
    setAside: aString,
  }),
  scheduled: objectOf<LampPolicy['scheduled']>({
    mode: oneOf(...SCHEDULED_MODES),
    asAt: oneOf('day', 'month-end'),
    graceDays: aNumber,
  }),
  rules: listOf(decodeRule),
});
