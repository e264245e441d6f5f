/** The filled grid of a period: what was typed, what of it can be sent, and what the answers change in it. */

import type { Refusal } from '../kit/command/run-command.ts';
import { type ChosenFile, filesIn, hasUnfinished } from '../kit/files/chosen-file.ts';
import { type FigureBounds, figureFinding } from '../kit/show/figure-bounds.ts';
import type { Measured } from '../kit/show/value.ts';
import { readFigure } from './figure.ts';

/** A row of the bulk command; sent again it is the same, its id included. */
export type SentRow = {
  readonly commandId: string;
  readonly measure: string;
  readonly asOf: string;
  readonly values: readonly { readonly target: string; readonly value: number }[];
  readonly text: string;
  readonly files?: readonly { readonly sha256: string }[];
  readonly confirm: boolean;
};

/** Kept on this machine until it is answered. */
export type GridDraft = {
  /** Typed figures by measure and target; see `cellKey`. */
  readonly cells: Readonly<Record<string, string>>;
  /** Typed notes by measure. */
  readonly notes: Readonly<Record<string, string>>;
  /** Chosen files by measure; a draft of an earlier version has none. */
  readonly files?: Readonly<Record<string, readonly ChosenFile[]>>;
  /** Measures whose figures were asked back and confirmed. */
  readonly confirmed: readonly string[];
  /** YYYY-MM-DD, or empty for the day on which it is sent. */
  readonly asOf: string;
  /** Rows on their way, by measure: sent and not answered yet. */
  readonly sent: Readonly<Record<string, SentRow>>;
  /** Command ids of measures that an uploaded form filled in; all others get new ones. */
  readonly ids?: Readonly<Record<string, string>>;
};

export const EMPTY_DRAFT: GridDraft = { cells: {}, notes: {}, confirmed: [], asOf: '', sent: {} };

export const cellKey = (measure: string, target: string): string => `${measure} ${target}`;

export type GridMeasure = {
  readonly id: string;
  readonly targets: readonly (Measured & { readonly key: string })[];
};

const typedIn = (draft: GridDraft, { id, targets }: GridMeasure) =>
  targets.map((target) => ({ target, text: (draft.cells[cellKey(id, target.key)] ?? '').trim() }));

export const filesOf = ({ files = {} }: GridDraft, measure: string): readonly ChosenFile[] => files[measure] ?? [];

/** Whether anything was typed for the measure. */
export const isFilled = (draft: GridDraft, measure: GridMeasure): boolean =>
  typedIn(draft, measure).some(({ text }) => text !== '') || (draft.notes[measure.id] ?? '').trim() !== '';

/** The targets whose typed figures are no numbers. */
export const notNumbers = (draft: GridDraft, measure: GridMeasure): readonly string[] =>
  typedIn(draft, measure).flatMap(({ target, text }) =>
    text !== '' && readFigure(text, target) === null ? [target.key] : [],
  );

/** A note was typed, and no figure at all. */
export const hasNoFigure = (draft: GridDraft, measure: GridMeasure): boolean =>
  typedIn(draft, measure).every(({ text }) => text === '');

type Bounded = {
  readonly id: string;
  readonly targets: readonly (GridMeasure['targets'][number] & { readonly figureBounds: FigureBounds })[];
};

/** A figure was typed that lies far from the whole year or the last, or that cannot be. */
export const isUnusual = (draft: GridDraft, { id, targets }: Bounded): boolean =>
  targets.some((target) => {
    const value = readFigure(draft.cells[cellKey(id, target.key)] ?? '', target);
    return value !== null && figureFinding(value, target.figureBounds, target) !== null;
  });

export const isEmptyDraft = (draft: GridDraft): boolean =>
  [...Object.values(draft.cells), ...Object.values(draft.notes)].every((text) => text.trim() === '') &&
  Object.values(draft.files ?? {}).every((files) => files.length === 0) &&
  Object.keys(draft.sent).length === 0 &&
  draft.asOf === '';

