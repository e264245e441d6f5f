/** Puts the facts of a refusal into words of one language: names instead of keys, local times instead of instants. */

import { parseObligation } from '../ladder/obligation.ts';
import { isCivilDate } from '../time/civil-date.ts';
import { dateZh, momentEn, momentZh } from '../time/date-words.ts';
import { type CommandEntry, MEASURE_COMMANDS, PLAN_COMMANDS } from './command-catalogue.ts';
import { fieldWords } from './field-words.ts';
import type { NameKind, Names } from './names.ts';
import { quoteZh } from './quote.ts';

export type Facts = Readonly<Record<string, string | number | boolean | null>>;
export type Language = 'zh' | 'en';

type Word = readonly [zh: string, en: string];
type Words = Readonly<Record<string, Word>>;

const wordsOf = (entries: Readonly<Record<string, CommandEntry>>): Words =>
  Object.fromEntries(Object.entries(entries).map(([type, { words }]) => [type, words]));

/** English with its article. */
const ROLES: Words = {
  'unit-reporter': ['责任单位填报人', 'a unit reporter'],
  'unit-head': ['责任单位负责人', 'a unit head'],
  supervisor: ['督查室', 'the supervision office'],
  leader: ['领导', 'a leader'],
  auditor: ['审计人员', 'an auditor'],
  admin: ['系统管理员', 'an administrator'],
  security: ['安全管理员', 'a security officer'],
  system: ['系统', 'the system'],
};

/** Whose turn it is in an approval chain. */
const STEPS: Words = {
  'unit-head': ['牵头单位负责人', 'the head of the lead unit'],
  supervisor: ['督查室', 'the supervision office'],
  leader: ['领导', 'the leader'],
};

/** What no person asks for has no row in the catalogue of commands. */
const COMMANDS: Words = {
  ...wordsOf(MEASURE_COMMANDS),
  ...wordsOf(PLAN_COMMANDS),
  recordAttempt: ['记录投递', 'record a delivery'],
};

const STAGES: Words = {
  drafted: ['拟立项', 'drafted and not yet approved'],
  approved: ['已立项、待交办', 'approved and not yet issued'],
  issued: ['已交办、待签收', 'issued and not yet acknowledged'],
  acknowledged: ['办理中', 'under way'],
  suspended: ['已暂停', 'suspended'],
  cancelled: ['已取消', 'cancelled'],
  closed: ['已销号', 'closed'],
};

const PAPER_STAGES: Words = {
  drafted: ['尚在拟稿', 'a draft'],
  reviewed: ['已核稿、待签发', 'reviewed and not yet signed'],
  signed: ['已签发、待编号', 'signed and not yet numbered'],
  numbered: ['已编号、待印发', 'numbered and not yet issued'],
  issued: ['已印发', 'issued already'],
  closed: ['已撤销或废弃', 'withdrawn or discarded'],
};

/** Of milestones and of rungs. */
const STATES: Words = {
  pending: ['尚未申请办结', 'not handed in yet'],
  submitted: ['已申请办结、待核实', 'handed in and waits to be verified'],
  verified: ['已办结', 'verified already'],
  returned: ['已退回', 'returned'],
  ahead: ['尚未到时', 'still ahead'],
  skipped: ['已跳过', 'skipped already'],
  fired: ['已发出', 'fired already'],
  'passed-over': ['已越过', 'passed over'],
};

const CHANNELS: Words = { email: ['电子邮件', 'e-mail'], webhook: ['消息推送', 'webhook'], inbox: ['收件箱', 'inbox'] };

/** The words for the values of a fact, by the fact's name; `other` is for a value that is not listed. */
const KINDS: Readonly<Record<string, readonly [words: Words, other: Word]>> = {
  role: [ROLES, ['该角色', 'this role']],
  next: [STEPS, ['他人', 'somebody else']],
  command: [COMMANDS, ['办理该事项', 'do this']],
  stage: [STAGES, ['处于当前阶段', 'at another stage']],
  paperStage: [PAPER_STAGES, ['处于当前阶段', 'at another stage']],
  status: [STATES, ['处于当前状态', 'in another state']],
  channel: [CHANNELS, ['所指', 'that channel']],
};

