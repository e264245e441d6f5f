/** The grid at work: keeps what is typed on this machine, sends rows until each is answered, and notes what became of them. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../kit/command/run-command.ts';
import { newId, useCommand } from '../kit/command/use-command.ts';
import { useDraftStore } from '../kit/draft/use-draft.ts';
import type { FileChange } from '../kit/files/file-picker.tsx';
import type { Fault } from '../kit/graph/fault.ts';
import { usePlace } from '../kit/place/place.ts';
import { readFigure } from './figure.ts';
import {
  cellKey,
  cleared,
  EMPTY_DRAFT,
  filesOf,
  type GridDraft,
  type GridMeasure,
  isEmptyDraft,
  placeOf,
  type SentRow,
  sendable,
  withAnswer,
  withdrawn,
  withSent,
} from './grid.ts';
import type { Pasted } from './paste.ts';
import { ReportManyDocument } from './report.generated.ts';
import type { FormFilling } from './uploaded-form.ts';

/** The graph takes no more rows at once. */
const MOST_ROWS = 100;
/** How often rows are sent again whose outcome the server does not know, before the reader has to press again. */
const MAX_UNKNOWN_ROUNDS = 3;

/** A refusal and where in its row it stands. */
type RowRefusal = Refusal & { readonly target: string | null; readonly isNote: boolean };

export type Grid = {
  readonly draft: GridDraft;
  readonly refusals: Readonly<Record<string, RowRefusal>>;
  /** What was reported since the page was opened, until the fresh list shows it. */
  readonly done: Readonly<Record<string, SentRow>>;
  readonly phase: 'ready' | 'sending' | 'asking-again';
  /** Why nothing could be sent at all. */
  readonly fault: Pick<Fault, 'message'> | null;
  /** Of the last press. */
  readonly tally: { readonly done: number; readonly refused: number } | null;
  /** False where the browser keeps nothing. */
  readonly isKept: boolean;
  typeFigure(measure: string, target: string, text: string): void;
  typeNote(measure: string, text: string): void;
  changeFiles(measure: string, change: Parameters<FileChange>[0]): void;
  confirm(measure: string, isConfirmed: boolean): void;
  changeAsOf(date: string): void;
  /** Forgets what was typed for a measure. */
  clear(measure: string): void;
  paste(pasted: Pasted): void;
  /** Fills in what stands in an uploaded form. */
  fill(filling: FormFilling): void;
  /** Puts an earlier state back. */
  restore(draft: GridDraft): void;
  send(): Promise<void>;
};

/** What the list says was written last of a measure: it changes once the list shows what was sent. */
type Listed = GridMeasure & {
  readonly reports: { readonly nodes: readonly { readonly id: string }[] };
  readonly drafts: { readonly nodes: readonly { readonly id: string }[] };
};
const newestOf = ({ reports, drafts }: Listed): string =>
  [reports, drafts].map(({ nodes }) => nodes[0]?.id ?? '').join(' ');

type Answered = Readonly<Record<string, { readonly row: SentRow; readonly newest: string }>>;

