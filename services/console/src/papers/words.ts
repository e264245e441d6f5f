/** The words of official papers. */

import { type Phrase, words } from '../kit/words/phrase.ts';
import type { FormalPaperKind, PaperStage } from './papers.generated.ts';

export const paperKindWords: Readonly<Record<FormalPaperKind, Phrase>> = {
  BULLETIN: { zh: '督办通报', en: 'Bulletin' },
  MINUTES: { zh: '周例会纪要', en: 'Minutes' },
  URGING: { zh: '催办通知单', en: 'Urging notice' },
  SUPERVISION_LETTER: { zh: '督办函', en: 'Supervision letter' },
  INTERVIEW: { zh: '约谈通知', en: 'Notice of interview' },
  HALF_YEAR_REPORT: { zh: '上半年执行情况报告', en: 'Half-year report' },
};

export const paperStageWords: Readonly<Record<PaperStage, Phrase>> = {
  DRAFTED: { zh: '拟稿', en: 'Draft' },
  REVIEWED: { zh: '待签发', en: 'To be signed' },
  SIGNED: { zh: '待编号', en: 'To be numbered' },
  NUMBERED: { zh: '待印发', en: 'To be issued' },
  ISSUED: { zh: '已印发', en: 'Issued' },
  WITHDRAWN: { zh: '已撤销', en: 'Withdrawn' },
  DISCARDED: { zh: '已废弃', en: 'Discarded' },
};

export const paperStepWords: Readonly<Record<string, Phrase>> = {
  PAPER_DRAFTED: { zh: '拟稿', en: 'Drafted' },
  PAPER_EDITED: { zh: '修改', en: 'Edited' },
  PAPER_REVIEWED: { zh: '核稿', en: 'Reviewed' },
  PAPER_RETURNED: { zh: '退回', en: 'Returned' },
  PAPER_SIGNED: { zh: '签发', en: 'Signed' },
  PAPER_NUMBERED: { zh: '编号', en: 'Numbered' },
  PAPER_ISSUED: { zh: '印发', en: 'Issued' },
  PAPER_WITHDRAWN: { zh: '撤销', en: 'Withdrawn' },
  PAPER_DISCARDED: { zh: '废弃', en: 'Discarded' },
};

export const papersWords = words({
  sheet: { zh: '印发样式', en: 'As it will be printed' },
  sheetHow: {
    zh: '内容与所印文件相同；分页、字体以下载的文件为准。保存修改后更新。',
    en: 'The text is that of the file; pages and fonts are the file’s own. It follows what is saved.',
  },
  settings: { zh: '修改', en: 'change' },
  title: { zh: '公文', en: 'Papers' },
  headline: { zh: '公文拟稿与印发', en: 'Papers: drafts and issued' },
  headlineOfUnit: { zh: '已印发的公文', en: 'Issued papers' },
  numberedAs: (issuer: string, code: string) => ({
    zh: `发文机关：${issuer}；机关代字：${code}`,
    en: `Issued by ${issuer}, numbered as ${code}`,
  }),
  stages: { zh: '办理环节', en: 'Stage' },
  all: { zh: '全部', en: 'All' },
  open: { zh: '办理中', en: 'In progress' },
  issued: { zh: '已印发', en: 'Issued' },
  list: { zh: '公文', en: 'Papers' },
  number: { zh: '文号', en: 'Number' },
  unnumbered: { zh: '未编号', en: 'none yet' },
  paper: { zh: '标题', en: 'Title' },
  kind: { zh: '种类', en: 'Kind' },
  stage: { zh: '环节', en: 'Stage' },
  date: { zh: '成文日期', en: 'Date' },
  download: { zh: '下载', en: 'Download' },
  preview: { zh: '下载文稿', en: 'Download draft' },
  none: { zh: '没有公文', en: 'No papers' },
  noneHow: {
    zh: '在会议页的月通报、例会纪要，或举措记录的督办函处起草。',
    en: 'Drafted from a bulletin, the minutes of a meeting, or a letter in a measure’s record.',
  },
  unknown: { zh: '没有这件公文', en: 'There is no such paper' },
  back: { zh: '全部公文', en: 'All papers' },
  addressees: { zh: '主送', en: 'To' },
  copies: { zh: '抄送', en: 'Copy' },
  oneALine: { zh: '每行一个', en: 'one a line' },
  shows: { zh: '数据截至', en: 'Figures of' },
  position: (position: string) => ({ zh: `日志第${position}条`, en: `log position ${position}` }),
  verification: { zh: '验证码', en: 'Verification code' },
  verifyHow: { zh: '凭此码在查验页核对原件', en: 'checks an original on the page of verification' },
  sha256: { zh: '文件校验值', en: 'SHA-256' },
  office: { zh: '督查室', en: 'Supervision office' },
  steps: { zh: '办理过程', en: 'Steps' },
  text: { zh: '文稿', en: 'Text' },
  textHow: {
    zh: '可以修改文字、加写日期，分行即另起一段；标出的数据取自日志，不能改动。表格和附件不能修改。',
    en: 'Words can be edited and dates added; each line is a paragraph. The figures named below are from the log and stay, as do tables and annexes.',
  },
  paragraph: (number: number) => ({ zh: `第${number}段`, en: `Paragraph ${number}` }),
  figures: (figures: string) => ({ zh: `数据：${figures}`, en: `Figures: ${figures}` }),
  reset: { zh: '恢复原稿', en: 'As drawn up' },
  save: { zh: '保存修改', en: 'Save changes' },
  saved: { zh: '已保存修改。', en: 'The changes were saved.' },
  review: { zh: '核稿', en: 'Review' },
  reviewed: { zh: '已核稿，待签发。', en: 'Reviewed, to be signed.' },
  note: { zh: '意见', en: 'Remark' },
  sign: { zh: '签发', en: 'Sign' },
  signHow: {
    zh: '签发后文字不能再改。请先下载文稿核对。',
    en: 'After the signature nothing can be changed. Download the draft and check it first.',
  },
  signed: { zh: '已签发。', en: 'Signed.' },
  send: { zh: '退回', en: 'Return' },
  returned: { zh: '已退回拟稿人。', en: 'Returned to the drafter.' },
  numberAct: { zh: '编号', en: 'Number' },
  numberHow: {
    zh: '取本年度的下一个文号，不留空号。',
    en: 'Takes the next number of the year; none is left out.',
  },
  numbered: { zh: '已编号。', en: 'Numbered.' },
  issue: { zh: '印发', en: 'Issue' },
  issueHow: {
    zh: '排版成文件存档，各责任单位可见、可下载。',
    en: 'Set as a file that is kept; units can see and download it.',
  },
  issuedNow: { zh: '已印发。', en: 'Issued.' },
  withdraw: { zh: '撤销', en: 'Withdraw' },
  withdrawn: { zh: '已撤销，文号保留。', en: 'Withdrawn; the number stays taken.' },
  discard: { zh: '废弃', en: 'Discard' },
  discarded: { zh: '已废弃。', en: 'Discarded.' },
  reason: { zh: '理由', en: 'Reason' },
});
