/** The words of the form that loads the text of the report. */

import { words } from '../kit/words/phrase.ts';

export const reportTextWords = words({
  title: { zh: '报告原文', en: 'Text of the report' },
  why: {
    zh: '原文不随系统发放。载入后，各举措的承诺一栏显示报告原句；只存所引用的各句。',
    en: 'The text is not shipped. Once loaded, each measure shows the sentences that promise it; only those are kept.',
  },
  missing: { zh: '尚未载入', en: 'Not loaded yet' },
  loaded: (sentences: number, when: string) => ({
    zh: `已载入${sentences}句（${when}）`,
    en: `${sentences} sentences loaded ${when}`,
  }),
  file: { zh: '原文文件（.txt，UTF-8或GBK，不超过2 MB）', en: 'The file (.txt, UTF-8 or GBK, at most 2 MB)' },
  read: (characters: number) => ({ zh: `已读取${characters}字`, en: `${characters} characters read` }),
  load: { zh: '载入', en: 'Load' },
  done: { zh: '报告原文已载入', en: 'The text of the report is loaded' },
  tooLarge: { zh: '文件超过2 MB，请只保存报告正文。', en: 'The file is larger than 2 MB: save the report alone.' },
  noText: { zh: '这不是文本文件。请另存为纯文本（.txt）。', en: 'This is no text file: save it as plain text (.txt).' },
});
