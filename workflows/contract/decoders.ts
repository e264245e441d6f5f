/** Decoders of what workflows answer: receipts, views and refusals. */

import {
  aNumber,
  anything,
  aString,
  type Decoder,
  decodeClock,
  decodeMade,
  listOf,
  nullable,
  objectOf,
  optional,
} from '@duban/domain';
import type { Held, Receipt, StreamView } from './workflow.ts';

export const decodeReceipt: Decoder<Receipt> = objectOf<Receipt>({
  version: aNumber,
  position: aNumber,
  made: listOf(decodeMade),
});

/** The state is decoded by `decodeMeasure` or `decodePlanState`. */
export const decodeView: Decoder<StreamView> = objectOf<StreamView>({
  shape: aNumber,
  state: anything,
  clock: decodeClock,
  held: optional(listOf(objectOf<Held>({ deadline: nullable(aString), reason: aString }))),
  version: aNumber,
  position: aNumber,
});
