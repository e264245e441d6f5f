/** What the server answers to an uploaded amendment form, and which of its rows can be proposed. */

type Side = number | string | null;

export type JudgedRow = {
  readonly measure: string;
  readonly code: string;
  readonly title: string;
  readonly reason: string;
  readonly changes: readonly {
    readonly cell: string;
    readonly what: string;
    readonly before: Side;
    readonly after: Side;
  }[];
  readonly outcome: 'DONE' | 'REFUSED' | null;
  readonly refusal: { readonly cell: string; readonly message: { readonly zh: string; readonly en: string } } | null;
};

export type JudgedForm = {
  readonly rows: readonly JudgedRow[];
  readonly faults: readonly { readonly cell: string; readonly zh: string; readonly en: string }[];
};

/** A row without changes has a fault, or is as the measure stands. */
export const proposable = ({ rows }: JudgedForm): readonly JudgedRow[] =>
  rows.filter(({ changes }) => changes.length > 0);

export const countOf = ({ rows }: JudgedForm, outcome: JudgedRow['outcome']): number =>
  rows.filter((row) => row.outcome === outcome).length;
