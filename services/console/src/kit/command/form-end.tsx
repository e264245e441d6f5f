/** The end of every form that sends: whether it is asked again, and the buttons. */

import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';
import type { CommandPhase } from './use-command.ts';

export type FormEndProps = {
  readonly phase: CommandPhase;
  /** What the button does, in a verb. */
  readonly submit: string;
  /** It cannot be sent now, though nothing is under way. */
  readonly disabled?: boolean;
  readonly isDraftKept?: boolean;
  /** The button that leaves without sending; 取消 by default. */
  readonly leave?: string;
  readonly onCancel?: () => void;
};

export const FormEnd = ({ phase, submit, disabled = false, isDraftKept = false, leave, onCancel }: FormEndProps) => {
  const say = useSay();
  const busy = phase !== 'ready';
  return (
    <>
      {phase === 'asking-again' && (
        <p className="quiet" role="status">
          {say(kitWords.askingAgain)}
        </p>
      )}
      <div className="actions">
        {isDraftKept && !busy && <span className="quiet draft-note">{say(kitWords.draftKept)}</span>}
        {onCancel && (
          <button type="button" onClick={onCancel} disabled={busy}>
            {leave ?? say(kitWords.cancel)}
          </button>
        )}
        <button type="submit" className="is-main" disabled={disabled || busy}>
          {busy ? say(kitWords.sending) : submit}
        </button>
      </div>
    </>
  );
};
