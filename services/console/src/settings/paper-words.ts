/** The words of the settings of official papers. */

import { words } from '../kit/words/phrase.ts';

export const paperSettingsWords = words({
  title: { zh: '发文设置', en: 'How papers are issued' },
  why: {
    zh: '用于此后编号、印发的公文；已编号的不变。',
    en: 'For papers numbered from now on; those that bear a number keep it.',
  },
  issuer: { zh: '发文机关', en: 'Issuing body' },
  code: { zh: '机关代字', en: 'Code of the number' },
  codeHint: { zh: '如中原政督，印作中原政督〔2023〕12号', en: 'such as 中原政督, printed as 中原政督〔2023〕12号' },
  signatory: { zh: '签发人', en: 'Signatory' },
  anyLeader: { zh: '任一领导', en: 'any leader' },
  addressees: { zh: '通报主送', en: 'Addressees of bulletins' },
  addresseesHint: { zh: '一行一个；不填为各责任单位', en: 'one a line; empty for all units' },
  copies: { zh: '抄送', en: 'Copies' },
  copiesHint: { zh: '一行一个；不填为有关领导', en: 'one a line; empty for the leaders concerned' },
  automatic: { zh: '自动印发的函件', en: 'Letters issued automatically' },
  automaticHint: {
    zh: '勾选的不经签发，到期即编号印发；不勾选的拟稿待签',
    en: 'those ticked are numbered and issued without a signature; the others wait as drafts',
  },
  noneAutomatic: { zh: '无，均待签发', en: 'none, all wait for a signature' },
  save: { zh: '保存设置', en: 'Save' },
  saved: { zh: '已保存发文设置', en: 'The settings of papers were saved' },
  defaulted: { zh: '按默认', en: 'by default' },
  numbers: { zh: '起始号与系统外用号', en: 'Starting number and numbers used elsewhere' },
  numbersWhy: {
    zh: '登记在本系统以外已用的文号，编号时跳过。从13号起编，即登记1至12号。',
    en: 'Record numbers that were used outside this system: they are skipped. To begin at 13, record 1 to 12.',
  },
  year: { zh: '年份', en: 'Year' },
  from: { zh: '自几号', en: 'From number' },
  to: { zh: '至几号', en: 'To number' },
  note: { zh: '用于何处', en: 'Where they were used' },
  record: { zh: '登记用号', en: 'Record numbers' },
  recorded: { zh: '已登记系统外用号', en: 'Numbers used elsewhere were recorded' },
  range: (from: number, to: number) => ({
    zh: from === to ? `${from}号` : `${from}至${to}号`,
    en: from === to ? `${from}` : `${from} to ${to}`,
  }),
  used: { zh: '已登记的用号', en: 'Numbers recorded' },
  numberOf: { zh: '文号', en: 'Numbers' },
  at: { zh: '登记时间', en: 'Recorded at' },
});
