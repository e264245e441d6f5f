/** In which state a milestone is, in words and with its sign. */

import { dateWords, daysBetween, momentOf } from '../kit/show/date.ts';
import { milestoneWords } from '../kit/show/state-words.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { MeasurePageFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';

export type PageMilestone = MeasurePageFragment['milestones'][number];
export type MilestoneSign = 'verified' | 'overdue' | 'submitted' | 'returned' | 'pending';

export const signOf = ({ status, overdue }: Pick<PageMilestone, 'status' | 'overdue'>): MilestoneSign => {
  if (status === 'VERIFIED') return 'verified';
  if (status === 'SUBMITTED') return 'submitted';
  if (overdue) return 'overdue';
  return status === 'RETURNED' ? 'returned' : 'pending';
};

/** Its state first, then what else is to be known of it. */
export const stateWords = (milestone: PageMilestone, today: string, year: number): readonly Phrase[] => {
  const { status, overdue, due, decision, submission, request, missedOn, plannedDue } = milestone;
  const on = (instant: string) => dateWords(momentOf(instant).date, year);
  const own: Phrase = (() => {
    if (status === 'VERIFIED') return decision ? pageWords.verifiedOn(on(decision.at)) : milestoneWords.VERIFIED;
    if (status === 'SUBMITTED') return submission ? pageWords.submittedOn(on(submission.at)) : milestoneWords.SUBMITTED;
    if (overdue) return pageWords.overdueBy(daysBetween(due, today));
    if (status === 'RETURNED') return decision ? pageWords.returnedOn(on(decision.at)) : milestoneWords.RETURNED;
    return due >= today ? pageWords.dueIn(daysBetween(today, due)) : milestoneWords.PENDING;
  })();
  return [
    own,
    ...(request ? [pageWords.extensionAsked(dateWords(request.due, year))] : []),
    ...(plannedDue === due ? [] : [pageWords.wasDue(dateWords(plannedDue, year))]),
    ...(missedOn === null || overdue ? [] : [pageWords.missedOn(dateWords(missedOn, year))]),
  ];
};
