/** The words of files: choosing them, how their upload stands, and where they are listed. */

import { type Phrase, words } from '../words/phrase.ts';

export const fileWords = words({
  files: { zh: '附件', en: 'Files' },
  optional: { zh: '（可不附）', en: '(optional)' },
  choose: { zh: '选择文件', en: 'Choose files' },
  camera: { zh: '拍照', en: 'Take a picture' },
  how: {
    zh: '也可将文件拖放或粘贴到此处。PDF、图片、Word、Excel',
    en: 'or drop or paste them here: PDF, pictures, Word, Excel',
  },
  howOnPhone: { zh: 'PDF、图片、Word、Excel', en: 'PDF, pictures, Word, Excel' },
  unclassified: {
    zh: '本系统为非涉密系统，严禁上传涉密信息',
    en: 'This system is not for classified information: never upload any',
  },
  tooMany: (most: number) => ({ zh: `附件至多${most}个`, en: `At most ${most} files` }),
  queued: { zh: '等待上传', en: 'Waiting' },
  sentOf: (sent: string, size: string) => ({ zh: `已传${sent}，共${size}`, en: `${sent} of ${size} sent` }),
  checking: { zh: '正在检查', en: 'Being checked' },
  done: { zh: '已上传', en: 'Uploaded' },
  lineBroken: {
    zh: '没有连上服务器，恢复后从中断处接着传',
    en: 'The server was not reached: the upload goes on by itself where it stopped',
  },
  again: { zh: '未传完，请重新选择此文件，将从中断处接着传', en: 'Not complete: choose the file again to go on' },
  unfinished: { zh: '有附件未上传完，请稍候，或移除该附件', en: 'A file is not uploaded yet: wait, or remove it' },
  remove: { zh: '移除', en: 'Remove' },
  retry: { zh: '重试', en: 'Try again' },
  preview: { zh: '预览', en: 'Preview' },
  download: { zh: '下载', en: 'Download' },
  notShown: { zh: '此浏览器不能预览该文件，请下载查看', en: 'It cannot be shown here: download it' },
  page: (page: number, pages: number) => ({ zh: `第${page}页，共${pages}页`, en: `Page ${page} of ${pages}` }),
  attachedBy: (who: Phrase) => ({ zh: `${who.zh}附`, en: `attached by ${who.en ?? who.zh}` }),
  withdraw: { zh: '撤回附件', en: 'Withdraw the file' },
  withdrawalMeans: {
    zh: '撤回后文件内容即删除，任何人不能再打开；文件名、理由和撤回人留存。',
    en: 'Its content is removed and nobody can open it any more; its name, the reason and who withdrew it stay.',
  },
  withdrawReason: { zh: '撤回理由', en: 'Why it is withdrawn' },
  withdrawn: { zh: '附件已撤回', en: 'File withdrawn' },
  withdrawnOn: (date: Phrase) => ({ zh: `${date.zh}撤回，理由：`, en: `Withdrawn ${date.en ?? date.zh}:` }),
  pdf: { zh: 'PDF', en: 'PDF' },
  picture: { zh: '图片', en: 'Picture' },
  word: { zh: 'Word文档', en: 'Word' },
  excel: { zh: 'Excel表格', en: 'Excel' },
});
