import {
  addDays,
  differs,
  type LampPolicy,
  type PlanDefinition,
  type PolicyReplay,
  pastOf,
  replayPolicy,
} from '@duban/domain';
import { readLampPolicies, readLampPolicy } from '@duban/seeds';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { livePlan } from './testing/life.ts';
import { live, qingshan, steps } from './testing/random-life.ts';

const planWith = (lamps: LampPolicy): PlanDefinition => ({
  ...qingshan,
  policies: { ...qingshan.policies, settings: { ...qingshan.policies.settings, signOff: false }, lamps },
});
const policies = fc.constantFrom(...readLampPolicies());

describe('a replay under the policy that was in force', () => {
  it('reproduces every recorded lamp change with its date and reason', () => {
    let turns = 0;
    fc.assert(
      fc.property(policies, steps, (policy, chosen) => {
        const { events, today } = live(planWith(policy), chosen);
        const replay = replayPolicy(pastOf(events), policy, { from: null, until: today });
        for (const { recorded, other } of replay.measures) {
          expect(other).toEqual(recorded);
          turns += recorded.length;
        }
        expect(replay.measures.filter(differs)).toEqual([]);
      }),
      { numRuns: 12 },
    );
    expect(turns).toBeGreaterThan(50);
  });

  it('reproduces every day since another policy was adopted', () => {
    fc.assert(
      fc.property(policies, policies, steps, fc.nat(20), (first, second, chosen, after) => {
        const next = { ...second, version: 2 };
        let from: string | null = null;
        const { events, today } = live(planWith(first), chosen, (life, date, index) => {
          if (index !== 5) return;
          from = addDays(date, after + 1);
          life.orderPlan({ type: 'adoptLampPolicy', from, policy: next });
        });
        const replay = replayPolicy(pastOf(events), from === null ? first : next, { from, until: today });
        for (const { stretches } of replay.measures)
          for (const { recorded, other } of stretches) expect(recorded?.lamp).toEqual(other?.lamp);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a replay under another policy', () => {
  const [codes, slips] = [readLampPolicy('ouhai-codes'), readLampPolicy('suqian-slips')];
  const life = livePlan(planWith(codes));
  life.until('2024-03-05');
  const past = pastOf(life.events);
  const daysIn = ({ days }: PolicyReplay): number => days.reduce((sum, one) => sum + one.days, 0);

  it('lists each period with the recorded lamp and the lamp that would have been lit', () => {
    const { measures } = replayPolicy(past, slips, { from: null, until: '2024-03-05' });
    const canals = measures.find(({ id }) => id === 'spring-canals');
    expect(
      canals?.stretches.map(({ from, to, days, recorded, other }) => [
        from,
        to,
        days,
        recorded?.lamp.id,
        other?.lamp.id,
      ]),
    ).toEqual([
      ['2024-01-18', '2024-01-31', 14, 'green', 'green'],
      // 4 February, a Sunday, was made up for the Spring Festival: three working days to the 5th.
      ['2024-02-01', '2024-02-05', 5, 'green', 'blue'],
      ['2024-02-06', '2024-02-29', 24, 'green', 'red'],
      ['2024-03-01', '2024-03-05', 5, 'red', 'red'],
    ]);
  });

  it('counts each day of each measure once', () => {
    const replay = replayPolicy(past, slips, { from: null, until: '2024-03-05' });
    // From 18 January to 5 March, both included.
    expect(daysIn(replay)).toBe(qingshan.measures.length * 48);
    const later = replayPolicy(past, slips, { from: '2024-03-01', until: '2024-03-05' });
    expect(daysIn(later)).toBe(qingshan.measures.length * 5);
    expect(later.measures.every(({ stretches }) => stretches[0]?.from === '2024-03-01')).toBe(true);
  });

  it('starts at the given date with the lamps lit on that date', () => {
    const from = '2024-03-01';
    const whole = replayPolicy(past, slips, { from: null, until: '2024-03-05' });
    const later = replayPolicy(past, slips, { from, until: '2024-03-05' });
    const lampsOn = ({ measures }: PolicyReplay) =>
      measures
        .map(({ stretches }) => stretches.findLast((one) => one.from <= from))
        .map((one) => [one?.recorded?.lamp, one?.other?.lamp]);
    expect(lampsOn(later)).toEqual(lampsOn(whole));
  });
});

describe('a log that cannot be replayed', () => {
  it('is refused if it contains no plan', () => {
    expect(() => pastOf([])).toThrow('does not contain the adoption of a plan');
  });
});
