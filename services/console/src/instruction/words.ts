/** The words of the screen of instructions. */

import { words } from '../kit/words/phrase.ts';

type Counts = {
  readonly total: number;
  readonly answered: number;
  readonly overdue: number;
  readonly withdrawn: number;
};

export const instructionWords = words({
  title: { zh: '批示', en: 'Instructions' },
  headline: { zh: '领导批示与办理反馈', en: 'Instructions and their answers' },
  ofUnit: { zh: '本单位承办的批示', en: 'Instructions to your unit' },
  sources: { zh: '来源', en: 'Source' },
  meetings: { zh: '会议决定', en: 'Decisions of meetings' },
  decisions: { zh: '会议决定与落实反馈', en: 'Decisions of meetings and their answers' },
  decisionsOfUnit: { zh: '本单位承办的会议决定', en: 'Decisions of meetings for your unit' },
  noDecision: { zh: '没有会议决定', en: 'No decisions' },
  noDecisionHow: {
    zh: '督查室在会议议程上记录的决定列在这里。',
    en: 'What the office records on an agenda is listed here.',
  },
  search: { zh: '内容或反馈', en: 'Text or answer' },
  toMeasures: (count: number) => ({ zh: `${count}项举措`, en: `${count} measures` }),
  progress: ({ total, answered, overdue, withdrawn }: Counts) => ({
    zh: `已反馈${answered}/${total - withdrawn}${overdue > 0 ? `，逾期${overdue}` : ''}${withdrawn > 0 ? `，撤回${withdrawn}` : ''}`,
    en: `${answered} of ${total - withdrawn} answered${overdue > 0 ? `, ${overdue} overdue` : ''}${withdrawn > 0 ? `, ${withdrawn} withdrawn` : ''}`,
  }),
  unfold: (count: number) => ({ zh: `查看${count}项`, en: `Show ${count}` }),
  fold: { zh: '收起', en: 'Fold' },
  onlyLast: (count: number) => ({ zh: `只列最近${count}项`, en: `The last ${count} only` }),
  states: { zh: '办理情况', en: 'State' },
  all: { zh: '全部', en: 'All' },
  open: { zh: '待反馈', en: 'To answer' },
  overdue: { zh: '逾期', en: 'Overdue' },
  answered: { zh: '已反馈', en: 'Answered' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  leader: { zh: '批示领导', en: 'Leader' },
  unit: { zh: '承办单位', en: 'Unit' },
  clear: { zh: '清除筛选', en: 'Clear' },
  none: { zh: '没有批示', en: 'No instructions' },
  noneHow: { zh: '领导作出批示后列在这里。', en: 'What leaders instruct is listed here.' },
  noneLeader: { zh: '点“新批示”，选择举措后下达。', en: 'Press “New instruction” and choose measures.' },
  noneMatch: { zh: '没有符合筛选条件的批示', en: 'No instruction matches' },
  list: { zh: '批示', en: 'Instructions' },
  by: (date: string) => ({ zh: `${date}前反馈`, en: `answer by ${date}` }),
  missed: (date: string) => ({ zh: `应于${date}前反馈，逾期`, en: `was due ${date}` }),
  late: { zh: '逾期反馈', en: 'late' },
  answeredAt: { zh: '反馈', en: 'Answer' },
  give: { zh: '新批示', en: 'New instruction' },
  giveTitle: { zh: '作出批示', en: 'Give an instruction' },
  noneChosen: { zh: '先查找并加入一项或多项举措。', en: 'First find and add one or several measures.' },
  unknown: (codes: string) => ({ zh: `没有这些编号的举措：${codes}`, en: `No measures with these codes: ${codes}` }),
  given: (count: number) => ({
    zh: `已向${count}项举措下达批示。`,
    en: count === 1 ? 'The instruction was given.' : `The instruction was given to ${count} measures.`,
  }),
  clearAll: { zh: '取消', en: 'Cancel' },
});
