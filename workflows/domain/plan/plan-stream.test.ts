import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { DEFAULT_LADDER } from '../ladder/default-ladder.ts';
import { calendar2023, shanghai } from '../ladder/testing.ts';
import { policyOf, RULES } from '../lamp/testing.ts';
import { definition, head, SYSTEM, supervisor } from '../testing.ts';
import { addDays, type Instant } from '../time/civil-date.ts';
import type { PlanPolicies } from './plan.ts';
import { decidePlan } from './plan-decide.ts';
import {
  evolvePlan,
  evolvePlanState,
  frameOf,
  type Plan,
  type PlanFrame,
  type PlanOrder,
  type PlanState,
  planStateOf,
} from './plan-stream.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const ADOPTED = shanghai('2023-02-22', '09:00');
const lamps = policyOf([RULES.binary]);
const frame: PlanFrame = frameOf({
  id: 'zhongyuan-2023',
  title: { zh: '2023年政府工作报告' },
  year: 2023,
  place: { zh: '中原区' },
  adopted: '2023-02-22',
  report: { title: { zh: '政府工作报告' }, date: '2023-02-20' },
  sections: [],
  units: [],
  posts: [],
  leaders: [],
  calendar: calendar2023,
  rules: [],
  policies: { settings: DEFAULT_SETTINGS, lamps, ladder: DEFAULT_LADDER },
  measures: [definition()],
  relations: [],
});
const adopt: PlanOrder = { type: 'adoptPlan', frame, clock: { kind: 'real' } };
const decide = (plan: Plan | null, order: PlanOrder, at: Instant = ADOPTED, actor: Actor = supervisor) =>
  decidePlan(plan, { ...order, commandId: 'c', actor, issuedAt: at });
const after = (...given: readonly (readonly [PlanOrder, Instant])[]): Plan => {
  let plan: Plan | null = null;
  for (const [order, at] of [[adopt, ADOPTED] as const, ...given]) {
    const decision = decide(plan, order, at, SYSTEM);
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const event of decision.events) plan = evolvePlan(plan, { ...event, occurredAt: at });
  }
  if (!plan) throw new Error('no plan');
  return plan;
};
const addMilliseconds = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();
const refusedOf = (decision: ReturnType<typeof decide>) =>
  decision.ok ? decision.events : [decision.refusal.code, decision.refusal.field];
const lampsFrom = (from: string, version = 2): PlanOrder => ({
  type: 'adoptLampPolicy',
  from,
  policy: { ...lamps, version },
});
const ladderFrom = (from: string, version = 3): PlanOrder => ({
  type: 'adoptLadder',
  from,
  ladder: { ...DEFAULT_LADDER, version },
});

describe('adopting a plan', () => {
  it('puts its settings, lamps and ladder in force from its day, and names its measures', () => {
    const plan = after();
    expect(plan.frame.measureIds).toEqual(['high-tech-enterprises']);
    expect(plan.terms).toEqual({
      calendar: calendar2023,
      span: { from: '2023-02-22', to: '2023-12-31' },
      leaders: [],
      settings: DEFAULT_SETTINGS,
      cadenceSince: '2023-02-22',
      lamps: [{ from: '2023-02-22', value: lamps }],
      ladders: [{ from: '2023-02-22', value: DEFAULT_LADDER }],
    });
  });
  it('happens once, by the office or the loader', () => {
    expect(refusedOf(decide(after(), adopt))).toEqual(['PLAN_ALREADY_ADOPTED', null]);
    expect(refusedOf(decide(null, adopt, ADOPTED, head))).toEqual(['NOT_ALLOWED', null]);
    for (const order of [lampsFrom('2023-03-01'), { type: 'setClock', clock: { kind: 'real' } } as const])
      expect(refusedOf(decide(null, order))).toEqual(['PLAN_UNKNOWN', null]);
  });
  it('is refused at the clock when that is wrong', () => {
    const clock = { kind: 'rehearsal', planEpoch: ADOPTED, realEpoch: ADOPTED, rate: 0 } as const;
    expect(refusedOf(decide(null, { ...adopt, clock } as PlanOrder))).toEqual(['INVALID', 'clock.rate']);
  });
  it.each<[string, Partial<PlanPolicies>]>([
    ['settings.cadence.day', { settings: { ...DEFAULT_SETTINGS, cadence: { kind: 'monthly', day: 0 } } }],
    [
      'settings.rhythm.monthlyBulletin.at',
      { settings: { ...DEFAULT_SETTINGS, rhythm: { ...DEFAULT_SETTINGS.rhythm, monthlyBulletin: { at: '9' } } } },
    ],
    ['lamps.rules', { lamps: { ...lamps, rules: [] } }],
    ['ladder.version', { ladder: { ...DEFAULT_LADDER, version: 0 } }],
  ])('is refused at %s when that is wrong', (field, change) => {
    const order: PlanOrder = { ...adopt, frame: { ...frame, policies: { ...frame.policies, ...change } } };
    expect(refusedOf(decide(null, order))).toEqual(['INVALID', `frame.policies.${field}`]);
  });
});

