/** One instruction to several measures: a command for each, and row by row what became of it. */

import { useState } from 'react';
import { FormEnd } from '../command/form-end.tsx';
import { useCommand } from '../command/use-command.ts';
import { useDraft, useDraftStore } from '../draft/use-draft.ts';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import type { ActEnds } from './act.ts';
import { URGENCIES } from './instruct-act.tsx';
import { type Given, hasIt, waitingFor } from './instructed.ts';
import { ActInstructDocument, type Urgency } from './ladder.generated.ts';
import { actWords, fieldWords, manyWords, urgencyWords } from './words.ts';

type Instructed = { readonly id: string; readonly code: string; readonly title: Phrase };

type Values = {
  readonly text: string;
  readonly urgency: Urgency;
  /** What measures were given already: after a reload they do not get it twice. */
  readonly given: readonly Given[];
};

type InstructManyProps = ActEnds & {
  readonly measures: readonly Instructed[];
  /** Where measures can be taken out of the list; given the code. */
  readonly onRemove?: (code: string) => void;
};

export const InstructManyForm = ({ measures, onDone, onCancel, onRemove }: InstructManyProps) => {
  const say = useSay();
  const drafts = useDraftStore();
  const draft = useDraft<Values>('instruct-several', { text: '', urgency: 'FIFTEEN_DAYS', given: [] });
  const command = useCommand(ActInstructDocument);
  const [refused, setRefused] = useState<ReadonlyMap<string, Phrase>>(new Map());
  const { text, urgency, given } = draft.values;
  const isGiven = (id: string) => hasIt(given, { text, urgency }, id);
  const busy = command.phase !== 'ready';

  const send = async (): Promise<void> => {
    let all = given;
    const faults = new Map<string, Phrase>();
    for (const { id } of waitingFor(measures, given, { text, urgency })) {
      // Kept under the name of the form on the measure's own page, where it can be sent again by itself.
      const own = `instruct:${id}`;
      const unanswered = drafts.read<object>(own)?.unanswered ?? null;
      const answer = await command.run(
        { measure: id, text, urgency },
        {
          unanswered,
          noteSent: (sent) => drafts.write(own, { values: { text, urgency }, at: Date.now(), unanswered: sent }),
        },
      );
      if (answer.kind === 'failed') {
        setRefused(faults.set(id, answer.fault.message));
        return;
      }
      if (answer.kind === 'refused') {
        setRefused(faults.set(id, answer.refusal.message));
        continue;
      }
      drafts.remove(own);
      all = [...all, { id, text, urgency }];
      draft.change({ text, urgency, given: all });
    }
    setRefused(faults);
    if (faults.size > 0) return;
    draft.clear();
    onDone?.();
  };

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <ul className="plain-list instructed">
        {measures.map(({ id, code, title }) => {
          const fault = refused.get(id);
          return (
            <li key={id}>
              <span className="quiet">{code}</span> {say(title)}
              {isGiven(id) && (
                <span className="quiet">
                  {'　'}
                  {say(manyWords.given)}
                </span>
              )}
              {onRemove && !isGiven(id) && (
                <button
                  type="button"
                  className="is-quiet"
                  aria-label={say(manyWords.remove(code))}
                  disabled={busy}
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
        })}
      </ul>
      <label className="field">
        <span>{say(fieldWords.instruction)}</span>
        <textarea
          rows={4}
          required
          disabled={busy}
          value={text}
          onChange={({ target }) => draft.change({ ...draft.values, text: target.value })}
        />
      </label>
      <label className="field">
        <span>{say(fieldWords.urgency)}</span>
        <select
          disabled={busy}
          value={urgency}
          onChange={({ target }) => draft.change({ ...draft.values, urgency: target.value as Urgency })}
        >
          {URGENCIES.map((value) => (
            <option key={value} value={value}>
              {say(urgencyWords[value])}
            </option>
          ))}
        </select>
      </label>
      <FormEnd
        phase={command.phase}
        submit={say(actWords.instruct)}
        disabled={command.isPast}
        {...(onCancel && { onCancel })}
      />
    </form>
  );
};
