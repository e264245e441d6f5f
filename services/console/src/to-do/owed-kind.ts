/** What an item of the list is called. */

import type { Phrase } from '../kit/words/phrase.ts';
import type { OwedFragment } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

export const owedKind = (item: Pick<OwedFragment, 'kind' | 'due' | 'milestone'>, isMonthly: boolean): Phrase => {
  switch (item.kind) {
    case 'ACKNOWLEDGE':
      return toDoWords.acknowledge;
    case 'ANSWER':
      return toDoWords.answer;
    case 'DECIDE':
      return item.milestone ? toDoWords.decideExtension : toDoWords.decideAmendment;
    case 'RETURNED':
      return toDoWords.returned;
    case 'SIGN':
      return toDoWords.sign;
    case 'REPORT_DUE':
    case 'REPORT_MISSING':
      return isMonthly && item.due !== null ? toDoWords.monthReport(Number(item.due.slice(5, 7))) : toDoWords.report;
    case 'OVERDUE':
    case 'DUE_SOON':
      return toDoWords.milestone;
  }
};