describe('another version of lamps or ladder', () => {
  const NOON = shanghai('2023-05-10', '12:00');
  it.each([
    ['lamps', lampsFrom, '2023-05-10', '2023-05-09'],
    // Rungs of today may already have fired under the old ladder.
    ['ladders', ladderFrom, '2023-05-11', '2023-05-10'],
  ] as const)(
    'is in force from its first day, no sooner than allowed, and after the one before it: %s',
    (part, from, soonest, early) => {
      expect(after([from(soonest), NOON]).terms[part].map((one) => one.from)).toEqual(['2023-02-22', soonest]);
      expect(refusedOf(decide(after(), from(early), NOON))).toEqual(['IN_FORCE_TOO_EARLY', 'from']);
      expect(refusedOf(decide(after(), from('2023-05-32'), NOON))).toEqual(['INVALID', 'from']);
      const twice = after([from('2023-06-01'), NOON]);
      for (const date of ['2023-05-20', '2023-06-01'])
        expect(refusedOf(decide(twice, from(date, 4), NOON))).toEqual(['IN_FORCE_TOO_EARLY', 'from']);
      expect(decide(twice, from('2023-06-02', 4), NOON).ok).toBe(true);
    },
  );
  it('must have a version number of its own', () => {
    expect(refusedOf(decide(after(), lampsFrom('2023-06-01', 1), NOON))).toEqual(['INVALID', 'policy.version']);
    expect(refusedOf(decide(after(), ladderFrom('2023-06-01', DEFAULT_LADDER.version), NOON))).toEqual([
      'INVALID',
      'ladder.version',
    ]);
  });
  it.each([
    ['policy', lampsFrom],
    ['ladder', ladderFrom],
  ] as const)('is refused once all versions together exceed what a plan keeps: %s', (part, order) => {
    let plan = after();
    let adopted = 0;
    for (let day = 1; day < 200; day += 1) {
      const next = order(addDays('2023-03-01', day), day + 10);
      const decision = decide(plan, next);
      if (!decision.ok) {
        expect([decision.refusal.code, decision.refusal.field]).toEqual(['INVALID', part]);
        expect(decision.refusal.facts.reasonZh).toContain(`已启用的${adopted + 1}个版本`);
        break;
      }
      adopted += 1;
      for (const event of decision.events) plan = evolvePlan(plan, { ...event, occurredAt: ADOPTED }) ?? plan;
    }
    expect(adopted).toBeGreaterThan(12);
    expect(adopted).toBeLessThan(199);
    const { lamps: policies, ladders } = plan.terms;
    expect(JSON.stringify(part === 'policy' ? policies : ladders).length).toBeLessThan(70_000);
  });
  it('is refused where it is not valid', () => {
    const policy = { ...lamps, version: 2, rules: [] };
    expect(refusedOf(decide(after(), { type: 'adoptLampPolicy', from: '2023-06-01', policy }, NOON))).toEqual([
      'INVALID',
      'policy.rules',
    ]);
    const ladder = { ...DEFAULT_LADDER, id: 'No' };
    expect(refusedOf(decide(after(), { type: 'adoptLadder', from: '2023-06-01', ladder }, NOON))).toEqual([
      'INVALID',
      'ladder.id',
    ]);
  });
});

