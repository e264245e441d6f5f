/** What one recipient was told of one event: the in-app inbox. */

import type { CivilDate, DocumentKind, Instant, NoticeKind, RecipientId, Text } from '@duban/domain';
import type { TimelineRow } from '../timeline/timeline.rows.ts';

/** As `noticesOf` of the domain has it, where it goes to the inbox, with the event and the measure's name. */
export type NoticeRow = {
  readonly plan: string;
  /** `<position>/<recipient>`. */
  readonly id: string;
  readonly recipient: RecipientId;
  /** Of the event. */
  readonly position: number;
  readonly kind: NoticeKind;
  readonly document: DocumentKind | null;
  /** 抄送: to know and not to act. */
  readonly copy: boolean;
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  readonly leadUnit: string;
  readonly obligation: string | null;
  readonly due: CivilDate | null;
  /** What a person wrote; empty where nobody did. */
  readonly text: string;
  readonly at: Instant;
  /** The event itself, with the words that a reader knows. */
  readonly event: TimelineRow;
};

export type NoticeId = { readonly recipient: RecipientId; readonly position: number };

/** Parts are joined by and, values of one part by or; an empty array matches nothing. */
export type NoticeFilter = {
  readonly recipients?: readonly RecipientId[];
  readonly measures?: readonly string[];
  readonly kinds?: readonly NoticeKind[];
  readonly documents?: readonly DocumentKind[];
  readonly copy?: boolean;
  /** Told of events after this position. */
  readonly since?: number;
  /** From (included) to (not included). */
  readonly from?: Instant;
  readonly to?: Instant;
};
