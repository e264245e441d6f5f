/** The words of the overview. */

import { type Phrase, words } from '../kit/words/phrase.ts';

/** 转红灯; a state that is no lamp, such as 已销号, needs no verb. */
const becoming = (name: string): string => (name.endsWith('灯') ? `转${name}` : name);

const inEnglish = ({ zh, en }: Phrase): string => (en || zh).toLowerCase();

export const overviewWords = words({
  ownPortfolio: { zh: '我分管的', en: 'My portfolio' },
  portfolioOf: (title: Phrase) => ({ zh: `${title.zh}分管的举措`, en: `In the charge of ${title.en || title.zh}` }),
  unknownLeader: { zh: '没有这位领导', en: 'No such leader' },
  wholePlan: { zh: '查看全计划', en: 'Whole plan' },
  title: { zh: '总览', en: 'Overview' },
  headline: (total: number, lagging: number) =>
    lagging === 0
      ? { zh: `${total}项举措，没有落后的`, en: `${total} measures, none behind` }
      : { zh: `${total}项举措中${lagging}项落后`, en: `${lagging} of ${total} measures are behind` },
  comparedWith: (date: Phrase) => ({ zh: `较${date.zh}`, en: `Since ${date.en}` }),
  turnedTo: (lamp: Phrase, from: Phrase | null, count: number) => ({
    zh: `${from ? `由${from.zh}` : ''}${becoming(lamp.zh)}${count}项`,
    en: `${count} turned ${from ? `from ${inEnglish(from)} to ` : ''}${inEnglish(lamp)}`,
  }),
  nothingTurned: { zh: '灯号没有变化', en: 'no lamp has turned' },
  standing: { zh: '各灯举措', en: 'Measures by lamp' },
  verified: { zh: '到期节点中已核实', en: 'of milestones due are verified' },
  overdueDue: (count: number) => ({ zh: `逾期${count}`, en: `${count} overdue` }),
  waitingDue: (count: number) => ({ zh: `待核实${count}`, en: `${count} to be verified` }),
  extensionsDue: (count: number) => ({ zh: `延期待批${count}`, en: `${count} asked to be extended` }),
  lampBecause: (lamp: Phrase, reason: Phrase) => ({
    zh: `${lamp.zh}：${reason.zh}`,
    en: `${lamp.en || lamp.zh}: ${reason.en || reason.zh}`,
  }),
  headlineTargets: { zh: '主要预期目标', en: 'Headline targets' },
  target: { zh: '目标', en: 'Target' },
  wholeYear: { zh: '全年', en: 'Whole year' },
  course: { zh: '走势（虚线为序时）', en: 'Course (dashed: scheduled)' },
  latest: { zh: '最近', en: 'Latest' },
  expected: { zh: '序时', en: 'Scheduled' },
  lamp: { zh: '灯号', en: 'Lamp' },
  nothingReported: { zh: '尚未上报', en: 'Nothing reported' },
  shouldBe: (value: string) => ({ zh: `应达${value}`, en: `should be ${value}` }),
  notAbove: (value: string) => ({ zh: `不超过${value}`, en: `at most ${value}` }),
  sections: { zh: '各板块', en: 'Sections' },
  section: { zh: '板块', en: 'Section' },
  units: { zh: '各牵头单位', en: 'Lead units' },
  unit: { zh: '单位', en: 'Unit' },
  measures: { zh: '举措', en: 'Measures' },
  all: { zh: '共', en: 'All' },
  turned: { zh: '本周变化', en: 'Turned this week' },
  moreTurns: (count: number) => ({ zh: `只列出最近的${count}项。`, en: `The ${count} newest are shown.` }),
  allTurned: { zh: '全部变化的举措', en: 'All measures that turned' },
  nextMeetings: { zh: '下一次会议', en: 'Next meetings' },
  noTurns: { zh: '一周内没有灯号变化', en: 'No lamp has turned in a week' },
});
