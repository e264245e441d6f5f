/** The enums of the domain that more than one concept uses. */

import type { ApprovalStep, BeatKind, DocumentKind, InstructionUrgency, MeetingKind } from '@duban/domain';
import type { MeasureStage } from '@duban/read-models';
import { enumOf } from './enums.ts';

export const StageRef = enumOf<MeasureStage>('Stage', '举措所处的阶段。The stage of a measure.', {
  drafted: '已拟立项、待批。Drafted, pending approval.',
  approved: '已立项、待交办。Approved, not yet issued.',
  issued: '已交办、待签收。Issued, not yet acknowledged.',
  acknowledged: '已签收、推进中。Acknowledged and in progress.',
  suspended: '暂停：期限停计。Suspended: its deadlines do not run.',
  cancelled: '取消。Cancelled.',
  closed: '已销号。Closed as done.',
  'closed-by-exception':
    '例外销号：未全部办结，经决定销号，不计为完成。Closed by exception: closed by decision although not all is done; not counted as done.',
});

export const ApprovalStepRef = enumOf<ApprovalStep>(
  'ApprovalStep',
  '由谁审批。A step of an approval chain: who decides.',
  {
    'unit-head': '牵头单位负责人。The head of the lead unit.',
    supervisor: '督查室。The supervision office.',
    leader: '领导。A leader.',
  },
);

export const UrgencyRef = enumOf<InstructionUrgency>(
  'Urgency',
  '批示的缓急，时限由计划设定。Urgency of an instruction; the plan’s settings define the time limits.',
  {
    urgent: '特急。Urgent.',
    'fifteen-days': '十五日内。Within fifteen days.',
    'thirty-days': '三十日内。Within thirty days.',
    dated: '限期：由领导或会议另定日期。By a date that the leader or the meeting set.',
  },
);

export const DocumentKindRef = enumOf<DocumentKind>('DocumentKind', '督办文书的种类。Kind of a document.', {
  reminder: '提醒。A reminder before the date.',
  urging: '催办。Urging, after the date.',
  'supervision-letter': '督办函。A supervision letter.',
  interview: '约谈。An interview.',
  bulletin: '通报。The bulletin.',
});

export const BeatKindRef = enumOf<BeatKind>(
  'BeatKind',
  '计划节奏的材料。Kinds of papers drawn up on the plan’s schedule.',
  {
    'weekly-meeting': '周例会议程。The agenda of a weekly meeting.',
    'monthly-bulletin': '月通报数据。The data of a monthly bulletin.',
    'quarterly-review': '季观摩清单。The list of a quarterly review.',
  },
);

export const MeetingKindRef = enumOf<MeetingKind>('MeetingKind', '作出决定的会议。Kinds of meetings that decide.', {
  'weekly-meeting': '周例会。The weekly meeting.',
  'quarterly-review': '季观摩。The quarterly review.',
});

export const OVERDUE =
  '已过期限、未申请办结，且无延期待批、时间未停。The due date has passed, it is not submitted, no extension is pending, and its deadlines are running.';
