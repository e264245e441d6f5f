/** What a paste filled in and what it could not, with the way back. */

import { useSay } from '../kit/words/language.tsx';
import type { LastPaste } from './grid-table.tsx';
import { reportWords } from './words.ts';

export const PasteResult = ({ pasted, onUndo }: { readonly pasted: LastPaste; readonly onUndo: () => void }) => {
  const say = useSay();
  const { figures, notes, left, noFigure } = pasted;
  return (
    <p className="report-pasted" role="status">
      <span>{say(reportWords.pasted(figures.length + notes.length))}</span>
      {left.length > 0 && <span className="alarm">{say(reportWords.pastedLeft(left))}</span>}
      {noFigure.length > 0 && <span className="alarm">{say(reportWords.pastedNotes(noFigure))}</span>}
      <button type="button" className="is-quiet" onClick={onUndo}>
        {say(reportWords.undo)}
      </button>
    </p>
  );
};
