/** A leader selects measures and gives one instruction to all of them. */

import { useState } from 'react';
import { ActButton } from '../kit/acts/act-button.tsx';
import { InstructManyForm } from '../kit/acts/instruct-many.tsx';
import { actWords } from '../kit/acts/words.ts';
import { useSay } from '../kit/words/language.tsx';
import type { MeasureColumn } from './list-columns.tsx';
import { listWords } from './list-words.ts';
import type { MeasureRowFragment } from './measures.generated.ts';

export type Selection = {
  readonly chosen: ReadonlyMap<string, MeasureRowFragment>;
  readonly column: MeasureColumn;
  clear(): void;
};

/** What is chosen stays chosen while filter and order change. */
export const useSelection = (): Selection => {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlyMap<string, MeasureRowFragment>>(new Map());
  const set = (row: MeasureRowFragment, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      if (isChosen) next.set(row.id, row);
      else next.delete(row.id);
      return next;
    });
  const column: MeasureColumn = {
    key: 'select',
    title: '',
    name: say(listWords.selection),
    width: '34px',
    className: 'choice-cell',
    cell: (row) => (
      <input
        type="checkbox"
        aria-label={say(listWords.select(`${row.code} ${say(row.title)}`))}
        checked={chosen.has(row.id)}
        onChange={({ target }) => set(row, target.checked)}
      />
    ),
    text: () => '',
  };
  return { chosen, column, clear: () => setChosen(new Map()) };
};

export const SelectionBar = ({ selection }: { readonly selection: Selection }) => {
  const say = useSay();
  const { chosen, clear } = selection;
  if (chosen.size === 0) return null;
  const measures = [...chosen.values()];
  return (
    <div className="selection-bar" role="status">
      <b>{say(listWords.selected(chosen.size))}</b>
      <button type="button" className="is-quiet" onClick={clear}>
        {say(listWords.unselect)}
      </button>
      <ActButton
        main
        label={say(actWords.instruct)}
        form={(ends) => (
          <InstructManyForm
            measures={measures}
            onCancel={ends.onCancel}
            onDone={() => {
              clear();
              ends.onDone();
            }}
          />
        )}
      />
    </div>
  );
};
