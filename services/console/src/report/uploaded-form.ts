/** What an uploaded month form fills into the grid: its figures, notes and confirmations, and what had no place there. */

import type { Pasted, PasteLine } from './paste.ts';

/** A form as the server read it; `measure` is a global id, each cell an address in the file. */
export type UploadedForm = {
  readonly asOf: string | null;
  /** The same for each row and each upload of this form: the server takes a row once. */
  readonly commandId: string;
  readonly rows: readonly {
    readonly measure: string;
    readonly code: string;
    readonly cell: string;
    readonly values: readonly { readonly target: string; readonly value: number }[];
    readonly text: string;
    readonly confirm: boolean;
  }[];
  readonly faults: readonly { readonly cell: string; readonly zh: string; readonly en: string }[];
};

export type FormFilling = Pasted & {
  readonly asOf: string | null;
  readonly confirmed: readonly string[];
  /** Measure → the command id of its row. */
  readonly ids: Readonly<Record<string, string>>;
};

/** Only lines that are open are filled; rows of others are named. */
export const fillingOf = (form: UploadedForm, lines: readonly PasteLine[]): FormFilling => {
  const lineOf = (measure: string, target?: string) =>
    lines.find((line) => line.measure === measure && (target === undefined || line.target === target));
  const open = form.rows.filter(({ measure }) => lineOf(measure));
  return {
    figures: open.flatMap(({ measure, values }) =>
      values.flatMap(({ target, value }) => {
        const line = lineOf(measure, target);
        return line ? [{ line, text: String(value) }] : [];
      }),
    ),
    notes: open.flatMap(({ measure, text }) => {
      const line = lineOf(measure);
      return line && text !== '' ? [{ line, text }] : [];
    }),
    left: form.rows.filter(({ measure }) => !lineOf(measure)).map(({ code }) => code),
    noFigure: [],
    asOf: form.asOf,
    confirmed: open.filter(({ confirm }) => confirm).map(({ measure }) => measure),
    ids: Object.fromEntries(open.map(({ measure }) => [measure, form.commandId])),
  };
};
