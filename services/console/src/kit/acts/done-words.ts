/** What was done, said after each command. */

import { dateWords } from '../show/date.ts';
import { type Phrase, words } from '../words/phrase.ts';

const until = (zh: string, en: string) => (limit: string, year: number) => {
  if (limit === '') return { zh, en };
  const date = dateWords(limit, year);
  return { zh: `${zh}，新期限${date.zh}`, en: `${en}, now due ${date.en}` };
};

export const doneWords = words({
  acknowledged: { zh: '已签收', en: 'Acknowledged' },
  reported: { zh: '已上报数据', en: 'Progress reported' },
  corrected: { zh: '已更正，原数留在全部记录', en: 'Corrected; the earlier figure stays in the record' },
  contributed: { zh: '已报送配合情况', en: 'Contribution sent' },
  signed: { zh: '已审签', en: 'Signed' },
  sentBack: { zh: '已退改', en: 'Sent back' },
  answered: { zh: '批示已回复', en: 'Instruction answered' },
  decisionAnswered: { zh: '会议决定已反馈', en: 'Decision of the meeting answered' },
  withdrawn: { zh: '批示已撤回', en: 'Instruction withdrawn' },
  decisionWithdrawn: { zh: '会议决定已撤回', en: 'Decision withdrawn' },
  instructed: { zh: '批示已下达', en: 'Instruction given' },
  submitted: (label: Phrase) => ({ zh: `已报送“${label.zh}”，待督查室核实`, en: `Handed in: ${label.en || label.zh}` }),
  asked: (date: Phrase) => ({ zh: `已申请延期至${date.zh}`, en: `Asked to extend to ${date.en}` }),
  verified: (label: Phrase) => ({ zh: `已核实“${label.zh}”`, en: `Verified: ${label.en || label.zh}` }),
  returned: until('已退回', 'Returned'),
  extended: (date: Phrase) => ({ zh: `已同意延期至${date.zh}`, en: `Extension to ${date.en} granted` }),
  notExtended: { zh: '已答复不同意延期', en: 'Extension refused' },
  approved: { zh: '已批准立项', en: 'Approved' },
  issued: { zh: '已交办', en: 'Issued' },
  suspended: { zh: '举措已暂停', en: 'Suspended' },
  resumed: until('举措已恢复', 'Resumed'),
  cancelled: { zh: '举措已取消', en: 'Cancelled' },
  reopened: until('举措已重启', 'Reopened'),
  closed: { zh: '已销号，不再督办', en: 'Closed' },
  closedByException: { zh: '已例外销号，不再督办', en: 'Closed by exception' },
  closingProposed: { zh: '已提请例外销号，待分管领导决定', en: 'Proposed: the leader decides on it' },
  closingRefused: { zh: '已答复不同意例外销号', en: 'Closing by exception refused' },
  amendmentProposed: { zh: '已申请调整', en: 'Amendment proposed' },
  amended: { zh: '已同意调整', en: 'Amendment granted' },
  notAmended: { zh: '已答复不同意调整', en: 'Amendment refused' },
  rungFired: (rung: string) => ({ zh: `已发出：${rung}`, en: `Sent: ${rung}` }),
  rungSkipped: (rung: string) => ({ zh: `已跳过：${rung}`, en: `Skipped: ${rung}` }),
  held: { zh: '催办已暂停', en: 'Ladder held' },
  released: { zh: '催办已恢复', en: 'Ladder released' },
  interviewRecorded: { zh: '约谈已登记', en: 'Interview recorded' },
});
