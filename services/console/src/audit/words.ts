/** The words of the audit. */

import { words } from '../kit/words/phrase.ts';

export const auditWords = words({
  title: { zh: '审计', en: 'Audit' },
  log: { zh: '日志是否被改动', en: 'Was the log altered?' },
  events: (count: string) => ({ zh: `日志共${count}条，只增不改`, en: `${count} events, append-only` }),
  head: { zh: '末端哈希', en: 'Head hash' },
  headHow: {
    zh: '抄录或印在会议材料上；日后与同一位置的哈希相符，即证明其前各条未被改动。',
    en: 'Kept elsewhere, it proves later that nothing before it was altered.',
  },
  lastProof: { zh: '最近一次核验', en: 'Last comparison' },
  noProof: { zh: '尚未作过核验', en: 'No proof was made yet' },
  nightly: { zh: '夜间核验', en: 'nightly' },
  provedBy: { zh: '何人', en: 'By' },
  unaltered: (position: string) => ({ zh: `全部${position}条未被改动`, en: `all ${position} events unaltered` }),
  brokenChain: { zh: '哈希链断开', en: 'the hash chain breaks' },
  agrees: (position: string) => ({ zh: `一致，核至第${position}条`, en: `agrees, up to event ${position}` }),
  differs: (count: number) => ({
    zh: `有${count}处不一致`,
    en: `${count} ${count === 1 ? 'difference' : 'differences'}`,
  }),
  proofs: { zh: '历次核验', en: 'Comparisons' },
  when: { zh: '时间', en: 'Time' },
  result: { zh: '结果', en: 'Result' },
  took: { zh: '用时', en: 'Took' },
  seconds: (seconds: string) => ({ zh: `${seconds}秒`, en: `${seconds} s` }),
  proveNow: { zh: '现在核验', en: 'Check now' },
  proving: (done: string, all: string) => ({ zh: `已核${done}条，共${all}条`, en: `${done} of ${all} events` }),
  proved: (count: string) => ({
    zh: `全部${count}条与哈希链相符，未被改动。`,
    en: `All ${count} events agree with the hash chain: nothing was altered.`,
  }),
  broken: (position: string) => ({
    zh: `哈希链断在第${position}条：该条被改动、缺失或调换。请保全数据库并报告安全管理员。`,
    en: `The chain breaks at event ${position}: it was altered, is missing or was moved. Preserve the database and report it.`,
  }),
  how: {
    zh: '由数据库逐条重算哈希，结果记录在案。',
    en: 'The database recomputes each hash; the result is kept.',
  },
  hashAt: { zh: '查第几条的哈希', en: 'Hash of event number' },
  lookUp: { zh: '查询', en: 'Look up' },
  positionOf: (position: string) => ({ zh: `第${position}条：`, en: `Event ${position}:` }),
  noSuchPosition: (position: string) => ({ zh: `日志没有第${position}条`, en: `The log has no event ${position}` }),
  notCovered: {
    zh: '核验所及为计划日志，即决定、上报等各条；下面的访问记录不在哈希链内，由数据库禁止修改，但不能据此证明未被改动。',
    en: 'Proofs cover the log of the plan. The access record below is not in the hash chain: the database refuses changes to it, but no proof covers it.',
  },
  accesses: { zh: '谁看过什么', en: 'Who looked at what' },
  accessesHow: {
    zh: '登录、查看和每次命令都记录在此，只增不改；时间为实际时间。同一次打开页面的各项查询归为一条，可展开。',
    en: 'Logins, views and commands are recorded; times are real time. The queries of one page view are one row.',
  },
  measure: { zh: '举措', en: 'Measure' },
  measureHint: { zh: '编号或标题', en: 'Code or title' },
  noMeasure: (text: string) => ({
    zh: `没有编号或标题含“${text}”的举措`,
    en: `No measure has ‘${text}’ in its code or title`,
  }),
  choose: { zh: '选择或输入', en: 'Choose or type' },
  total: (rows: string, pages: string) => ({ zh: `共${rows}条，${pages}页`, en: `${rows} rows on ${pages} pages` }),
  background: (count: string) => ({
    zh: `列出后台刷新（时钟、页面框架、实时更新，${count}次）`,
    en: `List background requests (clock, frame, live changes: ${count})`,
  }),
  folded: (count: number) => ({ zh: `打开页面时的${count}次请求：`, en: `${count} requests of one page view:` }),
  technical: { zh: '技术条件', en: 'Technical conditions' },
  conditions: { zh: '筛选条件', en: 'Filter' },
  registered: { zh: '登记操作', en: 'Registered operation' },
  ownName: { zh: '调用者自定的名称', en: 'Name chosen by the caller' },
  export: { zh: '导出CSV', en: 'Export CSV' },
  print: { zh: '打印', en: 'Print' },
  exporting: { zh: '正在导出', en: 'Exporting' },
  exportNote: {
    zh: '导出和打印所列全部各条，并记录在案。',
    en: 'Export and print take the whole list, and are on the record.',
  },
  onlyNewest: (rows: string) => ({
    zh: `只取了最新的${rows}条；其余请按日期分段导出。`,
    en: `Only the newest ${rows} were taken: narrow the dates for the rest.`,
  }),
  file: (date: string) => ({ zh: `访问记录（${date}）`, en: `Access record ${date}` }),
  printed: (rows: string, moment: string) => ({
    zh: `访问记录，共${rows}条，${moment}打印`,
    en: `Access record, ${rows} rows, printed ${moment}`,
  }),
  everything: { zh: '全部', en: 'everything' },
  number: { zh: '序号', en: 'No.' },
  measures: { zh: '举措', en: 'Measures' },
  refusals: { zh: '被拒的内容', en: 'Refused' },
  operation: { zh: '操作名称', en: 'Operation' },
  subject: { zh: '账号', en: 'Account' },
  role: { zh: '角色', en: 'Role' },
  anyRole: { zh: '全部角色', en: 'Any role' },
  kind: { zh: '种类', en: 'Kind' },
  anyKind: { zh: '全部种类', en: 'Any kind' },
  field: { zh: '操作，如 Mutation.instruct', en: 'Operation, such as Mutation.instruct' },
  target: { zh: '对象编号', en: 'Target' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'To' },
  refusedOnly: { zh: '只看被拒的', en: 'Refused only' },
  filter: { zh: '筛选', en: 'Filter' },
  clear: { zh: '清除', en: 'Clear' },
  who: { zh: '何人', en: 'Who' },
  what: { zh: '看了或做了什么', en: 'What' },
  outcome: { zh: '结果', en: 'Outcome' },
  noToken: { zh: '未登录', en: 'not logged in' },
  targets: { zh: '对象', en: 'Targets' },
  request: { zh: '请求编号', en: 'Request' },
  nothing: { zh: '没有符合条件的访问记录', en: 'No access fits these conditions' },
});

export const rangeWords = words({
  today: { zh: '今天', en: 'Today' },
  yesterday: { zh: '昨天', en: 'Yesterday' },
  week: { zh: '近7天', en: 'Last 7 days' },
});

export const accessKindWords = words({
  QUERY: { zh: '查询', en: 'Query' },
  MUTATION: { zh: '命令', en: 'Command' },
  SUBSCRIPTION: { zh: '订阅', en: 'Subscription' },
  LOGIN: { zh: '登录', en: 'Login' },
  LOGOUT: { zh: '退出', en: 'Logout' },
});

export const outcomeWords = words({
  ALLOWED: { zh: '准许', en: 'Allowed' },
  REFUSED: { zh: '被拒', en: 'Refused' },
  UNKNOWN: { zh: '结果未知', en: 'Unknown' },
});
