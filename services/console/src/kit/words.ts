/** The words that all screens share. */

import { type Phrase, words } from './words/phrase.ts';

export const kitWords = words({
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '未能复制，请选中后复制', en: 'Could not copy: select the text instead' },
  loading: { zh: '正在载入', en: 'Loading' },
  noPermission: { zh: '没有权限查看', en: 'You may not view this' },
  noPermissionHow: {
    zh: '如需查看，请联系管理员调整账号的角色。',
    en: 'Ask the administrator if your role should allow it.',
  },
  ownScreens: { zh: '您可以查看：', en: 'You may see:' },
  failed: { zh: '未能载入', en: 'This could not be loaded' },
  tryAgain: { zh: '重试', en: 'Try again' },
  loginAgain: { zh: '重新登录', en: 'Log in again' },
  loginKept: { zh: '填写的内容已保存在本机，登录后继续。', en: 'What you typed is kept on this machine.' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  pages: { zh: '翻页', en: 'Pages' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  doneAs: (verb: string) => ({ zh: `已办理：${verb}`, en: `Done: ${verb}` }),
  preparing: { zh: '正在准备', en: 'Preparing' },
  notDownloaded: { zh: '未能下载，请重试', en: 'Could not be downloaded: try again' },
  sending: { zh: '正在提交', en: 'Sending' },
  askingAgain: {
    zh: '连接中断，正在以同一编号再次提交，不会重复记录。',
    en: 'The line broke: sending again under the same id, nothing is recorded twice.',
  },
  notWhilePast: { zh: '正在查看过去的日期，不能提交。', en: 'You are looking at the past: nothing can be sent.' },
  draftKept: { zh: '草稿已保存在本机', en: 'Draft kept on this machine' },
  find: { zh: '查找', en: 'Find' },
  required: { zh: '请填写', en: 'This is needed' },
  /** A monthly report is named by the day until which it is made. */
  monthReport: (due: Phrase) => ({ zh: `${due.zh}一期月报`, en: `Report of ${due.en}` }),
  lateReport: (due: Phrase) => ({ zh: `补报${due.zh}一期`, en: `Late report of ${due.en}` }),
  reported: { zh: '实际', en: 'reported' },
  scheduled: { zh: '序时', en: 'scheduled' },
});
