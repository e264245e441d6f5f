/** Says in one sentence what an entry of the record tells, and gives apart what a person wrote. */

import { dateWords } from '../kit/show/date.ts';
import { documentWords, ladderRoleWords, stepWords } from '../kit/show/state-words.ts';
import { valueWords } from '../kit/show/value.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { EventType, RecordEntryFragment } from './record.generated.ts';

type Keys<Union> = Union extends unknown ? keyof Union : never;
type Value<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never;
/** Every field that some kind of entry has. */
export type EntryFacts = Pick<RecordEntryFragment, 'type' | 'actor'> & {
  readonly [Key in Keys<RecordEntryFragment>]?: Value<RecordEntryFragment, Key> | undefined;
};

export type EntryWords = {
  readonly what: Phrase;
  /** What a person wrote with it, in their own words. */
  readonly said: string | null;
};

/** `year` need not be said in dates. */
export const entryWords = (entry: EntryFacts, year: number): EntryWords => {
  if (entry.type === 'PROGRESS_CORRECTED') return correction(entry, year);
  const { text, reason, remark, closingNote, exception } = entry;
  const what = SENTENCES[entry.type]?.(entry, year) ?? { zh: '其他记录', en: 'Another entry' };
  const said = text ?? reason ?? remark ?? closingNote ?? exception ?? entry.byHand ?? null;
  return { what, said: said === '' ? null : said };
};

/** Who did it; null for what time did. */
export const actorWords = ({ role, unit, leader }: EntryFacts['actor']): Phrase | null => {
  if (leader) return leader.title;
  if (unit) return { zh: unit.shortName, en: unit.shortName };
  if (role === 'SUPERVISOR') return { zh: '督查室', en: 'Supervision office' };
  return role === 'LEADER' ? { zh: '领导', en: 'Leader' } : null;
};

/** Whether the entry tells the report as it stands: its last correction, or the report where there was none. */
export const isNewestVersion = (
  { type, position }: Pick<RecordEntryFragment, 'type' | 'position'>,
  corrections: readonly { readonly position: number }[],
): boolean => {
  const last = corrections[corrections.length - 1];
  return last === undefined ? type === 'PROGRESS_REPORTED' : last.position === position;
};

type Sentence = (entry: EntryFacts, year: number) => Phrase;

const say = (zh: string, en: string): Phrase => ({ zh, en });
const en = ({ zh, en: english }: Phrase): string => english || zh;
const day = (date: string | null | undefined, year: number): Phrase => (date ? dateWords(date, year) : say('', ''));

const milestone = ({ milestone: of }: EntryFacts): Phrase =>
  of ? say(`“${of.label.zh}”`, `“${en(of.label)}”`) : say('', '');

const matter = ({ obligation }: EntryFacts): Phrase =>
  obligation ? say(`“${obligation.label.zh}”`, `“${en(obligation.label)}”`) : say('', '');

const figures = (values: EntryFacts['values']): Phrase => {
  const written = (values ?? []).map(({ label, value, unit, target: { kind } }) => {
    const figure = valueWords(value, { kind, unit });
    return { zh: `${label.zh}${figure}`, en: `${en(label)} ${figure}` };
  });
  return say(written.map(({ zh }) => zh).join('，'), written.map((one) => one.en).join(', '));
};

const withFigures = (zh: string, english: string, values: EntryFacts['values']): Phrase => {
  const said = figures(values);
  return said.zh === '' ? say(zh, english) : say(`${zh}：${said.zh}`, `${english}: ${said.en}`);
};

