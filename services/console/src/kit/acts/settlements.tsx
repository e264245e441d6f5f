/** How what waits for a decision is settled: the forms that belong to each kind, the usual one first. */

import type { ReactNode } from 'react';
import type { Phrase } from '../words/phrase.ts';
import type { ActEnds } from './act.ts';
import { DecideAmendmentForm } from './amendment-acts.tsx';
import { ApproveForm, CloseForm, DecideClosingForm, IssueForm } from './life-acts.tsx';
import { DecideExtensionForm, ReturnForm, VerifyForm } from './milestone-acts.tsx';
import type { ActAmendmentFragment, ActMilestoneFragment, ActReportDraftFragment } from './parts.generated.ts';
import { RejectForm, SignForm } from './unit-acts.tsx';
import { actWords } from './words.ts';

export type WaitingMatter = {
  readonly kind:
    | 'AMENDMENT'
    | 'APPROVE'
    | 'CLOSE'
    | 'CLOSING'
    | 'DOUBT'
    | 'EXTENSION'
    | 'ISSUE'
    | 'SIGN'
    | 'VERIFY'
    | 'VERIFY_AGAIN';
  readonly measure: { readonly id: string };
  readonly milestone: ActMilestoneFragment | null;
  readonly amendment: ActAmendmentFragment | null;
  readonly draft?: ActReportDraftFragment | null;
  /** The reason that was given with what waits. */
  readonly text: string | null;
};

export type Settlement = {
  readonly label: Phrase;
  readonly form: (ends: ActEnds) => ReactNode /** The name of its draft, where it is one of several ways. */;
  readonly draft?: string;
};

/** Empty where it is settled elsewhere. */
export const settlementsOf = (matter: WaitingMatter): readonly Settlement[] => {
  const { kind, measure, milestone, amendment, draft, text } = matter;
  const one = (label: Phrase, form: Settlement['form']): Settlement => ({ label, form });
  switch (kind) {
    case 'APPROVE':
      return [one(actWords.approve, (ends) => <ApproveForm {...ends} measure={measure} />)];
    case 'ISSUE':
      return [one(actWords.issue, (ends) => <IssueForm {...ends} measure={measure} />)];
    case 'CLOSE':
      return [one(actWords.close, (ends) => <CloseForm {...ends} measure={measure} />)];
    case 'CLOSING':
      return [
        one(actWords.decideClosing, (ends) => <DecideClosingForm {...ends} measure={measure} proposal={text ?? ''} />),
      ];
    case 'AMENDMENT':
      return amendment
        ? [
            one(actWords.decideAmendment, (ends) => (
              <DecideAmendmentForm {...ends} measure={measure} amendment={amendment} />
            )),
          ]
        : [];
    case 'EXTENSION':
      return milestone
        ? [one(actWords.decideExtension, (ends) => <DecideExtensionForm {...ends} milestone={milestone} />)]
        : [];
    case 'VERIFY':
      return milestone
        ? [
            one(actWords.verify, (ends) => <VerifyForm {...ends} milestone={milestone} />),
            {
              ...one(actWords.return, (ends) => <ReturnForm {...ends} milestone={milestone} />),
              draft: `return:${milestone.id}`,
            },
          ]
        : [];
    case 'VERIFY_AGAIN':
      return milestone ? [one(actWords.verify, (ends) => <VerifyForm {...ends} milestone={milestone} />)] : [];
    case 'SIGN':
      return draft
        ? [
            one(actWords.sign, (ends) => <SignForm {...ends} report={draft} />),
            one(actWords.reject, (ends) => <RejectForm {...ends} report={draft} />),
          ]
        : [];
    case 'DOUBT':
      return [];
  }
};
