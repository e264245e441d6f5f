import { isWorkingDay, type Target, type TargetKind } from '@duban/domain';
import { describe, expect, test } from 'vitest';
import { planDirectory } from './directory.ts';
import { readPlan } from './format/read-plan.ts';

const plan = readPlan(planDirectory('zhongyuan-2023'));
const targets = new Map(plan.measures.flatMap((measure) => measure.targets).map((target) => [target.id, target]));
const target = (id: string): Target | undefined => targets.get(id);

/** Copied by hand from the report, apart from the data: every number that it promises. */
const promised: [id: string, kind: TargetKind, value: number, unit: string][] = [
  ['gdp-growth', 'growth', 7, '%'],
  ['budget-revenue-growth', 'growth', 3, '%'],
  ['industrial-output-growth', 'growth', 9, '%'],
  ['fixed-investment-growth', 'growth', 15, '%'],
  ['retail-sales-growth', 'growth', 12, '%'],
  ['research-intensity-rate', 'level', 2.6, '%'],
  ['registered-unemployment', 'ceiling', 3.5, '%'],
  ['market-entities-growth', 'growth', 10, '%'],
  ['market-entities-total', 'level', 11, '万家'],
  ['enterprises-above-threshold', 'count', 200, '家'],
  ['high-tech-enterprises', 'count', 200, '家'],
  ['technology-enterprises', 'count', 350, '家'],
  ['technology-contracts-growth', 'growth', 33, '%'],
  ['technology-contracts-value', 'count', 38, '亿元'],
  ['national-innovation-platforms', 'count', 2, '个'],
  ['local-innovation-platforms', 'count', 16, '个'],
  ['new-research-institutions', 'count', 3, '个'],
  ['maker-spaces', 'count', 3, '个'],
  ['east-roads', 'count', 10, '条'],
  ['old-estates', 'count', 14, '个'],
  ['lifts', 'count', 30, '部'],
  ['west-roads', 'count', 53, '条'],
  ['west-roads-open', 'count', 12, '条'],
  ['roads-total', 'count', 74, '条'],
  ['roads-district', 'count', 39, '条'],
  ['roads-city', 'count', 35, '条'],
  ['roads-completed', 'count', 42, '条'],
  ['water-pipes', 'count', 16.9, '公里'],
  ['gas-pipes', 'count', 35.6, '公里'],
  ['heating-pipes-renewed', 'count', 5, '公里'],
  ['gas-safety-devices', 'count', 39.3, '万户'],
  ['parking', 'count', 8.4, '万个'],
  ['mechanised-cleaning', 'level', 99, '%'],
  ['public-toilets', 'count', 5, '座'],
  ['waste-transfer-stations', 'count', 3, '座'],
  ['green-space', 'count', 15, '万平方米'],
  ['large-park', 'count', 1, '个'],
  ['pocket-parks', 'count', 6, '个'],
  ['old-parks', 'count', 3, '个'],
  ['urban-employment', 'count', 2, '万人'],
  ['schools', 'count', 24, '所'],
  ['outstanding-teachers', 'count', 100, '名'],
  ['teachers-recruited', 'count', 500, '名'],
  ['day-care-centres', 'count', 5, '家'],
  ['nurseries', 'level', 50, '%'],
  ['community-clinics', 'count', 3, '家'],
  ['fitness-trails', 'count', 10, '条'],
  ['fitness-station', 'count', 1, '个'],
  ['resettlement-investment', 'count', 95, '亿元'],
  ['resettlement-project-count', 'count', 42, '个'],
  ['serious-accidents', 'ceiling', 0, '起'],
];

