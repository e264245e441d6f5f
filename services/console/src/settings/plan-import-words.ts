/** The words of the import of a plan. */

import { words } from '../kit/words/phrase.ts';

export const importWords = words({
  title: { zh: '由任务分解表载入计划', en: 'Load a plan from a task table' },
  why: {
    zh: '下载模板，填好后上传。系统先核对全表，列出全部问题；无误后可预览，确认后载入并交办。',
    en: 'Download the template, fill it in and upload it. The whole table is checked first; it is loaded once it is right.',
  },
  template: { zh: '下载模板', en: 'Download the template' },
  file: { zh: '任务分解表（.xlsx或.csv）', en: 'Task table (.xlsx or .csv)' },
  info: { zh: '计划信息（表中已写明的不必填写）', en: 'Plan information (where the table does not say it)' },
  plan: { zh: '计划编号', en: 'Key' },
  planHint: { zh: '如qingshan-2024', en: 'such as qingshan-2024' },
  name: { zh: '计划名称', en: 'Title' },
  place: { zh: '地区', en: 'Place' },
  year: { zh: '年份', en: 'Year' },
  adopted: { zh: '通过日期', en: 'Adopted on' },
  check: { zh: '核对', en: 'Check' },
  checking: { zh: '正在核对', en: 'Checking' },
  load: { zh: '载入计划', en: 'Load the plan' },
  loading: { zh: '正在载入，请勿关闭页面', en: 'Loading: keep the page open' },
  tooLarge: {
    zh: '文件过大，请只保留任务分解表后再传',
    en: 'The file is too large: keep only the task table',
  },
  unread: { zh: '文件未能读取，请重新选择', en: 'The file could not be read: choose it again' },
  faults: (count: number) => ({ zh: `发现${count}处问题`, en: `${count} faults` }),
  faultsHow: {
    zh: '请逐处修改后重新选择文件，再次核对。修改以前不会载入任何内容。',
    en: 'Mend them, choose the file again and check it. Nothing is loaded before.',
  },
  faultsFirst: (shown: number) => ({ zh: `以下为前${shown}处。`, en: `These are the first ${shown}.` }),
  sheet: { zh: '工作表', en: 'Sheet' },
  cell: { zh: '单元格', en: 'Cell' },
  fault: { zh: '问题', en: 'What is wrong' },
  copyFaults: { zh: '复制清单', en: 'Copy the list' },
  right: { zh: '核对无误，将载入以下计划', en: 'Nothing is wrong: this plan would be loaded' },
  counts: (sections: number, units: number, leaders: number, measures: number) => ({
    zh: `${sections}个板块、${units}个单位、${leaders}位领导、${measures}项举措`,
    en: `${sections} sections, ${units} units, ${leaders} leaders, ${measures} measures`,
  }),
  milestones: (all: number, proposed: number) => ({
    zh: proposed === 0 ? `${all}个节点` : `${all}个节点，其中${proposed}个表中未填，由系统按季度拟定`,
    en: `${all} milestones, of which ${proposed} are proposed, a quarter of the whole each quarter`,
  }),
  exists: {
    zh: '此编号的计划已经载入或载入了一部分：如是同一份表，将接着载入所缺的举措；如是另一份表，将不予载入，请改用其他编号。',
    en: 'A plan is there under this key: the same table goes on where it stopped, another one is refused; use another key.',
  },
  withoutSource: (count: number) => ({
    zh: `${count}项举措未填报告出处，暂以所在板块的第一句为出处，请核对。`,
    en: `${count} measures name no place in the report: the first sentence of their section stands for it.`,
  }),
  code: { zh: '编号', en: 'Code' },
  measure: { zh: '举措', en: 'Measure' },
  leadUnit: { zh: '牵头单位', en: 'Lead unit' },
  targets: { zh: '指标', en: 'Targets' },
  steps: { zh: '节点', en: 'Milestones' },
  ofWhichProposed: (count: number) => ({ zh: `（拟${count}）`, en: ` (${count} proposed)` }),
  firstOnly: (shown: number, all: number) => ({
    zh: `以上为前${shown}项，共${all}项。`,
    en: `The first ${shown} of ${all}.`,
  }),
  sure: (title: string, measures: number) => ({
    zh: `载入“${title}”并交办${measures}项举措？载入后不能撤回，各单位即收到交办通知。`,
    en: `Load “${title}” and issue its ${measures} measures? It cannot be taken back, and the units are told at once.`,
  }),
  done: (title: string) => ({ zh: `已载入计划“${title}”`, en: `The plan “${title}” was loaded` }),
  open: { zh: '打开该计划', en: 'Open the plan' },
});
