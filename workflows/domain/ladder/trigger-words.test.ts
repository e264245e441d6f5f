import { describe, expect, it } from 'vitest';
import { faultsOfChinese } from '../kernel/sentence-faults.ts';
import { policyOf, RULES } from '../lamp/testing.ts';
import { DEFAULT_LADDER } from './default-ladder.ts';
import type { RungTrigger } from './ladder.ts';
import { NO_GRACE } from './ladder.ts';
import { rungTiming } from './trigger-words.ts';

const POLICY = policyOf(Object.values(RULES));
const TRIGGERS: readonly RungTrigger[] = [
  ...DEFAULT_LADDER.rungs.map(({ trigger }) => trigger),
  { kind: 'after-last-rung', of: ['milestone'], limit: { days: 2, kind: 'calendar' }, on: 'its-day' },
  { kind: 'lamp-turned', to: POLICY.lamps.slice(0, 2).map(({ id }) => id) },
  { kind: 'lamp-turned', to: ['of-an-older-policy'] },
];

describe('when a rung is reached', () => {
  it('is said for every kind of rung without keys', () => {
    const said = TRIGGERS.map((trigger) => rungTiming({ trigger, grace: NO_GRACE }, POLICY));
    const names = POLICY.lamps.map(({ name }) => name.zh);
    expect(said.flatMap(({ zh }) => faultsOfChinese(zh, names))).toEqual([]);
    expect(said.flatMap(({ en }) => /undefined|-last-/.exec(en) ?? [])).toEqual([]);
  });

  it('names the days, the matters and the days of grace', () => {
    const timing = (id: string) => {
      const rung = DEFAULT_LADDER.rungs.find((one) => one.id === id);
      return rung && rungTiming(rung, POLICY);
    };
    expect(timing('reminder')).toEqual({
      zh: '节点、批示、会议决定到期前3个工作日',
      en: '3 working days before the date of milestones, instructions and decisions',
    });
    expect(timing('report-missing')?.zh).toBe('进展未按期上报的次日，宽限1个工作日');
    expect(timing('bulletin')?.zh).toBe('节点、签收、批示、会议决定：上一级之后1个工作日起，至当月最后一个工作日');
  });
});
