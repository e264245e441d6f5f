/** Settles several matters at once, row by row: what is done leaves the queue, what is refused says why. */

import { useState } from 'react';
import { fieldWords } from '../kit/acts/words.ts';
import { FormEnd } from '../kit/command/form-end.tsx';
import { useCommand } from '../kit/command/use-command.ts';
import { Dialog } from '../kit/dialog.tsx';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { type BulkOutcome, DeskIssueMeasuresDocument, DeskVerifyMilestonesDocument } from './desk.generated.ts';
import { type DeskItem, itemKey } from './queue-order.ts';
import { deskWords } from './words.ts';

type DecideManyProps = { readonly items: readonly DeskItem[]; readonly onClear: () => void };

export const DecideMany = ({ items, onClear }: DecideManyProps) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const verb = items[0]?.kind === 'ISSUE' ? deskWords.issueMany(items.length) : deskWords.verifyMany(items.length);
  if (items.length === 0 && !open) return null;
  const close = () => setOpen(false);
  return (
    <div className="selection-bar">
      <b role="status">{say(deskWords.picked(items.length))}</b>
      <button type="button" className="is-quiet" onClick={onClear}>
        {say(deskWords.unpick)}
      </button>
      <button type="button" className="is-main" onClick={() => setOpen(true)}>
        {say(verb)}
      </button>
      {open && (
        <Dialog title={say(verb)} onClose={close} actions={false}>
          <ManyForm
            items={items}
            verb={say(verb)}
            onCancel={close}
            onDone={() => {
              close();
              onClear();
            }}
          />
        </Dialog>
      )}
    </div>
  );
};

type ManyFormProps = {
  readonly items: readonly DeskItem[];
  readonly verb: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

type Rows = readonly {
  readonly index: number;
  readonly commandId: string;
  readonly outcome: BulkOutcome;
  readonly result: { readonly refusal: { readonly message: Phrase } | null } | null;
}[];

/** What became of a row that is not done; a row of unknown outcome is asked again under its id. */
type RowFault = { readonly message: Phrase; readonly commandId: string | null };

const faultsOf = (sent: readonly DeskItem[], rows: Rows): ReadonlyMap<string, RowFault> => {
  const faults = new Map<string, RowFault>();
  for (const { index, commandId, outcome, result } of rows) {
    const item = sent[index];
    if (!item || outcome === 'DONE') continue;
    const isUnknown = outcome === 'UNKNOWN';
    faults.set(itemKey(item), {
      message: result?.refusal?.message ?? deskWords.unknown,
      commandId: isUnknown ? commandId : null,
    });
  }
  return faults;
};

const ManyForm = ({ items, verb, onDone, onCancel }: ManyFormProps) => {
  const say = useSay();
  const verify = useCommand(DeskVerifyMilestonesDocument);
  const issue = useCommand(DeskIssueMeasuresDocument);
  const [note, setNote] = useState('');
  const [faults, setFaults] = useState<ReadonlyMap<string, RowFault>>(new Map());
  const isIssue = items[0]?.kind === 'ISSUE';
  const { phase, refusal, fault, isPast } = isIssue ? issue : verify;
  const busy = phase !== 'ready';

  const send = async (): Promise<void> => {
    const rows = items.flatMap((item) =>
      item.milestone
        ? [{ milestone: item.milestone.id, note, commandId: faults.get(itemKey(item))?.commandId ?? null }]
        : [],
    );
    const answer = isIssue
      ? await issue.run({ measures: items.map(({ measure }) => measure.id) })
      : await verify.run({ rows });
    if (answer.kind !== 'done') return;
    const left = faultsOf(items, answer.payload.rows);
    setFaults(left);
    if (left.size === 0) onDone();
  };

  const loose = refusal?.message ?? fault?.message;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {loose && (
        <p className="form-fault" role="alert">
          {say(loose)}
        </p>
      )}
      <ul className="plain-list many">
        {items.map((item) => {
          const wrong = faults.get(itemKey(item));
          return (
            <li key={itemKey(item)}>
              <span className="quiet">{item.measure.code}</span> {say(item.measure.title)}
              {item.milestone && <span className="quiet">　{say(item.milestone.label)}</span>}
              {item.milestone?.figures.map(({ target, expected, reported }) => (
                <span key={target.key} className="quiet">
                  {'　'}
                  {say(target.label)} {say(fieldWords.expected)}
                  {valueWords(expected, target)} {say(fieldWords.reported)}
                  {reported === null ? say(fieldWords.nothing) : valueWords(reported, target)}
                </span>
              ))}
              {wrong && (
                <span className="field-fault" role="alert">
                  {'　'}
                  {say(wrong.message)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {!isIssue && (
        <label className="field">
          <span>{say(deskWords.manyNote)}</span>
          <textarea rows={3} disabled={busy} value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
      )}
      <FormEnd phase={phase} submit={verb} disabled={isPast || items.length === 0} onCancel={onCancel} />
    </form>
  );
};
