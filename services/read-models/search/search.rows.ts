/** Where a text occurs in a plan: in what was promised, reported or instructed. */

import type { Instant } from '@duban/domain';

/** In this order they are listed. */
export const SEARCH_KINDS = ['measure', 'target', 'milestone', 'instruction', 'report'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The text around the place; `match` as it stands there. */
export type Excerpt = { readonly before: string; readonly match: string; readonly after: string };

export type SearchHitRow = {
  readonly kind: SearchKind;
  readonly measure: string;
  /** The id of the target, milestone, instruction or report within the measure; null for the measure itself. */
  readonly item: string | null;
  readonly excerpt: Excerpt;
  /** When it was reported or instructed; null for what was promised. */
  readonly at: Instant | null;
};
