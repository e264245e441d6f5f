/** The ladder worked by hand: fire or skip a rung, hold the ladder and release it, record an interview. */

import { useContext } from 'react';
import { CommandForm } from '../command/command-form.tsx';
import { type Choice, ChoiceField, DateField, FormContext, TextArea, TextField } from '../command/fields.tsx';
import type { Mutation } from '../command/use-command.ts';
import { usePlace } from '../place/place.ts';
import { ladderRoleWords } from '../show/state-words.ts';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import type { ActEnds } from './act.ts';
import { doneWords } from './done-words.ts';
import {
  ActFireRungDocument,
  ActHoldLadderDocument,
  ActRecordInterviewDocument,
  ActReleaseLadderDocument,
  ActSkipRungDocument,
  type LadderInput,
  type RungInput,
} from './ladder.generated.ts';
import { actWords, fieldWords } from './words.ts';

type OfLadder = ActEnds & {
  readonly measure: { readonly id: string };
  /** The matters that the ladder climbs for: their keys and names. */
  readonly obligations: readonly Choice[];
};

/** A rung that is to come, for the matter that it climbs for. */
type RungChoice = {
  readonly obligation: string;
  readonly rung: string;
  readonly label: string;
  readonly recipients: readonly { readonly role: keyof typeof ladderRoleWords; readonly copy: boolean }[];
};

type OfRung = ActEnds & {
  readonly measure: { readonly id: string };
  readonly rungs: readonly RungChoice[];
};

type RungFormProps<Data extends object> = OfRung & {
  readonly mutation: Mutation<Data, RungInput>;
  readonly name: string;
  readonly submit: Phrase;
  readonly done: (rung: string) => Phrase;
};

const RungForm = <Data extends object>(props: RungFormProps<Data>) => {
  const { measure, rungs, mutation, name, submit, done, ...ends } = props;
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={mutation}
      draft={`${name}:${measure.id}`}
      initial={{ rung: '0', reason: '' }}
      input={({ rung, reason }) => {
        const chosen = rungs[Number(rung)];
        return { measure: measure.id, obligation: chosen?.obligation ?? '', rung: chosen?.rung ?? '', reason };
      }}
      submit={say(submit)}
      done={({ rung }) => done(rungs[Number(rung)]?.label ?? '')}
    >
      <ChoiceField
        name="rung"
        label={say(fieldWords.rung)}
        choices={rungs.map(({ label }, at) => ({ value: String(at), label }))}
      />
      <Recipients rungs={rungs} />
      <TextArea name="reason" label={say(fieldWords.reason)} hint={say(fieldWords.reasonKept)} rows={3} required />
    </CommandForm>
  );
};

/** To whom the chosen rung goes. */
const Recipients = ({ rungs }: { readonly rungs: readonly RungChoice[] }) => {
  const form = useContext(FormContext);
  const say = useSay();
  const chosen = rungs[Number(form?.values.rung)];
  const named = (isCopy: boolean) =>
    (chosen?.recipients ?? [])
      .filter(({ copy }) => copy === isCopy)
      .map(({ role }) => say(ladderRoleWords[role]))
      .join('、');
  const [to, copy] = [named(false), named(true)];
  return (
    <dl className="facts">
      <div>
        <dt>{say(fieldWords.to)}</dt>
        <dd>{to || say(fieldWords.nothing)}</dd>
      </div>
      {copy !== '' && (
        <div>
          <dt>{say(fieldWords.copy)}</dt>
          <dd>{copy}</dd>
        </div>
      )}
    </dl>
  );
};

export const FireRungForm = (props: OfRung) => (
  <RungForm
    {...props}
    mutation={ActFireRungDocument}
    name="fire-rung"
    submit={actWords.fireRung}
    done={doneWords.rungFired}
  />
);
export const SkipRungForm = (props: OfRung) => (
  <RungForm
    {...props}
    mutation={ActSkipRungDocument}
    name="skip-rung"
    submit={actWords.skipRung}
    done={doneWords.rungSkipped}
  />
);

type LadderFormProps<Data extends object> = OfLadder & {
  readonly mutation: Mutation<Data, LadderInput>;
  readonly name: string;
  readonly submit: Phrase;
  readonly done: Phrase;
};

const LadderForm = <Data extends object>(props: LadderFormProps<Data>) => {
  const { measure, obligations, mutation, name, submit, done, ...ends } = props;
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={mutation}
      draft={`${name}:${measure.id}`}
      initial={{ obligation: obligations[0]?.value ?? '', reason: '' }}
      input={({ obligation, reason }) => ({ measure: measure.id, obligation, reason })}
      submit={say(submit)}
      done={() => done}
    >
      <ChoiceField name="obligation" label={say(fieldWords.obligation)} choices={obligations} />
      <TextArea name="reason" label={say(fieldWords.reason)} hint={say(fieldWords.reasonKept)} rows={3} required />
    </CommandForm>
  );
};

export const HoldLadderForm = (props: OfLadder) => (
  <LadderForm
    {...props}
    mutation={ActHoldLadderDocument}
    name="hold-ladder"
    submit={actWords.holdLadder}
    done={doneWords.held}
  />
);
export const ReleaseLadderForm = (props: OfLadder) => (
  <LadderForm
    {...props}
    mutation={ActReleaseLadderDocument}
    name="release-ladder"
    submit={actWords.releaseLadder}
    done={doneWords.released}
  />
);

type InterviewProps = ActEnds & {
  readonly unit: { readonly key: string; readonly shortName: string };
  /** The date on which the interview was called, where it is known. */
  readonly called?: string;
};

export const InterviewForm = ({ unit, called = '', ...ends }: InterviewProps) => {
  const say = useSay();
  const { plan, today } = usePlace();
  return (
    <CommandForm
      {...ends}
      mutation={ActRecordInterviewDocument}
      draft={`interview:${unit.key}:${called}`}
      initial={{ called, heldOn: today, minutes: '', result: '', present: '' }}
      input={({ present, ...values }) => ({
        ...values,
        present: present.trim() || null,
        plan: plan.key,
        unit: unit.key,
      })}
      submit={say(actWords.recordInterview)}
      done={() => doneWords.interviewRecorded}
    >
      <p>
        {say(fieldWords.unit)}
        {'　'}
        <b>{unit.shortName}</b>
      </p>
      <DateField name="called" label={say(fieldWords.called)} max={today} required />
      <DateField name="heldOn" label={say(fieldWords.heldOn)} max={today} required />
      <TextField name="present" label={say(fieldWords.present)} hint={say(fieldWords.presentLike)} />
      <TextArea name="minutes" label={say(fieldWords.minutes)} required />
      <TextField name="result" label={say(fieldWords.result)} required />
    </CommandForm>
  );
};
