/** The words of meetings and their papers. */

import { type Phrase, words } from '../kit/words/phrase.ts';

export const paperWords = words({
  title: { zh: '会议', en: 'Meetings' },
  kinds: { zh: '种类', en: 'Kinds' },
  period: { zh: '哪一期', en: 'Period' },
  live: { zh: '现在（未定稿）', en: 'Now (not yet drawn up)' },
  liveNote: { zh: '按现在的情况编列，编成以后不再变动。', en: 'As things stand; once drawn up it never changes.' },
  keptNote: (when: string) => ({
    zh: `${when}编成，点开的列表为当日终了时的情况。`,
    en: `As of ${when}; the lists behind the figures show the end of that day.`,
  }),
  print: { zh: '打印', en: 'Print' },
  large: { zh: '大字', en: 'Large type' },
  normal: { zh: '常用字号', en: 'Normal type' },
  draftUntil: (when: string) => ({
    zh: `草稿，${when}定稿；现在按最新情况编列。`,
    en: `Draft, drawn up ${when}; shown as things stand now.`,
  }),
  issuer: { zh: '督查室', en: 'Supervision office' },
  unknownPeriod: { zh: '没有这一期的材料。', en: 'No paper of that period is kept.' },
  total: { zh: '总体情况', en: 'The whole plan' },
  measures: (count: number) => ({ zh: `举措${count}项`, en: `${count} measures` }),
  closed: (count: number) => ({ zh: `已销号${count}项`, en: `${count} closed` }),
  verified: (verified: number, due: number) => ({
    zh: `到期节点${due}个，已核实${verified}个`,
    en: `${verified} of ${due} milestones due are verified`,
  }),
  overdueMilestones: (count: number) => ({ zh: `逾期节点${count}个`, en: `${count} overdue` }),
  openInstructions: (count: number) => ({
    zh: `待反馈批示和会议决定${count}件`,
    en: `${count} instructions and decisions to answer`,
  }),
  decided: (date: string) => ({ zh: `${date}以来的办理决定`, en: `Decided since ${date}` }),
  overdue: { zh: '逾期事项', en: 'Overdue' },
  near: (date: string) => ({ zh: `${date}前到期`, en: `Due by ${date}` }),
  waiting: { zh: '等待决定', en: 'Pending decisions' },
  interviews: { zh: '约谈', en: 'Interviews' },
  recorded: { zh: '已登记', en: 'recorded' },
  unrecorded: (days: number) => ({
    zh: days === 0 ? '未登记' : `未登记，已${days}天`,
    en: days === 0 ? 'not recorded' : `not recorded for ${days} days`,
  }),
  none: { zh: '无', en: 'None' },
  toVerify: { zh: '待核实', en: 'To verify' },
  toExtend: { zh: '延期待批', en: 'To extend' },
  because: { zh: '原因', en: 'Why' },
  noWords: { zh: '未附意见', en: 'no note' },
  milestonesAndInstructions: (milestones: number, instructions: number) => ({
    zh: `节点${milestones}个、批示${instructions}件`,
    en: `${milestones} milestones, ${instructions} instructions`,
  }),
  count: (count: number) => ({ zh: `${count}项`, en: `${count}` }),
  measure: { zh: '举措', en: 'Measure' },
  unit: { zh: '牵头单位', en: 'Lead unit' },
  matter: { zh: '事项', en: 'Matter' },
  due: { zh: '期限', en: 'Due' },
  decision: { zh: '决定', en: 'Decision' },
  words: { zh: '意见', en: 'Note' },
  since: { zh: '等候自', en: 'Since' },
  called: { zh: '发起', en: 'Called' },
  present: { zh: '参加人员', en: 'Present' },
  state: { zh: '情况', en: 'State' },
  lamp: { zh: '灯号', en: 'Lamp' },
  instruction: { zh: '批示回复', en: 'Answer to an instruction' },
  sections: { zh: '各板块', en: 'By section' },
  sectionsOfYear: { zh: '各板块（全年累计）', en: 'By section, the year so far' },
  section: { zh: '板块', en: 'Section' },
  units: { zh: '各牵头单位', en: 'By lead unit' },
  all: { zh: '举措', en: 'Measures' },
  dueMilestones: { zh: '到期节点', en: 'Due' },
  verifiedMilestones: { zh: '已核实', en: 'Verified' },
  late: { zh: '逾期', en: 'Overdue' },
  listed: { zh: '点名举措', en: 'Measures named' },
  documents: { zh: '督办文书', en: 'Documents of the ladder' },
  documentCount: (name: string, count: number) => ({ zh: `${name}${count}件`, en: `${count} × ${name}` }),
  ranking: { zh: '排名', en: 'Ranking' },
  place: { zh: '名次', en: 'Place' },
  quarterMilestones: (total: number, met: number, overdue: number) => ({
    zh: `本季节点${total}个，已核实${met}个，逾期${overdue}个。`,
    en: `${total} milestones in the quarter, ${met} verified, ${overdue} overdue.`,
  }),
  reviewed: { zh: '本季有节点的举措', en: 'Measures with a milestone in the quarter' },
  hash: (hash: string) => ({ zh: `日志校验值 ${hash}`, en: `Hash of the log ${hash}` }),
});

