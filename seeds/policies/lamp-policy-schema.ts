/** What may stand in the file of a lamp policy, and the policy it becomes. */

import { LAMP_MEANINGS, type LampPolicy, SCHEDULED_MODES } from '@duban/domain';
import { z } from 'zod';
import { oneOf, text } from '../format/fields.ts';
import { parseText } from '../format/notation.ts';
import { said } from '../format/schema-reasons.ts';

const words = text.transform(parseText);
const number = z.number({ error: said('须为数值', 'must be a number') });
const lamp = z.string({ error: said('须为灯的标识', "must be a lamp's id") });
const progressBands = z.array(z.strictObject({ atLeast: number, lamp }));

const rule = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('binary'), reached: lamp, behind: lamp }),
    z.strictObject({ kind: z.literal('points'), bands: progressBands, below: lamp }),
    z.strictObject({ kind: z.literal('percent'), bands: progressBands, below: lamp }),
    z.strictObject({
      kind: z.literal('due-days'),
      days: oneOf(['working', 'calendar']),
      bands: z.array(z.strictObject({ atMost: number, lamp })),
    }),
    z.strictObject({ kind: z.literal('due-month'), bands: z.array(z.strictObject({ months: number, lamp })) }),
  ],
  {
    error: said(
      '须为一条规则，种类为是否达到、百分点、百分比、距期限天数或到期月数之一，写法见右',
      'must be a rule whose kind is binary, points, percent, due-days or due-month',
    ),
  },
);

/** The form alone; whether the parts hold together is the domain's `policyFault`. */
export const lampPolicyFile: z.ZodType<LampPolicy> = z.strictObject({
  id: z.string(),
  version: number,
  title: words,
  source: words,
  lamps: z.array(
    z.strictObject({
      id: z.string(),
      name: words,
      colour: z.string(),
      meaning: oneOf(LAMP_MEANINGS),
      severity: number,
    }),
  ),
  situations: z.strictObject({ onTime: lamp, done: lamp, notStarted: lamp, setAside: lamp }),
  scheduled: z.strictObject({ mode: oneOf(SCHEDULED_MODES), asAt: oneOf(['day', 'month-end']), graceDays: number }),
  rules: z.array(rule),
});
