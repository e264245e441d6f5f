/** The office chooses measures from the rows of a meeting's paper and records for them what the meeting decided. */

import { createContext, useContext, useState } from 'react';
import { ActButton } from '../kit/acts/act-button.tsx';
import type { ManyMeasure } from '../kit/acts/many-form.tsx';
import { RecordDecisionForm } from '../kit/acts/record-decision.tsx';
import { actWords } from '../kit/acts/words.ts';
import { FindMeasures } from '../kit/find-measures/find-measures.tsx';
import type { Column } from '../kit/list/table.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { MeetingKind } from './meetings.generated.ts';
import { decidingWords } from './words.ts';

type Chosen = ReadonlyMap<string, ManyMeasure>;
type DecisionChoice = { readonly chosen: Chosen; set(measure: ManyMeasure, isChosen: boolean): void; clear(): void };

/** Null where nothing can be recorded: for every reader but the office, in the past, and of a meeting long ago. */
export const DecisionChoiceContext = createContext<DecisionChoice | null>(null);

/** What is chosen stays chosen while the paper is shown anew. */
export const useDecisionChoice = (): DecisionChoice => {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  return {
    chosen,
    set: (measure, isChosen) =>
      setChosen((before) => {
        const next = new Map(before);
        if (isChosen) next.set(measure.id, measure);
        else next.delete(measure.id);
        return next;
      }),
    clear: () => setChosen(new Map()),
  };
};

/** The column of boxes before the rows of a table; none where nothing can be recorded. */
export const useChoiceColumn = <Row,>(measureOf: (row: Row) => ManyMeasure): readonly Column<Row>[] => {
  const say = useSay();
  const choice = useContext(DecisionChoiceContext);
  if (!choice) return [];
  return [
    {
      key: 'choose',
      title: '',
      name: say(decidingWords.choose),
      width: '34px',
      className: 'no-print paper-choose choice-cell',
      cell: (row) => {
        const { id, code, title } = measureOf(row);
        return (
          <input
            type="checkbox"
            aria-label={say(decidingWords.chooseOne(`${code} ${say(title)}`))}
            checked={choice.chosen.has(id)}
            onChange={({ target }) => choice.set({ id, code, title }, target.checked)}
          />
        );
      },
    },
  ];
};

type BarProps = { readonly choice: DecisionChoice; readonly meeting: MeetingKind; readonly metOn: string };

export const DecisionBar = ({ choice, meeting, metOn }: BarProps) => {
  const say = useSay();
  const measures = [...choice.chosen.values()];
  if (measures.length === 0) return null;
  return (
    <div className="selection-bar no-print" role="status">
      <b>{say(decidingWords.chosen(measures.length))}</b>
      <span className="quiet">{say(decidingWords.chosenCodes(measures.map(({ code }) => code)))}</span>
      <button type="button" className="is-quiet" onClick={choice.clear}>
        {say(decidingWords.unchoose)}
      </button>
      <ActButton
        main
        label={say(actWords.recordDecision)}
        form={(ends) => (
          <RecordDecisionForm
            measures={measures}
            meeting={meeting}
            metOn={metOn}
            onCancel={ends.onCancel}
            onDone={() => {
              choice.clear();
              ends.onDone();
            }}
          />
        )}
      />
    </div>
  );
};

/** How it is done, and any measure of the plan beside those of the paper's rows. */
export const DecisionHint = ({ choice }: { readonly choice: DecisionChoice }) => {
  const say = useSay();
  const [isFinding, setFinding] = useState(false);
  const codes = [...choice.chosen.values()].map(({ code }) => code);
  return (
    <div className="no-print decision-hint">
      <p className="quiet">{say(decidingWords.how)}</p>
      <button type="button" aria-expanded={isFinding} onClick={() => setFinding((before) => !before)}>
        {say(decidingWords.findOther)}
      </button>
      {isFinding && <FindMeasures chosen={codes} onAdd={(measure) => choice.set(measure, true)} />}
    </div>
  );
};
