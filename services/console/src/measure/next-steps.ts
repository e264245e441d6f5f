/** Who must do what next on a measure, the most urgent first. */

import { dateWords, daysBetween } from '../kit/show/date.ts';
import { stepWords } from '../kit/show/state-words.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { MeasurePageFragment } from './measure.generated.ts';
import { nowWords } from './page-words.ts';

export type NextStep = {
  readonly key: string;
  readonly words: Phrase;
  /** Until the end of this date; null where there is none. */
  readonly due: string | null;
  /** Days past the date; 0 or less where it has not passed. */
  readonly late: number;
};

type Given = Pick<
  MeasurePageFragment,
  | 'stage'
  | 'milestones'
  | 'instructions'
  | 'leadUnit'
  | 'acknowledgeBy'
  | 'reportDue'
  | 'reportMissing'
  | 'reportAnswered'
  | 'reportAnswers'
  | 'amendment'
  | 'closingProposal'
  | 'closing'
  | 'draftCount'
>;

const ENDED: Readonly<Partial<Record<MeasurePageFragment['stage'], Phrase>>> = {
  DRAFTED: nowWords.draft,
  APPROVED: nowWords.approved,
  SUSPENDED: nowWords.suspended,
  CLOSED: nowWords.closed,
  CLOSED_BY_EXCEPTION: nowWords.closedByException,
  CANCELLED: nowWords.cancelled,
};

export const nextSteps = (measure: Given, today: string, year: number): readonly NextStep[] => {
  const still = ENDED[measure.stage];
  if (still) return [step('stage', still)];
  const dated = (key: string, due: string, words: (date: Phrase) => Phrase): NextStep => ({
    key,
    due,
    words: due < today ? nowWords.wasOwed(words(dateWords(due, year))) : words(dateWords(due, year)),
    late: daysBetween(due, today),
  });
  const found = [...ofUnit(measure, dated, { today, year }), ...ofOffice(measure)];
  return found.length > 0 ? found : [step('nothing', nowWords.nothing)];
};

const step = (key: string, words: Phrase): NextStep => ({ key, words, due: null, late: 0 });

type Dated = (key: string, due: string, words: (date: Phrase) => Phrase) => NextStep;

/** After a late report one more is owed: whoever has just reported is told why. One that came early made nothing good. */
const ofReport = (
  { leadUnit, reportDue, reportAnswered, reportAnswers }: Given,
  date: Phrase,
  { today, year }: Day,
): Phrase =>
  reportAnswered !== null &&
  reportAnswered < today &&
  reportAnswered === reportAnswers &&
  reportAnswered < (reportDue ?? '')
    ? nowWords.reportAfterLate(leadUnit.shortName, date, dateWords(reportAnswered, year))
    : nowWords.report(leadUnit.shortName, date);

type Day = { readonly today: string; readonly year: number };

const ofUnit = (measure: Given, dated: Dated, day: Day): readonly NextStep[] => {
  const { stage, milestones, instructions, acknowledgeBy, reportDue, reportMissing, draftCount } = measure;
  const unit = measure.leadUnit.shortName;
  const owed = milestones.filter(({ status, request }) => !request && (status === 'PENDING' || status === 'RETURNED'));
  const [first] = [...owed].sort((a, b) => a.due.localeCompare(b.due));
  const overdue = owed.filter((one) => one.overdue && one !== first);
  const steps = [
    ...(stage === 'ISSUED' && acknowledgeBy !== null
      ? [dated('acknowledge', acknowledgeBy, (date) => nowWords.acknowledge(unit, date))]
      : []),
    ...instructions.nodes
      .filter(({ answer, withdrawn }) => !answer && !withdrawn)
      .map(({ id, number, due, meeting }) =>
        dated(`answer-${id}`, due, (date) =>
          meeting ? nowWords.answerDecision(unit, meeting.name, date) : nowWords.answer(unit, number, date),
        ),
      ),
    ...(reportMissing === null
      ? []
      : [dated('report-missing', reportMissing, (date) => nowWords.reportMissing(unit, date))]),
    ...[...(first ? [first] : []), ...overdue].map(({ key, label, due }) =>
      dated(`submit-${key}`, due, (date) => nowWords.submit(unit, label, date)),
    ),
    ...(reportDue === null ? [] : [dated('report', reportDue, (date) => ofReport(measure, date, day))]),
  ];
  steps.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  return [...(draftCount > 0 ? [step('sign', nowWords.sign(draftCount))] : []), ...steps];
};

const ofOffice = ({ milestones, amendment, closingProposal, closing }: Given): readonly NextStep[] => [
  ...milestones
    .filter(({ status }) => status === 'SUBMITTED')
    .map(({ key, label }) => step(`verify-${key}`, nowWords.verify(label))),
  ...milestones.flatMap(({ key, label, request }) =>
    request ? [step(`extension-${key}`, nowWords.decideExtension(stepWords[request.next], label))] : [],
  ),
  ...(amendment?.next ? [step('amendment', nowWords.decideAmendment(stepWords[amendment.next]))] : []),
  ...(closingProposal ? [step('closing', nowWords.decideClosing)] : []),
  ...(closing.possible ? [step('close', nowWords.close)] : []),
];
