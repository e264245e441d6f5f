/** The words of the search. */

import { words } from '../kit/words/phrase.ts';

export const searchWords = words({
  notForYou: {
    zh: '搜索的是举措及其上报内容，您的角色不能查看。',
    en: 'The search is over measures and reports, which your role may not view.',
  },
  title: { zh: '搜索', en: 'Search' },
  titleAsOf: (date: string) => ({ zh: `搜索（截至${date}）`, en: `Search (as of ${date})` }),
  field: { zh: '要找的文字', en: 'Text to find' },
  placeholder: {
    zh: '编号、标题、目标、节点、批示、上报文字',
    en: 'Code, title, target, milestone, instruction, report',
  },
  what: { zh: '可以找到什么', en: 'What can be found' },
  findsCode: { zh: '举措的编号或标题，如 4.5-13', en: 'The code or the title of a measure, such as 4.5-13' },
  findsPromise: { zh: '目标和节点的内容', en: 'The content of targets and milestones' },
  findsText: { zh: '批示及回复、进展上报的文字', en: 'What was instructed, answered and reported' },
  howTo: {
    zh: '输入一个字即可。上下键选择，回车打开，Esc 关闭。',
    en: 'One character is enough. Arrow keys choose, Enter opens, Esc closes.',
  },
  nothing: (text: string) => ({ zh: `没有找到“${text}”`, en: `Nothing holds “${text}”` }),
  nothingHow: {
    zh: '可以换一个说法，或少输几个字；文字须连续出现。',
    en: 'Try other words, or fewer characters: the text has to occur as it is typed.',
  },
  found: (count: number, more: boolean) => ({
    zh: more ? `前${count}处` : `共${count}处`,
    en: more ? `The first ${count}` : `${count} found`,
  }),
  results: { zh: '查找结果', en: 'Results' },
  searching: { zh: '正在查找', en: 'Searching' },
  showMore: { zh: '再显示', en: 'Show more' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  tooMany: { zh: '还有更多，请再输入几个字。', en: 'There is more: type a few characters more.' },
});

export const searchKindWords = words({
  MEASURE: { zh: '举措', en: 'Measure' },
  TARGET: { zh: '目标', en: 'Target' },
  MILESTONE: { zh: '节点', en: 'Milestone' },
  INSTRUCTION: { zh: '批示', en: 'Instruction' },
  REPORT: { zh: '上报', en: 'Report' },
  DECISION: { zh: '会议决定', en: 'Decision of a meeting' },
});
