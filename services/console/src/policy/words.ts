/** The words of the lamp policies' screen. */

import type { Phrase } from '../kit/words/phrase.ts';
import { words } from '../kit/words/phrase.ts';
import type { RuleKind } from './policy.ts';

export const policyWords = words({
  title: { zh: '亮灯规则', en: 'Lamp policy' },
  inForce: (title: Phrase, version: number): Phrase => ({
    zh: `现行规则：${title.zh}，第${version}版`,
    en: `In force: ${title.en || title.zh}, version ${version}`,
  }),
  basedOn: { zh: '所依据的规定', en: 'Based on' },
  versions: { zh: '历次版本', en: 'Versions' },
  versionLine: (title: Phrase, version: number): Phrase => ({
    zh: `${title.zh}，第${version}版`,
    en: `${title.en || title.zh}, version ${version}`,
  }),
  from: { zh: '起', en: 'from' },
  stored: (value: string) => ({ zh: `原为${value}`, en: `was ${value}` }),
  changes: (count: number) => ({ zh: `改动${count}处`, en: `${count} changed` }),
  unchanged: { zh: '与所选一版相同', en: 'as in the chosen version' },
  thresholds: { zh: '改动各档，先看后用', en: 'Change the thresholds, and see before adopting' },
  base: { zh: '以哪一版为准', en: 'Starting from' },
  scheduled: { zh: '序时进度', en: 'Scheduled progress' },
  mode: { zh: '如何计算', en: 'Calculated by' },
  grace: { zh: '宽限天数', en: 'Days of grace' },
  assumed: { zh: '假定自何日起适用', en: 'Assume it in force from' },
  run: { zh: '试算', en: 'Replay' },
  running: (done: number, total: number): Phrase => ({
    zh: `正在试算：${done}/${total}项举措`,
    en: `Replaying: ${done} of ${total} measures`,
  }),
  templates: { zh: '范本（各地做法）', en: 'Templates from other places' },
  moreThan: { zh: '高于', en: 'more than' },
  reset: { zh: '恢复原值', en: 'Reset' },
  notNumber: { zh: '须填数字', en: 'Must be a number' },
  result: { zh: '假如适用，会亮何灯', en: 'What it would have shown' },
  none: { zh: '各项举措每天所亮的灯与实际相同。', en: 'Every measure would have shown the same lamps.' },
  summary: (measures: number, total: number, now: number): Phrase => ({
    zh: `${total}项举措中，${measures}项的灯曾会不同，其中${now}项今天不同`,
    en: `${measures} of ${total} measures would have differed, ${now} of them today`,
  }),
  month: { zh: '月份', en: 'Month' },
  monthOf: (month: number): Phrase => ({ zh: `${month}月`, en: `Month ${month}` }),
  shown: { zh: '实际', en: 'Shown' },
  other: { zh: '试算', en: 'Replayed' },
  bars: { zh: '实际（上）与试算（下）', en: 'Shown (above) and replayed (below)' },
  differing: { zh: '不同（项·天）', en: 'Differing (measure-days)' },
  byMonth: { zh: '逐月的灯', en: 'Lamps by month' },
  lamps: { zh: '各灯天数（项·天）', en: 'Days of each lamp (measure-days)' },
  lamp: { zh: '灯', en: 'Lamp' },
  change: { zh: '增减', en: 'Change' },
  list: { zh: '灯会不同的举措', en: 'Measures that would differ' },
  measure: { zh: '举措', en: 'Measure' },
  days: { zh: '不同天数', en: 'Days' },
  today: { zh: '今天', en: 'Today' },
  periods: { zh: '哪些天', en: 'Which days' },
  more: (count: number): Phrase => ({ zh: `等${count}段`, en: `${count} periods in all` }),
  same: { zh: '相同', en: 'Same' },
  adopt: { zh: '采用', en: 'Adopt' },
  adoptTitle: { zh: '采用这一规则', en: 'Adopt this policy' },
  adoptNote: (version: number): Phrase => ({
    zh: `将成为第${version}版；已亮过的灯不改，自生效之日起按新规则亮灯。`,
    en: `It becomes version ${version}; lamps already shown stay, the new policy applies from its date.`,
  }),
  effective: { zh: '自何日起生效', en: 'In force from' },
  reason: { zh: '依据与理由', en: 'Basis and reason' },
  reasonHint: { zh: '写明所依据的规定或会议决定', en: 'the regulation or decision on which it is based' },
  adopted: { zh: '已采用。', en: 'Adopted.' },
  officeOnly: { zh: '由督查室采用。', en: 'The supervision office adopts it.' },
});

export const ruleWords: Readonly<Record<RuleKind, Phrase>> = {
  BINARY: { zh: '是否达到序时进度', en: 'Scheduled progress reached or not' },
  POINTS: {
    zh: '与序时进度相差几个百分点（占全年任务的比重）',
    en: 'Percentage points of the whole task from scheduled progress',
  },
  PERCENT: { zh: '完成序时进度的百分之几', en: 'Percent of scheduled progress' },
  DUE_DAYS: { zh: '距节点期限几天', en: 'Days to a milestone’s date' },
  DUE_MONTH: { zh: '自到期之月起第几个月', en: 'Months since the month of the date' },
};

/** What stands before the input, and after it. */
export const boundWords: Readonly<Record<RuleKind, { readonly label: Phrase; readonly unit: Phrase }>> = {
  BINARY: { label: { zh: '', en: '' }, unit: { zh: '', en: '' } },
  POINTS: { label: { zh: '至少', en: 'at least' }, unit: { zh: '个百分点', en: 'points' } },
  PERCENT: { label: { zh: '至少', en: 'at least' }, unit: { zh: '%', en: '%' } },
  DUE_DAYS: { label: { zh: '至多', en: 'at most' }, unit: { zh: '天', en: 'days' } },
  DUE_MONTH: { label: { zh: '第', en: 'from month' }, unit: { zh: '个月起', en: '' } },
};
export const dayKindWords: Readonly<Record<'CALENDAR' | 'WORKING', Phrase>> = {
  CALENDAR: { zh: '自然日', en: 'calendar days' },
  WORKING: { zh: '工作日', en: 'working days' },
};
