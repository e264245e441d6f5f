/** The words of one measure's page. */

import { type Phrase, words } from '../kit/words/phrase.ts';

export const pageWords = words({
  title: { zh: '举措', en: 'Measure' },
  notFound: { zh: '没有这项举措', en: 'There is no such measure' },
  notFoundHow: {
    zh: '编号可能有误；若在查看过去的日期，当时可能尚无此项举措。',
    en: 'The code may be wrong; on a past day the measure may not have been there yet.',
  },
  toList: { zh: '举措列表', en: 'All measures' },
  backToList: { zh: '回到列表', en: 'Back to the list' },
  previous: { zh: '上一项', en: 'Previous' },
  next: { zh: '下一项', en: 'Next' },
  place: (place: number, of: number) => ({ zh: `第${place}项，共${of}项`, en: `${place} of ${of}` }),
  neighbours: { zh: '列表中的前后举措', en: 'Neighbours in the list' },
  since: (date: Phrase) => ({ zh: `自${date.zh}起`, en: `since ${date.en}` }),
  rule: (title: Phrase, version: number) => ({
    zh: `规则：${title.zh} 第${version}版`,
    en: `rule: ${title.en || title.zh}, version ${version}`,
  }),
  turnPending: { zh: '灯号即将变化', en: 'the lamp is about to change' },
  halted: (date: Phrase) => ({ zh: `${date.zh}起`, en: `since ${date.en}` }),

  promise: { zh: '承诺', en: 'The promise' },
  locator: (section: string, paragraph: number, sentence: number) => ({
    zh: `报告${section}第${paragraph}段第${sentence}句`,
    en: `Report ${section}, paragraph ${paragraph}, sentence ${sentence}`,
  }),
  notLoaded: { zh: '报告原文尚未载入，只有出处。', en: 'The report’s text is not loaded: only the place is known.' },
  loadReport: { zh: '到设置中载入原文', en: 'Load it in the settings' },
  officeLoads: { zh: '原文由督查室在设置中载入。', en: 'The supervision office loads it in the settings.' },
  notInReport: { zh: '不是报告所载的举措。', en: 'This measure is not in the report.' },

  progress: { zh: '进展', en: 'Progress' },
  goal: (text: Phrase) => ({ zh: `目标${text.zh}`, en: `target ${text.en || text.zh}` }),
  scheduled: { zh: '序时', en: 'scheduled' },
  reported: { zh: '实际', en: 'reported' },
  nothingReported: { zh: '尚未上报', en: 'Nothing was reported yet' },
  noSchedule: { zh: '没有序时要求', en: 'nothing is scheduled' },
  expectedBy: (value: string, date: Phrase) => ({
    zh: `${date.zh}应达${value}`,
    en: `${value} expected by ${date.en}`,
  }),
  behindBy: (amount: string, percent: string) => ({
    zh: `欠序时进度${amount}（占全年任务的${percent}%）`,
    en: `${amount} behind schedule (${percent} % of the whole)`,
  }),
  aheadBy: (amount: string) => ({ zh: `超序时进度${amount}`, en: `${amount} ahead of schedule` }),
  byMilestones: (value: string) => ({
    zh: `按已报送的节点计为${value}`,
    en: `${value} by the milestones handed in`,
  }),
  onSchedule: { zh: '达到序时', en: 'on schedule' },
  lastYear: (text: string) => ({ zh: `上年${text}`, en: `last year ${text}` }),
  lastYearGrowth: (text: string) => ({ zh: `上年增长${text}`, en: `last year up ${text}` }),
  baseline: (year: number, text: string) => ({ zh: `${year}年基数${text}`, en: `base of ${year}: ${text}` }),
  allValues: { zh: '各次数据', en: 'All figures' },
  asOf: { zh: '数据截至', en: 'As of' },
  value: { zh: '数值', en: 'Value' },
  corrected: { zh: '已更正', en: 'corrected' },
  chart: (label: string) => ({ zh: `${label}的走势`, en: `Course of ${label}` }),
  month: (month: number) => ({ zh: `${month}月`, en: String(month) }),

  roadmap: { zh: '路线图', en: 'Roadmap' },
  milestone: { zh: '节点', en: 'Milestone' },
  due: { zh: '期限', en: 'Due' },
  expected: { zh: '应达', en: 'Expected' },
  state: { zh: '状态', en: 'State' },
  proposed: { zh: '拟', en: 'proposed' },
  proposedBy: (rule: Phrase) => ({ zh: `拟定：${rule.zh}`, en: `Proposed: ${rule.en || rule.zh}` }),
  proposedLegend: { zh: '报告未写明期限，按规则拟定', en: 'the report states no date: proposed by a rule' },
  proposedHow: { zh: '报告未写明，为拟定', en: 'The report does not state it: proposed' },
  wasDue: (date: Phrase) => ({ zh: `原定${date.zh}`, en: `was due ${date.en}` }),
  overdueBy: (days: number) => ({ zh: `逾期${days}天`, en: `${days} ${days === 1 ? 'day' : 'days'} overdue` }),
  dueIn: (days: number) => ({
    zh: days === 0 ? '今日到期' : `还有${days}天`,
    en: days === 0 ? 'due today' : `in ${days} days`,
  }),
  verifiedOn: (date: Phrase) => ({ zh: `${date.zh}核实`, en: `verified ${date.en}` }),
  submittedOn: (date: Phrase) => ({ zh: `${date.zh}报送，待核实`, en: `handed in ${date.en}, to be verified` }),
  returnedOn: (date: Phrase) => ({ zh: `${date.zh}退回`, en: `returned ${date.en}` }),
  extensionAsked: (date: Phrase) => ({ zh: `申请延至${date.zh}`, en: `asked for ${date.en}` }),
  missedOn: (date: Phrase) => ({ zh: `曾于${date.zh}逾期`, en: `missed ${date.en}` }),
  noMilestones: { zh: '没有节点', en: 'No milestones' },

  record: { zh: '全部记录', en: 'Record' },
  entries: (count: number) => ({ zh: `共${count}条`, en: `${count} entries` }),
  position: { zh: '日志位置', en: 'Position in the log' },
  hash: { zh: '校验值', en: 'Hash' },

  now: { zh: '现在', en: 'Now' },
  who: { zh: '责任', en: 'Who' },
  leadUnit: { zh: '牵头单位', en: 'Lead unit' },
  responsible: { zh: '责任人', en: 'Responsible' },
  supervisingLeader: { zh: '分管领导', en: 'Leader' },
  supportUnits: { zh: '配合单位', en: 'Supporting units' },
  evidence: { zh: '完成标志', en: 'Proof of completion' },
  instructions: { zh: '批示和会议决定', en: 'Instructions and decisions' },
  noInstructions: { zh: '没有批示和会议决定', en: 'Nothing was instructed or decided' },
  answerBy: (date: Phrase) => ({ zh: `限${date.zh}前回复`, en: `to be answered by ${date.en}` }),
  answered: (unit: string, date: Phrase) => ({ zh: `${unit}${date.zh}回复`, en: `${unit} answered ${date.en}` }),
  notAnswered: { zh: '尚未回复', en: 'Not answered yet' },
  late: { zh: '逾期', en: 'late' },
  leader: { zh: '领导', en: 'Leader' },
  drafts: { zh: '待审签的上报', en: 'Reports to be signed' },
  draftRejected: { zh: '已退改', en: 'sent back' },
  contributions: { zh: '配合单位报送', en: 'Contributions' },
  actions: { zh: '办理', en: 'Actions' },
  moreActions: { zh: '更多', en: 'More' },
  lastReport: (number: number, date: Phrase) => ({
    zh: `第${number}次上报，${date.zh}`,
    en: `report ${number}, ${date.en}`,
  }),
});

