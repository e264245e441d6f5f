/** One command in the same words to several measures: one after the other, and row by row what became of it. */

import { type ReactNode, useId, useState } from 'react';
import { FormContext, type FormState, faultAt } from '../command/fields.tsx';
import { FormEnd } from '../command/form-end.tsx';
import { lacksIn } from '../command/lacks.ts';
import { type InputOf, type Mutation, useCommand } from '../command/use-command.ts';
import { useDraft, useDraftStore } from '../draft/use-draft.ts';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import type { ActEnds } from './act.ts';
import { type Given, hasIt, waitingFor } from './instructed.ts';
import { manyWords } from './words.ts';

export type ManyMeasure = { readonly id: string; readonly code: string; readonly title: Phrase };

export type ManyProps = ActEnds & {
  readonly measures: readonly ManyMeasure[];
  /** Where measures can be taken out of the list; given the code. */
  readonly onRemove?: (code: string) => void;
};

type ManyFormProps<Data extends object, Input extends object, Values extends object> = ManyProps & {
  readonly mutation: Mutation<Data, Input>;
  /** Names the draft, and with the measure's id what was sent to it. */
  readonly draft: string;
  /** Under which name the form on the measure's own page keeps its draft: there it can be sent again by itself. */
  readonly single?: (id: string) => string;
  readonly initial: Values;
  readonly input: (measure: string, values: Values) => InputOf<Input>;
  readonly submit: string;
  /** The fields; a refusal of one of them stands there, and nothing more is sent. */
  readonly children: ReactNode;
};

export const ManyForm = <Data extends object, Input extends object, Values extends object>(
  props: ManyFormProps<Data, Input, Values>,
) => {
  const { measures, mutation, draft: name, initial, input, submit, children, onDone, onCancel, onRemove } = props;
  const { single = (id: string) => `${name}:${id}` } = props;
  const id = useId();
  const drafts = useDraftStore();
  /** `given`: what measures were given already, so that after a reload they do not get it twice. */
  const draft = useDraft<{ readonly values: Values; readonly given: readonly Given[] }>(name, {
    values: initial,
    given: [],
  });
  const command = useCommand(mutation);
  const [refused, setRefused] = useState<ReadonlyMap<string, Phrase>>(new Map());
  const [lacks, setLacks] = useState<Readonly<Record<string, Phrase>>>({});
  const { values, given } = draft.values;
  const fields = Object.keys(initial);
  const what = JSON.stringify(values);
  const busy = command.phase !== 'ready';
  const atField = command.refusal && fields.some((field) => command.refusal && faultAt(command.refusal, field));

  const send = async (): Promise<void> => {
    let all = given;
    const faults = new Map<string, Phrase>();
    for (const { id: measure } of waitingFor(measures, given, what)) {
      const own = single(measure);
      const unanswered = drafts.read<object>(own)?.unanswered ?? null;
      const answer = await command.run(input(measure, values), {
        unanswered,
        noteSent: (sent) => drafts.write(own, { values, at: Date.now(), unanswered: sent }),
      });
      if (answer.kind === 'failed') {
        setRefused(faults.set(measure, answer.fault.message));
        return;
      }
      if (answer.kind === 'refused') {
        drafts.remove(own);
        const { refusal } = answer;
        // It would be refused of every other measure, too.
        if (fields.some((field) => faultAt(refusal, field))) return;
        setRefused(faults.set(measure, refusal.message));
        continue;
      }
      drafts.remove(own);
      all = [...all, { id: measure, what }];
      draft.change((before) => ({ ...before, given: all }));
    }
    setRefused(faults);
    if (faults.size > 0) return;
    draft.clear();
    onDone?.();
  };

  const changeBy = (changes: (before: Values) => Readonly<Record<string, unknown>>) => {
    if (command.refusal) command.reset();
    setLacks({});
    draft.change((before) => ({ ...before, values: { ...before.values, ...changes(before.values) } }));
  };
  const form: FormState = {
    id,
    values: values as Readonly<Record<string, unknown>>,
    disabled: command.isPast || busy,
    refusal: atField ? command.refusal : null,
    lacks,
    change: (field, value) => changeBy(() => ({ [field]: value })),
    changeAll: (changes) => changeBy(() => changes),
    update: (field, change) =>
      changeBy((before) => ({ [field]: change((before as Readonly<Record<string, unknown>>)[field]) })),
  };

  return (
    <FormContext value={form}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (busy || command.isPast) return;
          const { found, first } = lacksIn(event.currentTarget, id);
          setLacks(found);
          if (first) first.focus();
          else void send();
        }}
      >
        <ul className="plain-list instructed">
          {measures.map((measure) => (
            <ManyRow
              key={measure.id}
              measure={measure}
              isGiven={hasIt(given, what, measure.id)}
              fault={refused.get(measure.id)}
              disabled={busy}
              {...(onRemove && { onRemove })}
            />
          ))}
        </ul>
        {children}
        <FormEnd phase={command.phase} submit={submit} disabled={command.isPast} {...(onCancel && { onCancel })} />
      </form>
    </FormContext>
  );
};

type RowProps = Pick<ManyProps, 'onRemove'> & {
  readonly measure: ManyMeasure;
  readonly isGiven: boolean;
  readonly fault: Phrase | undefined;
  readonly disabled: boolean;
};

const ManyRow = ({ measure: { code, title }, isGiven, fault, disabled, onRemove }: RowProps) => {
  const say = useSay();
  return (
    <li>
      <span className="quiet">{code}</span> {say(title)}
      {isGiven && (
        <span className="quiet">
          {'　'}
          {say(manyWords.given)}
        </span>
      )}
      {onRemove && !isGiven && (
        <button
          type="button"
          className="is-quiet"
          aria-label={say(manyWords.remove(code))}
          disabled={disabled}
          onClick={() => onRemove(code)}
        >
          ×
        </button>
      )}
      {fault && (
        <span className="field-fault" role="alert">
          {'　'}
          {say(fault)}
        </span>
      )}
    </li>
  );
};
