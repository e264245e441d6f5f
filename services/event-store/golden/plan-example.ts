/** A plan, a measure, a policy and an amendment as the domain writes them today, for the examples of events. */
import {
  type Amendment,
  DEFAULT_LADDER,
  DEFAULT_SETTINGS,
  type Ladder,
  type LampPolicy,
  type MeasureDefinition,
  type Origin,
  type PlanFrame,
} from '@duban/domain';

const at = { section: '四(四)', paragraph: 1, sentence: 2 };
const proposed: Origin = { kind: 'proposed', rule: 'usual-bureau' };
const reported: Origin = { kind: 'reported', at: [at] };

export const definition: MeasureDefinition = {
  id: 'high-tech-enterprises',
  code: '4.4-01',
  title: { zh: '新增高新技术企业', en: 'New high-tech enterprises' },
  section: '4-4',
  sources: [at],
  targets: [
    {
      id: 'enterprises',
      kind: 'growth',
      label: { zh: '高新技术企业增长' },
      value: 10.5,
      unit: '%',
      baseline: { year: 2022, value: 158, unit: '家', source: { section: '一', paragraph: 2, sentence: 1 } },
      atLeast: true,
      sources: [at],
      note: { zh: '以2022年为基数' },
    },
    {
      id: 'park',
      kind: 'deliverable',
      label: { zh: '建成产业园' },
      value: null,
      unit: null,
      baseline: null,
      atLeast: false,
      sources: [at],
    },
  ],
  descriptors: [{ label: { zh: '年产能' }, value: 30, unit: '万台', source: at }],
  milestones: [
    {
      id: 'm1',
      ordinal: 1,
      label: { zh: '上半年' },
      due: '2023-06-30',
      expected: [{ target: 'enterprises', value: 5 }],
      origin: proposed,
    },
  ],
  leadUnit: 'science',
  supportUnits: ['education'],
  responsible: 'science-head',
  supervisingLeader: 'vice-mayor',
  evidence: [{ zh: '认定文件' }],
  origins: {
    leadUnit: reported,
    supportUnits: proposed,
    responsible: proposed,
    supervisingLeader: proposed,
    evidence: proposed,
  },
};

export const lamps: LampPolicy = {
  id: 'two-lights',
  version: 1,
  title: { zh: '两色灯' },
  source: { zh: '自拟' },
  lamps: [
    { id: 'green', name: { zh: '绿灯' }, colour: '#2e7d32', meaning: 'on-time', severity: 1 },
    { id: 'red', name: { zh: '红灯' }, colour: '#d32f2f', meaning: 'behind', severity: 2 },
  ],
  situations: { onTime: 'green', done: 'green', notStarted: 'green', setAside: 'green' },
  scheduled: { mode: 'roadmap-steps', asAt: 'day', graceDays: 0 },
  rules: [{ kind: 'binary', reached: 'green', behind: 'red' }],
};
/** One rung is enough: the shapes of the others are those of the domain's type. */
export const ladder: Ladder = { ...DEFAULT_LADDER, version: 1, rungs: DEFAULT_LADDER.rungs.slice(0, 1) };

export const change: Amendment = {
  targets: [{ target: 'enterprises', value: 9.5 }],
  milestones: [{ milestone: 'm1', due: '2023-08-31', expected: [{ target: 'enterprises', value: 4 }] }],
};

export const frame: PlanFrame = {
  id: 'zhongyuan-2023',
  title: { zh: '中原区2023年工作' },
  year: 2023,
  place: { zh: '中原区', en: 'Zhongyuan district' },
  adopted: '2023-02-22',
  report: { title: { zh: '政府工作报告' }, date: '2023-02-21' },
  sections: [{ id: '4-4', code: '四(四)', title: { zh: '科技创新' }, ordinal: 5 }],
  units: [{ id: 'science', name: { zh: '区科技局' }, shortName: '科技局' }],
  posts: [{ id: 'science-head', title: { zh: '局长' }, unit: 'science' }],
  leaders: [{ id: 'vice-mayor', title: { zh: '副区长' }, main: false, portfolio: ['science'] }],
  calendar: {
    from: '2023-01-01',
    to: '2023-12-31',
    holidays: [{ date: '2023-05-01', name: '劳动节' }],
    makeUpDays: [{ date: '2023-05-06', name: '劳动节' }],
  },
  rules: [{ id: 'usual-bureau', text: { zh: '由通常承办此类工作的部门牵头' } }],
  relations: [
    { kind: 'sum', whole: 'roads', parts: ['district-roads', 'city-roads'], note: { zh: '74 = 39 + 35' } },
    { kind: 'same-as', target: 'rd-intensity', as: 'rd-share', note: { zh: '报告两处提及' } },
  ],
  policies: { settings: DEFAULT_SETTINGS, lamps, ladder },
  measureIds: ['high-tech-enterprises'],
};
