/** The words of the wall chart. */

import { type Phrase, words } from '../kit/words/phrase.ts';
import type { Zoom } from './axis.ts';
import type { Standing } from './year.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const chartWords = words({
  ownUnit: { zh: '本单位', en: 'My unit' },
  leader: { zh: '分管领导', en: 'Leader' },
  ownPortfolio: { zh: '我分管的', en: 'My portfolio' },
  title: { zh: '作战图', en: 'Wall chart' },
  count: (measures: number) => ({ zh: `${measures}项举措`, en: `${measures} measures` }),
  loaded: (there: number, all: number) => ({ zh: `已载入${there}/${all}项`, en: `${there} of ${all} loaded` }),
  month: (date: string) => {
    const month = Number(date.slice(5, 7));
    return { zh: `${month}月`, en: MONTHS[month - 1] ?? '' };
  },
  day: { zh: '截至', en: 'As of' },
  play: { zh: '播放', en: 'Play' },
  stop: { zh: '停止', en: 'Stop' },
  zoom: { zh: '范围', en: 'Range' },
  section: { zh: '板块', en: 'Section' },
  unit: { zh: '牵头单位', en: 'Lead unit' },
  lamp: { zh: '灯号', en: 'Lamp' },
  every: { zh: '全部', en: 'All' },
  search: { zh: '编号或标题', en: 'Code or title' },
  print: { zh: '打印', en: 'Print' },
  printed: (day: Phrase) => ({ zh: `截至${day.zh}`, en: `as of ${day.en ?? day.zh}` }),
  picture: { zh: '下载矢量图', en: 'Download picture' },
  total: (measures: number) => ({ zh: `共${measures}`, en: `${measures} in all` }),
  nothing: { zh: '没有符合条件的举措', en: 'No measure matches' },
  nothingHow: { zh: '请放宽筛选条件。', en: 'Widen the filter.' },
  clear: { zh: '清除筛选', en: 'Clear the filter' },
  totals: { zh: '各灯举措数', en: 'Measures by lamp' },
  notIssued: { zh: '未交办', en: 'Not issued' },
  seeMeasure: { zh: '查看该举措', en: 'See the measure' },
  legend: { zh: '图例', en: 'Legend' },
  mark: (due: Phrase, standing: Phrase) => ({
    zh: `期限${due.zh}，${standing.zh}`,
    en: `due ${due.en}, ${standing.en}`,
  }),
});

export const standingWords: Readonly<Record<Standing, Phrase>> = words({
  verified: { zh: '已核实', en: 'verified' },
  'verified-late': { zh: '逾期后核实', en: 'verified late' },
  submitted: { zh: '待核实', en: 'to be verified' },
  returned: { zh: '已退回', en: 'returned' },
  overdue: { zh: '逾期', en: 'overdue' },
  'extension-asked': { zh: '延期待批', en: 'extension asked for' },
  'not-due': { zh: '未到期', en: 'not due' },
});

export const zoomWords: Readonly<Record<Zoom, Phrase>> = words({
  year: { zh: '全年', en: 'Year' },
  q1: { zh: '一季度', en: 'Q1' },
  q2: { zh: '二季度', en: 'Q2' },
  q3: { zh: '三季度', en: 'Q3' },
  q4: { zh: '四季度', en: 'Q4' },
});
