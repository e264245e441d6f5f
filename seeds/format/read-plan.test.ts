import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfChinese } from '@duban/domain/sentence-faults';
import { afterEach, describe, expect, test } from 'vitest';
import { planDirectory } from '../directory.ts';
import type { Problem } from './problem.ts';
import { readPlan } from './read-plan.ts';
import { type Change, copyOfPlan, problemsOf, refusalOfFolder, removeCopies } from './testing/broken-plan.ts';

afterEach(removeCopies);

describe('the small plan', () => {
  const plan = readPlan(planDirectory('qingshan-2024'));
  const measure = (id: string) => plan.measures.find((one) => one.id === id);

  test('is read with its measures in the order of sections and codes', () => {
    expect(plan.measures.map((one) => one.code)).toEqual([
      '2-01',
      '2-02',
      '2.1-01',
      '2.1-02',
      '2.2-01',
      '2.2-02',
      '2.2-03',
    ]);
    expect(new Set(plan.measures.flatMap((one) => one.targets.map((target) => target.kind)))).toEqual(
      new Set(['growth', 'ceiling', 'deliverable', 'count', 'level']),
    );
  });

  test('distinguishes values of the report from values that a rule proposes', () => {
    expect(measure('spring-canals')?.origins.leadUnit).toEqual({
      kind: 'reported',
      at: [{ section: '二(一)', paragraph: 1, sentence: 2 }],
    });
    expect(measure('farmland')?.origins.leadUnit).toEqual({ kind: 'proposed', rule: 'lead-farming' });
    expect(measure('farmland')?.milestones[0]?.origin).toEqual({ kind: 'proposed', rule: 'quarterly' });
  });

  test('fills in the head of the lead unit and the leader in charge of it', () => {
    expect(measure('farmland')).toMatchObject({ responsible: 'farming-head', supervisingLeader: 'deputy-mayor' });
  });

  test('has a milestone on the leap day and one on a holiday', () => {
    expect(measure('spring-canals')?.milestones.map((one) => one.due)).toEqual(['2024-02-05', '2024-02-29']);
    expect(measure('people-park')?.milestones.at(-1)).toMatchObject({
      due: '2024-10-01',
      origin: { kind: 'reported' },
    });
  });
});

/** What a file says may be repeated, whatever it is, in quotation marks. */
const QUOTED = /“[\w .-]+”/g;
/** What a file itself has to say. */
const FORMS = ['UTF-8', 'GBK', '（true）', '（false）'];

