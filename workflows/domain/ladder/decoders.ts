/** Decoder of a ladder. */

import { aBoolean, aNumber, aString, byKind, type Decoder, listOf, objectOf, oneOf } from '../kernel/decode.ts';
import { decodeText } from '../kernel/decoders.ts';
import { decodeLimit } from '../time/decoders.ts';
import {
  DOCUMENT_KINDS,
  LADDER_CHANNELS,
  LADDER_ROLES,
  type Ladder,
  type LadderRecipient,
  type Rung,
  type RungTrigger,
} from './ladder.ts';
import { OBLIGATION_KINDS } from './obligation.ts';

type Trigger<Kind extends RungTrigger['kind']> = Extract<RungTrigger, { kind: Kind }>;

const obligations = listOf(oneOf(...OBLIGATION_KINDS));

const decodeTrigger = byKind<RungTrigger>({
  'before-due': objectOf<Trigger<'before-due'>>({ kind: oneOf('before-due'), of: obligations, limit: decodeLimit }),
  'after-due': objectOf<Trigger<'after-due'>>({ kind: oneOf('after-due'), of: obligations, limit: decodeLimit }),
  'after-last-rung': objectOf<Trigger<'after-last-rung'>>({
    kind: oneOf('after-last-rung'),
    of: obligations,
    limit: decodeLimit,
    on: oneOf('its-day', 'month-end'),
  }),
  'lamp-turned': objectOf<Trigger<'lamp-turned'>>({ kind: oneOf('lamp-turned'), to: listOf(aString) }),
  'report-missing': objectOf<Trigger<'report-missing'>>({ kind: oneOf('report-missing') }),
  'instruction-unanswered': objectOf<Trigger<'instruction-unanswered'>>({ kind: oneOf('instruction-unanswered') }),
});

const decodeRung = objectOf<Rung>({
  id: aString,
  title: decodeText,
  document: oneOf(...DOCUMENT_KINDS),
  trigger: decodeTrigger,
  grace: decodeLimit,
  recipients: listOf(objectOf<LadderRecipient>({ role: oneOf(...LADDER_ROLES), copy: aBoolean })),
  channels: listOf(oneOf(...LADDER_CHANNELS)),
});

export const decodeLadder: Decoder<Ladder> = objectOf<Ladder>({
  id: aString,
  version: aNumber,
  title: decodeText,
  quietHours: objectOf<Ladder['quietHours']>({ from: aString, to: aString }),
  digest: objectOf<Ladder['digest']>({ at: aString, alone: listOf(oneOf(...DOCUMENT_KINDS)) }),
  rungs: listOf(decodeRung),
});