const ASKED_BACK = ['FIGURES_IMPLAUSIBLE', 'VALUE_FALLS'];

/** Whether the figures are only asked back: confirmed, they are taken. */
export const isAskedBack = ({ code }: Pick<Refusal, 'code'>): boolean => ASKED_BACK.includes(code);

export type Refusals = Readonly<Record<string, Refusal>>;

/** What one press would send: filled in, all figures numbers, its files arrived, and what was asked back confirmed or changed. */
export const sendable = <M extends GridMeasure>(
  draft: GridDraft,
  measures: readonly M[],
  refusals: Refusals,
): readonly M[] =>
  measures.filter((measure) => {
    const refusal = refusals[measure.id];
    const waits = refusal !== undefined && isAskedBack(refusal) && !draft.confirmed.includes(measure.id);
    const isComplete = notNumbers(draft, measure).length === 0 && !hasUnfinished(filesOf(draft, measure.id));
    return !waits && isFilled(draft, measure) && isComplete;
  });

/** Puts the rows on their way, each under an id of its own; one that has no answer yet keeps its id and its content. */
export const withSent = (
  draft: GridDraft,
  measures: readonly GridMeasure[],
  { today, newId }: { readonly today: string; readonly newId: () => string },
): GridDraft => {
  const rows = measures.map((measure): [string, SentRow] => {
    const { id } = measure;
    const values = typedIn(draft, measure).flatMap(({ target, text }) => {
      const value = readFigure(text, target);
      return value === null ? [] : [{ target: target.key, value }];
    });
    const row = {
      measure: id,
      asOf: draft.asOf || today,
      values,
      text: (draft.notes[id] ?? '').trim(),
      files: filesIn(filesOf(draft, id)),
      confirm: draft.confirmed.includes(id),
    };
    return [id, draft.sent[id] ?? { commandId: draft.ids?.[id] ?? newId(), ...row }];
  });
  return { ...draft, sent: { ...draft.sent, ...Object.fromEntries(rows) } };
};

export type RowAnswer = {
  readonly outcome: 'DONE' | 'REFUSED' | 'UNKNOWN' | 'WITHHELD';
  readonly refusal: Refusal | null;
};

const without = <Value>(record: Readonly<Record<string, Value>>, isGone: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !isGone(key)));

/** Forgets what was typed for the measure. */
export const cleared = (draft: GridDraft, measure: string): GridDraft => ({
  ...draft,
  cells: without(draft.cells, (key) => key.startsWith(cellKey(measure, ''))),
  notes: without(draft.notes, (key) => key === measure),
  ...(draft.files && { files: without(draft.files, (key) => key === measure) }),
  confirmed: draft.confirmed.filter((id) => id !== measure),
  sent: without(draft.sent, (key) => key === measure),
  ...(draft.ids && { ids: without(draft.ids, (key) => key === measure) }),
});

/** A row that is done is empty again; one that is refused keeps what was typed; one without an answer stays on its way. */
export const withAnswer = (draft: GridDraft, measure: string, { outcome }: RowAnswer): GridDraft => {
  if (outcome === 'UNKNOWN') return draft;
  if (outcome === 'DONE') return cleared(draft, measure);
  return { ...draft, sent: without(draft.sent, (key) => key === measure) };
};

/** Takes rows back that were never carried out. */
export const withdrawn = (draft: GridDraft): GridDraft => ({ ...draft, sent: {} });

/** `rows.3.values.1.value` stands at the target of that value, `rows.3.text` at the note, anything else at the row. */
export const placeOf = (
  refusal: Refusal,
  row: SentRow,
): { readonly target: string | null; readonly isNote: boolean } => {
  const [, , name, index] = (refusal.field ?? '').split('.');
  const target = name === 'values' ? (row.values[Number(index)]?.target ?? null) : null;
  return { target, isNote: name === 'text' };
};
