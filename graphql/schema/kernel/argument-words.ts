/** An argument as an official would call it: "filter.due.from" is 期限的起始日. */

import { fieldWords } from '@duban/domain';

/** Arguments of questions; what commands take has words of its own in the domain. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  after: '起点',
  allowed: '是否准许',
  answered: '是否已回复',
  asOf: '所示时刻',
  batch: '批次',
  before: '止点',
  called: '约谈发起日',
  changedSince: '有变动以来的日志位置',
  code: '编号',
  codes: '编号',
  copy: '是否抄送',
  date: '日期',
  direction: '升降序',
  documents: '文书种类',
  due: '期限',
  escalation: '催办记录的日志位置',
  exceptOperations: '除外的操作名称',
  field: '依据',
  filter: '筛选条件',
  first: '条数',
  folded: '是否归并',
  from: '起始日',
  fromMeeting: '是否为会议决定',
  hasMissed: '是否有逾期节点',
  hasOpenInstruction: '是否有待回复的批示',
  id: '标识',
  ids: '标识',
  instant: '时间',
  instructedBy: '作出批示的领导',
  key: '编号',
  kind: '种类',
  kinds: '种类',
  lampChange: '灯的变化',
  lamps: '灯',
  matters: '事项类别',
  last: '条数',
  leadUnits: '牵头单位',
  leader: '领导',
  leaders: '领导',
  measure: '举措',
  measures: '举措',
  metOn: '会议日期',
  missed: '是否逾期',
  mode: '办理方式',
  month: '月份',
  obligations: '督办事项',
  on: '所问日期',
  open: '是否待回复',
  operations: '操作名称',
  orderBy: '排序',
  outcome: '办理结果',
  overdue: '是否逾期',
  part: '承担的角色',
  period: '所属时段',
  plan: '计划',
  position: '日志位置',
  quarter: '季度',
  recipient: '接收人',
  recipients: '接收人',
  recorded: '是否已登记结果',
  requestId: '请求编号',
  role: '职务',
  roles: '职务',
  run: '核验编号',
  search: '查找的文字',
  searchIn: '查找范围',
  sections: '板块',
  sha256: '校验值',
  since: '起始的日志位置',
  stages: '阶段',
  states: '状态',
  subject: '操作人',
  subjects: '操作人',
  target: '对象',
  targetKinds: '目标类型',
  text: '查找的文字',
  to: '截止日',
  types: '事项种类',
  unit: '单位',
  units: '单位',
  until: '预推至何日',
  urgencies: '缓急程度',
  waitFor: '等待到何时',
  withinDays: '天数',
  withdrawn: '是否已撤回',
};

const IN_PLACE: Readonly<Record<string, string>> = { 'filter.field': '所查看的内容' };

/**
 * The Chinese half names an argument in words; the English half names it as the interface does, for whoever writes the
 * question. What has no word, as a variable that is used nowhere, is spoken of without one.
 */
export const argumentWords = (path: string): string => {
  const [first = '', ...rest] = path.split('.');
  if (first === 'input') return fieldWords(rest.length === 0 ? null : rest.join('.'), 'zh');
  // Named by the domain, as in the command that adopts it.
  if (first === 'policy') return fieldWords(path, 'zh');
  const parts = first === 'filter' && rest.length > 0 ? rest : [first, ...rest];
  const words = parts.flatMap((part) => {
    if (/^\d+$/.test(part)) return [`第${Number(part) + 1}项`];
    const word = IN_PLACE[`${first}.${part}`] ?? (Object.hasOwn(ARGUMENTS, part) ? ARGUMENTS[part] : undefined);
    return word === undefined ? [] : [word];
  });
  return words.length === 0 ? fieldWords(null, 'zh') : words.join('的');
};
