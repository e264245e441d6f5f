import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { given, head, leader, type Past, reporter, SYSTEM, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { eventsOf, refusedOf, running } from './examples.ts';

const AT = shanghai('2023-04-25', '11:00');
const mayor = { ...leader, leader: 'mayor' };
const deputy = { ...leader, leader: 'deputy' };
const instructed: Past = {
  type: 'InstructionGiven',
  data: { instruction: 'i1', text: '抓紧', urgency: 'urgent', due: '2023-05-08', leader: 'mayor' },
};
const recorded: Past = {
  type: 'MeetingDecisionRecorded',
  data: {
    instruction: 'decision-1',
    text: '报方案',
    due: '2023-05-08',
    meeting: 'weekly-meeting',
    metOn: '2023-04-24',
  },
};
const withdraw = (instruction: string, reason = '记录有误'): MeasureOrder => ({
  type: 'withdrawInstruction',
  instruction,
  reason,
});
const both = given(...running, instructed, recorded);

describe('an instruction', () => {
  it('is withdrawn with the reason by the leader who gave it', () => {
    expect(eventsOf(both.when(withdraw('i1'), mayor, AT))).toEqual([
      { type: 'InstructionWithdrawn', data: { instruction: 'i1', reason: '记录有误' } },
    ]);
    expect(refusedOf(both.when(withdraw('i1', ' '), mayor, AT))).toEqual(['INVALID', 'reason']);
  });
  it('is withdrawn by nobody else, and the decision of a meeting by the supervision office alone', () => {
    for (const actor of [deputy, supervisor])
      expect(refusedOf(both.when(withdraw('i1'), actor, AT))).toEqual(['NOT_GIVEN_BY_YOU', null]);
    expect(refusedOf(both.when(withdraw('decision-1'), mayor, AT))).toEqual(['NOT_GIVEN_BY_YOU', null]);
    for (const actor of [head, reporter])
      expect(refusedOf(both.when(withdraw('i1'), actor, AT))).toEqual(['NOT_ALLOWED', null]);
    expect(eventsOf(both.when(withdraw('decision-1'), supervisor, AT))).toEqual([
      { type: 'MeetingDecisionWithdrawn', data: { instruction: 'decision-1', reason: '记录有误' } },
    ]);
  });
  it('that names no leader is withdrawn by whoever speaks for the leaders', () => {
    const { leader: _, ...unnamed } = { ...instructed.data, leader: undefined };
    const past = { ...instructed, data: unnamed } as Past;
    expect(given(...running, past).when(withdraw('i1'), deputy, AT).ok).toBe(true);
    expect(both.when(withdraw('i1'), leader, AT).ok).toBe(true);
  });
});

describe('what was withdrawn', () => {
  const withdrawn: Past = { type: 'InstructionWithdrawn', data: { instruction: 'i1', reason: '记录有误' } };
  const after = given(...running, instructed, withdrawn);
  it('is never answered, withdrawn again, missed or reminded of', () => {
    expect(refusedOf(after.when({ type: 'answerInstruction', instruction: 'i1', text: '已办' }, head, AT))).toEqual([
      'INSTRUCTION_ANSWERED',
      'instruction',
    ]);
    expect(refusedOf(after.when(withdraw('i1'), mayor, AT))).toEqual(['INSTRUCTION_ANSWERED', 'instruction']);
    const deadline = 'deadline/instruction-missed/i1/2023-05-08';
    const passed = after.when({ type: 'passDeadline', deadline }, SYSTEM, shanghai('2023-05-09', '00:00'));
    expect(refusedOf(passed)).toEqual(['DEADLINE_NOT_DUE', 'deadline']);
    const fire = { type: 'fireRung', obligation: 'i1', rung: 'reminder', reason: '请抓紧' } as const;
    expect(refusedOf(after.when(fire, supervisor, AT))).toEqual(['OBLIGATION_UNKNOWN', 'obligation']);
  });
  it('leaves its number taken', () => {
    const next = { type: 'instruct', text: '再批', urgency: 'urgent' } as const;
    expect(eventsOf(after.when(next, mayor, AT))).toMatchObject([{ data: { instruction: 'i2' } }]);
  });
  it('does not come back with a measure that goes on after standing still, when it was withdrawn meanwhile', () => {
    const suspended: Past = { type: 'MeasureSuspended', data: { reason: '等待规划调整' } };
    expect(both.when(withdraw('i1'), mayor, AT).ok).toBe(true);
    expect(given(...running, instructed, suspended).when(withdraw('i1'), mayor, AT).ok).toBe(true);
    const resumed = given(...running, instructed, suspended, withdrawn).when(
      { type: 'resume', note: '继续', limit: '2023-06-30' },
      supervisor,
      shanghai('2023-06-01', '10:00'),
    );
    expect(eventsOf(resumed)).toMatchObject([{ type: 'MeasureResumed', data: { instructions: [] } }]);
  });
});