describe('what the report promises', () => {
  test.each(promised)('%s: %s of %d %s', (id, kind, value, unit) => {
    expect(target(id)).toMatchObject({ kind, value, unit });
  });

  test('contains all numbers of the plan, except the one that follows from another', () => {
    const valued = [...targets.values()].filter((one) => one.value !== null).map((one) => one.id);
    expect(valued.toSorted()).toEqual([...promised.map(([id]) => id), 'resident-income-growth'].toSorted());
  });

  test('has the baselines that section 一 gives, and a note where it gives none', () => {
    const growth = [...targets.values()].filter((one) => one.kind === 'growth');
    expect(Object.fromEntries(growth.map((one) => [one.id, one.baseline?.value ?? null]))).toEqual({
      'gdp-growth': 765.3,
      'budget-revenue-growth': 50.2,
      'industrial-output-growth': null,
      'fixed-investment-growth': null,
      'retail-sales-growth': null,
      'resident-income-growth': 47759,
      'market-entities-growth': null,
      'technology-contracts-growth': 28.58,
    });
    for (const one of growth) if (one.baseline === null) expect(one.note?.zh).toContain('无基数');
  });

  test('is consistent: contracts that grow by a third from 28.58 exceed 38', () => {
    const growth = target('technology-contracts-growth');
    const reached = ((growth?.baseline?.value ?? 0) * (100 + (growth?.value ?? 0))) / 100;
    expect(reached).toBeGreaterThan(target('technology-contracts-value')?.value ?? Number.POSITIVE_INFINITY);
  });

  test('is striven for (力争), and not promised, in three sentences', () => {
    const striven = [...targets.values()].filter(({ stretch }) => stretch);
    expect(striven.map(({ id }) => id).toSorted()).toEqual([
      'enterprises-above-threshold',
      'high-tech-enterprises',
      'local-innovation-platforms',
      'market-entities-growth',
      'market-entities-total',
      'national-innovation-platforms',
      'new-research-institutions',
      'technology-enterprises',
    ]);
    const places = striven.flatMap(({ sources }) =>
      sources.map((at) => `${at.section}/${at.paragraph}/${at.sentence}`),
    );
    expect([...new Set(places)]).toEqual(['四(一)/1/11', '四(四)/1/2', '四(四)/1/5']);
  });

  test('is one target where it is promised twice', () => {
    expect(target('research-intensity-rate')?.sources).toEqual([
      { section: '三', paragraph: 2, sentence: 1 },
      { section: '四(四)', paragraph: 1, sentence: 2 },
    ]);
  });

  test('does not count descriptive numbers: 800 and 300 万件, three teams, 16 policies, 20 places, housing begun and stalled', () => {
    const described = plan.measures.flatMap((measure) => measure.descriptors.map((one) => `${one.value} ${one.unit}`));
    expect(described.toSorted()).toEqual(
      [
        '800 万件',
        '300 万件',
        '3 个',
        '5000 平方米',
        '2000 平方米',
        '20 托位',
        '4 个',
        '16 条',
        '254.56 万平方米',
        '11 个',
      ].toSorted(),
    );
  });

  test('names neither units nor dates, so that all of these are marked as proposed', () => {
    for (const measure of plan.measures) {
      expect(Object.values(measure.origins).map((origin) => origin.kind)).toEqual(Array(5).fill('proposed'));
      expect(measure.milestones.every((milestone) => milestone.origin.kind === 'proposed')).toBe(true);
    }
  });
});

/** Copied by hand from the report's review of 2022, apart from the data. */
const reached: [id: string, value: number | null, unit: string | null, growth: number | null][] = [
  ['gdp-growth', 765.3, '亿元', 1.9],
  ['budget-revenue-growth', 50.2, '亿元', -2.6],
  ['fixed-investment-growth', null, null, -4.1],
  ['industrial-output-growth', null, null, 4.5],
  ['retail-sales-growth', null, null, -2.1],
  ['resident-income-growth', 47759, '元', 4.9],
  ['technology-contracts-value', 28.58, '亿元', 14],
  ['technology-enterprises', 145, '家', null],
  ['local-innovation-platforms', 12, '家', null],
  ['new-research-institutions', 3, '家', null],
  ['lifts', 33, '部', null],
  ['water-pipes', 10.12, '公里', null],
  ['heating-pipes-renewed', 11.27, '公里', null],
  ['gas-pipes', 156.6, '公里', null],
  ['mechanised-cleaning', 98, '%', null],
  ['green-space', 29.5, '万平方米', null],
  ['urban-employment', 2, '万人', null],
  ['schools', 19, '所', null],
  ['teachers-recruited', 386, '名', null],
  ['community-clinics', 2, '家', null],
  ['fitness-trails', 40, '条', null],
  ['fitness-station', 1, '个', null],
];

describe('what the report says of the year before', () => {
  test.each(reached)('%s: %s %s, growth %s', (id, value, unit, growth) => {
    expect(target(id)?.lastYear).toMatchObject({ value, unit, growth });
  });

  test('stands beside 56 of the 180 targets, with a label wherever another thing is counted', () => {
    const beside = [...targets.values()].filter((one) => one.lastYear);
    expect([targets.size, beside.length]).toEqual([180, 56]);
    const unlike = beside.filter(
      ({ kind, unit, lastYear }) =>
        kind === 'deliverable' || (kind !== 'growth' && unit !== lastYear?.unit && lastYear?.growth === null),
    );
    expect(unlike.filter(({ lastYear }) => !lastYear?.label).map(({ id }) => id)).toEqual([]);
  });
});

