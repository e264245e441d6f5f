/** The path of an input field in words: "definition.milestones.0.due" is 第1个节点的期限, the due date of milestone 1. */

type Language = 'zh' | 'en';
type Word = readonly [zh: string, en: string];

/** Items of a list, `#` for the number: "targets.1" is 第2个目标, target 2. Alone, the list itself. */
type ListWord = { readonly item: Word; readonly list: Word };

const LISTS: Readonly<Record<string, ListWord>> = {
  milestones: { item: ['第#个节点', 'milestone #'], list: ['节点', 'the milestones'] },
  targets: { item: ['第#个目标', 'target #'], list: ['目标', 'the targets'] },
  values: { item: ['第#项数据', 'figure #'], list: ['数据', 'the figures'] },
  expected: { item: ['第#项预期数据', 'expected figure #'], list: ['预期数据', 'the expected figures'] },
  evidence: { item: ['第#项佐证材料', 'evidence item #'], list: ['佐证材料', 'the evidence'] },
  files: { item: ['第#个附件', 'file #'], list: ['附件', 'the files'] },
  supportUnits: { item: ['第#个配合单位', 'support unit #'], list: ['配合单位', 'the support units'] },
  supportGroups: { item: ['第#个配合单位组', 'support group #'], list: ['配合单位组', 'the support groups'] },
  sources: { item: ['第#处出处', 'source #'], list: ['出处', 'the sources'] },
  descriptors: { item: ['第#项说明数据', 'descriptive figure #'], list: ['说明数据', 'the descriptive figures'] },
  rows: { item: ['第#行', 'row #'], list: ['各行', 'the rows'] },
  sections: { item: ['第#个板块', 'section #'], list: ['板块', 'the sections'] },
  units: { item: ['第#个单位', 'unit #'], list: ['单位', 'the units'] },
  groups: { item: ['第#个单位组', 'unit group #'], list: ['单位组', 'the unit groups'] },
  members: { item: ['第#个成员', 'member #'], list: ['成员', 'the members'] },
  posts: { item: ['第#个职务', 'post #'], list: ['职务', 'the posts'] },
  leaders: { item: ['第#位领导', 'leader #'], list: ['领导', 'the leaders'] },
  portfolio: { item: ['第#个分管单位', 'unit # in charge'], list: ['分管单位', 'the units in charge'] },
  measures: { item: ['第#项举措', 'measure #'], list: ['举措', 'the measures'] },
  measureIds: { item: ['第#项举措', 'measure #'], list: ['举措', 'the measures'] },
  relations: { item: ['第#条目标关系', 'relation #'], list: ['目标关系', 'the relations'] },
  rules: { item: ['第#条规则', 'rule #'], list: ['规则', 'the rules'] },
  bands: { item: ['第#档', 'band #'], list: ['分档', 'the bands'] },
  lamps: { item: ['第#个灯', 'lamp #'], list: ['灯', 'the lamps'] },
  rungs: { item: ['第#级', 'rung #'], list: ['各级', 'the rungs'] },
  recipients: { item: ['第#个接收人', 'recipient #'], list: ['接收人', 'the recipients'] },
  channels: { item: ['第#种渠道', 'channel #'], list: ['渠道', 'the channels'] },
  to: { item: ['第#个所指的灯', 'lamp # waited for'], list: ['所指的灯', 'the lamps waited for'] },
  of: { item: ['第#类适用事项', 'kind # of obligation'], list: ['适用事项', 'the kinds of obligation'] },
  alone: { item: ['第#类单独成文的文书', 'separate document #'], list: ['单独成文的文书', 'the separate documents'] },
  chain: { item: ['第#个审批环节', 'approval step #'], list: ['审批环节', 'the approval chain'] },
  holidays: { item: ['第#个节假日', 'holiday #'], list: ['节假日', 'the holidays'] },
  makeUpDays: { item: ['第#个调休上班日', 'make-up day #'], list: ['调休上班日', 'the make-up days'] },
  hours: { item: ['第#个小时', 'hour #'], list: ['各小时的快慢', 'the pace of the hours'] },
  days: { item: ['第#天', 'day #'], list: ['天数', 'the days'] },
  sentences: { item: ['第#句', 'sentence #'], list: ['各句', 'the sentences'] },
  paragraphs: { item: ['第#处改动', 'change #'], list: ['改动之处', 'the changes'] },
  addressees: { item: ['第#个主送机关', 'addressee #'], list: ['主送机关', 'the addressees'] },
  automatic: { item: ['第#种自动印发的函件', 'automatic kind #'], list: ['自动印发的函件', 'the automatic kinds'] },
  heads: { item: ['第#个版头模板', 'template #'], list: ['版头模板', 'the templates for heads'] },
  copies: { item: ['第#个抄送机关', 'copy #'], list: ['抄送机关', 'the copies'] },
  matters: { item: ['第#项约谈事项', 'matter #'], list: ['约谈事项', 'the matters'] },
};

