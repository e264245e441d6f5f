/** The catalogue of commands: of each what it is called and which roles may give it. Other lists follow it. */

import type { Role } from './actor.ts';

export type CommandEntry = {
  /** What is done, in each language: "may not …" is said before the English. */
  readonly words: readonly [zh: string, en: string];
  readonly roles: readonly Role[];
};

const BY_UNIT: readonly Role[] = ['unit-reporter', 'unit-head'];
/** Whose turn it is within an approval chain is decided with the request. */
const BY_CHAIN: readonly Role[] = ['unit-head', 'supervisor', 'leader'];
const BY_OFFICE: readonly Role[] = ['supervisor', 'system'];

/** On a measure; `measure/authority.ts` holds it against the commands that there are. */
export const MEASURE_COMMANDS = {
  draft: { words: ['提出立项', 'draft a measure'], roles: ['unit-head', 'supervisor'] },
  approve: { words: ['批准立项', 'approve a measure'], roles: ['leader'] },
  issue: { words: ['交办', 'issue a measure'], roles: ['supervisor', 'system'] },
  acknowledge: { words: ['签收', 'acknowledge a measure'], roles: BY_UNIT },
  suspend: { words: ['暂停', 'suspend a measure'], roles: ['supervisor'] },
  resume: { words: ['恢复', 'resume a measure'], roles: ['supervisor'] },
  cancel: { words: ['取消', 'cancel a measure'], roles: ['supervisor'] },
  close: { words: ['销号', 'close a measure'], roles: ['supervisor', 'leader'] },
  decideClosing: { words: ['决定例外销号', 'decide on closing by exception'], roles: ['leader'] },
  reopen: { words: ['重启', 'reopen a measure'], roles: ['supervisor'] },
  proposeAmendment: { words: ['申请调整', 'propose an amendment'], roles: ['unit-head', 'supervisor'] },
  decideAmendment: { words: ['审批调整', 'decide an amendment'], roles: BY_CHAIN },
  reportProgress: { words: ['上报进展', 'report progress'], roles: BY_UNIT },
  signReport: { words: ['审签上报', 'sign a report'], roles: ['unit-head'] },
  rejectReport: { words: ['退回上报', 'reject a report'], roles: ['unit-head'] },
  correctProgress: { words: ['更正上报', 'correct a report'], roles: BY_UNIT },
  contribute: { words: ['报送配合情况', 'contribute to a report'], roles: BY_UNIT },
  submitMilestone: { words: ['申请办结节点', 'hand in a milestone'], roles: BY_UNIT },
  verifyMilestone: { words: ['核实节点', 'verify a milestone'], roles: ['supervisor'] },
  returnMilestone: { words: ['退回节点', 'return a milestone'], roles: ['supervisor'] },
  requestExtension: { words: ['申请延期', 'ask for an extension'], roles: BY_UNIT },
  decideExtension: { words: ['审批延期', 'decide an extension'], roles: BY_CHAIN },
  instruct: { words: ['批示', 'give an instruction'], roles: ['leader'] },
  recordMeetingDecision: { words: ['记录会议决定', 'record a decision of a meeting'], roles: ['supervisor'] },
  answerInstruction: { words: ['回复批示或会议决定', 'answer an instruction'], roles: BY_UNIT },
  withdrawInstruction: { words: ['撤回批示或会议决定', 'withdraw an instruction'], roles: ['leader', 'supervisor'] },
  withdrawFile: {
    words: ['撤回附件', 'withdraw a file'],
    roles: ['unit-reporter', 'unit-head', 'supervisor', 'leader'],
  },
  skipRung: { words: ['跳过督办', 'skip a rung of the ladder'], roles: ['supervisor'] },
  fireRung: { words: ['发出督办', 'fire a rung of the ladder'], roles: ['supervisor'] },
  holdLadder: { words: ['暂停督办', 'hold the ladder'], roles: ['supervisor'] },
  releaseLadder: { words: ['恢复督办', 'release the ladder'], roles: ['supervisor'] },
  passDeadline: { words: ['记录到期', 'record a passed date'], roles: ['system'] },
} as const satisfies Readonly<Record<string, CommandEntry>>;

/** On a plan; `plan/plan-decide.ts` holds it against the commands that there are. */
export const PLAN_COMMANDS = {
  adoptPlan: { words: ['载入计划', 'adopt a plan'], roles: BY_OFFICE },
  setClock: { words: ['设定时钟', 'set the clock'], roles: BY_OFFICE },
  moveClock: { words: ['拨动演示时钟', 'move the clock of a demonstration'], roles: ['supervisor', 'admin'] },
  changeSettings: { words: ['修改设置', 'change the settings'], roles: BY_OFFICE },
  adoptLampPolicy: { words: ['启用亮灯规则', 'adopt a lamp policy'], roles: BY_OFFICE },
  adoptLadder: { words: ['启用督办阶梯', 'adopt a ladder'], roles: BY_OFFICE },
  extendCalendar: { words: ['续期工作日历', 'extend the calendar'], roles: BY_OFFICE },
  giveReportText: { words: ['载入报告原文', 'give the text of the report'], roles: BY_OFFICE },
  recordInterview: { words: ['登记约谈', 'record an interview'], roles: BY_OFFICE },
  draftPaper: { words: ['拟稿', 'draft a paper'], roles: BY_OFFICE },
  editPaper: { words: ['修改文稿', 'edit a draft'], roles: ['supervisor'] },
  reviewPaper: { words: ['核稿', 'review a draft'], roles: ['supervisor', 'leader'] },
  returnPaper: { words: ['退回文稿', 'return a draft'], roles: ['supervisor', 'leader'] },
  signPaper: { words: ['签发', 'sign a paper'], roles: ['leader'] },
  numberPaper: { words: ['编号', 'number a paper'], roles: BY_OFFICE },
  issuePaper: { words: ['印发', 'issue a paper'], roles: BY_OFFICE },
  withdrawPaper: { words: ['撤销公文', 'withdraw a paper'], roles: ['supervisor', 'leader'] },
  discardPaper: { words: ['废弃文稿', 'discard a draft'], roles: BY_OFFICE },
  changePaperSettings: { words: ['修改发文设置', 'change the settings of papers'], roles: BY_OFFICE },
  recordPaperNumbers: { words: ['登记系统外用号', 'record numbers used elsewhere'], roles: BY_OFFICE },
} as const satisfies Readonly<Record<string, CommandEntry>>;