describe('the proposed roadmaps', () => {
  const milestones = plan.measures.flatMap((measure) =>
    measure.milestones.map((milestone) => ({ ...milestone, lead: measure.leadUnit })),
  );

  test('have three to five steps for each measure', () => {
    for (const { code, milestones: steps } of plan.measures)
      expect([code, steps.length >= 3 && steps.length <= 5]).toEqual([code, true]);
  });

  test('are due on working days from 15 March to the end of the year', () => {
    for (const { due } of milestones) {
      expect(isWorkingDay(plan.calendar, due)).toBe(true);
      expect(due >= '2023-03-15' && due <= '2023-12-31').toBe(true);
    }
  });

  test('are spread: no day has more than a tenth of the measures, no unit more than five on one day', () => {
    const counts = (keys: string[]): number[] => [...Map.groupBy(keys, (key) => key).values()].map((all) => all.length);
    expect(Math.max(...counts(milestones.map((one) => one.due)))).toBeLessThanOrEqual(plan.measures.length / 10);
    expect(Math.max(...counts(milestones.map((one) => `${one.lead} ${one.due}`)))).toBeLessThanOrEqual(5);
  });

  test('of the roads add up at each step', () => {
    const roads = plan.measures.find((measure) => measure.id === 'roads-under-construction');
    for (const { expected } of roads?.milestones ?? []) {
      const value = (id: string): number => expected.find((one) => one.target === id)?.value ?? Number.NaN;
      expect(value('roads-district') + value('roads-city')).toBe(value('roads-total'));
    }
  });

  test('have teachers at work before September and heating pipes ready before 15 November', () => {
    const last = (id: string) => plan.measures.find((measure) => measure.id === id)?.milestones.at(-1)?.due ?? '';
    expect(last('teachers-recruited') < '2023-09-01').toBe(true);
    expect(last('heating-pipes-renewed') < '2023-11-15').toBe(true);
  });
});

describe('the sub-district offices', () => {
  const group = plan.groups?.find(({ id }) => id === 'sub-districts');
  const offices = plan.units.filter(({ id }) => group?.members.includes(id));

  test('are a group of fourteen units, whose names are proposed by a rule that says its source', () => {
    expect(offices).toHaveLength(14);
    expect(new Set(offices.map(({ name }) => name.zh)).size).toBe(14);
    for (const { origin } of offices) expect(origin).toEqual({ kind: 'proposed', rule: 'sub-district-names' });
    expect(plan.rules.find(({ id }) => id === 'sub-district-names')?.text.zh).toContain('公开的行政区划资料');
  });

  test('each support every measure that names the group, and belong to one leader', () => {
    const named = plan.measures.filter(({ supportGroups }) => supportGroups?.includes('sub-districts'));
    expect(named.length).toBeGreaterThan(50);
    for (const { supportUnits } of named) for (const { id } of offices) expect(supportUnits).toContain(id);
    const others = plan.measures.filter((measure) => !named.includes(measure));
    expect(others.flatMap(({ supportUnits }) => supportUnits).filter((unit) => group?.members.includes(unit))).toEqual(
      [],
    );
    expect(plan.leaders.find(({ id }) => id === 'district-mayor')?.portfolio).toEqual(
      expect.arrayContaining([...(group?.members ?? [])]),
    );
  });
});

test('every text has its English', () => {
  const texts = plan.measures.flatMap((measure) => [
    measure.title,
    ...measure.targets.flatMap((one) => [one.label, ...(one.note ? [one.note] : [])]),
    ...measure.milestones.map((one) => one.label),
    ...measure.evidence,
    ...measure.descriptors.map((one) => one.label),
  ]);
  expect(texts.filter((text) => text.en === undefined)).toEqual([]);
});

test('every unit leads or supports, and every leader is in charge of at least one measure or unit', () => {
  const busy = new Set(plan.measures.flatMap((measure) => [measure.leadUnit, ...measure.supportUnits]));
  expect(plan.units.filter((unit) => !busy.has(unit.id))).toEqual([]);
  expect(plan.leaders.filter((leader) => leader.portfolio.length === 0)).toEqual([]);
  expect(plan.leaders.filter((leader) => leader.main)).toHaveLength(1);
});
