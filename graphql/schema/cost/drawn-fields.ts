/** Fields for which a whole paper or table is drawn up: each reads every measure of the plan, so it weighs as much as many objects. */

/** A page of such papers is refused; one, or a few side by side, are answered. */
const DRAWN = 1_000;

/** By type and field: objects that one of them counts for. */
export const DRAWN_FIELDS: Readonly<Record<string, number>> = {
  'PaperDraft.content': DRAWN,
  'PaperDraft.paragraphs': DRAWN,
};