/** Parts that are left out unless they are the last: they only group what lies below them. */
const OMITTED_PARTS = new Set([
  'definition',
  'frame',
  'policies',
  'change',
  'order',
  'input',
  'scheduled',
  'settings',
  'instructions',
  'rhythm',
  'situations',
]);

const WORDS: Readonly<Record<string, Word>> = {
  acknowledgeWithin: ['签收时限', 'the limit for acknowledging'],
  actor: ['操作人', 'the caller'],
  adopted: ['通过日期', 'the date of adoption'],
  amendments: ['调整审批', 'amendments'],
  asAt: ['计算时点', 'the day of account'],
  asOf: ['数据截止日', 'the reporting date'],
  at: ['时间', 'the time'],
  atMost: ['上限', 'the upper bound'],
  atLeast: ['下限', 'the lower bound'],
  baseline: ['基数', 'the baseline'],
  basis: ['立项依据', 'the basis'],
  behind: ['落后时的灯', 'the lamp when behind'],
  below: ['低于各档时的灯', 'the lamp below all bands'],
  cadence: ['上报周期', 'the reporting cadence'],
  calendar: ['工作日历', 'the calendar'],
  called: ['约谈发起日', 'the day of the call'],
  check: ['是否只核对', 'whether it is only checked'],
  change: ['调整内容', 'the change'],
  channel: ['渠道', 'the channel'],
  clock: ['计划时钟', "the plan's clock"],
  code: ['编号', 'the code'],
  colour: ['颜色', 'the colour'],
  commandId: ['命令编号', 'the command id'],
  confirm: ['确认', 'the confirmation'],
  copy: ['抄送', 'the copy'],
  date: ['日期', 'the date'],
  day: ['日', 'the day'],
  deadline: ['期限', 'the deadline'],
  decideWithin: ['审批时限', 'the limit for deciding'],
  definition: ['举措内容', 'the definition'],
  digest: ['每日汇总', 'the digest'],
  document: ['文书种类', 'the kind of document'],
  done: ['完成时的灯', 'the lamp when done'],
  due: ['期限', 'the due date'],
  escalation: ['督办记录', 'the rung'],
  exception: ['例外情况', 'the exception'],
  extensions: ['延期审批', 'extensions'],
  'fifteen-days': ['十五日内批示的时限', 'the limit for instructions of fifteen days'],
  fifteenDays: ['十五日内批示的时限', 'the limit for instructions of fifteen days'],
  figures: ['数据', 'the figures'],
  from: ['起始', 'the start'],
  fromNumber: ['起始文号', 'the first number'],
  grace: ['宽限', 'the grace period'],
  graceDays: ['宽限天数', 'the grace days'],
  granted: ['审批结论', 'the decision'],
  heldOn: ['约谈日', 'the day of the interview'],
  id: ['标识', 'the id'],
  instruction: ['批示', 'the instruction'],
  instructions: ['批示', 'instructions'],
  issuer: ['发文机关', 'the issuing body'],
  key: ['标识', 'the key'],
  kind: ['种类', 'the kind'],
  label: ['名称', 'the label'],
  ladder: ['督办阶梯', 'the ladder'],
  lamp: ['灯', 'the lamp'],
  leadUnit: ['牵头单位', 'the lead unit'],
  limit: ['新期限', 'the new due date'],
  matter: ['事项类别', 'the kind of matter'],
  meeting: ['会议', 'the meeting'],
  meaning: ['含义', 'the meaning'],
  measure: ['举措', 'the measure'],
  metOn: ['会议日期', 'the date of the meeting'],
  milestone: ['节点', 'the milestone'],
  month: ['月份', 'the month'],
  months: ['月数', 'the months'],
  minutes: ['纪要', 'the minutes'],
  present: ['参加人员', 'the persons present'],
  mode: ['方式', 'the mode'],
  monthlyBulletin: ['月通报', 'the monthly bulletin'],
  most: ['最多次数', 'the number allowed'],
  name: ['名称', 'the name'],
  notStarted: ['未开始时的灯', 'the lamp when not started'],
  number: ['文号', 'the document number'],
  note: ['意见', 'the note'],
  obligation: ['督办事项', 'the matter'],
  office: ['督查室时限', "the office's limits"],
  on: ['所在日', 'the day'],
  onTime: ['按期时的灯', 'the lamp when on time'],
  pace: ['快慢安排', 'the pace'],
  paper: ['公文', 'the paper'],
  paragraph: ['段', 'the paragraph'],
  place: ['地区', 'the place'],
  plan: ['计划', 'the plan'],
  planEpoch: ['计划起点时间', 'the start in plan time'],
  policy: ['亮灯规则', 'the lamp policy'],
  quarterlyReview: ['季观摩', 'the quarterly review'],
  quietHours: ['免打扰时段', 'the quiet hours'],
  ranking: ['排名', 'the ranking'],
  rate: ['快慢倍数', 'the rate'],
  reached: ['达到时的灯', 'the lamp when reached'],
  realEpoch: ['实际起点时间', 'the start in real time'],
  reason: ['理由', 'the reason'],
  report: ['上报', 'the report'],
  revision: ['稿次', 'the revision'],
  responsible: ['责任人', 'the responsible post'],
  result: ['约谈结果', 'the result'],
  rhythm: ['计划节奏', 'the rhythm'],
  role: ['职务', 'the role'],
  rung: ['督办级别', 'the rung'],
  scheduled: ['序时进度', 'scheduled progress'],
  section: ['板块', 'the section'],
  sentence: ['句', 'the sentence'],
  setAside: ['搁置时的灯', 'the lamp when set aside'],
  settings: ['设置', 'the settings'],
  severity: ['轻重', 'the severity'],
  sha256: ['全文校验值', 'the digest of the text'],
  shows: ['数据所取的日志位置', 'the log position that it shows'],
  form: ['公文格式', 'the form'],
  head: ['版头模板', 'the template of the head'],
  signatory: ['签发人', 'the signatory'],
  signOff: ['审签', 'the sign-off'],
  shortName: ['简称', 'the short name'],
  situations: ['特定情形', 'situations'],
  source: ['依据', 'the source'],
  stretch: ['力争', 'whether it is striven for'],
  supervisingLeader: ['分管领导', 'the supervising leader'],
  target: ['目标', 'the target'],
  table: ['任务分解表', 'the task table'],
  text: ['文字说明', 'the text'],
  'thirty-days': ['三十日内批示的时限', 'the limit for instructions of thirty days'],
  thirtyDays: ['三十日内批示的时限', 'the limit for instructions of thirty days'],
  title: ['标题', 'the title'],
  toNumber: ['截止文号', 'the last number'],
  trigger: ['触发条件', 'the trigger'],
  type: ['命令种类', 'the type of command'],
  unit: ['计量单位', 'the unit'],
  urgency: ['缓急程度', 'the urgency'],
  urgent: ['特急批示的时限', 'the limit for urgent instructions'],
  value: ['数值', 'the value'],
  verifyWithin: ['核实时限', 'the limit for verifying'],
  version: ['版本', 'the version'],
  weekday: ['星期几', 'the weekday'],
  weeklyMeeting: ['周例会', 'the weekly meeting'],
  year: ['年份', 'the year'],
};

