/** `rm_notice`: what a recipient's inbox holds; rows are never changed. */

import type { Notice } from '@duban/domain';

/** `measure` is the first that it concerns; the event itself names them all. */
export type NoticeRecord = Omit<Notice, 'id' | 'channels' | 'form' | 'measures'> & { readonly plan: string };

export const NOTICE_TABLE = 'rm_notice';
