/** What an item of the list is called. */

import { dateWords } from '../kit/show/date.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import { kitWords } from '../kit/words.ts';
import type { OwedFragment } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

export const owedKind = (
  item: Pick<OwedFragment, 'kind' | 'due' | 'milestone' | 'instruction'>,
  isMonthly: boolean,
  year: number,
): Phrase => {
  switch (item.kind) {
    case 'ACKNOWLEDGE':
      return toDoWords.acknowledge;
    case 'ANSWER':
      return item.instruction?.meeting ? toDoWords.answerDecision : toDoWords.answer;
    case 'DECIDE':
      return item.milestone ? toDoWords.decideExtension : toDoWords.decideAmendment;
    case 'RETURNED':
      return toDoWords.returned;
    case 'SIGN':
      return toDoWords.sign;
    case 'REPORT_DUE':
      return isMonthly && item.due !== null ? kitWords.monthReport(dateWords(item.due, year)) : toDoWords.report;
    case 'REPORT_MISSING':
      return item.due === null ? toDoWords.report : kitWords.lateReport(dateWords(item.due, year));
    case 'OVERDUE':
    case 'DUE_SOON':
      return toDoWords.milestone;
  }
};