describe('extending the calendar', () => {
  const NOON = shanghai('2023-05-08', '12:00');
  const next = (from: string, to = addDays(from, 365)) => ({ from, to, holidays: [], makeUpDays: [] });
  const first = addDays(calendar2023.to, 1);
  it('adds the time after the present calendar, to the plan and to its terms', () => {
    expect(decide(after(), { type: 'extendCalendar', calendar: next(first) }, NOON)).toEqual({
      ok: true,
      events: [{ type: 'CalendarExtended', data: { calendar: next(first) } }],
    });
    const { frame: extended, terms } = after([{ type: 'extendCalendar', calendar: next(first) }, NOON]);
    expect([terms.calendar.from, terms.calendar.to]).toEqual([calendar2023.from, next(first).to]);
    expect(extended.calendar).toEqual(terms.calendar);
  });
  it('is refused where it leaves a gap, begins too early or has a fault of its own', () => {
    const fieldOf = (calendar: ReturnType<typeof next>) =>
      refusedOf(decide(after(), { type: 'extendCalendar', calendar }, NOON));
    expect(fieldOf(next(addDays(first, 1)))).toEqual(['INVALID', 'calendar.from']);
    expect(fieldOf(next(calendar2023.from))).toEqual(['INVALID', 'calendar.from']);
    expect(fieldOf(next(first, '2055-01-01'))).toEqual(['INVALID', 'calendar.to']);
  });
});

describe('moving the clock of a demonstration', () => {
  const admin: Actor = { id: 'admin', role: 'admin', unit: null };
  const stopped = {
    kind: 'rehearsal',
    planEpoch: ADOPTED,
    realEpoch: '2026-01-01T00:00:00.000Z',
    rate: 0.001,
  } as const;
  const demonstration = (): Plan => ({ ...after(), frame: { ...frame, demonstration: true }, clock: stopped });
  const move = (days: number | null, rate: number | null): PlanOrder => ({ type: 'moveClock', days, rate });

  it('sets it forward by days from the present plan time, at the present rate', () => {
    const now = addMilliseconds(ADOPTED, 86_400);
    expect(decide(demonstration(), move(7, null), now, admin)).toEqual({
      ok: true,
      events: [
        {
          type: 'PlanClockSet',
          data: {
            clock: {
              kind: 'rehearsal',
              planEpoch: addMilliseconds(now, 7 * 86_400_000),
              // A thousandth of the rate: the real day after.
              realEpoch: '2026-01-02T00:00:00.000Z',
              rate: 0.001,
            },
          },
        },
      ],
    });
  });
  it('changes the rate without a jump', () => {
    expect(decide(demonstration(), move(null, 3600))).toMatchObject({
      events: [{ data: { clock: { planEpoch: ADOPTED, realEpoch: stopped.realEpoch, rate: 3600 } } }],
    });
  });
  it('is refused where nothing is moved, where the days or the rate are out of range, and on any other plan', () => {
    const of = (order: PlanOrder, plan = demonstration()) => refusedOf(decide(plan, order));
    expect(of(move(null, null))).toEqual(['INVALID', 'days']);
    for (const days of [0, -1, 1.5, 32]) expect(of(move(days, null))).toEqual(['INVALID', 'days']);
    for (const rate of [0, Number.NaN, 1e9]) expect(of(move(1, rate))).toEqual(['INVALID', 'rate']);
    expect(of(move(1, null), { ...after(), clock: stopped })).toEqual(['NOT_A_DEMONSTRATION', null]);
  });
  it('is for the supervision office and the administrator', () => {
    expect(refusedOf(decide(demonstration(), move(1, null), ADOPTED, head))).toEqual(['NOT_ALLOWED', null]);
  });
});

