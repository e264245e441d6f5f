/** Chinese words for the parts of a ladder, for refusals that list the allowed values. */

import type { DocumentKind, LadderChannel, LadderRole } from './ladder.ts';
import type { ObligationKind } from './obligation.ts';

export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, string>> = {
  reminder: '提醒',
  urging: '催办',
  'supervision-letter': '督办函',
  interview: '约谈',
  bulletin: '通报',
};

export const OBLIGATION_WORDS: Readonly<Record<ObligationKind, string>> = {
  milestone: '节点',
  acknowledgement: '签收',
  report: '进展上报',
  instruction: '批示、会议决定',
};

export const LADDER_ROLE_WORDS: Readonly<Record<LadderRole, string>> = {
  'unit-reporter': '责任单位填报人',
  'unit-head': '责任单位负责人',
  'supervising-leader': '分管领导',
  'supervision-office': '督查室',
  'main-leader': '主要领导',
};

export const CHANNEL_WORDS: Readonly<Record<LadderChannel, string>> = {
  inbox: '收件箱',
  email: '电子邮件',
  webhook: '消息推送',
};
