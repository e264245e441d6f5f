/** The facts of a refusal as a clerk would say them: no keys, no UTC, no English in a Chinese sentence. */

import { civilDateAt, type Instant, startOfDate } from './civil-date.ts';
import type { Text } from './text.ts';

type Facts = Readonly<Record<string, string | number | boolean | null>>;
export type Language = 'zh' | 'en';
/** The name of a unit by its id; undefined where nobody knows it. */
export type UnitName = (unit: string) => Text | undefined;

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

const ROLES: Words = {
  'unit-reporter': ['责任单位填报人', 'unit reporter'],
  'unit-head': ['责任单位负责人', 'unit head'],
  supervisor: ['督查室', 'supervision office'],
  leader: ['领导', 'leader'],
  auditor: ['审计人员', 'auditor'],
  admin: ['系统管理员', 'administrator'],
  security: ['安全管理员', 'security officer'],
  system: ['系统', 'system'],
};

const COMMANDS: Words = {
  draft: ['提出立项', 'draft a measure'],
  approve: ['批准立项', 'approve a measure'],
  issue: ['交办', 'issue a measure'],
  acknowledge: ['签收', 'acknowledge a measure'],
  suspend: ['暂停', 'suspend a measure'],
  resume: ['恢复', 'resume a measure'],
  cancel: ['取消', 'cancel a measure'],
  close: ['销号', 'close a measure'],
  decideClosing: ['决定例外销号', 'decide on closing by exception'],
  reopen: ['重新启动', 'reopen a measure'],
  proposeAmendment: ['申请调整', 'propose an amendment'],
  decideAmendment: ['审批调整', 'decide an amendment'],
  reportProgress: ['上报进展', 'report progress'],
  signReport: ['签批上报', 'sign a report'],
  rejectReport: ['退回上报', 'reject a report'],
  correctProgress: ['更正上报', 'correct a report'],
  contribute: ['提供配合情况', 'contribute to a report'],
  submitMilestone: ['报送节点', 'hand in a milestone'],
  verifyMilestone: ['核实节点', 'verify a milestone'],
  returnMilestone: ['退回节点', 'return a milestone'],
  requestExtension: ['申请延期', 'ask for an extension'],
  decideExtension: ['审批延期', 'decide an extension'],
  instruct: ['批示', 'give an instruction'],
  answerInstruction: ['回复批示', 'answer an instruction'],
  skipRung: ['跳过督办', 'skip a rung'],
  fireRung: ['发出督办', 'fire a rung'],
  holdLadder: ['暂停督办', 'hold the ladder'],
  releaseLadder: ['恢复督办', 'release the ladder'],
  adoptPlan: ['载入计划', 'adopt a plan'],
  setClock: ['设定时钟', 'set the clock'],
  changeSettings: ['修改设置', 'change the settings'],
  adoptLampPolicy: ['启用亮灯规则', 'adopt a lamp policy'],
  adoptLadder: ['启用督办阶梯', 'adopt a ladder'],
  recordInterview: ['登记约谈', 'record an interview'],
  extendCalendar: ['续期工作日历', 'extend the calendar'],
};

const STATES: Words = {
  drafted: ['拟立项', 'drafted'],
  approved: ['已立项、待交办', 'approved and not yet issued'],
  issued: ['已交办、待签收', 'issued and not yet acknowledged'],
  acknowledged: ['办理中', 'under way'],
  suspended: ['已暂停', 'suspended'],
  cancelled: ['已取消', 'cancelled'],
  closed: ['已销号', 'closed'],
  pending: ['未报送', 'not handed in'],
  submitted: ['已报送、待核实', 'handed in and not yet decided'],
  verified: ['已核实', 'verified'],
  returned: ['已退回', 'returned'],
  ahead: ['未到', 'still ahead'],
  skipped: ['已跳过', 'skipped'],
  fired: ['已发出', 'fired'],
  'passed-over': ['已越过', 'passed over'],
  unknown: ['不存在', 'unknown'],
};

const FIELDS: Words = {
  text: ['文字说明', 'the text'],
  reason: ['理由', 'the reason'],
  note: ['备注', 'the note'],
  exception: ['例外情况', 'the exception'],
  evidence: ['佐证材料', 'the evidence'],
  value: ['数值', 'the value'],
  target: ['目标', 'the target'],
  due: ['日期', 'the date'],
  asOf: ['数据截止日', 'the reporting date'],
  limit: ['期限', 'the limit'],
  urgency: ['缓急程度', 'the urgency'],
  commandId: ['命令编号', 'the command id'],
};

const KINDS: Readonly<Record<string, Words>> = {
  role: ROLES,
  next: ROLES,
  command: COMMANDS,
  stage: STATES,
  status: STATES,
};

/** Facts with their words in one language; what has none stays as it is. */
export const inWords = (facts: Facts, language: Language, unitName: UnitName): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, wordOf(key, fact, language, unitName)]));

const wordOf = (key: string, fact: Facts[string] | undefined, language: Language, unitName: UnitName) => {
  if (typeof fact !== 'string') return fact ?? null;
  if (key === 'field') return fieldWord(fact, language);
  if (key === 'unit' || key === 'leadUnit') return nameOf(fact, language, unitName);
  if (key === 'supportUnits')
    return fact
      .split(', ')
      .map((unit) => nameOf(unit, language, unitName))
      .join(language === 'zh' ? '、' : ', ');
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(fact)) return wallClock(fact);
  const word = KINDS[key]?.[fact];
  return word ? pick(word, language) : fact;
};

const pick = ([zh, en]: readonly [string, string], language: Language): string => (language === 'zh' ? zh : en);

const nameOf = (unit: string, language: Language, unitName: UnitName): string => {
  const name = unitName(unit);
  return (language === 'en' ? name?.en : undefined) ?? name?.zh ?? unit;
};

/** "values.1.value" is 第2项数值; a path that has no word stays a path, which tells a program what to mend. */
const fieldWord = (path: string, language: Language): string => {
  const parts = path.split('.');
  const last = parts.findLast((part) => FIELDS[part]);
  const word = last && FIELDS[last];
  if (!word) return path;
  const item = parts.findLast((part) => /^\d+$/.test(part));
  if (item === undefined) return pick(word, language);
  const number = Number(item) + 1;
  return language === 'zh' ? `第${number}项${word[0]}` : `${word[1]} of item ${number}`;
};

/** "2023-02-23 09:00" in the district. */
const wallClock = (instant: Instant): string => {
  const date = civilDateAt(instant);
  const minutes = Math.floor((Date.parse(instant) - Date.parse(startOfDate(date))) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};
