/** The words for the states and kinds that the graph names by constants. */

import { words } from '../words/phrase.ts';

export const stageWords = words({
  DRAFTED: { zh: '草拟', en: 'Drafted' },
  APPROVED: { zh: '已立项', en: 'Approved' },
  ISSUED: { zh: '待签收', en: 'Issued' },
  ACKNOWLEDGED: { zh: '推进中', en: 'In progress' },
  SUSPENDED: { zh: '已暂停', en: 'Suspended' },
  CLOSED: { zh: '已销号', en: 'Closed' },
  CLOSED_BY_EXCEPTION: { zh: '例外销号', en: 'Closed by exception' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});

export const milestoneWords = words({
  PENDING: { zh: '未报送', en: 'Not handed in' },
  SUBMITTED: { zh: '待核实', en: 'To be verified' },
  RETURNED: { zh: '已退回', en: 'Returned' },
  VERIFIED: { zh: '已核实', en: 'Verified' },
});

export const matterWords = words({
  ANNUAL_PLAN: { zh: '年度计划', en: 'Annual plan' },
  MEETING: { zh: '会议议定', en: 'Decided by a meeting' },
  INSTRUCTION: { zh: '批示件', en: 'A leader’s written instruction' },
  HIGHER_AUTHORITY: { zh: '上级交办', en: 'From a higher authority' },
  PROPOSAL: { zh: '建议提案', en: 'A proposal of deputies' },
});

export const targetKindWords = words({
  COUNT: { zh: '累计数', en: 'Count' },
  LEVEL: { zh: '水平', en: 'Level' },
  GROWTH: { zh: '增速', en: 'Growth' },
  CEILING: { zh: '上限', en: 'Ceiling' },
  DELIVERABLE: { zh: '完成事项', en: 'Deliverable' },
});

export const stepWords = words({
  UNIT_HEAD: { zh: '单位负责人', en: 'head of the unit' },
  SUPERVISOR: { zh: '督查室', en: 'supervision office' },
  LEADER: { zh: '分管领导', en: 'leader' },
});

export const documentWords = words({
  REMINDER: { zh: '提醒', en: 'reminder' },
  URGING: { zh: '催办通知', en: 'urging notice' },
  SUPERVISION_LETTER: { zh: '督办函', en: 'supervision letter' },
  INTERVIEW: { zh: '约谈通知', en: 'call to an interview' },
  BULLETIN: { zh: '通报', en: 'bulletin entry' },
});

export const ladderRoleWords = words({
  UNIT_REPORTER: { zh: '牵头单位填报人', en: 'reporter of the lead unit' },
  UNIT_HEAD: { zh: '牵头单位负责人', en: 'head of the lead unit' },
  SUPERVISING_LEADER: { zh: '分管领导', en: 'supervising leader' },
  SUPERVISION_OFFICE: { zh: '督查室', en: 'supervision office' },
  MAIN_LEADER: { zh: '主要领导', en: 'main leader' },
});

export const roleWords = words({
  ADMIN: { zh: '系统管理员', en: 'Administrator' },
  AUDITOR: { zh: '审计员', en: 'Auditor' },
  LEADER: { zh: '领导', en: 'Leader' },
  SECURITY: { zh: '安全管理员', en: 'Security officer' },
  SUPERVISOR: { zh: '督查室', en: 'Supervision office' },
  SYSTEM: { zh: '系统', en: 'System' },
  UNIT_HEAD: { zh: '单位负责人', en: 'Head of unit' },
  UNIT_REPORTER: { zh: '单位填报人', en: 'Reporter of unit' },
});

export const meetingWords = words({
  WEEKLY_MEETING: { zh: '周例会', en: 'Weekly meeting' },
  MONTHLY_BULLETIN: { zh: '月通报', en: 'Monthly bulletin' },
  QUARTERLY_REVIEW: { zh: '季观摩', en: 'Quarterly review' },
});
