/** `rm_notice`: what a recipient's inbox holds; rows are never changed. */

import type { Notice } from '@duban/domain';

export type NoticeRecord = Omit<Notice, 'id' | 'channels' | 'form'> & { readonly plan: string };

export const NOTICE_TABLE = 'rm_notice';