/** Words that differ from `WORDS` below the named parent; the parent is "" for a part that stands alone. */
const WORDS_BY_PARENT: Readonly<Record<string, Word>> = {
  '.unit': ['单位', 'the unit'],
  'settings.code': ['机关代字', 'the code of the number'],
  '.from': ['生效日', 'the date from which it is in force'],
  '.report': ['该次上报', 'the report'],
  'calendar.from': ['起始日', 'the first date'],
  'calendar.to': ['截止日', 'the last date'],
  'quietHours.from': ['起始时间', 'the start'],
  'quietHours.to': ['结束时间', 'the end'],
  'trigger.limit': ['期限', 'the limit'],
  'trigger.to': ['所指的灯', ''],
  'frame.report': ['报告', 'the report'],
  'text.sentences': ['报告原文的语句', 'the sentences of the report'],
  'sources.section': ['章节', 'the section'],
  'at.section': ['章节', 'the section'],
  'rungs.id': ['标识', 'the id'],
  'policies.lamps': ['亮灯规则', 'the lamp policy'],
  'policies.settings': ['设置', 'the settings'],
  'policies.ladder': ['督办阶梯', 'the ladder'],
  'files.sha256': ['校验值', 'the digest'],
  'files.size': ['大小', 'the size'],
  'files.type': ['类型', 'the type'],
  'baseline.unit': ['计量单位', 'the unit'],
};

