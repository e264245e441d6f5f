/** Who wants something: a leader who wrote an instruction, or a meeting that decided; the one is never shown as the other. */

import { dateWords, momentOf } from '../show/date.ts';
import type { Phrase } from '../words/phrase.ts';
import { fieldWords, urgencyWords } from './words.ts';

type Sourced = {
  readonly meeting: { readonly name: Phrase } | null;
  readonly by: { readonly leader: { readonly title: Phrase } | null };
  readonly givenAt: string;
};

/** 区长6月1日批示, or 6月26日周例会决定. */
export const sourceWords = ({ meeting, by, givenAt }: Sourced, year: number): Phrase => {
  if (meeting) return { zh: `${meeting.name.zh}决定`, en: `Decision of the ${meeting.name.en || meeting.name.zh}` };
  const leader = by.leader?.title ?? fieldWords.leader;
  const date = dateWords(momentOf(givenAt).date, year);
  return { zh: `${leader.zh}${date.zh}批示`, en: `${leader.en || leader.zh}, ${date.en}` };
};

type Urgent = { readonly meeting: object | null; readonly urgency: keyof typeof urgencyWords };

/** How soon an answer is due; null where the date says it all. */
export const urgencyOf = ({ meeting, urgency }: Urgent): Phrase | null =>
  meeting || urgency === 'DATED' ? null : urgencyWords[urgency];
