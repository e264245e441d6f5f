/** Decoder of the state of a plan that its workflow carries and shows. */

import { aBoolean, aNumber, aString, type Decoder, listOf, objectOf, oneOf, optional } from '../kernel/decode.ts';
import { decodeText } from '../kernel/decoders.ts';
import { decodePapers } from '../papers/paper-decoder.ts';
import { decodeClock } from '../time/decoders.ts';
import { decodeOrigin } from './definition-decoder.ts';
import type { Leader, Post, Section, Unit, UnitGroup } from './plan.ts';
import type { KnownFrame, PlanState } from './plan-stream.ts';
import type { RecordedInterviews } from './recorded-interviews.ts';
import { decodeTerms } from './terms-decoder.ts';

const decodeFrame = objectOf<KnownFrame>({
  id: aString,
  demonstration: optional(oneOf(true)),
  title: decodeText,
  year: aNumber,
  place: decodeText,
  adopted: aString,
  sections: listOf(objectOf<Section>({ id: aString, code: aString, title: decodeText, ordinal: aNumber })),
  units: listOf(objectOf<Unit>({ id: aString, name: decodeText, shortName: aString, origin: optional(decodeOrigin) })),
  groups: optional(
    listOf(objectOf<UnitGroup>({ id: aString, name: decodeText, shortName: aString, members: listOf(aString) })),
  ),
  posts: listOf(objectOf<Post>({ id: aString, title: decodeText, unit: aString })),
  leaders: listOf(objectOf<Leader>({ id: aString, title: decodeText, main: aBoolean, portfolio: listOf(aString) })),
  measureIds: listOf(aString),
});

const decodeInterviews = objectOf<RecordedInterviews>({
  from: aString,
  units: listOf(objectOf<RecordedInterviews['units'][number]>({ unit: aString, days: aString })),
});

export const decodePlanState: Decoder<PlanState> = objectOf<PlanState>({
  frame: decodeFrame,
  clock: decodeClock,
  terms: decodeTerms,
  interviews: optional(decodeInterviews),
  papers: optional(decodePapers),
});
