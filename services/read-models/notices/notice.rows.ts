/** A notice in the in-app inbox: one event for one recipient. */

import type { CivilDate, DocumentKind, Instant, NoticeKind, RecipientId, Text } from '@duban/domain';
import type { TimelineRow } from '../timeline/timeline.rows.ts';

/** A notice as the domain's `noticesOf` returns it for the inbox, with its event and the measure's name. */
export type NoticeRow = {
  readonly plan: string;
  /** `<position>/<recipient>`. */
  readonly id: string;
  readonly recipient: RecipientId;
  /** Of the event. */
  readonly position: number;
  readonly kind: NoticeKind;
  readonly document: DocumentKind | null;
  /** 抄送: a copy for information. */
  readonly copy: boolean;
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  readonly leadUnit: string;
  readonly obligation: string | null;
  readonly due: CivilDate | null;
  /** The text that a person wrote; empty where there is none. */
  readonly text: string;
  readonly at: Instant;
  /** The event itself, with readable names. */
  readonly event: TimelineRow;
};

export type NoticeId = { readonly recipient: RecipientId; readonly position: number };

/** All parts must match, within a part any one value; an empty array matches nothing. */
export type NoticeFilter = {
  readonly recipients?: readonly RecipientId[];
  readonly measures?: readonly string[];
  readonly kinds?: readonly NoticeKind[];
  readonly documents?: readonly DocumentKind[];
  readonly copy?: boolean;
  /** The event lies after this position. */
  readonly since?: number;
  /** From (included) to (not included). */
  readonly from?: Instant;
  readonly to?: Instant;
};
