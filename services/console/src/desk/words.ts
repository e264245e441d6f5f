/** The words of the desk: what waits for the supervision office. */

import { words } from '../kit/words/phrase.ts';

export const deskWords = words({
  title: { zh: '今日', en: 'Today' },
  draft: { zh: '拟立项举措', en: 'Draft a measure' },
  headline: (count: number) => ({
    zh: `${count}件等待督查室办理`,
    en: count === 1 ? '1 matter waits for the office' : `${count} matters wait for the office`,
  }),
  nothing: { zh: '没有等待办理的事项', en: 'Nothing waits for the office' },
  nothingHow: {
    zh: '报送办结、申请延期或调整的事项到达后列在这里。',
    en: 'What units hand in, and what they ask for, is listed here.',
  },
  nothingOfKind: { zh: '这一类没有等待办理的事项', en: 'Nothing of this kind waits' },
  overdueHere: (count: number) => ({ zh: `其中${count}件已超办理时限`, en: `${count} past the office’s own date` }),
  longest: (date: string) => ({ zh: `最早的自${date}等候至今`, en: `the oldest waits since ${date}` }),
  all: { zh: '全部', en: 'All' },
  kinds: { zh: '种类', en: 'Kinds' },
  queue: { zh: '等待办理的事项', en: 'What waits' },
  since: (date: string) => ({ zh: `${date}起`, en: `since ${date}` }),
  before: (date: string) => ({ zh: `${date}前办理`, en: `by ${date}` }),
  left: (days: number) =>
    days === 0
      ? { zh: '今天到期', en: 'due today' }
      : { zh: `还有${days}个工作日`, en: `${days} working ${days === 1 ? 'day' : 'days'} left` },
  late: { zh: '超时限', en: 'late' },
  back: { zh: '返回列表', en: 'Back to the list' },
  gone: { zh: '所找的事项已经办理，或不在这一类中。', en: 'That matter is settled, or is not of this kind.' },
  decide: { zh: '办理方式', en: 'How' },
  pick: (what: string) => ({ zh: `选择 ${what}`, en: `Select ${what}` }),
  picked: (count: number) => ({ zh: `已选${count}件`, en: `${count} selected` }),
  unpick: { zh: '取消选择', en: 'Clear' },
  verifyMany: (count: number) => ({ zh: `核实${count}件`, en: `Verify ${count}` }),
  issueMany: (count: number) => ({ zh: `交办${count}件`, en: `Issue ${count}` }),
  shortApart: {
    zh: '数据未达到要求的，须写明理由，请逐件核实。',
    en: 'Those whose figures are short take a reason: verify them one by one.',
  },
  manyNote: { zh: '意见（各件相同，可不填）', en: 'Note (the same for all, optional)' },
  unknown: {
    zh: '结果不明，再按一次即可查明，不会重复办理。',
    en: 'It is not known what became of it: press again, nothing is done twice.',
  },
  ready: {
    zh: '节点均已核实，目标均已达到，可以销号。',
    en: 'Every milestone is verified and every target reached: it can be closed.',
  },
  approved: { zh: '领导已批准立项，待交办。', en: 'A leader approved it: it can be issued.' },
  again: {
    zh: '最近一次核实之后又有上报，按新数据目标已达到。核实后可以销号。',
    en: 'By figures reported since, the targets are reached. Once they are verified it can be closed.',
  },
  doubt: {
    zh: '上报单位已确认以下存疑数据属实。核实该举措的节点，或由单位更正后，本件即办结。',
    en: 'The unit confirmed these figures. Verifying a milestone, or a correction by the unit, settles it.',
  },
  doubted: { zh: '存疑数据', en: 'Figures in doubt' },
  against: (figure: string, against: string) => ({
    zh: `${figure}，对照${against}`,
    en: `${figure} against ${against}`,
  }),
  reportOf: (date: string) => ({ zh: `截至${date}的上报`, en: `Report as of ${date}` }),
  noMilestone: {
    zh: '该举措目前没有可核实的节点。可请单位更正，或待下次报送办结时一并核实。',
    en: 'No milestone can be verified now: have the unit correct it, or verify it with the next one handed in.',
  },
  target: { zh: '目标', en: 'Target' },
  goal: { zh: '全年', en: 'Whole year' },
  latest: { zh: '最新', en: 'Latest' },
  standing: { zh: '该举措的目标', en: 'Targets of the measure' },
  scheduled: { zh: '序时', en: 'Scheduled' },
});

export const waitingWords = words({
  VERIFY: { zh: '待核实', en: 'To verify' },
  EXTENSION: { zh: '延期申请', en: 'Extensions' },
  AMENDMENT: { zh: '调整申请', en: 'Amendments' },
  ISSUE: { zh: '待交办', en: 'To issue' },
  CLOSE: { zh: '可销号', en: 'To close' },
  VERIFY_AGAIN: { zh: '待再次核实', en: 'To verify again' },
  DOUBT: { zh: '存疑数据', en: 'In doubt' },
  CLOSING: { zh: '例外销号', en: 'Closing by exception' },
  APPROVE: { zh: '待立项', en: 'To approve' },
  SIGN: { zh: '待审签', en: 'To sign' },
});

export const doubtWords = words({
  ABOVE_HUNDRED: { zh: '占比超过百分之百', en: 'a share above 100 percent' },
  BEFORE_PLAN: { zh: '数据截至早于计划年度', en: 'dated before the plan’s year' },
  FALLS: { zh: '累计数减少', en: 'a cumulative figure that fell' },
  FAR_OFF: { zh: '与目标或上次数据相差过大', en: 'far from the target or the last figure' },
  FRACTION: { zh: '按件计数而非整数', en: 'not a whole number' },
});

export const foreseenWords = words({
  title: (date: string) => ({ zh: `至${date}将发生`, en: `Will happen by ${date}` }),
  why: {
    zh: '假定其间没有新的上报与决定；按现行督办阶梯推算。',
    en: 'If nothing is reported or decided meanwhile, by the ladder in force.',
  },
  first: (some: number, all: number) => ({
    zh: `正在推算：${some}/${all}项举措。`,
    en: `Working it out: ${some} of ${all} measures.`,
  }),
  nothing: { zh: '没有将要逾期或升级的事项。', en: 'Nothing will fall overdue or climb.' },
  when: { zh: '时间', en: 'When' },
  what: { zh: '将发生', en: 'What' },
  measure: { zh: '举措', en: 'Measure' },
  unit: { zh: '牵头单位', en: 'Lead unit' },
  to: { zh: '发给', en: 'To' },
  MILESTONE_MISSED: (of: string) => ({ zh: `${of}逾期`, en: `${of} is missed` }),
  REPORT_MISSED: (of: string) => ({ zh: `${of}逾期未报`, en: `${of} is missed` }),
  ACKNOWLEDGEMENT_MISSED: { zh: '逾期未签收', en: 'Not acknowledged in time' },
  INSTRUCTION_MISSED: (of: string) => ({ zh: `${of}逾期未复`, en: `${of} is not answered in time` }),
  MEETING_DECISION_MISSED: (of: string) => ({ zh: `${of}逾期未反馈`, en: `${of} is not answered in time` }),
  OFFICE_LIMIT_PASSED: (of: string) => ({ zh: `${of}：督查室超办理时限`, en: `${of}: the office is late` }),
  RUNG_FIRED: (rung: string, of: string) => ({ zh: `${rung}：${of}`, en: `${rung}: ${of}` }),
  LAMP_TURNED: { zh: '转', en: 'Turns' },
  meetings: { zh: '下次会议与材料', en: 'Next meetings and papers' },
});