/** What must happen next: the sentences of the box 现在. */
export const nowWords = words({
  draft: { zh: '草拟，待领导批准立项', en: 'Drafted: a leader has to approve it' },
  approved: { zh: '已立项，待督查室交办', en: 'Approved: the office has to issue it' },
  suspended: { zh: '已暂停，期限停计', en: 'Suspended: no deadline runs' },
  closed: { zh: '已销号', en: 'Closed' },
  closedByException: { zh: '已例外销号', en: 'Closed by exception' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  acknowledge: (unit: string, date: Phrase) => ({
    zh: `${unit}须于${date.zh}前签收`,
    en: `${unit} has to acknowledge it by ${date.en}`,
  }),
  submit: (unit: string, label: Phrase, date: Phrase) => ({
    zh: `${unit}须于${date.zh}前报送“${label.zh}”`,
    en: `${unit} has to hand in “${label.en || label.zh}” by ${date.en}`,
  }),
  report: (unit: string, date: Phrase) => ({
    zh: `${unit}须于${date.zh}前上报进展`,
    en: `${unit} has to report by ${date.en}`,
  }),
  reportMissing: (unit: string, date: Phrase) => ({
    zh: `${unit}欠报${date.zh}一期的进展`,
    en: `${unit} owes the report of ${date.en}`,
  }),
  reportAfterLate: (unit: string, date: Phrase, late: Phrase) => ({
    zh: `${late.zh}一期已补报；${unit}另须于${date.zh}前上报下一期`,
    en: `The report of ${late.en} was made good; ${unit} has to report again by ${date.en}`,
  }),
  answer: (unit: string, number: number, date: Phrase) => ({
    zh: `${unit}须于${date.zh}前回复第${number}号批示`,
    en: `${unit} has to answer instruction ${number} by ${date.en}`,
  }),
  answerDecision: (unit: string, meeting: Phrase, date: Phrase) => ({
    zh: `${unit}须于${date.zh}前反馈${meeting.zh}决定`,
    en: `${unit} has to answer the ${meeting.en || meeting.zh} by ${date.en}`,
  }),
  verify: (label: Phrase) => ({
    zh: `督查室核实“${label.zh}”`,
    en: `The office has to verify “${label.en || label.zh}”`,
  }),
  decideExtension: (who: Phrase, label: Phrase) => ({
    zh: `${who.zh}审批“${label.zh}”的延期`,
    en: `The ${who.en} decides on the extension of “${label.en || label.zh}”`,
  }),
  decideAmendment: (who: Phrase) => ({ zh: `${who.zh}审批调整`, en: `The ${who.en} decides on the amendment` }),
  decideClosing: { zh: '待分管领导决定是否例外销号', en: 'The leader has to decide on closing by exception' },
  close: { zh: '节点均已核实、目标均已达到，可以销号', en: 'All is verified and reached: it can be closed' },
  sign: (count: number) => ({
    zh: `${count}份上报待审签`,
    en: `${count} ${count === 1 ? 'report waits' : 'reports wait'} to be signed`,
  }),
  documentOn: (date: Phrase, document: Phrase) => ({
    zh: `${date.zh}发${document.zh}`,
    en: `${date.en} ${document.en || document.zh}`,
  }),
  lampOn: (date: Phrase, lamp: Phrase) => ({ zh: `${date.zh}转${lamp.zh}`, en: `${date.en} ${lamp.en || lamp.zh}` }),
  rungOn: (matter: Phrase, rung: Phrase, date: Phrase) => ({
    zh: `${matter.zh}：${rung.zh}（${date.zh}）`,
    en: `${matter.en || matter.zh}: ${rung.en || rung.zh} (${date.en})`,
  }),
  otherwise: (matter: Phrase | null, what: Phrase) => ({
    zh: matter ? `“${matter.zh}”若仍未办理：${what.zh}` : `若仍未办理：${what.zh}`,
    en: `${matter ? `Without “${matter.en || matter.zh}”` : 'Otherwise'}: ${what.en || what.zh}`,
  }),
  wasToBe: (what: Phrase) => ({ zh: `应于${what.zh}`, en: `was to be ${what.en || what.zh}` }),
  wasOwed: (what: Phrase) => ({
    zh: what.zh.replace('须于', '应于'),
    en: (what.en ?? what.zh).replace('has to', 'was to'),
  }),
  held: (matter: Phrase) => ({ zh: `督办已暂停：${matter.zh}`, en: `Ladder held: ${matter.en || matter.zh}` }),
  nothing: { zh: '眼下没有须办理的事', en: 'Nothing has to be done right now' },
});
