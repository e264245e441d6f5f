/** The words of amending many measures by a table. */

import { words } from '../words/phrase.ts';

export const amendmentTableWords = words({
  open: { zh: '批量调整', en: 'Amend many' },
  title: { zh: '目标、期限批量调整', en: 'Amend values and dates by a table' },
  how: {
    zh: '下载调整表，只填需要调整的行并写明理由；上传后先看预览，核对无误再提交申请，按审批程序办理。',
    en: 'Download the table, fill in only what is to change, with the reason. An upload is shown first; then propose it.',
  },
  download: { zh: '下载调整表', en: 'Download the table' },
  file: { zh: '填好的调整表', en: 'The table, filled in' },
  reading: { zh: '正在读取…', en: 'Reading…' },
  unread: { zh: '文件未能读取，请重试', en: 'The file could not be read: try again' },
  faults: (count: number) => ({
    zh: `有${count}处不能采用，请在表中改正后重新上传`,
    en: `${count} ${count === 1 ? 'cell cannot' : 'cells cannot'} be used: mend the table and upload it again`,
  }),
  cell: { zh: '单元格', en: 'Cell' },
  fault: { zh: '问题', en: 'Problem' },
  nothing: { zh: '表中没有填写调整内容', en: 'Nothing is filled in' },
  preview: (count: number) => ({
    zh: `将申请调整${count}项举措`,
    en: `${count} ${count === 1 ? 'measure' : 'measures'} to amend`,
  }),
  measure: { zh: '举措', en: 'Measure' },
  changes: { zh: '调整内容', en: 'Changes' },
  change: (what: string, before: string, after: string) => ({
    zh: `${what}：${before}调整为${after}`,
    en: `${what}: ${before} to ${after}`,
  }),
  none: { zh: '无', en: 'none' },
  reason: { zh: '理由', en: 'Reason' },
  state: { zh: '结果', en: 'Result' },
  notSent: { zh: '未提交', en: 'Not proposed' },
  done: { zh: '已提交申请', en: 'Proposed' },
  refused: (cell: string, why: string, whyEn: string) => ({
    zh: `未提交（${cell}）：${why}`,
    en: `Refused (${cell}): ${whyEn}`,
  }),
  send: (count: number) => ({
    zh: `提交${count}项申请`,
    en: `Propose ${count} ${count === 1 ? 'amendment' : 'amendments'}`,
  }),
  sending: { zh: '正在提交…', en: 'Proposing…' },
  sent: (done: number, refused: number) => ({
    zh: refused === 0 ? `已提交${done}项申请` : `已提交${done}项申请，${refused}项未提交`,
    en: `${done} proposed${refused === 0 ? '' : `, ${refused} refused`}`,
  }),
});
