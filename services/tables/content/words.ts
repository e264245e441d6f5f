/** Stages and kinds as an official's table writes them. */

import type { TargetKind } from '@duban/domain';
import type { MeasureStage } from '@duban/read-models';

export const STAGE_WORDS: Readonly<Record<MeasureStage, string>> = {
  drafted: '待立项',
  approved: '待交办',
  issued: '待签收',
  acknowledged: '推进中',
  suspended: '暂停',
  cancelled: '取消',
  closed: '已销号',
  'closed-by-exception': '例外销号',
};

/** "%" for a deliverable, which is counted in percent of completion. */
export const unitWords = ({ kind, unit }: { readonly kind: TargetKind; readonly unit: string | null }): string =>
  kind === 'deliverable' ? '%' : (unit ?? '');

/** What a cell says that is answered by yes; one for no stays empty. */
export const YES = '是';

export const KIND_WORDS: Readonly<Record<TargetKind, string>> = {
  count: '累计数量',
  level: '水平',
  growth: '增长',
  ceiling: '上限',
  deliverable: '完成事项',
};
