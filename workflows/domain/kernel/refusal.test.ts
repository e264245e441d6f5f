import { describe, expect, it } from 'vitest';
import { ROLES } from './actor.ts';
import { MEASURE_COMMANDS, PLAN_COMMANDS } from './command-catalogue.ts';
import { namesOf } from './names.ts';
import { makeRefusal, REFUSAL_CODES, type Refusal, type RefusalCode, refusalText } from './refusal.ts';
import { faultsOfChinese, faultsOfEnglish } from './sentence-faults.ts';

const names = namesOf(
  {
    id: 'north-2023',
    title: { zh: '北区2023年计划', en: 'Plan of the north for 2023' },
    units: [
      { id: 'science', name: { zh: '区科技局', en: 'District Science Bureau' } },
      { id: 'education', name: { zh: '区教育局', en: 'District Education Bureau' } },
    ],
    leaders: [{ id: 'vice-mayor', title: { zh: '分管副区长', en: 'Vice-mayor in charge' } }],
    ladders: [{ rungs: [{ id: 'urging-due', title: { zh: '逾期催办', en: 'Urging' } }] }],
  },
  [
    {
      id: 'firms',
      code: '4.4-01',
      title: { zh: '新增高新技术企业', en: 'New technology firms' },
      milestones: [
        { id: 'm1', label: { zh: '完成“双百”摸底', en: 'Survey finished' } },
        { id: 'm2', label: { zh: '全年完成', en: 'Year finished' } },
      ],
      targets: [{ id: 'enterprises', label: { zh: '企业', en: 'Firms' } }],
    },
  ],
);

const INSTANT = '2023-02-23T01:00:00.000Z';
const [A, B] = ['2023-06-30', '2023-07-31'];

