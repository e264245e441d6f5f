/** A paper as the screen has it, and its draft. */

import type { OfficialDraftQuery, OfficialPaperQuery } from './papers.generated.ts';

export type ShownPaper = NonNullable<NonNullable<OfficialPaperQuery['plan']>['officialPaper']>;
export type ShownDraft = NonNullable<NonNullable<OfficialDraftQuery['plan']>['officialPaper']>;
