/** What each operation of the console does, in an official's words; a test demands an entry for every one. */

import type { Phrase } from '../kit/words/phrase.ts';

/**
 * `view` and `act` name a row of the record; `part` is asked for beside a view; `background` is what a page asks for by
 * itself, again and again: the clock, the frame, the live line.
 */
type OperationKind = 'view' | 'act' | 'part' | 'background';

export type OperationName = { readonly kind: OperationKind; readonly words: Phrase };

const named = (kind: OperationKind, entries: Readonly<Record<string, readonly [zh: string, en: string]>>) =>
  Object.entries(entries).map(([name, [zh, en]]) => [name, { kind, words: { zh, en } }] as const);

export const OPERATIONS: ReadonlyMap<string, OperationName> = new Map<string, OperationName>([
  ...named('background', {
    Frame: ['页面框架', 'Frame of the page'],
    FramePlanChanged: ['实时更新', 'Live changes'],
    RehearsalClock: ['计划时钟', 'Clock of the plan'],
  }),
  ...named('view', {
    Accesses: ['查看访问记录', 'Viewed the access record'],
    Agenda: ['查看周例会议程', 'Viewed the weekly agenda'],
    Bulletin: ['查看月通报', 'Viewed the monthly bulletin'],
    Chart: ['查看作战图', 'Viewed the wall chart'],
    CheckLog: ['核验日志', 'Checked the log'],
    Desk: ['查看今日', 'Viewed the desk'],
    FindHash: ['查询日志哈希', 'Looked up a hash of the log'],
    Inbox: ['查看信箱', 'Viewed the inbox'],
    Instructions: ['查看批示', 'Viewed the instructions'],
    InstructionsOfBatch: ['查看同批批示', 'Viewed the instructions of a batch'],
    LampPolicies: ['查看亮灯规则', 'Viewed the lamp policies'],
    LogProofs: ['查看日志核验', 'Viewed the proofs of the log'],
    Measure: ['查看', 'Viewed'],
    Measures: ['查看举措清单', 'Viewed the list of measures'],
    Overview: ['查看总览', 'Viewed the overview'],
    PolicyReplay: ['试算亮灯规则', 'Tried a lamp policy'],
    RehearsalAhead: ['预看演练进程', 'Looked ahead in the rehearsal'],
    ReportGrid: ['打开月报', 'Opened the report'],
    Review: ['查看季观摩', 'Viewed the quarterly review'],
    Search: ['搜索', 'Searched'],
    Settings: ['查看设置', 'Viewed the settings'],
    ToDo: ['查看待办', 'Viewed the to-do list'],
    WaitingFor: ['查看待决定事项', 'Viewed what waits for a decision'],
  }),
  ...named('part', {
    AccessCallers: ['账号列表', 'Accounts'],
    AccessMeasures: ['查找举措', 'Looked for measures'],
    ActRoadmap: ['打开节点表单', 'Opened the form of a roadmap'],
    ActTargets: ['打开数据表单', 'Opened the form of figures'],
    DeskForeseen: ['今日：将要发生的事', 'Desk: what time will bring'],
    DeskMeasure: ['今日：打开', 'Desk: opened'],
    DraftMeasureChoices: ['草拟举措的选项', 'Choices of a draft'],
    InboxRecipients: ['可选的收件人', 'Recipients to choose from'],
    FindMeasures: ['查找举措', 'Looked for measures'],
    InstructedMeasures: ['选定批示的举措', 'Chose measures for an instruction'],
    ActAnswerDates: ['查看批示的反馈期限', 'Looked up dates for answers'],
    LastReport: ['打开最近一次上报', 'Opened the last report of'],
    MeasureFilters: ['举措清单的筛选项', 'Choices of the list of measures'],
    MeasureInside: ['查看未审签的内容', 'Viewed what is not signed yet of'],
    MeasureRecord: ['查看全部记录', 'Viewed the whole record of'],
    NextOwed: ['待办：下一项', 'To do: what comes next'],
    Papers: ['会议材料目录', 'List of kept papers'],
    MeetingDecisions: ['查看会议决定', 'Viewed the decisions of a meeting'],
    SettingsHealth: ['查看运行情况', 'Viewed how Duban runs'],
    SettingsRoles: ['角色与权限', 'Roles and rights'],
    ReportTextGiven: ['查看报告原文是否载入', 'Viewed whether the report is loaded'],
    OwnPost: ['页眉：本人职务', 'Masthead: own post'],
    HandedIn: ['待办：已报待核实', 'To do: handed in, to be verified'],
    Supported: ['待办：配合的举措', 'To do: supported measures'],
    ToSign: ['查看待审签的上报', 'Viewed the reports to be signed'],
  }),
  ...named('act', {
    AcknowledgeMany: ['批量签收', 'Acknowledged'],
    ActAcknowledgeMeasure: ['签收', 'Acknowledged'],
    ActAnswerInstruction: ['回复批示或会议决定', 'Answered an instruction on'],
    ActApproveMeasure: ['批准立项', 'Approved'],
    ActCancelMeasure: ['取消', 'Cancelled'],
    ActCloseMeasure: ['销号', 'Closed'],
    ActContribute: ['报送配合情况', 'Contributed to'],
    ActCorrectProgress: ['更正上报', 'Corrected a report of'],
    ActDecideAmendment: ['审批调整', 'Decided an amendment of'],
    ActDecideClosing: ['审批例外销号', 'Decided the closing by exception of'],
    ActDecideExtension: ['审批延期', 'Decided an extension of'],
    ActFireRung: ['执行督办', 'Worked the ladder of'],
    ActHoldLadder: ['暂停督办', 'Held the ladder of'],
    ActInstruct: ['下批示', 'Gave an instruction on'],
    ActRecordMeetingDecision: ['记录会议决定', 'Recorded a decision of a meeting on'],
    ActIssueMeasure: ['交办', 'Issued'],
    ActProposeAmendment: ['申请调整', 'Proposed an amendment of'],
    ActRecordInterview: ['记录约谈', 'Recorded an interview on'],
    ActRejectReport: ['退改上报', 'Sent back a report of'],
    ActReleaseLadder: ['恢复督办', 'Released the ladder of'],
    ActReopenMeasure: ['重启', 'Reopened'],
    ActReportProgress: ['上报', 'Reported on'],
    ActRequestExtension: ['申请延期', 'Asked for an extension of'],
    ActResumeMeasure: ['恢复', 'Resumed'],
    ActReturnMilestone: ['核实退回', 'Returned a milestone of'],
    ActSignReport: ['审签上报', 'Signed a report of'],
    ActSkipRung: ['跳过一级督办', 'Skipped a rung for'],
    ActSubmitMilestone: ['申请办结', 'Submitted a milestone of'],
    ActSuspendMeasure: ['暂停', 'Suspended'],
    ActVerifyMilestone: ['核实节点', 'Verified a milestone of'],
    AdoptLampPolicy: ['启用亮灯规则', 'Adopted a lamp policy'],
    DraftMeasure: ['草拟举措', 'Drafted a measure'],
    DeskIssueMeasures: ['批量交办', 'Issued'],
    DeskVerifyMilestones: ['批量核实节点', 'Verified milestones of'],
    ExportAccesses: ['导出访问记录', 'Exported the access record'],
    PrintAccesses: ['打印访问记录', 'Printed the access record'],
    GiveReportText: ['载入报告原文', 'Loaded the report'],
    MoveClock: ['调整演练时钟', 'Moved the rehearsal clock'],
    ReportMany: ['月报上报', 'Reported on'],
  }),
]);

export const BACKGROUND_OPERATIONS: readonly string[] = [...OPERATIONS]
  .filter(([, { kind }]) => kind === 'background')
  .map(([name]) => name);