/** Facts as the domain fills them in. */
const FACTS: Readonly<Record<RefusalCode, readonly Refusal['facts'][]>> = {
  INVALID: [{ reason: 'must not be empty', reasonZh: '不能为空' }],
  COMMAND_ID_REUSED: [{ commandId: '7' }],
  NOT_ALLOWED: ROLES.flatMap((role) =>
    [...Object.keys(MEASURE_COMMANDS), ...Object.keys(PLAN_COMMANDS), 'recordAttempt', 'unheard-of'].map((command) => ({
      role,
      command,
    })),
  ),
  NOT_YOUR_MEASURE: [
    { leadUnit: 'science', unit: 'education' },
    { leadUnit: 'science', unit: null },
    { leadUnit: 'lost', unit: 'lost' },
  ],
  NOT_IN_PORTFOLIO: [{ leader: 'vice-mayor' }, { leader: 'lost' }, { leader: '' }],
  MEASURE_UNKNOWN: [{ measure: 'lost-measure' }],
  ALREADY_ISSUED: [{ issuedAt: INSTANT }],
  ALREADY_ACKNOWLEDGED: [{ acknowledgedAt: INSTANT }],
  NOT_A_SUPPORT_UNIT: [
    { supportUnits: 'science, education', unit: 'education' },
    { supportUnits: '', unit: null },
    { supportUnits: 'lost-unit', unit: 'lost-unit' },
  ],
  NOT_YOUR_TURN: [
    { role: 'supervisor', next: 'leader' },
    { role: 'unit-head', next: 'supervisor' },
    { role: 'leader', next: 'unit-head' },
  ],
  STAGE_FORBIDS: ['drafted', 'approved', 'issued', 'acknowledged', 'suspended', 'cancelled', 'closed'].flatMap(
    (stage) => Object.keys(MEASURE_COMMANDS).map((command) => ({ stage, command })),
  ),
  ALREADY_ASKED: [{ what: 'm1' }, { what: 'a1' }],
  NOTHING_ASKED: [{ what: 'm2' }, { what: 'amendment' }],
  MILESTONES_OPEN: [{ milestones: 'm1, m2' }, { milestones: 'm1, lost-milestone' }],
  TARGETS_NOT_REACHED: [{ figures: 'Firms should be 5', figuresZh: '“企业”应达到5家' }],
  EXCEPTION_REQUIRED: [{}],
  NO_EXCEPTION_NEEDED: [{}],
  CLOSING_PROPOSED: [{}],
  NO_CLOSING_PROPOSED: [{}],
  FIGURES_SHORT: [{ milestone: 'm1', figures: 'Firms should be 5', figuresZh: '“企业”应达到5家' }],
  EXTENSION_TOO_LATE: [{ milestone: 'm1', due: A }],
  EXTENSIONS_USED_UP: [{ milestone: 'm1', most: 2 }],
  EXTENSION_NOT_LATER: [{ due: A, previous: B }],
  DRAFT_UNKNOWN: [{ report: 'report-command-9' }],
  FILE_UNKNOWN: [{}],
  NOT_YOUR_FILE: [{}],
  INSTRUCTION_UNKNOWN: [{ instruction: 'i9' }],
  INSTRUCTION_ANSWERED: [{ instruction: 'i1' }],
  NOT_GIVEN_BY_YOU: [
    { instruction: 'decision-1', leader: null },
    { instruction: 'i1', leader: 'mayor' },
  ],
  OBLIGATION_UNKNOWN: [{ obligation: 'lost-thing' }],
  LADDER_HELD: ['m1', 'i2', 'acknowledgement', 'lamp', `report-${A}`, 'lost-thing'].map((obligation) => ({
    obligation,
  })),
  LADDER_NOT_HELD: [{ obligation: 'm1' }],
  RUNG_UNKNOWN: [{ rung: 'lost-rung', obligation: 'm1' }],
  RUNG_NOT_AHEAD: ['skipped', 'fired', 'passed-over', 'ahead'].map((status) => ({ rung: 'urging-due', status })),
  TOO_MANY_WAIT: [{ most: 500, what: 'instructions already wait for an answer', whatZh: '条批示待回复' }],
  NOTHING_REPORTED: [{}],
  TARGET_UNKNOWN: [{ target: 'lost-target' }],
  VALUE_OUT_OF_RANGE: [{ target: 'enterprises', value: '-1', min: 0, max: 100 }],
  VALUE_FALLS: [
    { target: 'enterprises', value: 3, previous: 4 },
    { target: 'enterprises', value: 3, previous: 4, previousAsOf: A },
  ],
  FIGURES_IMPLAUSIBLE: [{ doubts: 'Firms: 2.5 is not a whole number', doubtsZh: '“企业”2.5家不是整数' }],
  PAPER_UNKNOWN: [{}],
  PAPER_STAGE_FORBIDS: ['drafted', 'reviewed', 'signed', 'numbered', 'issued', 'closed'].map((paperStage) => ({
    paperStage,
    command: 'editPaper',
  })),
  OWN_PAPER: ['reviewPaper', 'signPaper'].map((command) => ({ command })),
  NOT_THE_SIGNATORY: [{ leader: 'vice-mayor' }, { leader: 'lost' }],
  PAPER_REVISED: [{}],
  PAPER_OUTDATED: [{}],
  FIGURES_CHANGED: [
    { paragraph: 3, figures: '168项、23.5%' },
    { paragraph: 3, figures: '' },
  ],
  TOO_MANY_PAPERS: [{ most: 50 }],
  PAPER_NUMBER_GIVEN: [{ number: 12 }],
  AS_OF_BEFORE_PLAN: [{ asOf: A, start: B }],
  AS_OF_OVERTAKES: [{ asOf: A, next: B }],
  AS_OF_IN_FUTURE: [{ asOf: A, today: B }],
  AS_OF_GOES_BACK: [{ asOf: A, previous: B }],
  REPORT_UNKNOWN: [{ report: 'lost-report' }],
  NOTHING_CORRECTED: [{}, { asOf: A }],
  MILESTONE_UNKNOWN: [{ milestone: 'lost-milestone' }],
  MILESTONE_NOT_OPEN: ['submitted', 'verified'].map((status) => ({ milestone: 'm1', status })),
  MILESTONE_NOT_SUBMITTED: ['pending', 'returned', 'verified'].map((status) => ({ milestone: 'm1', status })),
  LIMIT_REQUIRED: [
    { what: 'm1', due: A },
    { what: 'i1', due: A },
    { what: 'acknowledgement', due: A },
  ],
  LIMIT_NOT_IN_FUTURE: [{ limit: A, today: B }],
  CALENDAR_ENDS: [{ from: A, to: B }],
  DEADLINE_NOT_DUE: [{ deadline: 'milestone/m1/2023-06-30' }],
  CLOCK_GOES_BACK: [{ now: INSTANT }],
  NOT_A_DEMONSTRATION: [{ plan: 'zhongyuan-2023' }],
  IN_FORCE_TOO_EARLY: [{ from: A, earliest: B }],
  DELIVERY_SETTLED: ['email', 'webhook', 'lost-way'].map((channel) => ({ dispatch: 'unit-head@x/1', channel })),
  CANNOT_GO_ON: [{ reason: 'its tasks are not finished in time', reasonZh: '工作流任务反复超时' }],
  CODE_TAKEN: [{ code: '4.4-01' }],
  PLAN_ALREADY_ADOPTED: [{ plan: 'north-2023' }, { plan: 'lost-plan' }],
  REPORT_TEXT_MISFIT: [{ count: 1, places: '4.4-01 (section 4)', placesZh: '4.4-01（四（四）第1段第2句）' }],
  PLAN_UNKNOWN: [{ plan: 'lost-plan' }],
};