/** Which report was corrected, from what to what, and why. */
const correction = (entry: EntryFacts, year: number): EntryWords => {
  const { values, previousValues, previousAsOf, correctedAsOf, report, text, previousText, reason } = entry;
  const date = day(previousAsOf ?? report?.asOf, year);
  const moved = previousAsOf && correctedAsOf ? day(correctedAsOf, year) : null;
  const changed = changedFigures(previousValues ?? [], values ?? []);
  const parts = [
    ...changed,
    ...(moved ? [say(`数据截至改为${moved.zh}`, `as of ${moved.en}`)] : []),
    ...(text !== previousText ? [say(`文字改为“${text ?? ''}”`, `text: “${text ?? ''}”`)] : []),
  ];
  return {
    what: say(
      `更正${date.zh}所报：${parts.map(({ zh }) => zh).join('，')}`,
      `Corrected the report of ${date.en}: ${parts.map((one) => one.en).join(', ')}`,
    ),
    said: reason ? `原因：${reason}` : null,
  };
};

type Values = NonNullable<EntryFacts['values']>;

const changedFigures = (before: Values, after: Values): readonly Phrase[] => {
  const keys = [...new Set([...before, ...after].map(({ target }) => target.key))];
  return keys.flatMap((key) => {
    const [old, now] = [before, after].map((some) => some.find(({ target }) => target.key === key));
    const one = now ?? old;
    if (!one || old?.value === now?.value) return [];
    const [from, to] = [old, now].map((some) =>
      some ? valueWords(some.value, { kind: one.target.kind, unit: one.unit }) : '—',
    );
    return [say(`${one.label.zh}${from}→${to}`, `${en(one.label)} ${from}→${to}`)];
  });
};

const step = ({ step: by }: EntryFacts): Phrase => (by ? stepWords[by] : say('', ''));

/** With whom it lies after this step, if with anyone. */
const then = ({ next }: EntryFacts): Phrase =>
  next ? say(`，转${stepWords[next].zh}审批`, `, now with the ${stepWords[next].en}`) : say('', '');

const number = ({ instruction }: EntryFacts): Phrase =>
  instruction ? say(`第${instruction.number}号批示`, `instruction ${instruction.number}`) : say('批示', 'instruction');

const meeting = ({ meeting: of, decision }: EntryFacts): Phrase =>
  (of ?? decision?.meeting)?.name ?? say('会议', 'meeting');

const recipients = (given: EntryFacts['recipients'], isCopy: boolean): Phrase => {
  const found = (given ?? []).filter(({ copy }) => copy === isCopy).map(({ role }) => ladderRoleWords[role]);
  return say(found.map(({ zh }) => zh).join('、'), found.map((one) => one.en).join(', '));
};

const rungFired: Sentence = (entry) => {
  const { document } = entry;
  const name = document ? documentWords[document] : say('督办', 'document');
  const [to, copy, of] = [recipients(entry.recipients, false), recipients(entry.recipients, true), matter(entry)];
  return say(
    `${name.zh}：${of.zh}，送${to.zh}${copy.zh && `，抄送${copy.zh}`}`,
    `A ${name.en} about ${of.en} to the ${to.en}${copy.en && `, copy to the ${copy.en}`}`,
  );
};

const lampTurned: Sentence = ({ to, because }) =>
  say(
    `转为${to?.name.zh ?? ''}：${because?.zh ?? ''}`,
    `Turned ${to ? en(to.name) : ''}: ${because ? en(because) : ''}`,
  );

const CHANNELS = { EMAIL: say('电子邮件', 'e-mail'), INBOX: say('站内', 'inbox'), WEBHOOK: say('群机器人', 'webhook') };

const delivered =
  (zh: string, english: string): Sentence =>
  ({ channel, cause }) => {
    const by = channel ? CHANNELS[channel] : say('', '');
    return say(`${by.zh}${zh}${cause ? `：${cause}` : ''}`, `${english} by ${by.en}${cause ? `: ${cause}` : ''}`);
  };

const plain =
  (zh: string, english: string): Sentence =>
  () =>
    say(zh, english);

