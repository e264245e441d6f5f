/** What one recipient was told of one event: the in-app inbox. */

import type { Instant, Text } from '@duban/domain';
import type { TimelineRow } from '../timeline/timeline.rows.ts';

export type NoticeRow = {
  readonly plan: string;
  /** `<position>/<recipient>`. */
  readonly id: string;
  readonly recipient: string;
  readonly position: number;
  /** A document of the ladder, or the kind of fact: see the domain's table of notices. */
  readonly kind: string;
  /** 抄送: to know and not to act. */
  readonly copy: boolean;
  readonly measure: string | null;
  readonly code: string | null;
  readonly title: Text | null;
  readonly at: Instant;
  /** The event itself, with the words that a reader knows. */
  readonly event: TimelineRow;
};

export type NoticeId = { readonly recipient: string; readonly position: number };
