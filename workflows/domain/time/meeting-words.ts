/** What a meeting of the plan is called, with its date: 6月26日周例会. */

import type { Text } from '../kernel/text.ts';
import type { CivilDate } from './civil-date.ts';
import { dateZh } from './date-words.ts';
import type { MeetingKind } from './rhythm.ts';

/** Which meeting decided something. */
export type Meeting = { readonly kind: MeetingKind; readonly metOn: CivilDate };

const NAMES: Readonly<Record<MeetingKind, Required<Text>>> = {
  'weekly-meeting': { zh: '周例会', en: 'weekly meeting' },
  'quarterly-review': { zh: '季观摩', en: 'quarterly review' },
};

/** `year` is the year that a Chinese date need not say. */
export const meetingWords = ({ kind, metOn }: Meeting, year?: number): Required<Text> => ({
  zh: `${dateZh(metOn, year)}${NAMES[kind].zh}`,
  en: `${NAMES[kind].en} of ${metOn}`,
});