describe('changing settings and clock', () => {
  const AT = shanghai('2023-08-07', '10:00');
  const change = (part: Partial<typeof DEFAULT_SETTINGS>): PlanOrder => ({
    type: 'changeSettings',
    settings: { ...DEFAULT_SETTINGS, ...part },
  });
  it('owes nothing for the time before another cadence, and continues the same one', () => {
    const weekly = after([change({ cadence: { kind: 'weekly', weekday: 5 } }), AT]);
    expect(weekly.terms.cadenceSince).toBe('2023-08-07');
    const signed = after([change({ signOff: true }), AT]);
    expect([signed.terms.settings.signOff, signed.terms.cadenceSince]).toEqual([true, '2023-02-22']);
  });
  it('is refused where they are wrong', () => {
    expect(refusedOf(decide(after(), change({ cadence: { kind: 'weekly', weekday: 9 } })))).toEqual([
      'INVALID',
      'settings.cadence.weekday',
    ]);
    const clock = { kind: 'rehearsal', planEpoch: 'soon', realEpoch: ADOPTED, rate: 1 } as const;
    expect(refusedOf(decide(after(), { type: 'setClock', clock }))).toEqual(['INVALID', 'clock.planEpoch']);
  });
  it('makes a new clock that of the plan', () => {
    const clock = { kind: 'rehearsal', planEpoch: ADOPTED, realEpoch: ADOPTED, rate: 52_560 } as const;
    expect(after([{ type: 'setClock', clock }, ADOPTED]).clock).toEqual(clock);
  });
  it('continues plan time under a new clock, and never sets it back', () => {
    const fast = { kind: 'rehearsal', planEpoch: ADOPTED, realEpoch: ADOPTED, rate: 86_400 } as const;
    const tenSecondsOn = new Date(Date.parse(ADOPTED) + 10_000).toISOString();
    const plan = after([{ type: 'setClock', clock: fast }, ADOPTED]);
    const late = new Date(Date.parse(ADOPTED) + 10 * 86_400_000).toISOString();
    const now = new Date(Date.parse(late) + 3_600_000).toISOString();
    // Read at `late`, set when the fast clock had already run on for an hour.
    const slow = { kind: 'rehearsal', planEpoch: late, realEpoch: tenSecondsOn, rate: 1 } as const;
    const set = decide(plan, { type: 'setClock', clock: slow }, now);
    expect(set).toMatchObject({ ok: true, events: [{ data: { clock: { planEpoch: now, rate: 1 } } }] });
    const back = { ...slow, planEpoch: ADOPTED };
    expect(refusedOf(decide(plan, { type: 'setClock', clock: back }, now))).toEqual(['CLOCK_GOES_BACK', 'clock']);
  });
  it('changes nothing where there is no plan', () => {
    expect(evolvePlan(null, { type: 'PlanClockSet', data: { clock: { kind: 'real' } }, occurredAt: AT })).toBeNull();
  });
});

