/** The kinds of notices: a document of the ladder, or something else that happened. */

import type { Text } from '../kernel/text.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../ladder/ladder.ts';

/** What happened, where it is not a document of the ladder. */
const FACT_KINDS = [
  'instruction',
  'meeting-decision',
  'interview-recorded',
  'milestone-returned',
  'draft-rejected',
  'decision-wanted',
  'measure-drafted',
  'milestone-submitted',
  'office-limit-passed',
  'draft-written',
  'figures-confirmed',
  'report-corrected',
  'instruction-answered',
  'decision-answered',
  'instruction-withdrawn',
  'decision-withdrawn',
  'request-refused',
  'request-granted',
  'request-withdrawn',
  'milestone-verified',
  'contribution-made',
  'measure-approved',
  'measure-reopened',
  'measure-resumed',
  'measure-suspended',
  'measure-cancelled',
  'measure-closed',
  'closed-by-exception',
  'measure-issued',
] as const;
export type NoticeKind = DocumentKind | (typeof FACT_KINDS)[number];

export const NOTICE_KINDS: readonly NoticeKind[] = [...DOCUMENT_KINDS, ...FACT_KINDS];

/** The names used in the documentation. */
export const NOTICE_NAMES: Readonly<Record<NoticeKind, Required<Text>>> = {
  reminder: { zh: '提醒', en: 'reminder' },
  urging: { zh: '催办', en: 'urging' },
  'supervision-letter': { zh: '督办函', en: 'supervision letter' },
  interview: { zh: '约谈', en: 'interview' },
  bulletin: { zh: '列入月通报', en: 'listed in the bulletin' },
  instruction: { zh: '领导批示', en: 'a leader’s instruction' },
  'meeting-decision': { zh: '会议决定', en: 'a decision of a meeting' },
  'interview-recorded': { zh: '约谈记录', en: 'an interview was recorded' },
  'milestone-returned': { zh: '核实退回', en: 'a milestone was returned' },
  'draft-rejected': { zh: '上报稿退回', en: 'a report was sent back' },
  'decision-wanted': { zh: '待审批', en: 'a decision is wanted' },
  'measure-drafted': { zh: '待批准立项', en: 'a drafted measure waits for approval' },
  'milestone-submitted': { zh: '申请办结', en: 'a milestone was handed in' },
  'office-limit-passed': { zh: '督查室逾期未办', en: 'the office let its limit pass' },
  'draft-written': { zh: '待审签', en: 'a report waits for the head’s signature' },
  'figures-confirmed': { zh: '存疑数据', en: 'unlikely figures were confirmed' },
  'report-corrected': { zh: '数据更正', en: 'a report was corrected' },
  'instruction-answered': { zh: '批示回复', en: 'an instruction was answered' },
  'decision-answered': { zh: '会议决定反馈', en: 'a decision of a meeting was answered' },
  'instruction-withdrawn': { zh: '批示撤回', en: 'an instruction was withdrawn' },
  'decision-withdrawn': { zh: '会议决定撤回', en: 'a decision of a meeting was withdrawn' },
  'request-refused': { zh: '申请未获批准', en: 'a request was refused' },
  'request-granted': { zh: '申请已批准', en: 'a request was granted' },
  'request-withdrawn': { zh: '申请已撤回', en: 'a request was withdrawn' },
  'milestone-verified': { zh: '节点办结', en: 'a milestone was verified' },
  'contribution-made': { zh: '配合单位报送', en: 'a support unit contributed' },
  'measure-approved': { zh: '立项已批准', en: 'a drafted measure was approved' },
  'measure-reopened': { zh: '举措重启', en: 'a measure was reopened' },
  'measure-resumed': { zh: '举措恢复', en: 'a measure was resumed' },
  'measure-suspended': { zh: '举措暂停', en: 'a measure was suspended' },
  'measure-cancelled': { zh: '举措取消', en: 'a measure was cancelled' },
  'measure-closed': { zh: '举措销号', en: 'a measure was closed' },
  'closed-by-exception': { zh: '例外销号', en: 'a measure was closed by exception' },
  'measure-issued': { zh: '新交办', en: 'a measure was issued' },
};
