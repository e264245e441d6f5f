/** The Chinese words of a letter: the title of each kind of notice, and what to do about it. */

import { type CivilDate, dateZh, type NoticeKind } from '@duban/domain';
import type { Part } from './letter.ts';

/** A kind of notice, or an urging that the office sent before the date. */
export type Heading = NoticeKind | 'urged-before';

/** In the order of a letter: 办理件 before 阅知件. */
export const PARTS: readonly (readonly [part: Part, title: string])[] = [
  ['to-act', '办理件'],
  ['to-know', '阅知件'],
  ['done', '已办理，无需再处理'],
];

/** Most urgent first: a letter reads in this order. */
export const SECTIONS: readonly (readonly [heading: Heading, title: string])[] = [
  ['interview', '约谈'],
  ['supervision-letter', '督办函'],
  ['letter-issued', '正式函件'],
  ['bulletin', '列入月通报'],
  ['urging', '已逾期'],
  ['urged-before', '催办'],
  ['instruction', '领导批示'],
  ['meeting-decision', '会议决定'],
  ['interview-recorded', '约谈记录'],
  ['milestone-returned', '核实退回'],
  ['draft-rejected', '上报稿退回'],
  ['decision-wanted', '待您审批'],
  ['measure-drafted', '待批准立项'],
  ['measure-approved', '立项已批准'],
  ['office-limit-passed', '督查室逾期未办'],
  ['milestone-submitted', '申请办结'],
  ['draft-written', '待您审签'],
  ['figures-confirmed', '存疑数据'],
  ['report-corrected', '数据更正'],
  ['reminder', '即将到期'],
  ['contribution-made', '配合单位报送'],
  ['instruction-answered', '批示回复'],
  ['decision-answered', '会议决定反馈'],
  ['instruction-withdrawn', '批示已撤回'],
  ['decision-withdrawn', '会议决定已撤回'],
  ['request-withdrawn', '申请已撤回'],
  ['milestone-verified', '节点办结'],
  ['request-refused', '申请未获批准'],
  ['request-granted', '申请已批准'],
  ['measure-reopened', '举措重启'],
  ['measure-resumed', '举措恢复'],
  ['measure-suspended', '举措暂停'],
  ['measure-cancelled', '举措取消'],
  ['measure-handed-over', '责任调整'],
  ['closed-by-exception', '例外销号'],
  ['measure-closed', '举措销号'],
  ['measure-issued', '新交办'],
];

export const titleOf = (heading: Heading): string => SECTIONS.find(([one]) => one === heading)?.[1] ?? '';
export const urgencyOf = (kind: NoticeKind): number => SECTIONS.findIndex(([one]) => one === kind);

/** The words by which a subject counts the headings, in this order. */
export const SUMMARY: readonly (readonly [word: string, headings: readonly Heading[]])[] = [
  ['督办函', ['supervision-letter']],
  ['正式函件', ['letter-issued']],
  ['通报', ['bulletin']],
  ['逾期', ['urging']],
  ['催办', ['urged-before']],
  ['批示', ['instruction']],
  ['会议决定', ['meeting-decision']],
  ['约谈记录', ['interview-recorded']],
  ['退回', ['milestone-returned', 'draft-rejected']],
  [
    '待办理',
    [
      'decision-wanted',
      'measure-drafted',
      'measure-approved',
      'milestone-submitted',
      'draft-written',
      'office-limit-passed',
    ],
  ],
  ['数据', ['figures-confirmed', 'report-corrected', 'contribution-made']],
  ['临期', ['reminder']],
  ['批复', ['instruction-answered', 'decision-answered', 'request-refused', 'request-granted', 'request-withdrawn']],
  ['办结', ['milestone-verified', 'measure-closed', 'closed-by-exception']],
  ['撤回', ['instruction-withdrawn', 'decision-withdrawn']],
  ['变动', ['measure-reopened', 'measure-resumed', 'measure-suspended', 'measure-cancelled', 'measure-handed-over']],
  ['交办', ['measure-issued']],
];

/** What a notice concerns, as `subjectOf` derives it from the obligation. */
export type Subject = 'milestone' | 'acknowledgement' | 'report' | 'instruction' | 'other';

/** The group of readers: a rung asks different things of the unit, its leaders and the office. */
export type Audience = 'unit' | 'leader' | 'office';

/** What the reader should do now; empty where there is nothing to do. `overdue`: its date has passed. */
export const todoOf = (kind: NoticeKind, subject: Subject, audience: Audience, overdue: boolean): string => {
  switch (kind) {
    case 'decision-wanted':
      return '请审批。';
    case 'office-limit-passed':
      return '请尽快核实或审批。';
    case 'measure-drafted':
      return '请批准立项。';
    case 'measure-approved':
      return audience === 'office' ? '请交办。' : '';
    case 'milestone-submitted':
      return '请核实或退回。';
    case 'figures-confirmed':
    case 'report-corrected':
      return audience === 'office' ? '请核对。' : '';
    case 'interview':
      return INTERVIEW[audience];
    default:
      return audience === 'unit' ? todoOfUnit(kind, subject, overdue) : '';
  }
};

const INTERVIEW: Readonly<Record<Audience, string>> = {
  unit: '约谈时间由督查室另行通知，请准备情况说明。',
  leader: '请确定约谈时间。',
  office: '请安排约谈并通知有关单位。',
};

const todoOfUnit = (kind: NoticeKind, subject: Subject, overdue: boolean): string => {
  switch (kind) {
    case 'reminder':
      return subject === 'instruction' ? '请在期限内回复。' : '请按期完成并申请办结；确有困难的，须在到期前申请延期。';
    case 'urging':
      return URGED[subject];
    case 'supervision-letter':
      return `${URGED[subject]}同时书面说明${overdue ? '逾期原因' : '进展情况'}和完成时限。`;
    case 'bulletin':
      return '办结后不再列入下月通报。';
    case 'instruction':
    case 'meeting-decision':
      return '请研究办理，并在期限内回复。';
    case 'letter-issued':
      return '请按函件要求办理。';
    case 'interview-recorded':
      return '请按约谈结果抓好落实。';
    case 'milestone-returned':
      return '请按退回意见补充后重新申请办结。';
    case 'draft-rejected':
      return '请修改后重新提交。';
    case 'draft-written':
      return '请审签或退回。';
    case 'measure-issued':
      return '请签收。';
    default:
      return '';
  }
};

const URGED: Readonly<Record<Subject, string>> = {
  milestone: '请尽快完成并申请办结。',
  acknowledgement: '请立即签收。',
  report: '请补报进展。',
  instruction: '请尽快办理并回复。',
  other: '请核查原因并采取措施。',
};

/** "2023年7月3日". */
export const fullDate = (date: CivilDate): string => dayOf(date);

/** "7月3日", with the year in front where it differs from `year`. */
export const dayOf = (date: CivilDate, year?: string): string =>
  dateZh(date, year === undefined ? undefined : Number(year));
