/** The words of the screen on which a measure is drafted. */

import { words } from '../kit/words/phrase.ts';

export const draftWords = words({
  title: { zh: '拟立项举措', en: 'Draft a measure' },
  how: {
    zh: '会议议定或报告所列而未分解的事项，在此拟定，报领导批准立项后交办。',
    en: 'What a meeting decided, or a sentence of the report that no measure covers: a leader approves it, then it is issued.',
  },
  notYours: {
    zh: '举措由督查室或牵头单位负责人拟定。',
    en: 'A measure is drafted by the supervision office or the head of the unit that leads it.',
  },
  submit: { zh: '提出立项', en: 'Draft it' },
  what: { zh: '事项', en: 'What' },
  code: { zh: '编号', en: 'Code' },
  codeHint: { zh: '如4.5-03，在计划内唯一', en: 'such as 4.5-03, unique in the plan' },
  name: { zh: '标题', en: 'Title' },
  nameHint: { zh: '一行，写明做什么', en: 'one line that says what is done' },
  section: { zh: '板块', en: 'Section' },
  choose: { zh: '请选择', en: 'Choose' },
  who: { zh: '责任', en: 'Who' },
  leadUnit: { zh: '牵头单位', en: 'Lead unit' },
  responsible: { zh: '责任人（职务）', en: 'Responsible post' },
  leader: { zh: '分管领导', en: 'Leader in charge' },
  support: { zh: '配合单位', en: 'Supporting units' },
  supported: (count: number) => ({ zh: `配合单位（${count}个）`, en: `Supporting units (${count})` }),
  groups: { zh: '单位组', en: 'Groups of units' },
  targets: { zh: '目标', en: 'Targets' },
  target: (number: number) => ({ zh: `目标${number}`, en: `Target ${number}` }),
  kind: { zh: '种类', en: 'Kind' },
  label: { zh: '名称', en: 'Label' },
  value: { zh: '目标值', en: 'Promised value' },
  unit: { zh: '计量单位', en: 'Unit' },
  atLeast: { zh: '以上、不少于', en: 'or more' },
  stretch: { zh: '力争', en: 'striven for' },
  addTarget: { zh: '＋ 增加目标', en: '＋ Add a target' },
  removeTarget: (number: number) => ({ zh: `删除目标${number}`, en: `Remove target ${number}` }),
  milestones: { zh: '路线图', en: 'Roadmap' },
  milestonesHint: {
    zh: '各节点日期不同；最后一个节点未写应达数的，为目标值。',
    en: 'Each on a date of its own; where the last has no expected value, it is the promised one.',
  },
  milestone: (number: number) => ({ zh: `节点${number}`, en: `Milestone ${number}` }),
  content: { zh: '内容', en: 'Content' },
  due: { zh: '期限', en: 'Due' },
  expected: (target: string) => ({ zh: `届时应达到：${target}`, en: `By then: ${target}` }),
  addMilestone: { zh: '＋ 增加节点', en: '＋ Add a milestone' },
  removeMilestone: (number: number) => ({ zh: `删除节点${number}`, en: `Remove milestone ${number}` }),
  remove: { zh: '删除', en: 'Remove' },
  notNumber: { zh: '须填数字', en: 'Must be a number' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  evidenceHint: { zh: '可证明完成的材料，一行一项，可不填', en: 'what would prove completion, one a line; optional' },
  draft: { zh: '拟立项举措', en: 'Draft a measure' },
});

export const kindWords = words({
  COUNT: { zh: '累计数（年内累计）', en: 'cumulative number' },
  LEVEL: { zh: '水平（年末达到）', en: 'level at the end of the year' },
  GROWTH: { zh: '增速', en: 'growth' },
  CEILING: { zh: '上限（不得超过）', en: 'upper limit' },
  DELIVERABLE: { zh: '完成类（办成一件事）', en: 'deliverable' },
});
