/** Decoder of what a plan's workflow carries of its official papers. */

import { aNumber, aString, type Decoder, listOf, nullable, objectOf, oneOf, optional } from '../kernel/decode.ts';
import {
  HEAD_FORMS,
  LETTER_KINDS,
  type LetterAbout,
  type LetterMatter,
  type OpenPaper,
  type PaperHead,
  type PaperSeries,
  type PaperSettings,
  type PapersState,
} from './paper.ts';

const decodeSeries = objectOf<PaperSeries>({ issuer: aString, code: aString, year: aNumber, plan: optional(aString) });

const decodeSettings = objectOf<PaperSettings>({
  issuer: nullable(aString),
  code: nullable(aString),
  signatory: nullable(aString),
  addressees: nullable(listOf(aString)),
  copies: nullable(listOf(aString)),
  automatic: optional(listOf(oneOf(...LETTER_KINDS))),
  heads: optional(listOf(objectOf<PaperHead>({ form: oneOf(...HEAD_FORMS), sha256: aString, name: aString }))),
});

const decodeLetter = objectOf<LetterAbout>({
  unit: aString,
  unitName: aString,
  matters: listOf(
    objectOf<LetterMatter>({
      measure: aString,
      code: aString,
      title: aString,
      obligation: aString,
      due: nullable(aString),
      at: aString,
    }),
  ),
});

const decodeOpen = objectOf<OpenPaper>({
  id: aString,
  stage: oneOf('drafted', 'reviewed', 'signed', 'numbered'),
  revision: aNumber,
  drafter: aString,
  position: aNumber,
  template: aNumber,
  figures: listOf(aString),
  content: aString,
  signedOn: optional(aString),
  bySetting: optional(aNumber),
  letter: optional(decodeLetter),
  numbered: optional(
    objectOf<NonNullable<OpenPaper['numbered']>>({ series: decodeSeries, number: aNumber, on: aString }),
  ),
});

export const decodePapers: Decoder<PapersState> = objectOf<PapersState>({
  count: aNumber,
  open: listOf(decodeOpen),
  issued: listOf(aString),
  settings: decodeSettings,
  changes: optional(aNumber),
});
