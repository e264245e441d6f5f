/** What the reader may do with a paper in its stage: review, sign, number, issue, return, withdraw, discard. */

import type { ActEnds } from '../kit/acts/act.ts';
import { ActButton } from '../kit/acts/act-button.tsx';
import { CommandForm } from '../kit/command/command-form.tsx';
import { TextArea } from '../kit/command/fields.tsx';
import type { Mutation } from '../kit/command/use-command.ts';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import {
  ActDiscardPaperDocument,
  ActIssuePaperDocument,
  ActNumberPaperDocument,
  ActReturnPaperDocument,
  ActReviewPaperDocument,
  ActSignPaperDocument,
  ActWithdrawPaperDocument,
} from './papers.generated.ts';
import type { ShownDraft, ShownPaper } from './shown-paper.ts';
import { papersWords } from './words.ts';

type Props = { readonly paper: ShownPaper; readonly draft: ShownDraft };

export const PaperActs = ({ paper: { key, stage }, draft: { draft } }: Props) => {
  const say = useSay();
  const { viewer, plan, asOf } = usePlace();
  const { role, subject } = viewer;
  const isOffice = role === 'SUPERVISOR';
  const isOwn = draft.steps[0]?.by.subject === subject;
  const checks = (isOffice || role === 'LEADER') && !isOwn;
  const isUnnumbered = stage === 'DRAFTED' || stage === 'REVIEWED' || stage === 'SIGNED';
  const isNumbered = stage === 'NUMBERED' || stage === 'ISSUED';
  const { revision } = draft;
  const paper = { plan: plan.key, paper: key };
  if (asOf !== null) return null;
  return (
    <div className="paper-acts">
      {checks && stage === 'DRAFTED' && (
        <ActButton
          main
          label={say(papersWords.review)}
          form={(ends) => (
            <CommandForm
              {...ends}
              mutation={ActReviewPaperDocument}
              draft={`review-paper:${key}`}
              initial={{ note: '' }}
              input={({ note }) => ({ ...paper, revision, note })}
              submit={say(papersWords.review)}
              done={() => papersWords.reviewed}
            >
              <TextArea name="note" label={say(papersWords.note)} rows={3} />
            </CommandForm>
          )}
        />
      )}
      {role === 'LEADER' && !isOwn && stage === 'REVIEWED' && (
        <ActButton
          main
          label={say(papersWords.sign)}
          form={(ends) => (
            <CommandForm
              {...ends}
              mutation={ActSignPaperDocument}
              draft={`sign-paper:${key}`}
              initial={{}}
              input={() => ({ ...paper, revision })}
              submit={say(papersWords.sign)}
              done={() => papersWords.signed}
            >
              <p className="quiet">{say(papersWords.signHow)}</p>
            </CommandForm>
          )}
        />
      )}
      {isOffice && stage === 'SIGNED' && (
        <ActButton
          main
          label={say(papersWords.numberAct)}
          form={(ends) => (
            <CommandForm
              {...ends}
              mutation={ActNumberPaperDocument}
              draft={`number-paper:${key}`}
              initial={{}}
              input={() => paper}
              submit={say(papersWords.numberAct)}
              done={() => papersWords.numbered}
            >
              <p className="quiet">{say(papersWords.numberHow)}</p>
            </CommandForm>
          )}
        />
      )}
      {isOffice && stage === 'NUMBERED' && (
        <ActButton
          main
          label={say(papersWords.issue)}
          form={(ends) => (
            <CommandForm
              {...ends}
              mutation={ActIssuePaperDocument}
              draft={`issue-paper:${key}`}
              initial={{}}
              input={() => paper}
              submit={say(papersWords.issue)}
              done={() => papersWords.issuedNow}
            >
              <p className="quiet">{say(papersWords.issueHow)}</p>
            </CommandForm>
          )}
        />
      )}
      {(isOffice || role === 'LEADER') && isUnnumbered && (
        <ActButton
          label={say(papersWords.send)}
          form={(ends) => (
            <ReasonForm
              {...ends}
              paper={paper}
              mutation={ActReturnPaperDocument}
              submit={papersWords.send}
              done={papersWords.returned}
            />
          )}
        />
      )}
      {(isOffice || role === 'LEADER') && isNumbered && (
        <ActButton
          label={say(papersWords.withdraw)}
          form={(ends) => (
            <ReasonForm
              {...ends}
              paper={paper}
              mutation={ActWithdrawPaperDocument}
              submit={papersWords.withdraw}
              done={papersWords.withdrawn}
            />
          )}
        />
      )}
      {isOffice && isUnnumbered && (
        <ActButton
          label={say(papersWords.discard)}
          form={(ends) => (
            <ReasonForm
              {...ends}
              paper={paper}
              mutation={ActDiscardPaperDocument}
              submit={papersWords.discard}
              done={papersWords.discarded}
            />
          )}
        />
      )}
    </div>
  );
};

type Reasoned = {
  readonly plan: string;
  readonly paper: string;
  readonly reason: string;
  readonly commandId?: string | null;
};

type ReasonProps<Data extends object> = ActEnds & {
  readonly paper: { readonly plan: string; readonly paper: string };
  readonly mutation: Mutation<Data, Reasoned>;
  readonly submit: Phrase;
  readonly done: Phrase;
};

const ReasonForm = <Data extends object>({ paper, mutation, submit, done, ...ends }: ReasonProps<Data>) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={mutation}
      draft={`${submit.en}:${paper.paper}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({ ...paper, reason })}
      submit={say(submit)}
      done={() => done}
    >
      <TextArea name="reason" label={say(papersWords.reason)} rows={3} required />
    </CommandForm>
  );
};
