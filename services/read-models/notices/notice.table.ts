/** `rm_notice`: the notices in each recipient's inbox; rows are never changed. */

import type { Notice } from '@duban/domain';
import type { RowShape } from '../row-shape.ts';

/** `measure` is the first measure that the event concerns; the event itself names all of them. */
export type NoticeRecord = Omit<Notice, 'id' | 'channels' | 'form' | 'measures'> & { readonly plan: string };

export const NOTICE_TABLE = 'rm_notice';

export const NOTICE_COLUMNS: RowShape<NoticeRecord> = {
  plan: 'text',
  recipient: 'text',
  position: 'int8',
  measure: 'text',
  kind: 'text',
  document: 'text?',
  copy: 'bool',
  obligation: 'text?',
  due: 'text?',
  text: 'text',
  at: 'timestamptz',
};
