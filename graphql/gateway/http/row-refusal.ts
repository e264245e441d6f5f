/** The refusal of one row of an uploaded form, as the graph gives it; the answer adds the cell that it is about. */

export type RowRefusal = {
  readonly code: string;
  readonly field: string | null;
  readonly message: { readonly zh: string; readonly en: string };
};