describe('a plan is refused, by file and place and reason,', () => {
  const rows: [string, Change, Partial<Problem>][] = [
    [
      'for an unknown key',
      ['measures/headline.yaml', 'kind: ceiling', 'colour: red, kind: ceiling'],
      { file: 'measures/headline.yaml', path: 'measures[1].targets[0]', reason: 'unknown "colour"' },
    ],
    [
      'for a missing key',
      ['measures/headline.yaml', '    lead: development-reform\n    roadmap', '    roadmap'],
      { file: 'measures/headline.yaml', path: 'measures[1].lead' },
    ],
    [
      'for an unknown kind of target',
      ['measures/headline.yaml', 'kind: ceiling', 'kind: roof'],
      { path: 'measures[1].targets[0].kind', reason: 'must be count, level, growth, ceiling or deliverable' },
    ],
    [
      'for an id that nothing could be named after',
      ['measures/farming.yaml', 'id: spring-canals', `id: ${'a'.repeat(65)}`],
      { file: 'measures/farming.yaml', path: 'measures[0].id', reason: expect.stringContaining('at most 64') as never },
    ],
    [
      'for a title that is too long for a line',
      ['measures/farming.yaml', 'title: 高标准农田 |', `title: ${'田'.repeat(201)} |`],
      { path: 'measures[1].title', reason: 'must not be longer than 200 characters' },
    ],
    [
      'for a date that does not exist',
      ['measures/farming.yaml', '02-29', '02-30'],
      { path: 'measures[0].roadmap.steps[1]', reason: 'step m2 (2024-02-30): this date does not exist' },
    ],
    [
      'for an adoption date that does not exist',
      ['plan.yaml', 'adopted: 2024-01-18', 'adopted: 2023-02-29'],
      { file: 'plan.yaml', path: 'plan.adopted', reason: 'must be a date that exists, written 2023-05-01' },
    ],
    [
      'for a milestone outside the year',
      ['measures/farming.yaml', 'due: 02-29', 'due: 2025-02-28'],
      { reason: "step m2 (2025-02-28) lies outside the plan's year" },
    ],
    [
      'for a milestone before the plan was adopted',
      ['measures/farming.yaml', 'due: 02-05', 'due: 01-18'],
      { reason: "step m1 (2024-01-18) is not after the plan's adoption (2024-01-18)" },
    ],
    [
      'for milestones out of order',
      ['roadmaps.yaml', '05-15', '11-20'],
      { reason: 'step m2 (2024-11-15) is not after the step before it (2024-11-20)' },
    ],
    [
      'for an unknown unit',
      ['measures/farming.yaml', 'support: [water]', 'support: [wather]'],
      { file: 'measures/farming.yaml', path: 'measures[1].support[0]', reason: 'no unit "wather"' },
    ],
    [
      'for a lead that no rule explains',
      ['rules.yaml', 'leads: farming', 'leads: culture'],
      { path: 'measures[1].lead' },
    ],
    [
      'for an unknown rule',
      ['measures/livelihood.yaml', 'rule: open-on-the-day', 'rule: because'],
      { path: 'measures[1].roadmap.rule', reason: 'no rule "because" in rules.yaml' },
    ],
    [
      'for an unknown roadmap',
      ['measures/livelihood.yaml', 'roadmap: two-steps', 'roadmap: no-steps'],
      { path: 'measures[0].roadmap', reason: 'no roadmap "no-steps" in roadmaps.yaml' },
    ],
    [
      'for a section that does not exist',
      ['measures/livelihood.yaml', 'section: livelihood', 'section: elsewhere'],
      { path: 'section', reason: 'no section "elsewhere" in sections.yaml' },
    ],
    [
      'for a source outside its sections',
      ['measures/livelihood.yaml', 'sources: 二(二)/1/1', 'sources: 九/1/1'],
      { path: 'measures[0].sources', reason: 'no section "九" in sections.yaml' },
    ],
    [
      'for a source written otherwise',
      ['measures/livelihood.yaml', 'sources: 二(二)/1/1', 'sources: 二(二).1.1'],
      { path: 'measures[0].sources' },
    ],
    [
      'for a measure that occurs twice',
      ['measures/livelihood.yaml', 'id: reading-rooms', 'id: farmland'],
      { path: 'measures[0].id', reason: '"farmland" occurs twice' },
    ],
    [
      'for a target that occurs twice',
      ['measures/farming.yaml', 'id: farmland-new', 'id: polluted-days'],
      { file: 'measures/headline.yaml', path: 'measures[1].targets[0]', reason: 'target "polluted-days" occurs twice' },
    ],
    [
      'for a sum that does not add up',
      ['measures/farming.yaml', 'value: 4', 'value: 5'],
      { file: 'relations.yaml', path: 'relations[0]', reason: '"farmland" is 6, but its parts add up to 7' },
    ],
    [
      'for a relation to a target that does not exist',
      ['relations.yaml', 'whole: farmland', 'whole: farmlands'],
      { path: 'relations[0]', reason: 'no target "farmlands"' },
    ],
    [
      'for a roadmap that falls',
      ['roadmaps.yaml', 'share: 75', 'share: 40'],
      { reason: 'falls on its way for "farmland": 1.5, 3, 2.4, 6' },
    ],
    [
      'for a roadmap that does not arrive',
      ['roadmaps.yaml', 'due: 11-15, share: 100', 'due: 11-15, share: 90'],
      { path: 'measures[0].roadmap', reason: 'ends with 10 for "reading-rooms", whose target is 12' },
    ],
    [
      'for expected values that are too few',
      ['measures/livelihood.yaml', '[94, 94.5, 95, 96]', '[94, 96]'],
      { path: 'measures[2].roadmap.expect.tap-water', reason: 'has 2 values, but the roadmap has 4 steps' },
    ],
    [
      'for a value without a unit',
      ['measures/headline.yaml', 'value: 30, unit: 天', 'value: 30'],
      { path: 'measures[1].targets[0].unit', reason: 'is missing: a value needs its unit' },
    ],
    [
      'for a unit in two portfolios',
      ['leaders.yaml', 'portfolio: [development-reform]', 'portfolio: [development-reform, water]'],
      { file: 'leaders.yaml', reason: '"water" is already in the charge of "county-mayor"' },
    ],
    [
      'for half of a surrogate pair',
      ['units.yaml', 'name: 青山县水利局 | Water Bureau', 'name: "\\ud800"'],
      {
        file: 'units.yaml',
        path: 'units[1].name',
        reason: 'must not hold control characters or half of a surrogate pair',
      },
    ],
    [
      'for a group with a member that is no unit',
      [
        'units.yaml',
        'units:',
        'groups:\n  - { id: all, name: 各单位, shortName: 各单位, members: [water, offices] }\nunits:',
      ],
      {
        file: 'units.yaml',
        path: 'groups[0].members[1]',
        reason: 'no unit "offices": the members of a group are units',
      },
    ],
    [
      'for a group with the id of a unit',
      [
        'units.yaml',
        'units:',
        'groups:\n  - { id: water, name: 各单位, shortName: 各单位, members: [water, farming] }\nunits:',
      ],
      { file: 'units.yaml', path: 'groups[0].id', reason: '"water" occurs twice' },
    ],
    [
      'for a unit by an unknown rule',
      ['units.yaml', 'shortName: 县水利局', 'shortName: 县水利局\n    rule: because'],
      { file: 'units.yaml', path: 'units[1].rule', reason: 'no rule "because" in rules.yaml' },
    ],
    [
      'for a calendar that does not reach the end of the year',
      ['calendar.yaml', 'to: 2025-03-31', 'to: 2024-11-30'],
      { file: 'calendar.yaml', path: 'calendar', reason: 'must reach from 2024-01-18 to 2024-12-31' },
    ],
    [
      'for a calendar of decades',
      ['calendar.yaml', 'to: 2025-03-31', 'to: 2055-03-31'],
      { file: 'calendar.yaml', path: 'calendar.to', reason: 'must not lie more than ten years after the first date' },
    ],
    [
      'for a year before without a figure',
      ['measures/headline.yaml', 'value: 12.5, unit: 亿元, growth: 6, source', 'source'],
      { path: 'measures[0].targets[0].lastYear.value', reason: 'is missing: give value, growth or both' },
    ],
    [
      'for a year before whose parts do not add up',
      ['measures/headline.yaml', 'growth: 6', 'parts: [6, 6], growth: 6'],
      { path: 'measures[0].targets[0].lastYear.parts', reason: 'add up to 12, but the value is 12.5' },
    ],
    [
      'for a figure of the year before that its report does not state',
      ['measures/livelihood.yaml', 'value: 94', 'value: 93'],
      { path: 'measures[2].targets[0].lastYear', reason: '93% does not stand in 一/1/2 of report.txt' },
    ],
    [
      'for a place that its report does not have',
      ['measures/livelihood.yaml', 'sources: 二(二)/1/3', 'sources: 二(二)/7/1'],
      { path: 'measures[2].sources', reason: 'report.txt has no sentence 二(二)/7/1' },
    ],
    ['for what is not YAML', ['units.yaml', 'shortName: 县发改委', 'shortName: [县发改委'], { file: 'units.yaml' }],
    [
      'for a comma that needed quotes',
      ['leaders.yaml', 'County Mayor,', 'County Mayor, head of the county,'],
      { reason: 'unknown "head of the county" (a comma within { } or [ ] needs quotes around)' },
    ],
  ];

  test.each(rows)('%s', (_title, change, expected) => {
    expect(problemsOf(change)).toContainEqual(expect.objectContaining(expected));
  });

  test('in Chinese that repeats only what the file says', () => {
    const said = new Set(rows.flatMap(([, change]) => problemsOf(change).map(({ reasonZh }) => reasonZh)));
    expect(said.size).toBeGreaterThan(30);
    expect([...said].flatMap((reason) => faultsOfChinese(reason.replace(QUOTED, '“…”'), FORMS))).toEqual([]);
  });

  test('for a missing file', () => {
    const folder = copyOfPlan();
    rmSync(join(folder, 'leaders.yaml'));
    expect(refusalOfFolder(folder).problems).toEqual([
      {
        file: 'leaders.yaml',
        path: '',
        line: null,
        reason: 'this file is missing',
        reasonZh: '没有这个文件',
      },
    ]);
  });

  test('for all of its problems at once, in one message with the lines', () => {
    const folder = copyOfPlan(
      ['measures/farming.yaml', 'support: [water]', 'support: [wather]'],
      ['measures/livelihood.yaml', 'roadmap: two-steps', 'roadmap: no-steps'],
      ['relations.yaml', 'whole: farmland', 'whole: farmlands'],
    );
    const lineOf = (file: string, text: string): number =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .findIndex((line) => line.includes(text)) + 1;
    const wather = lineOf('measures/farming.yaml', 'wather');
    const noSteps = lineOf('measures/livelihood.yaml', 'no-steps');
    const farmlands = lineOf('relations.yaml', '- ');
    expect(refusalOfFolder(folder).message).toBe(
      [
        `计划文件有3处问题，未能使用。The plan in ${folder} cannot be used (3 problems):`,
        `  measures/farming.yaml:${wather} measures[1].support[0]: 没有单位“wather” · no unit "wather"`,
        `  measures/livelihood.yaml:${noSteps} measures[0].roadmap: 路线图文件中没有路线图“no-steps” · no roadmap "no-steps" in roadmaps.yaml`,
        `  relations.yaml:${farmlands} relations[0]: 没有目标“farmlands” · no target "farmlands"`,
      ].join('\n'),
    );
  });
});