/** A sentence about a date and a milestone: `{day}` and `{milestone}` stand for them. */
const about =
  (zh: string, english: string): Sentence =>
  (entry, year) => {
    const [due, of, by, next] = [day(entry.newDue ?? entry.due, year), milestone(entry), step(entry), then(entry)];
    const fill = (text: string, which: 'zh' | 'en') =>
      text
        .replace('{day}', due[which] ?? '')
        .replace('{milestone}', of[which] ?? '')
        .replace('{step}', by[which] ?? '')
        .replace('{then}', next[which] ?? '')
        .replace('{matter}', matter(entry)[which] ?? '')
        .replace('{meeting}', meeting(entry)[which] ?? '')
        .replace('{number}', number(entry)[which] ?? '');
    return say(fill(zh, 'zh'), fill(english, 'en'));
  };

const SENTENCES: Readonly<Partial<Record<EventType, Sentence>>> = {
  ACKNOWLEDGEMENT_MISSED: about('逾期未签收（期限{day}）', 'Not acknowledged by {day}'),
  AMENDMENT_APPROVED: about('{step}同意调整{then}', 'Amendment granted by the {step}{then}'),
  AMENDMENT_PROPOSED: about('申请调整{then}', 'Amendment proposed{then}'),
  AMENDMENT_REFUSED: about('{step}不同意调整', 'Amendment refused by the {step}'),
  CLOSING_PROPOSED: plain('提请例外销号', 'Proposed closing by exception'),
  CLOSING_REFUSED: plain('例外销号未获同意', 'Closing by exception refused'),
  CONTRIBUTION_MADE: ({ values }) => withFigures('报送配合情况', 'Contributed', values),
  DELIVERY_FAILED: delivered('通知未送达，将重试', 'Notice not delivered, to be tried again,'),
  DELIVERY_GIVEN_UP: delivered('通知放弃投递', 'Notice given up'),
  DELIVERY_SUCCEEDED: delivered('通知送达', 'Notice delivered'),
  DRAFT_REJECTED: plain('退改上报', 'Report sent back to its writer'),
  EXTENSION_APPROVED: about('{step}同意{milestone}延期{then}', 'Extension of {milestone} granted by the {step}{then}'),
  EXTENSION_REFUSED: about('{step}不同意{milestone}延期', 'Extension of {milestone} refused by the {step}'),
  EXTENSION_REQUESTED: about('申请将{milestone}延至{day}{then}', 'Asked to extend {milestone} to {day}{then}'),
  FILE_WITHDRAWN: ({ name }) => say(`撤回附件“${name ?? ''}”`, `Withdrew the file “${name ?? ''}”`),
  INSTRUCTION_ANSWERED: about('回复{number}', 'Answered {number}'),
  INSTRUCTION_GIVEN: about('{number}，限{day}前回复', 'Gave {number}, to be answered by {day}'),
  INSTRUCTION_MISSED: about('{number}逾期未复（期限{day}）', '{number} not answered by {day}'),
  INSTRUCTION_WITHDRAWN: about('撤回{number}', 'Withdrew {number}'),
  MEETING_DECISION_WITHDRAWN: about('撤回{meeting}决定', 'Withdrew the decision of the {meeting}'),
  MEETING_DECISION_ANSWERED: about('反馈{meeting}决定', 'Answered the {meeting}'),
  MEETING_DECISION_MISSED: about('{meeting}决定逾期未反馈（期限{day}）', 'The {meeting} was not answered by {day}'),
  MEETING_DECISION_RECORDED: about('{meeting}决定，限{day}前反馈', 'Decided by the {meeting}, to be answered by {day}'),
  LADDER_HELD: about('暂停督办{matter}', 'Held the ladder for {matter}'),
  LADDER_RELEASED: about('恢复督办{matter}', 'Released the ladder for {matter}'),
  LAMP_TURNED: lampTurned,
  MEASURE_ACKNOWLEDGED: ({ byActing }) =>
    byActing ? say('以办理视为签收', 'Acknowledged by acting on it') : say('签收', 'Acknowledged'),
  MEASURE_AMENDED: plain('调整生效', 'Amendment in force'),
  MEASURE_APPROVED: plain('批准立项', 'Approved'),
  MEASURE_CANCELLED: plain('取消', 'Cancelled'),
  MEASURE_CLOSED: ({ exception }) => (exception ? say('例外销号', 'Closed by exception') : say('销号', 'Closed')),
  MEASURE_DRAFTED: plain('草拟', 'Drafted'),
  MEASURE_ISSUED: ({ acknowledgeBy }, year) =>
    say(
      `交办，限${day(acknowledgeBy, year).zh}前签收`,
      `Issued, to be acknowledged by ${en(day(acknowledgeBy, year))}`,
    ),
  MEASURE_REOPENED: plain('重启', 'Reopened'),
  MEASURE_RESUMED: plain('恢复', 'Resumed'),
  MEASURE_SUSPENDED: plain('暂停', 'Suspended'),
  MILESTONE_EXTENDED: about('{milestone}延至{day}', '{milestone} extended to {day}'),
  MILESTONE_MISSED: about('{milestone}逾期（期限{day}）', '{milestone} not handed in by {day}'),
  MILESTONE_RETURNED: about('退回{milestone}，限{day}', 'Returned {milestone}, due {day}'),
  MILESTONE_SUBMITTED: about('申请办结{milestone}', 'Handed in {milestone}'),
  MILESTONE_VERIFIED: about('核实{milestone}', 'Verified {milestone}'),
  CALENDAR_EXTENDED: plain('续订工作日历', 'Extended the calendar'),
  LADDER_ADOPTED: plain('采用督办阶梯', 'Adopted a ladder'),
  LAMP_POLICY_ADOPTED: plain('采用亮灯规则', 'Adopted a lamp policy'),
  PAPER_DISCARDED: plain('废弃公文', 'Discarded a paper'),
  PAPER_DRAFTED: plain('公文拟稿', 'Drafted a paper'),
  PAPER_EDITED: plain('修改公文', 'Edited a paper'),
  PAPER_ISSUED: plain('印发公文', 'Issued a paper'),
  PAPER_NUMBERED: plain('公文编号', 'Numbered a paper'),
  PAPER_NUMBERS_USED: plain('登记系统外用号', 'Recorded numbers used elsewhere'),
  PAPER_RETURNED: plain('退回公文', 'Returned a paper'),
  PAPER_REVIEWED: plain('公文核稿', 'Reviewed a paper'),
  PAPER_SETTINGS_CHANGED: plain('更改发文设置', 'Changed the settings of papers'),
  PAPER_SIGNED: plain('签发公文', 'Signed a paper'),
  PAPER_WITHDRAWN: plain('撤销公文', 'Withdrew a paper'),
  PLAN_ADOPTED: plain('载入计划', 'Adopted the plan'),
  PLAN_CLOCK_SET: plain('调整时钟', 'Set the clock'),
  PLAN_SETTINGS_CHANGED: plain('更改计划设置', 'Changed the settings of the plan'),
  REPORT_TEXT_GIVEN: plain('载入报告原文', 'Loaded the report'),
  OFFICE_LIMIT_PASSED: (entry, year) => {
    const due = day(entry.due, year);
    return say(`督查室逾期未办理${milestone(entry).zh}（期限${due.zh}）`, `The office did not decide by ${due.en}`);
  },
  PROGRESS_REPORTED: ({ values, reportedAsOf }, year) => {
    const said = withFigures('上报', 'Reported', values);
    const until = day(reportedAsOf, year);
    return say(`${said.zh}（截至${until.zh}）`, `${said.en} (as of ${until.en})`);
  },
  REPORT_DRAFTED: ({ values }) => withFigures('填写上报，待审签', 'Wrote a report, to be signed', values),
  REPORT_MISSED: about('{day}应报进展未报', 'No report on {day}'),
  RUNG_FIRED: rungFired,
  RUNG_SKIPPED: about('跳过一级督办{matter}', 'Skipped a rung for {matter}'),
};
