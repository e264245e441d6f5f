/** Says what a move of the rehearsal clock will let pass, and moves it once that is confirmed. */

import { useState } from 'react';
import { useCommand } from '../kit/command/use-command.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useRevision } from '../kit/live/revision.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays, dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { kitWords } from '../kit/words.ts';
import { Ahead } from './ahead.tsx';
import { type Move, paceWords, STOPPED_RATE } from './clock.ts';
import { MoveClockDocument } from './rehearsal.generated.ts';
import { rehearsalWords } from './words.ts';

type MoveDialogProps = {
  readonly move: Move;
  /** The plan's day, YYYY-MM-DD. */
  readonly today: string;
  readonly onClose: () => void;
};

export const MoveDialog = ({ move, today, onClose }: MoveDialogProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { followPassingTime } = useRevision();
  const command = useCommand(MoveClockDocument);
  // The clock may go on while the dialog is open; what was said holds for the day on which it was opened.
  const [until] = useState(() => ('days' in move ? addDays(today, move.days) : null));
  const { phase, refusal, fault, isPast } = command;
  const isBusy = phase !== 'ready';
  const isStop = 'rate' in move && move.rate <= STOPPED_RATE;
  const wrong = refusal?.message ?? fault?.message;
  const run = async () => {
    const answer = await command.run({ plan: plan.key, ...move });
    if (answer.kind !== 'done') return;
    if (until !== null) followPassingTime();
    onClose();
  };
  const title =
    until === null
      ? isStop
        ? rehearsalWords.stopTitle
        : rehearsalWords.toPace(say(paceWords('rate' in move ? move.rate : 1)))
      : rehearsalWords.toDay(say(dateWords(until, plan.year)));
  const confirm =
    until !== null ? rehearsalWords.confirmForward : isStop ? rehearsalWords.stop : rehearsalWords.confirmPace;
  const actions = (
    <>
      <button type="button" onClick={onClose} disabled={isBusy}>
        {say(kitWords.cancel)}
      </button>
      <button type="button" className="is-main" onClick={() => void run()} disabled={isBusy || isPast}>
        {say(isBusy ? kitWords.sending : confirm)}
      </button>
    </>
  );
  return (
    <Dialog title={say(title)} onClose={onClose} actions={actions}>
      {until !== null && <Ahead until={until} />}
      <p>
        {say(until !== null ? rehearsalWords.forGood : isStop ? rehearsalWords.stopMeans : rehearsalWords.paceMeans)}
      </p>
      {isPast && <p className="quiet">{say(kitWords.notWhilePast)}</p>}
      {wrong && (
        <p className="form-fault" role="alert">
          {say(wrong)}
        </p>
      )}
    </Dialog>
  );
};