const UNKNOWN: Word = ['所填内容', 'the content'];

const pick = ([zh, en]: Word, language: Language): string => (language === 'zh' ? zh : en);

/** A null path is the input as a whole. A part without a word is left out; a raw path is never shown. */
export const fieldWords = (path: string | null, language: Language): string => {
  const words = path === null ? [] : wordsAlong(path.split('.'), language);
  const last = words.at(-1);
  if (last === undefined) return pick(UNKNOWN, language);
  const before = words.slice(0, -1);
  if (language === 'en') return words.toReversed().join(' of ');
  return before.length === 0 ? last : `${before.join('')}的${last}`;
};

const wordsAlong = (parts: readonly string[], language: Language): readonly string[] => {
  const words: string[] = [];
  let above = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const number = /^\d+$/.test(parts[index + 1] ?? '') ? Number(parts[index + 1]) + 1 : null;
    const list = Object.hasOwn(LISTS, part) ? LISTS[part] : undefined;
    const isLast = index === parts.length - 1;
    if (part === 'zh' || part === 'en') words.push(inLanguage(words.pop(), part, language));
    else if (list && number !== null) {
      // A bulk command answers each row by itself, so the row's number is left out.
      if (part !== 'rows' || index + 2 === parts.length)
        words.push(pick(list.item, language).replace('#', String(number)));
      index += 1;
    } else if (!OMITTED_PARTS.has(part) || isLast) {
      const word = WORDS_BY_PARENT[`${above}.${part}`] ?? (Object.hasOwn(WORDS, part) ? WORDS[part] : list?.list);
      const said = word ? pick(word, language) : '';
      if (said !== '') words.push(said);
    }
    above = part;
  }
  return words;
};

const inLanguage = (word: string | undefined, of: 'zh' | 'en', language: Language): string => {
  if (language === 'zh') {
    const name = of === 'zh' ? '中文' : '英文';
    return word?.startsWith('第') ? `${word}的${name}` : `${name}${word ?? '文字'}`;
  }
  return `${word ?? 'the text'} in ${of === 'zh' ? 'Chinese' : 'English'}`;
};
