/** What the reader may do with the measure as a whole: the usual as buttons, the rest in a menu. */

import type { ReactNode } from 'react';
import { ActButton, type ActButtonProps } from '../kit/acts/act-button.tsx';
import { DecideAmendmentForm } from '../kit/acts/amendment-acts.tsx';
import { ContributeForm, ReportForm } from '../kit/acts/figure-acts.tsx';
import { InstructForm } from '../kit/acts/instruct-act.tsx';
import {
  FireRungForm,
  HoldLadderForm,
  InterviewForm,
  ReleaseLadderForm,
  SkipRungForm,
} from '../kit/acts/ladder-acts.tsx';
import {
  ApproveForm,
  CancelForm,
  CloseByExceptionForm,
  CloseForm,
  DecideClosingForm,
  IssueForm,
  ReopenForm,
  ResumeForm,
  SuspendForm,
} from '../kit/acts/life-acts.tsx';
import { ProposeAmendmentForm } from '../kit/acts/propose-amendment.tsx';
import { AcknowledgeForm } from '../kit/acts/unit-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { Menu } from '../kit/menu.tsx';
import { usePlace } from '../kit/place/place.ts';
import { type Say, useSay } from '../kit/words/language.tsx';
import { type Matter, mattersAhead, mattersHeld, rungsAhead } from './ahead.ts';
import type { MeasureCommand, MeasurePageFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';

type Act = ActButtonProps & { readonly key: string };

export const MeasureActs = ({ measure }: { readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { viewer, plan, asOf } = usePlace();
  if (asOf !== null) return null;
  const usual = [...urgentActs(measure, say, viewer.role), ...usualActs(measure, say)];
  const rare = [...ladderActs(measure, say, plan.year), ...rareActs(measure, say, viewer.role)];
  if (viewer.role === 'SUPERVISOR') rare.push(interview(measure, say));
  if (usual.length + rare.length === 0) return null;
  return (
    <div className="now-acts">
      {usual.map(({ key, ...act }, at) => (
        <ActButton key={key} {...act} main={at === 0} />
      ))}
      {rare.length > 0 && (
        <Menu
          label={usual.length === 0 ? say(pageWords.actions) : say(pageWords.moreActions)}
          className="filter acts-menu"
        >
          {rare.map(({ key, ...act }) => (
            <ActButton key={key} {...act} className="menu-item" />
          ))}
        </Menu>
      )}
    </div>
  );
};

const has = ({ commands }: MeasurePageFragment, command: MeasureCommand): boolean => commands.includes(command);

const actIf = (condition: boolean, key: string, label: string, form: ActButtonProps['form']): readonly Act[] =>
  condition ? [{ key, label, form }] : [];

/** What waits for the reader on this measure. */
const urgentActs = (measure: MeasurePageFragment, say: Say, role: string): readonly Act[] => {
  const { amendment, closingProposal, closing } = measure;
  return [
    ...actIf(has(measure, 'ACKNOWLEDGE'), 'acknowledge', say(actWords.acknowledge), (ends) => (
      <AcknowledgeForm {...ends} measure={measure} />
    )),
    ...actIf(has(measure, 'APPROVE'), 'approve', say(actWords.approve), (ends) => (
      <ApproveForm {...ends} measure={measure} />
    )),
    ...actIf(has(measure, 'ISSUE'), 'issue', say(actWords.issue), (ends) => <IssueForm {...ends} measure={measure} />),
    ...(amendment
      ? actIf(
          has(measure, 'DECIDE_AMENDMENT') && amendment.next === role,
          'decide-amendment',
          say(actWords.decideAmendment),
          (ends) => <DecideAmendmentForm {...ends} measure={measure} amendment={amendment} />,
        )
      : []),
    ...(closingProposal
      ? actIf(has(measure, 'DECIDE_CLOSING'), 'decide-closing', say(actWords.decideClosing), (ends) => (
          <DecideClosingForm {...ends} measure={measure} proposal={closingProposal.text} proposed={closingProposal} />
        ))
      : []),
    ...actIf(
      has(measure, 'CLOSE') && closing.possible && role === 'SUPERVISOR',
      'close',
      say(actWords.close),
      (ends) => <CloseForm {...ends} measure={measure} />,
    ),
  ];
};

const usualActs = (measure: MeasurePageFragment, say: Say): readonly Act[] => [
  ...actIf(has(measure, 'REPORT_PROGRESS'), 'report', say(actWords.report), (ends) => (
    <ReportForm {...ends} measure={measure} />
  )),
  ...actIf(has(measure, 'CONTRIBUTE'), 'contribute', say(actWords.contribute), (ends) => (
    <ContributeForm {...ends} measure={measure} />
  )),
  ...actIf(has(measure, 'INSTRUCT'), 'instruct', say(actWords.instruct), (ends) => (
    <InstructForm {...ends} measure={measure} />
  )),
  ...actIf(has(measure, 'RESUME'), 'resume', say(actWords.resume), (ends) => (
    <ResumeForm {...ends} measure={measure} />
  )),
];

const choicesOf = (matters: readonly Matter[], say: Say) =>
  matters.map(({ key, label }) => ({ value: key, label: say(label) }));

const ladderActs = (measure: MeasurePageFragment, say: Say, year: number): Act[] => {
  const rungs = rungsAhead(measure.foreseen, year).map(({ words, ...rung }) => ({ ...rung, label: say(words) }));
  const [ahead, held] = [mattersAhead(measure.foreseen), mattersHeld(measure.escalations.nodes)];
  return [
    ...actIf(has(measure, 'FIRE_RUNG') && rungs.length > 0, 'fire', say(actWords.fireRung), (ends) => (
      <FireRungForm {...ends} measure={measure} rungs={rungs} />
    )),
    ...actIf(has(measure, 'SKIP_RUNG') && rungs.length > 0, 'skip', say(actWords.skipRung), (ends) => (
      <SkipRungForm {...ends} measure={measure} rungs={rungs} />
    )),
    ...actIf(has(measure, 'HOLD_LADDER') && ahead.length > 0, 'hold', say(actWords.holdLadder), (ends) => (
      <HoldLadderForm {...ends} measure={measure} obligations={choicesOf(ahead, say)} />
    )),
    ...actIf(has(measure, 'RELEASE_LADDER') && held.length > 0, 'release', say(actWords.releaseLadder), (ends) => (
      <ReleaseLadderForm {...ends} measure={measure} obligations={choicesOf(held, say)} />
    )),
  ];
};

const rareActs = (measure: MeasurePageFragment, say: Say, role: string): readonly Act[] => {
  const form = (Form: (props: { measure: MeasurePageFragment }) => ReactNode): ActButtonProps['form'] => {
    const Any = Form;
    return (ends) => <Any {...ends} measure={measure} />;
  };
  const { closing, closingProposal, amendment } = measure;
  const exception = role === 'LEADER' ? actWords.closeByException : actWords.proposeClosing;
  return [
    ...actIf(
      has(measure, 'PROPOSE_AMENDMENT') && !amendment,
      'propose-amendment',
      say(actWords.proposeAmendment),
      form(ProposeAmendmentForm),
    ),
    ...actIf(has(measure, 'SUSPEND'), 'suspend', say(actWords.suspend), form(SuspendForm)),
    ...actIf(
      has(measure, 'CLOSE') && !closing.possible && !closingProposal,
      'exception',
      say(exception),
      form(CloseByExceptionForm),
    ),
    ...actIf(has(measure, 'REOPEN'), 'reopen', say(actWords.reopen), form(ReopenForm)),
    ...actIf(has(measure, 'CANCEL'), 'cancel', say(actWords.cancel), form(CancelForm)),
  ];
};

const interview = ({ leadUnit }: MeasurePageFragment, say: Say): Act => ({
  key: 'interview',
  label: say(actWords.recordInterview),
  form: (ends) => <InterviewForm {...ends} unit={leadUnit} />,
});
