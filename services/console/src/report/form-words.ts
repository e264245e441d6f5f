/** The words of the month's form as a file. */

import { type Phrase, words } from '../kit/words/phrase.ts';

export const formWords = words({
  download: { zh: '下载月报表', en: 'Download the form' },
  upload: { zh: '上传月报表', en: 'Upload the form' },
  reading: { zh: '正在读取…', en: 'Reading…' },
  unread: { zh: '文件未能读取，请重试', en: 'The file could not be read: try again' },
  unclassified: {
    zh: '上传后先填入下表，核对后再上报。本系统为非涉密系统，严禁上传涉密信息。',
    en: 'An upload fills the table below; check it, then report. This system is not classified: upload nothing secret.',
  },
  fault: (cell: string, { zh, en }: Phrase) => ({ zh: `${cell}：${zh}`, en: `${cell}: ${en ?? zh}` }),
});
