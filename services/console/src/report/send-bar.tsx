/** The one button that sends the grid: several rows only after a look at what is unusual among them. */

import { useEffect, useState } from 'react';
import { Dialog } from '../kit/dialog.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { kitWords } from '../kit/words.ts';
import { hasNoFigure, isUnusual, sendable } from './grid.ts';
import type { ReportRowFragment } from './report.generated.ts';
import type { Grid } from './use-grid.ts';
import { reportWords } from './words.ts';

type SendBarProps = {
  readonly grid: Grid;
  readonly measures: readonly ReportRowFragment[];
  /** The head of the unit signs before anything counts. */
  readonly isSigned: boolean;
};

export const SendBar = ({ grid, measures, isSigned }: SendBarProps) => {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const rows = sendable(grid.draft, measures, grid.refusals);
  const count = rows.length;
  const busy = grid.phase !== 'ready';
  const codes = (some: readonly ReportRowFragment[]) => some.map(({ code }) => code);
  const unusual = (words: (codes: readonly string[]) => Phrase, some: readonly ReportRowFragment[]) =>
    some.length > 0 ? [say(words(codes(some)))] : [];
  const lines = [
    ...unusual(
      reportWords.sureNotes,
      rows.filter((row) => hasNoFigure(grid.draft, row)),
    ),
    ...unusual(
      reportWords.sureLate,
      rows.filter((row) => row.reportMissing !== null && row.reportAnswers === row.reportMissing),
    ),
    ...unusual(
      reportWords.sureUnusual,
      rows.filter((row) => isUnusual(grid.draft, row) && !grid.draft.confirmed.includes(row.id)),
    ),
    ...unusual(
      reportWords.sureConfirmed,
      rows.filter(({ id }) => grid.draft.confirmed.includes(id)),
    ),
  ];
  const send = () => {
    setAsking(false);
    void grid.send();
  };
  return (
    <div className="report-send">
      <span className="quiet" role="status">
        {grid.phase === 'asking-again' && say(kitWords.askingAgain)}
        {!busy && grid.tally && <Tally grid={grid} isSigned={isSigned} />}
      </span>
      <button
        type="button"
        className="is-main"
        disabled={busy || count === 0}
        onClick={() => (count > 1 || lines.length > 0 ? setAsking(true) : send())}
      >
        {busy ? say(kitWords.sending) : say(count === 0 ? reportWords.sendNone : reportWords.send(count))}
      </button>
      {isAsking && (
        <Dialog
          title={say(reportWords.sure(count))}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" onClick={() => setAsking(false)}>
                {say(kitWords.cancel)}
              </button>
              <button type="button" className="is-main" onClick={send}>
                {say(reportWords.send(count))}
              </button>
            </>
          }
        >
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="quiet">{say(reportWords.sureDoubt)}</p>
        </Dialog>
      )}
    </div>
  );
};

const PHONE = '(max-width: 600px)';
const firstRefused = (): HTMLElement | null => document.querySelector<HTMLElement>('.report-message .field-fault');

/** How many of the last press were taken; the rows with a refusal are one press away. */
const Tally = ({ grid: { tally }, isSigned }: Pick<SendBarProps, 'grid' | 'isSigned'>) => {
  const say = useSay();
  // On a phone the refused card is out of sight; on a desk the rows do not move under the reader's hand.
  useEffect(() => {
    if (tally && tally.refused > 0 && matchMedia(PHONE).matches) firstRefused()?.scrollIntoView({ block: 'center' });
  }, [tally]);
  if (!tally) return null;
  return (
    <>
      {say(reportWords.answered(tally.done, tally.refused, isSigned))}
      {tally.refused > 0 && (
        <button
          type="button"
          className="is-quiet report-jump"
          onClick={() => {
            const message = firstRefused();
            message?.scrollIntoView({ block: 'center' });
            const row = message?.closest('tbody');
            const field = row?.querySelector<HTMLElement>('[aria-invalid=true]') ?? row?.querySelector('input');
            field?.focus({ preventScroll: true });
          }}
        >
          {say(reportWords.seeRows)}
        </button>
      )}
    </>
  );
};