/** Facts that hold one id, or several separated by ", ": their kind, and `other` for an id whose name is not known. */
const NAMED: Readonly<Record<string, readonly [kind: NameKind, before: Word, other: Word]>> = {
  unit: ['unit', ['', ''], ['您所在的单位', 'your unit']],
  leadUnit: ['unit', ['', ''], ['另一单位', 'another unit']],
  supportUnits: ['unit', ['', ''], ['其他单位', 'other units']],
  leader: ['leader', ['', ''], ['', '']],
  measure: ['measure', ['举措', 'measure '], ['该举措', 'the measure']],
  milestone: ['milestone', ['节点', 'milestone '], ['该节点', 'the milestone']],
  milestones: ['milestone', ['', ''], ['若干节点', 'some milestones']],
  target: ['target', ['目标', 'target '], ['该目标', 'the target']],
  rung: ['rung', ['', 'the rung '], ['所指的一级', 'the rung']],
  plan: ['plan', ['计划', 'plan '], ['该计划', 'the plan']],
};
/** Kinds whose names stand without quotation marks. */
const UNQUOTED: readonly NameKind[] = ['unit', 'leader', 'measure', 'plan'];

/** How the sentences call things; `year` is the year that a Chinese date need not say. */
export type Wording = { readonly names: Names; readonly year: number | undefined };

/** Facts in words of one language. */
export const inWords = (facts: Facts, language: Language, wording: Wording): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, wordOf(key, fact, language, wording)]));

const wordOf = (key: string, fact: Facts[string] | undefined, language: Language, wording: Wording) => {
  const { names, year } = wording;
  if (key === 'field') return fieldWords(typeof fact === 'string' ? fact : null, language);
  if (typeof fact !== 'string') return fact ?? null;
  if (key === 'obligation' || key === 'what' || key === 'instruction') return matterWords(fact, language, wording);
  const named = NAMED[key];
  if (named) {
    const [kind, before, other] = named;
    const ids = fact.split(', ').filter((id) => id !== '');
    const found = ids.flatMap((id) => nameOf(kind, id, language, names) ?? []);
    if (ids.length === 0 && key === 'supportUnits') return '';
    return found.length < ids.length || ids.length === 0
      ? pick(other, language)
      : `${pick(before, language)}${listed(found, language)}`;
  }
  const words = KINDS[key];
  if (words) return pick(words[0][fact] ?? words[1], language);
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(fact)) return language === 'zh' ? momentZh(fact, year) : momentEn(fact);
  return language === 'zh' && isCivilDate(fact) ? dateZh(fact, year) : fact;
};

/** The most names that a sentence lists; beyond it the sentence says how many there are. */
const MAX_LISTED_NAMES = 6;

const listed = (names: readonly string[], language: Language): string => {
  const first = names.slice(0, MAX_LISTED_NAMES).join(language === 'zh' ? '、' : ', ');
  if (names.length <= MAX_LISTED_NAMES) return first;
  return language === 'zh' ? `${first}等${names.length}个` : `${first} and ${names.length - MAX_LISTED_NAMES} more`;
};

const pick = ([zh, en]: Word, language: Language): string => (language === 'zh' ? zh : en);

const nameOf = (kind: NameKind, id: string, language: Language, names: Names): string | undefined => {
  const name = names(kind, id);
  if (!name) return undefined;
  const text = language === 'en' ? (name.en ?? name.zh) : name.zh;
  if (UNQUOTED.includes(kind)) return text;
  return language === 'zh' ? quoteZh(text) : `“${text}”`;
};

/** Words for an obligation of a measure or a request on it, by its id. */
const matterWords = (id: string, language: Language, { names, year }: Wording): string => {
  const matter = parseObligation(id);
  if (matter.kind === 'instruction')
    return matter.meeting
      ? pick([`第${matter.number}项会议决定`, `decision no. ${matter.number} of a meeting`], language)
      : pick([`第${matter.number}条批示`, `instruction no. ${matter.number}`], language);
  if (matter.kind === 'report' && isCivilDate(matter.period))
    return pick([`${dateZh(matter.period, year)}应报的进展`, `the report due on ${matter.period}`], language);
  if (matter.kind === 'acknowledgement') return pick(['签收', 'the acknowledgement'], language);
  if (matter.kind === 'lamp') return pick(['进展灯号', 'the lamp'], language);
  if (id === 'amendment' || /^a[1-9]\d*$/.test(id)) return pick(['目标、路线图调整', 'an amendment'], language);
  const name = nameOf('milestone', id, language, names);
  if (name === undefined) return pick(['该事项', 'the matter'], language);
  return pick([`节点${name}`, `milestone ${name}`], language);
};