/** Codes that the bar names before it says 等. */
const MAX_CODES_SHOWN = 6;

export const decidingWords = words({
  before: { zh: '上次会议决定事项', en: 'Decided by the meetings before' },
  here: { zh: '本次会议决定', en: 'Decided by this meeting' },
  meeting: { zh: '会议', en: 'Meeting' },
  fulfilment: { zh: '落实情况', en: 'What came of it' },
  answered: (date: Phrase) => ({ zh: `${date.zh}反馈`, en: `Answered ${date.en}` }),
  overdue: (date: Phrase) => ({ zh: `应于${date.zh}前反馈，逾期`, en: `Overdue since ${date.en}` }),
  dueBy: { zh: '反馈期限', en: 'Due' },
  how: {
    zh: '会议作出决定时，勾选有关举措即可记录，由牵头单位限期反馈。',
    en: 'Tick the measures that the meeting decides on, and record the decision.',
  },
  findOther: { zh: '查找其他举措', en: 'Find another measure' },
  choose: { zh: '选择举措', en: 'Choose measures' },
  chooseOne: (what: string) => ({ zh: `选择${what}`, en: `Choose ${what}` }),
  chosen: (count: number) => ({ zh: `已选${count}项举措`, en: count === 1 ? '1 measure' : `${count} measures` }),
  chosenCodes: (codes: readonly string[]) => {
    const shown = codes.slice(0, MAX_CODES_SHOWN);
    const left = codes.length - shown.length;
    return {
      zh: `${shown.join('、')}${left > 0 ? '等' : ''}`,
      en: `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`,
    };
  },
  unchoose: { zh: '取消选择', en: 'Unchoose' },
});

export const paperKindWords = words({
  WEEKLY_MEETING: { zh: '周例会议程', en: 'Weekly agenda' },
  MONTHLY_BULLETIN: { zh: '月通报', en: 'Monthly bulletin' },
  QUARTERLY_REVIEW: { zh: '季观摩', en: 'Quarterly review' },
});

export const decisionWords = words({
  MEASURE_APPROVED: { zh: '批准立项', en: 'approved' },
  MEASURE_ISSUED: { zh: '交办', en: 'issued' },
  MILESTONE_VERIFIED: { zh: '核实', en: 'verified' },
  MILESTONE_RETURNED: { zh: '退回', en: 'returned' },
  MILESTONE_EXTENDED: { zh: '同意延期', en: 'extended' },
  EXTENSION_APPROVED: { zh: '同意延期（呈下一级）', en: 'extension passed on' },
  EXTENSION_REFUSED: { zh: '不同意延期', en: 'extension refused' },
  MEASURE_AMENDED: { zh: '同意调整', en: 'amended' },
  AMENDMENT_APPROVED: { zh: '同意调整（呈下一级）', en: 'amendment passed on' },
  AMENDMENT_REFUSED: { zh: '不同意调整', en: 'amendment refused' },
  MEASURE_CLOSED: { zh: '销号', en: 'closed' },
  CLOSING_REFUSED: { zh: '不同意例外销号', en: 'closing refused' },
  MEASURE_SUSPENDED: { zh: '暂停', en: 'suspended' },
  MEASURE_RESUMED: { zh: '恢复', en: 'resumed' },
  MEASURE_CANCELLED: { zh: '取消', en: 'cancelled' },
  MEASURE_REOPENED: { zh: '重启', en: 'reopened' },
  INSTRUCTION_GIVEN: { zh: '批示', en: 'instructed' },
  INSTRUCTION_ANSWERED: { zh: '批示回复', en: 'answered' },
  INSTRUCTION_WITHDRAWN: { zh: '撤回批示', en: 'instruction withdrawn' },
  MEETING_DECISION_WITHDRAWN: { zh: '撤回会议决定', en: 'decision withdrawn' },
});

export const pendingWords = words({
  VERIFY: { zh: '待核实', en: 'to verify' },
  EXTENSION: { zh: '延期待批', en: 'extension' },
  AMENDMENT: { zh: '调整待批', en: 'amendment' },
  ISSUE: { zh: '待交办', en: 'to issue' },
  CLOSE: { zh: '可销号', en: 'to close' },
  VERIFY_AGAIN: { zh: '待再次核实', en: 'to verify again' },
  DOUBT: { zh: '存疑数据', en: 'in doubt' },
  CLOSING: { zh: '例外销号待定', en: 'closing by exception' },
  APPROVE: { zh: '待立项', en: 'to approve' },
  SIGN: { zh: '待审签', en: 'to sign' },
});

export const fileWords = words({
  agenda: { zh: '下载议程（Word）', en: 'Agenda as Word' },
  annexTables: { zh: '下载附表（Excel）', en: 'Annex tables as Excel' },
  bulletin: { zh: '下载通报（Word）', en: 'Bulletin as Word' },
  review: { zh: '下载观摩表（Word）', en: 'Review as Word' },
  draftBulletin: { zh: '起草正式通报', en: 'Draft the official bulletin' },
  draftMinutes: { zh: '起草会议纪要', en: 'Draft the minutes' },
});
