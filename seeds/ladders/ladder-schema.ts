/** What may stand in the file of a ladder: the words are checked here, the sense of them by the domain. */

import { DOCUMENT_KINDS, LADDER_CHANNELS, LADDER_ROLES, OBLIGATION_KINDS } from '@duban/domain';
import { z } from 'zod';
import { limit, oneOf, text } from '../format/fields.ts';
import { said } from '../format/schema-reasons.ts';

const of = z.array(oneOf(OBLIGATION_KINDS));
const trigger = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('before-due'), of, limit }),
    z.strictObject({ kind: z.literal('after-due'), of, limit }),
    z.strictObject({ kind: z.literal('after-last-rung'), of, limit, on: oneOf(['its-day', 'month-end']) }),
    z.strictObject({ kind: z.literal('lamp-turned'), to: z.array(z.string().min(1)) }),
    z.strictObject({ kind: z.literal('report-missing') }),
    z.strictObject({ kind: z.literal('instruction-unanswered') }),
  ],
  {
    error: (issue) =>
      issue.code === 'invalid_union'
        ? said(
            '的种类须为期限前、期限后、上一级后、转灯、应报未报或批示未回复之一，写法见右',
            'kind must be before-due, after-due, after-last-rung, lamp-turned, report-missing or instruction-unanswered',
          )
        : undefined,
  },
);

const rung = z.strictObject({
  id: z.string(),
  title: text,
  document: oneOf(DOCUMENT_KINDS),
  trigger,
  grace: limit.optional(),
  to: z.array(oneOf(LADDER_ROLES)),
  copy: z.array(oneOf(LADDER_ROLES)).optional(),
  channels: z.array(oneOf(LADDER_CHANNELS)),
});

export const ladderFile = z.strictObject({
  ladder: z.strictObject({
    id: z.string(),
    version: z.number(),
    title: text,
    quietHours: z.strictObject({ from: z.string(), to: z.string() }),
    digest: z.strictObject({ at: z.string(), alone: z.array(oneOf(DOCUMENT_KINDS)) }),
    rungs: z.array(rung),
  }),
});

export type RawLadder = z.infer<typeof ladderFile>['ladder'];
