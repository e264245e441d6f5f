/** A small plan for tests: three units, two sections, a handful of measures with milestones and targets of every kind. */

import {
  DEFAULT_LADDER,
  DEFAULT_SETTINGS,
  type MeasureDefinition,
  type Origin,
  type PlanDefinition,
  type PlanPolicies,
  type Target,
  type TargetKind,
} from '@duban/domain';
import { policyOf, RULES } from '@duban/domain/testing/lamp';

const proposed: Origin = { kind: 'proposed', rule: 'by-hand' };
const AT = { section: '一', paragraph: 1, sentence: 1 };

export const UNITS = ['science', 'roads', 'schools'] as const;
const SECTIONS = ['one', 'two'] as const;

export const target = (id: string, kind: TargetKind, value: number | null): Target => ({
  id,
  kind,
  label: { zh: `目标${id}` },
  value,
  unit: kind === 'deliverable' ? null : '个',
  baseline: null,
  atLeast: false,
  sources: [AT],
});

export type MeasureFields = Partial<
  Pick<MeasureDefinition, 'code' | 'title' | 'section' | 'leadUnit' | 'supportUnits' | 'supervisingLeader' | 'targets'>
> & { readonly dues?: readonly string[] };

/** The printed code of a measure by its name: a is 1-01, x-9 is 2-99 and x-10 is 2-100, 4-11-3 is 4.11-03. */
export const codeOf = (id: string): string => {
  const two = (number: string | number): string => String(number).padStart(2, '0');
  const [, chapter, section, number] = /^(\d+)-(\d+)-(\d+)$/.exec(id) ?? [];
  if (number !== undefined) return `${chapter}.${section}-${two(number)}`;
  const [, place] = /^x-(\d+)$/.exec(id) ?? [];
  return place === undefined ? `1-${two(id.charCodeAt(0) - 96)}` : `2-${90 + Number(place)}`;
};

/** Milestones are named m1, m2, … in the order of their dates. */
export const measure = (id: string, fields: MeasureFields = {}): MeasureDefinition => {
  const { dues = ['2023-03-31', '2023-06-30'], ...rest } = fields;
  return {
    id,
    code: codeOf(id),
    title: { zh: `举措${id}`, en: `Measure ${id}` },
    section: 'one',
    sources: [AT],
    targets: [target(`${id}-count`, 'count', 20), target(`${id}-done`, 'deliverable', null)],
    descriptors: [],
    milestones: dues.map((due, index) => ({
      id: `m${index + 1}`,
      ordinal: index + 1,
      label: { zh: `节点${index + 1}` },
      due,
      expected: [{ target: `${id}-count`, value: (index + 1) * 5 }],
      origin: proposed,
    })),
    leadUnit: 'science',
    supportUnits: [],
    responsible: 'science-head',
    supervisingLeader: 'vice-mayor',
    evidence: [{ zh: '证明' }],
    origins: {
      leadUnit: proposed,
      supportUnits: proposed,
      responsible: proposed,
      supervisingLeader: proposed,
      evidence: proposed,
    },
    ...rest,
  };
};

/** Nothing is owed but milestones, and the ladder is never climbed for them: each test sees what it is about. */
const QUIET: PlanPolicies = {
  settings: { ...DEFAULT_SETTINGS, acknowledgeWithin: { days: 366, kind: 'calendar' }, cadence: { kind: 'none' } },
  lamps: policyOf([RULES.binary]),
  ladder: { ...DEFAULT_LADDER, rungs: DEFAULT_LADDER.rungs.filter(({ id }) => id === 'report-missing') },
};

/** Everything happens: drafts are signed, reports are owed each month, two have to agree, lamps turn, the ladder climbs. */
export const LOUD: PlanPolicies = {
  settings: {
    ...DEFAULT_SETTINGS,
    signOff: true,
    extensions: { most: 2, chain: ['unit-head', 'supervisor'] },
    amendments: { chain: ['unit-head', 'supervisor', 'leader'] },
  },
  lamps: policyOf([RULES.binary]),
  ladder: DEFAULT_LADDER,
};

export const plan = (
  measures: readonly MeasureDefinition[],
  id = 'small-2023',
  policies: PlanPolicies = QUIET,
): PlanDefinition => ({
  id,
  title: { zh: '小计划' },
  year: 2023,
  place: { zh: '小地方' },
  adopted: '2023-02-01',
  report: { title: { zh: '政府工作报告' }, date: '2023-02-01' },
  sections: SECTIONS.map((section, index) => ({
    id: section,
    code: String(index + 1),
    title: { zh: `板块${section}` },
    ordinal: index + 1,
  })),
  units: UNITS.map((unit) => ({ id: unit, name: { zh: `${unit}局` }, shortName: unit })),
  posts: [{ id: 'science-head', title: { zh: '局长' }, unit: 'science' }],
  leaders: [
    { id: 'mayor', title: { zh: '区长' }, main: true, portfolio: [] },
    { id: 'vice-mayor', title: { zh: '副区长' }, main: false, portfolio: [...UNITS] },
  ],
  calendar: { from: '2023-01-01', to: '2023-12-31', holidays: [], makeUpDays: [] },
  rules: [{ id: 'by-hand', text: { zh: '人工拟定' } }],
  policies,
  measures,
  relations: [],
});

/** One measure of each unit; `a` leads in section one, `b` and `c` in section two; `b` is supported by science. */
export const threeMeasures = (): readonly MeasureDefinition[] => [
  measure('a'),
  measure('b', { section: 'two', leadUnit: 'roads', supportUnits: ['science'], dues: ['2023-03-31', '2023-09-30'] }),
  measure('c', { section: 'two', leadUnit: 'schools', supervisingLeader: 'mayor', dues: ['2023-05-31'] }),
];
