/** Several measures to acknowledge by one day: all of them, or those that are chosen, by one press. */

import { useState } from 'react';
import { useCommand } from '../kit/command/use-command.ts';
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

/** The graph takes no more at once. */
const MOST_AT_ONCE = 100;

export const AcknowledgeLine = ({ items, onDone }: AcknowledgeLineProps) => {
  const say = useSay();
  const { asOf } = usePlace();
  const command = useCommand(AcknowledgeManyDocument);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, Phrase>>(new Map());
  const chosen = items.filter(({ measure }) => !left.has(measure.id)).slice(0, MOST_AT_ONCE);
  const busy = command.phase !== 'ready';

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const send = async () => {
    const measures = chosen.map(({ measure }) => measure.id);
    const answer = await command.run({ measures });
    if (answer.kind !== 'done') return;
    const faults = answer.payload.rows.flatMap(({ index, result }): [string, Phrase][] => {
      const id = measures[index];
      return id !== undefined && result?.refusal ? [[id, result.refusal.message]] : [];
    });
    setRefused(new Map(faults));
    if (faults.length === 0) onDone();
  };

  const [first] = items;
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
                    checked={!left.has(measure.id)}
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