/** `form` names the draft: one for each period. */
export const useGrid = (form: string, measures: readonly Listed[]): Grid => {
  const { today, asOf } = usePlace();
  const store = useDraftStore();
  const command = useCommand(ReportManyDocument);
  const [draft, setDraft] = useState(() => store.read<GridDraft>(form)?.values ?? EMPTY_DRAFT);
  const current = useRef(draft);
  const [isKept, setKept] = useState(true);
  const [refusals, setRefusals] = useState<Grid['refusals']>({});
  const [answered, setAnswered] = useState<Answered>({});
  const [tally, setTally] = useState<Grid['tally']>(null);
  const isSending = useRef(false);

  const update = useCallback(
    (change: (before: GridDraft) => GridDraft) => {
      const next = change(current.current);
      current.current = next;
      setDraft(next);
      if (isEmptyDraft(next)) store.remove(form);
      else setKept(store.write(form, { values: next, at: Date.now(), unanswered: null }));
    },
    [store, form],
  );

  // Another tab of this account fills in the same grid.
  useEffect(() => {
    const follow = () => {
      if (isSending.current) return;
      const kept = store.read<GridDraft>(form)?.values ?? EMPTY_DRAFT;
      current.current = kept;
      setDraft(kept);
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [store, form]);

  const forget = (measure: string) =>
    setRefusals((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== measure)));

  /** Sends what is on its way; returns how many rows were done and refused. */
  const ask = async (): Promise<{ done: number; refused: number }> => {
    const count = { done: 0, refused: 0 };
    for (let round = 0; round < MAX_UNKNOWN_ROUNDS; round += 1) {
      const rows = Object.values(current.current.sent);
      if (rows.length === 0) break;
      for (let from = 0; from < rows.length; from += MOST_ROWS) {
        const part = rows.slice(from, from + MOST_ROWS);
        const answer = await command.run({ rows: part });
        if (answer.kind !== 'done') {
          // After a new login the rows are asked again under their ids; anything else was not carried out.
          if (answer.kind !== 'failed' || answer.fault.kind !== 'login') update(withdrawn);
          return count;
        }
        for (const { index, outcome, result } of answer.payload.rows) {
          const row = part[index];
          if (!row) continue;
          const refusal = result?.refusal ?? null;
          update((before) => withAnswer(before, row.measure, { outcome, refusal }));
          if (outcome === 'DONE') {
            count.done += 1;
            forget(row.measure);
            const listed = measures.find(({ id }) => id === row.measure);
            const newest = listed ? newestOf(listed) : '';
            setAnswered((before) => ({ ...before, [row.measure]: { row, newest } }));
          }
          if (outcome === 'REFUSED' && refusal) {
            count.refused += 1;
            setRefusals((before) => ({ ...before, [row.measure]: { ...refusal, ...placeOf(refusal, row) } }));
          }
        }
      }
    }
    return count;
  };

  const askOnce = async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    setTally(null);
    try {
      setTally(await ask());
    } finally {
      isSending.current = false;
    }
  };

  const send = async (): Promise<void> => {
    const rows = sendable(current.current, measures, refusals);
    if (rows.length === 0) return;
    update((before) => withSent(before, rows, { today, newId }));
    await askOnce();
  };

  // A tab that was closed, or a login that ended, left rows on their way: what became of them is asked at once.
  const wasAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    if (wasAsked.current || asOf !== null || Object.keys(current.current.sent).length === 0) return;
    wasAsked.current = true;
    void askOnce();
  }, []);

  const done = Object.fromEntries(
    measures.flatMap((measure) => {
      const one = answered[measure.id];
      return one?.newest === newestOf(measure) ? [[measure.id, one.row]] : [];
    }),
  );
  const paste = ({ figures, notes }: Pasted): void => {
    for (const { line } of figures) forget(line.measure);
    const measured = new Map(measures.flatMap(({ id, targets }) => targets.map((one) => [cellKey(id, one.key), one])));
    const plain = figures.map(({ line, text }): [string, string] => {
      const key = cellKey(line.measure, line.target);
      const target = measured.get(key);
      const value = target ? readFigure(text, target) : null;
      return [key, value === null ? text : String(value)];
    });
    const pastedInto = new Set(figures.map(({ line }) => line.measure));
    update((before) => ({
      ...before,
      cells: { ...before.cells, ...Object.fromEntries(plain) },
      notes: { ...before.notes, ...Object.fromEntries(notes.map(({ line, text }) => [line.measure, text])) },
      confirmed: before.confirmed.filter((id) => !pastedInto.has(id)),
    }));
  };

  return {
    draft,
    refusals,
    done,
    phase: command.phase,
    fault: command.refusal ?? command.fault,
    tally,
    isKept,
    clear: (measure) => {
      forget(measure);
      update((before) => cleared(before, measure));
    },
    typeFigure: (measure, target, text) => {
      forget(measure);
      // What the last press did is over once something is corrected.
      setTally(null);
      update((before) => ({
        ...before,
        cells: { ...before.cells, [cellKey(measure, target)]: text },
        confirmed: before.confirmed.filter((id) => id !== measure),
      }));
    },
    typeNote: (measure, text) => {
      update((before) => ({ ...before, notes: { ...before.notes, [measure]: text } }));
    },
    changeFiles: (measure, change) => {
      forget(measure);
      update((before) => ({ ...before, files: { ...before.files, [measure]: change(filesOf(before, measure)) } }));
    },
    confirm: (measure, isConfirmed) =>
      update((before) => ({
        ...before,
        confirmed: [...before.confirmed.filter((id) => id !== measure), ...(isConfirmed ? [measure] : [])],
      })),
    changeAsOf: (date) => update((before) => ({ ...before, asOf: date })),
    paste,
    fill: (filling) => {
      paste(filling);
      update((before) => ({
        ...before,
        asOf: filling.asOf === null || filling.asOf === today ? '' : filling.asOf,
        confirmed: [...before.confirmed, ...filling.confirmed],
        ids: { ...before.ids, ...filling.ids },
      }));
    },
    restore: (earlier) => update((before) => ({ ...earlier, sent: before.sent })),
    send,
  };
};
