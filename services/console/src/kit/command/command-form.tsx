/** A form for one command: unsent input is kept, a refusal stands at its field in the server's words, the past sends nothing. */

import { type ReactNode, useContext, useId, useState } from 'react';
import { noteDone } from '../done-note.ts';
import { useDraft } from '../draft/use-draft.ts';
import { SubjectContext } from '../subject.tsx';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import { kitWords } from '../words.ts';
import { FormContext, type FormState, faultAt } from './fields.tsx';
import { FormEnd } from './form-end.tsx';
import { type Lacks, lacksIn } from './lacks.ts';
import type { Answer } from './run-command.ts';
import { type InputOf, type Mutation, type PayloadOf, useCommand } from './use-command.ts';

export type CommandFormProps<Data extends object, Input extends object, Values extends object> = {
  readonly mutation: Mutation<Data, Input>;
  /** Names the draft within the plan, such as `extension:4.5-13/2`. */
  readonly draft: string;
  /** The fields at the beginning; their names are those of the input, so that refusals find them. */
  readonly initial: Values;
  readonly input: (values: Values) => InputOf<Input>;
  /** What the button does, in a verb. */
  readonly submit: string;
  /** The button that leaves without sending, where 取消 could be read as the command itself. */
  readonly leave?: string;
  /** What was done, in a sentence; by default the name of the button. */
  readonly done?: (values: Values) => Phrase;
  /** The command is done, and queries show it. */
  readonly onDone?: (payload: PayloadOf<Data>) => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
};

export const CommandForm = <Data extends object, Input extends object, Values extends object>(
  props: CommandFormProps<Data, Input, Values>,
) => {
  const { mutation, initial, input, submit, leave, done, onDone, onCancel, children } = props;
  const say = useSay();
  const id = useId();
  const draft = useDraft(props.draft, initial);
  const command = useCommand(mutation);
  const { phase, refusal, fault, isPast } = command;
  const busy = phase !== 'ready';
  const subject = useContext(SubjectContext);
  const [lacks, setLacks] = useState<Lacks>({});

  const send = async (): Promise<void> => {
    const { unanswered, noteSent } = draft;
    const answer: Answer<PayloadOf<Data>> = await command.run(input(draft.values), { unanswered, noteSent });
    if (answer.kind !== 'done') return;
    draft.clear();
    noteDone({
      what: done?.(draft.values) ?? kitWords.doneAs(submit),
      code: subject?.code ?? null,
    });
    onDone?.(answer.payload);
  };

  const changeBy = (changes: (before: Values) => Readonly<Record<string, unknown>>) => {
    if (refusal) command.reset();
    if (Object.keys(lacks).length > 0) setLacks({});
    draft.change((before) => ({ ...before, ...changes(before) }));
  };

  const form: FormState = {
    id,
    values: draft.values as Readonly<Record<string, unknown>>,
    disabled: isPast || busy,
    refusal,
    lacks,
    change: (name, value) => changeBy(() => ({ [name]: value })),
    changeAll: (changes) => changeBy(() => changes),
    update: (name, change) =>
      changeBy((before) => ({ [name]: change((before as Readonly<Record<string, unknown>>)[name]) })),
  };
  const fields = Object.keys(initial);
  const unplaced = Object.entries(lacks).find(([name]) => !fields.includes(name))?.[1];
  const loose = refusal && !fields.some((name) => faultAt(refusal, name)) ? refusal.message : unplaced;

  return (
    <FormContext value={form}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (busy || isPast) return;
          const { found, first } = lacksIn(event.currentTarget, id);
          setLacks(found);
          if (first) first.focus();
          else void send();
        }}
      >
        {isPast && <p className="quiet">{say(kitWords.notWhilePast)}</p>}
        {loose && (
          <p className="form-fault" role="alert">
            {say(loose)}
          </p>
        )}
        {fault && (
          <p className="form-fault" role="alert">
            {say(fault.message)}
          </p>
        )}
        {children}
        <FormEnd
          phase={phase}
          submit={submit}
          disabled={isPast}
          isDraftKept={draft.isKept}
          {...(leave !== undefined && { leave })}
          {...(onCancel && { onCancel })}
        />
      </form>
    </FormContext>
  );
};
