/** Several measures to acknowledge by one day: all of them, or those that are chosen, by one press. */

import { useState } from 'react';
import { useCommand } from '../kit/command/use-command.ts';
import { useDraft } from '../kit/draft/use-draft.ts';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { kitWords } from '../kit/words.ts';
import { ItemFrame, MeasureLine } from './item-parts.tsx';
import { AcknowledgeManyDocument, type OwedFragment } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

type AcknowledgeLineProps = {
  readonly items: readonly [OwedFragment, ...OwedFragment[]];
  readonly onDone: () => void;
};

/** Ids of the measures that are not to be acknowledged now. */
type Choice = { readonly left: readonly string[] };

/** The graph takes no more at once. */
const MOST_AT_ONCE = 100;

export const AcknowledgeLine = ({ items, onDone }: AcknowledgeLineProps) => {
  const say = useSay();
  const { asOf } = usePlace();
  const command = useCommand(AcknowledgeManyDocument);
  const [first] = items;
  // With the id of a command that was not answered: sent again after a closed tab, it is the same command.
  const draft = useDraft<Choice>(`acknowledge-many:${first.due ?? ''}`, { left: [] });
  const { left } = draft.values;
  const [refused, setRefused] = useState<ReadonlyMap<string, Phrase>>(new Map());
  const chosen = items.filter(({ measure }) => !left.includes(measure.id)).slice(0, MOST_AT_ONCE);
  const busy = command.phase !== 'ready';

  const choose = (id: string, isChosen: boolean) =>
    draft.change({ left: isChosen ? left.filter((one) => one !== id) : [...left, id] });
  const send = async () => {
    const measures = chosen.map(({ measure }) => measure.id);
    const { unanswered, noteSent } = draft;
    const answer = await command.run({ measures }, { unanswered, noteSent });
    if (answer.kind !== 'done') return;
    draft.clear();
    const faults = answer.payload.rows.flatMap(({ index, result }): [string, Phrase][] => {
      const id = measures[index];
      return id !== undefined && result?.refusal ? [[id, result.refusal.message]] : [];
    });
    setRefused(new Map(faults));
    if (faults.length === 0) onDone();
  };

  const fault = command.refusal ?? command.fault;
  return (
    <ItemFrame
      kind={toDoWords.acknowledge}
      item={first}
      acts={
        asOf === null && (
          <button type="button" className="is-main" disabled={busy || chosen.length === 0} onClick={() => void send()}>
            {busy ? say(kitWords.sending) : say(toDoWords.acknowledgeChosen(chosen.length))}
          </button>
        )
      }
    >
      {fault && (
        <p className="form-fault" role="alert">
          {say(fault.message)}
        </p>
      )}
      <details open={items.length <= 5}>
        <summary>{say(toDoWords.measures(items.length))}</summary>
        <ul className="plain-list to-do-parts">
          {items.map(({ measure }) => {
            const why = refused.get(measure.id);
            return (
              <li key={measure.id}>
                {asOf === null && (
                  <input
                    type="checkbox"
                    aria-label={`${measure.code} ${say(measure.title)}`}
                    checked={!left.includes(measure.id)}
                    disabled={busy}
                    onChange={({ target }) => choose(measure.id, target.checked)}
                  />
                )}
                <MeasureLine measure={measure} />
                {why && (
                  <span className="field-fault" role="alert">
                    {say(why)}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </ItemFrame>
  );
};