describe('what the stream of a plan remembers', () => {
  const from = addDays(calendar2023.to, 1);
  const calendar = { from, to: addDays(from, 365), holidays: [], makeUpDays: [] };
  const orders: readonly PlanOrder[] = [
    adopt,
    { type: 'changeSettings', settings: { ...DEFAULT_SETTINGS, ranking: true } },
    lampsFrom('2023-05-01'),
    ladderFrom('2023-05-02'),
    { type: 'extendCalendar', calendar },
    { type: 'setClock', clock: { kind: 'rehearsal', planEpoch: ADOPTED, realEpoch: ADOPTED, rate: 1 } },
  ];

  it('leaves out what only readers need, and leads to the same decisions', () => {
    let [whole, known]: [Plan | null, PlanState | null] = [null, null];
    for (const order of orders) {
      const decision = decide(whole, order, ADOPTED, SYSTEM);
      expect(decidePlan(known, { ...order, commandId: 'c', actor: SYSTEM, issuedAt: ADOPTED })).toEqual(decision);
      if (!decision.ok) throw new Error(decision.refusal.code);
      for (const event of decision.events) {
        whole = evolvePlan(whole, { ...event, occurredAt: ADOPTED });
        known = evolvePlanState(known, { ...event, occurredAt: ADOPTED });
      }
      expect(known).toEqual(whole && planStateOf(whole));
    }
    for (const field of ['report', 'calendar', 'rules', 'policies', 'relations'])
      expect(known?.frame).not.toHaveProperty(field);
    expect(whole?.frame.calendar).toEqual(known?.terms.calendar);
  });
});

describe('the text of the report', () => {
  const at = { section: '四(四)', paragraph: 1, sentence: 2 };
  const text = { sha256: 'a'.repeat(64), sentences: [{ at, text: '新增高新技术企业200家' }] };
  const give = (change: object = {}): PlanOrder => ({ type: 'giveReportText', text: { ...text, ...change } });

  it('is recorded whole and changes nothing that decisions need', () => {
    const decision = decide(after(), give());
    expect(decision).toEqual({ ok: true, events: [{ type: 'ReportTextGiven', data: text }] });
    expect(after([give(), ADOPTED])).toEqual(after());
  });

  it.each([
    ['a digest of another form', { sha256: 'A'.repeat(64) }, 'text.sha256'],
    ['no sentence', { sentences: [] }, 'text.sentences'],
    ['an empty sentence', { sentences: [{ at, text: ' ' }] }, 'text.sentences.0.text'],
    ['a sentence too long', { sentences: [{ at, text: '长'.repeat(2_001) }] }, 'text.sentences.0.text'],
    ['half a character', { sentences: [{ at, text: '\ud800' }] }, 'text.sentences.0.text'],
    ['a control character', { sentences: [{ at, text: 'a\u0000' }] }, 'text.sentences.0.text'],
    ['a place twice', { sentences: [...text.sentences, ...text.sentences] }, 'text.sentences.1.at'],
    ['a place of no section', { sentences: [{ at: { ...at, section: '4' }, text: '甲' }] }, 'text.sentences.0.at'],
    [
      'more than all reports together',
      {
        sentences: Array.from({ length: 101 }, (_, index) => ({
          at: { ...at, sentence: index + 1 },
          text: '长'.repeat(2_000),
        })),
      },
      'text.sentences',
    ],
  ])('is refused with %s', (_what, change, field) => {
    expect(refusedOf(decide(after(), give(change)))).toEqual(['INVALID', field]);
  });

  it('is refused from a unit, and for a plan that was never adopted', () => {
    expect(refusedOf(decide(after(), give(), ADOPTED, head))).toEqual(['NOT_ALLOWED', null]);
    expect(refusedOf(decide(null, give()))).toEqual(['PLAN_UNKNOWN', null]);
  });
});

describe('a group of units', () => {
  const unit = (id: string) => ({ id, name: { zh: id }, shortName: id });
  const group = { id: 'all', name: { zh: '各单位' }, shortName: '各单位', members: ['east', 'west'] };
  const adopting = (change: object) =>
    refusedOf(decide(null, { ...adopt, frame: { ...frame, units: [unit('east'), unit('west')], ...change } }));

  it('consists of units of the plan, each once, and has an id of its own', () => {
    expect(adopting({ groups: [group] })).toMatchObject([{ type: 'PlanAdopted' }]);
    expect(adopting({ groups: [{ ...group, members: ['east', 'north'] }] })).toEqual([
      'INVALID',
      'frame.groups.0.members.1',
    ]);
    expect(adopting({ groups: [{ ...group, members: ['east', 'east'] }] })).toEqual([
      'INVALID',
      'frame.groups.0.members.1',
    ]);
    expect(adopting({ groups: [{ ...group, id: 'west' }] })).toEqual(['INVALID', 'frame.groups.0.id']);
    expect(adopting({ groups: [group, group] })).toEqual(['INVALID', 'frame.groups.1.id']);
  });
});

