/** Renders the domain's table of notices as the Markdown page docs/notices.md. */

import {
  EVENTS_WITHOUT_NOTICE,
  MAX_LETTERS_PER_WEEK,
  NOTICE_NAMES,
  NOTICE_TABLE,
  type NoNoticeReason,
  type NoticeCondition,
  type NoticeForm,
  type NoticeRecipient,
  type NoticeRole,
  type NoticeRow,
} from '@duban/domain';

const ROLES: Readonly<Record<NoticeRole, string>> = {
  'addressed-reporters': '主送单位填报人 reporters of the addressees',
  'addressed-heads': '主送单位负责人 heads of the addressees',
  'copied-offices': '抄送单位负责人和领导 heads and leaders who get a copy',
  'unit-reporter': '填报人 reporter',
  'unit-head': '单位负责人 head',
  'supervising-leader': '分管领导 supervising leader',
  'supervision-office': '督查室 office',
  'main-leader': '主要领导 main leader',
  'instructing-leader': '批示领导 the leader who gave it',
  'former-reporter': '原牵头单位填报人 reporter of the former lead unit',
  'former-head': '原牵头单位负责人 head of the former lead unit',
  'former-leader': '原分管领导 former supervising leader',
  'next-to-decide': '下一审批人 who decides next',
  'asked-to-decide': '原审批人 who was asked to decide',
};

const FORMS: Readonly<Record<NoticeForm, string>> = {
  'at-once': '即时 at once',
  letter: '函件 letter',
  digest: '日报 digest',
  weekly: '周报 weekly',
};

const CONDITIONS: Readonly<Record<NoticeCondition, string>> = {
  reminder: '提醒 a reminder',
  urging: '催办 an urging',
  'supervision-letter': '督办函 a supervision letter',
  interview: '约谈 an interview',
  bulletin: '通报 the bulletin',
  urgent: '紧急 urgent',
  'not-urgent': '非紧急 not urgent',
  'same-charge': '责任不变 responsibilities stay',
  'another-charge': '牵头单位或分管领导变更 lead unit or leader changes',
  'another-step': '尚有下一步审批 another step follows',
  'withdraws-a-request': '原有延期申请待批 an extension was being decided',
  'unlikely-figures': '数据存疑、已确认 unlikely figures, confirmed',
  'everything-reached': '全部达成 everything reached',
  'by-exception': '例外 by exception',
};

const recipientsIn = (row: NoticeRow, copies: boolean): string => {
  const groups = Map.groupBy(
    row.recipients.filter(({ copy }) => copy === copies),
    ({ form }: NoticeRecipient) => form,
  );
  return [...groups]
    .map(([form, recipients]) => `${FORMS[form]}: ${recipients.map(({ role }) => ROLES[role]).join(', ')}`)
    .join('; ');
};

const line = (row: NoticeRow): string => {
  const { zh, en } = NOTICE_NAMES[row.kind];
  const when = row.when === null ? '' : CONDITIONS[row.when];
  return `| ${[`\`${row.event}\``, when, `${zh} ${en}`, recipientsIn(row, false), recipientsIn(row, true)].join(' | ')} |`;
};

const NO_NOTICE_REASONS: Readonly<Record<NoNoticeReason, string>> = {
  ladder: '由督办阶梯告知 told by the rungs of the ladder',
  'no-action': '无须办理，见记录 nobody has to act; the timeline shows it',
};
const eventsWithout = (reason: NoNoticeReason, words: string): string => {
  const events = Object.entries(EVENTS_WITHOUT_NOTICE).flatMap(([event, why]) =>
    why === reason ? [`\`${event}\``] : [],
  );
  return `- ${words}: ${events.join(', ')}`;
};

/** The page in Markdown; deterministic. */
export const noticeDocument = (): string => `# 告知事项 · Who is told what

Made from \`workflows/domain/notices/table.ts\` by \`node services/notifier/write-notice-document.ts\`; a test sees to it that it is current.

- **即时 at once**: within a minute, or as the quiet hours end. What is urgent.
- **函件 letter**: at the next half hour, all of a morning in one mail. At most ${MAX_LETTERS_PER_WEEK.unit} a week to each office of a unit and ${MAX_LETTERS_PER_WEEK.leader} to a leader; what is more stands in that day's digest (a leader's in the week's summary). What the office sends by hand always comes as a letter.
- **日报 digest**: one mail a day, at the time that the ladder names.
- **周报 weekly**: one mail a week by unit, on the week's first working day.

The inbox has everything at once. Of a document of the ladder those are told whom the plan's ladder names, to act or as a copy, and the ladder says which documents are letters. A mail all of whose matters were settled before it left is not sent.

| 事件 event | 条件 when | 告知 what | 办理 to act | 抄送 copy |
| --- | --- | --- | --- | --- |
${NOTICE_TABLE.map(line).join('\n')}

不另行告知 Nobody is told of these:

${Object.entries(NO_NOTICE_REASONS)
  .map(([reason, words]) => eventsWithout(reason as NoNoticeReason, words))
  .join('\n')}
`;
