import { describe, expect, it } from 'vitest';
import { type LampRule, lampConditions, scheduleWords } from './lamp-rules.ts';

const rule = (kind: LampRule['kind'], given: Partial<LampRule>): LampRule => ({
  kind,
  reached: null,
  behind: null,
  below: null,
  days: null,
  bands: [],
  ...given,
});
const band = (lamp: string, bound: Partial<LampRule['bands'][number]>): LampRule['bands'][number] => ({
  lamp,
  atLeast: null,
  atMost: null,
  months: null,
  ...bound,
});
const wordsOf = (...rules: LampRule[]) =>
  Object.fromEntries([...lampConditions(rules)].map(([lamp, all]) => [lamp, all.map(({ zh }) => zh)]));

describe('the rules of a lamp policy in words', () => {
  it('give each lamp its conditions with their numbers, a bound that is left out as such', () => {
    const points = rule('POINTS', {
      bands: [band('green', { atLeast: -9.999999 }), band('yellow', { atLeast: -30 })],
      below: 'red',
    });
    const months = rule('DUE_MONTH', { bands: [band('yellow', { months: 1 }), band('red', { months: 3 })] });
    const days = rule('DUE_DAYS', { days: 'CALENDAR', bands: [band('yellow', { atMost: -1 })] });
    expect(wordsOf(points, months, days)).toEqual({
      green: ['达到序时进度，或欠进度不足10个百分点'],
      yellow: ['欠进度10至30个百分点', '节点到期后次月仍未启动', '节点逾期未报送'],
      red: ['欠进度超过30个百分点', '节点到期后第3个月仍未启动'],
    });
  });

  it('say percentages of what was to be done, and days before a date', () => {
    const percent = rule('PERCENT', {
      bands: [band('green', { atLeast: 100 }), band('yellow', { atLeast: 50 })],
      below: 'red',
    });
    const near = rule('DUE_DAYS', { days: 'WORKING', bands: [band('blue', { atMost: 3 })] });
    const done = rule('BINARY', { reached: 'green', behind: 'yellow' });
    expect(wordsOf(percent, near, done)).toEqual({
      green: ['达到序时进度', '达到序时进度'],
      yellow: ['完成应完成量的50%以上、不到100%', '未达到序时进度'],
      red: ['完成不到应完成量的50%'],
      blue: ['节点还有3个工作日以内到期、尚未报送'],
    });
  });

  it('say how the schedule is drawn', () => {
    expect(scheduleWords({ mode: 'STRAIGHT_LINE', asAt: 'MONTH_END', graceDays: 10 }).zh).toBe(
      '序时进度：全年按日均摊，按上月末的应完成量，宽限10天。',
    );
    expect(scheduleWords({ mode: 'ROADMAP_STEPS', asAt: 'DAY', graceDays: 0 }).zh).toBe('序时进度：按已到期的节点。');
  });
});
