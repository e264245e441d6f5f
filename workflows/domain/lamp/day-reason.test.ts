import { describe, expect, it } from 'vitest';
import { lampReasonOn } from './evaluate.ts';
import { lampReasonText } from './reason.ts';
import type { LampPhase } from './subject.ts';
import { calendar, policyOf, RULES, step, subject } from './testing.ts';

const days = policyOf([RULES.dueDays]);
const month = policyOf([RULES.dueMonth]);
const on = (date: string, shown: string, policy = days, of = subject()) =>
  lampReasonOn(shown, policy, of, calendar, date);
const zh = (date: string, shown: string, policy = days, of = subject()) =>
  lampReasonText(on(date, shown, policy, of).reason, 2023).zh;

describe('the reason of a lamp', () => {
  it('counts the days to the day on which it is read, not to the day on which the lamp turned', () => {
    expect(zh('2023-07-01', 'red')).toContain('已逾期1天');
    expect(zh('2023-07-21', 'red')).toContain('已逾期21天');
    expect(zh('2023-06-25', 'yellow')).toContain('还有5个自然日');
    expect(zh('2023-06-28', 'yellow')).toContain('还有2个自然日');
  });

  it('names the next date as of that day, and no date that is over', () => {
    const milestones = [step('m1', '2023-06-30', null), step('m2', '2023-12-29', null)];
    const pointsOnly = policyOf([RULES.points]);
    const of = subject({ targets: [], milestones });
    expect(zh('2023-06-01', 'green', pointsOnly, of)).toBe('目前没有应完成的事项，下一期限为6月30日');
    expect(zh('2023-07-03', 'green', pointsOnly, of)).toBe(
      '现行规则尚不据此亮灯：节点“m1”应于6月30日前完成，已逾期3天',
    );
  });

  it('counts full months in words where nothing was begun, and days before the first is full', () => {
    const texts = [
      '2023-06-15',
      '2023-07-01',
      '2023-07-29',
      '2023-07-30',
      '2023-08-30',
      '2023-12-29',
      '2023-12-31',
    ].map((date) => zh(date, 'red', month).split('，')[1]);
    expect(texts).toEqual([
      '当月尚未启动',
      '已过1天仍未启动',
      '已过29天仍未启动',
      '已过一个月仍未启动',
      '已过两个月仍未启动',
      '已过五个月仍未启动',
      '已过六个月仍未启动',
    ]);
    expect(lampReasonText(on('2023-08-30', 'red', month).reason).en).toMatch(
      /, due on .*, shows no sign of work two months after it$/,
    );
  });

  it('names the calendar month for a turn that was recorded without full months', () => {
    const facts = { milestone: 'm1', name: '节点1', nameEn: 'Step 1', due: '2023-06-30', months: 3 };
    expect(lampReasonText({ code: 'NOT_BEGUN', facts }, 2023).zh).toBe(
      '节点“节点1”应于6月30日前完成，到期月份之后的第3个月仍未启动',
    );
  });

  it('states for a measure that does not run why it does not', () => {
    const of = (phase: LampPhase) => zh('2023-08-01', 'grey', days, subject({ phase }));
    expect(['suspended', 'cancelled', 'closed', 'closed-by-exception'].map((phase) => of(phase as LampPhase))).toEqual([
      '已暂停，期限停计',
      '已取消',
      '已销号',
      '例外销号：未全部办结',
    ]);
  });

  it('is marked as pending where that day calls for another lamp, but only while the measure runs', () => {
    expect(on('2023-07-01', 'yellow')).toMatchObject({
      pending: true,
      reason: { code: 'OVERDUE', facts: { late: 1 } },
    });
    expect(on('2023-07-01', 'red').pending).toBe(false);
    expect(on('2023-07-01', 'gold', days, subject({ phase: 'closed' })).pending).toBe(false);
  });
});