const CODE = ['4.4-01'];

describe('refusals', () => {
  it.each(REFUSAL_CODES)(
    'of the code %s read as sentences without keys, paths or words of the other language',
    (code) => {
      const said = FACTS[code].flatMap((facts) =>
        [names, undefined].map((known) => refusalText(makeRefusal(code, facts, 'values.0.value'), known)),
      );
      expect(said.length).toBeGreaterThan(0);
      expect(said.flatMap(({ zh }) => faultsOfChinese(zh, CODE))).toEqual([]);
      expect(said.flatMap(({ en }) => faultsOfEnglish(en, CODE))).toEqual([]);
      expect(said.every(({ zh, en }) => /[一-鿿]/.test(zh) && /[a-z]/.test(en))).toBe(true);
    },
  );

  it('call things by their names', () => {
    const zh = (code: RefusalCode, facts: Refusal['facts']) => refusalText(makeRefusal(code, facts), names, 2023).zh;
    expect(zh('EXTENSIONS_USED_UP', { milestone: 'm1', most: 2 })).toBe('节点“完成‘双百’摸底”最多可延期2次，已用完');
    expect(zh('NOTHING_CORRECTED', { asOf: A })).toBe('更正内容与6月30日的上报相同');
    expect(zh('VALUE_FALLS', { target: 'enterprises', value: 3, previous: 4, previousAsOf: A })).toContain(
      '由4（6月30日上报）降为3；如原数有误，请更正；如确认无误，请注明后再次提交',
    );
    expect(zh('NOT_IN_PORTFOLIO', { leader: 'vice-mayor' })).toBe('该举措不在您分管的范围内（分管副区长）');
    expect(zh('RUNG_NOT_AHEAD', { rung: 'urging-due', status: 'fired' })).toBe('“逾期催办”已发出，不能再办理');
    expect(zh('LADDER_HELD', { obligation: 'i2' })).toBe('第2条批示的督办已经暂停');
    expect(zh('MILESTONES_OPEN', { milestones: 'm1, m2' })).toContain('尚有节点未办结：“完成‘双百’摸底”、“全年完成”');
  });

  it('write dates with the year only where it is not the plan’s', () => {
    const zh = (due: string) =>
      refusalText(makeRefusal('LIMIT_NOT_IN_FUTURE', { limit: due, today: A }), names, 2023).zh;
    expect(zh('2023-06-01')).toBe('新期限6月1日须晚于今天6月30日');
    expect(zh('2022-06-01')).toBe('新期限2022年6月1日须晚于今天6月30日');
  });

  it('write a moment as an official does', () => {
    expect(refusalText(makeRefusal('ALREADY_ISSUED', { issuedAt: INSTANT }), names, 2023)).toEqual({
      zh: '该举措已于2月23日09:00交办',
      en: 'The measure was already issued at 2023-02-23 09:00',
    });
  });

  it('tell programs, and not readers of Chinese, which argument confirms a figure', () => {
    const { zh, en } = refusalText(makeRefusal('FIGURES_IMPLAUSIBLE', FACTS.FIGURES_IMPLAUSIBLE[0]));
    expect(zh).not.toContain('confirm');
    expect(en).toContain('(confirm: true)');
  });

  it('name the field at fault in words, without its path', () => {
    const text = refusalText(
      makeRefusal('INVALID', { reason: 'must not be empty', reasonZh: '不能为空' }, 'definition.milestones.0.label.zh'),
    );
    expect(text).toEqual({
      zh: '第1个节点的中文名称不能为空',
      en: 'The label in Chinese of milestone 1 must not be empty',
    });
  });
});