describe('the people of a plan', () => {
  it('belong to units of the plan: a post to one, a leader to those in charge', () => {
    const adopting = (change: object) => refusedOf(decide(null, { ...adopt, frame: { ...frame, ...change } }));
    const post = { id: 'clerk', title: { zh: '科员' }, unit: 'none' };
    expect(adopting({ posts: [post] })).toEqual(['INVALID', 'frame.posts.0.unit']);
    const leader = { id: 'deputy', title: { zh: '副区长' }, main: false, portfolio: ['none'] };
    expect(adopting({ leaders: [leader] })).toEqual(['INVALID', 'frame.leaders.0.portfolio.0']);
    const two = ['deputy', 'other'].map((id) => ({ ...leader, id, portfolio: ['water'] }));
    const units = [{ id: 'water', name: { zh: '水利局' }, shortName: '水利' }];
    expect(adopting({ units, posts: [], leaders: two })).toEqual(['INVALID', 'frame.leaders.1.portfolio.0']);
  });
});

describe('an interview', () => {
  const AT = shanghai('2023-07-20', '10:00');
  const record = (change: object = {}): PlanOrder => ({
    type: 'recordInterview',
    unit: 'science',
    called: '2023-07-14',
    heldOn: '2023-07-18',
    minutes: '听取情况说明',
    result: '8月底前完成',
    present: '科技局局长、分管副局长',
    matters: [{ measure: 'high-tech-enterprises', obligation: 'm1' }],
    ...change,
  });
  const known: Plan = {
    ...after(),
    frame: { ...frame, units: [{ id: 'science', name: { zh: '科技局' }, shortName: '科技局' }] },
  };

  it('is recorded once, by the supervision office, with date, minutes and result', () => {
    const decision = decide(known, record(), AT);
    const { type, ...data } = record() as Extract<PlanOrder, { type: 'recordInterview' }>;
    expect([type, decision]).toEqual(['recordInterview', { ok: true, events: [{ type: 'InterviewRecorded', data }] }]);
    const recorded = evolvePlan(known, { type: 'InterviewRecorded', data, occurredAt: AT });
    expect(recorded?.terms).toEqual(known.terms);
    expect(refusedOf(decide(recorded, record(), AT))).toEqual(['INVALID', 'called']);
    expect(decide(recorded, record({ called: '2023-07-17' }), AT).ok).toBe(true);
    expect(refusedOf(decide(known, record(), AT, head))).toEqual(['NOT_ALLOWED', null]);
  });
  it('must be recorded within a year of its call', () => {
    const late = shanghai('2024-07-15', '10:00');
    const command = { ...record(), commandId: 'c', actor: supervisor, issuedAt: late };
    expect(decidePlan(known, command)).toMatchObject({
      refusal: { field: 'called', facts: { reasonZh: '距今不得超过366天' } },
    });
    expect(decide(known, record(), shanghai('2024-07-14', '10:00')).ok).toBe(true);
  });
  it.each([
    ['unit', { unit: 'nobody' }],
    ['called', { called: '2023-07-32' }],
    ['called', { matters: [] }],
    ['heldOn', { heldOn: '2023-07-13' }],
    ['heldOn', { heldOn: '2023-07-21' }],
    ['minutes', { minutes: ' ' }],
    ['present', { present: ' ' }],
    ['result', { result: '' }],
  ])('is refused at %s for %j', (field, change) => {
    expect(refusedOf(decide(known, record(change), AT))).toEqual(['INVALID', field]);
  });
});
