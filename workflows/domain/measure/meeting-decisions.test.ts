import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { given, head, leader, type Past, reporter, SYSTEM, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { eventsOf, refusedOf, running } from './examples.ts';

type Decision = Extract<MeasureOrder, { type: 'recordMeetingDecision' }>;
const record = (change: Partial<Decision> = {}): Decision => ({
  type: 'recordMeetingDecision',
  text: '月底前报送整改方案',
  due: '2023-05-08',
  meeting: 'weekly-meeting',
  metOn: '2023-04-24',
  ...change,
});
const AT = shanghai('2023-04-24', '11:00');
const recorded: Past = {
  type: 'MeetingDecisionRecorded',
  data: {
    instruction: 'decision-1',
    text: '月底前报送整改方案',
    due: '2023-05-08',
    meeting: 'weekly-meeting',
    metOn: '2023-04-24',
  },
};
const instructed: Past = {
  type: 'InstructionGiven',
  data: { instruction: 'i1', text: '抓紧', urgency: 'urgent', due: '2023-05-08' },
};
const answer = (instruction: string): MeasureOrder => ({ type: 'answerInstruction', instruction, text: '方案已报' });

describe('the decision of a meeting', () => {
  it('is recorded by the supervision office with the meeting and the date of the answer', () => {
    expect(eventsOf(given(...running).when(record(), supervisor, AT))).toEqual([
      {
        type: 'MeetingDecisionRecorded',
        data: {
          instruction: 'decision-1',
          text: '月底前报送整改方案',
          due: '2023-05-08',
          meeting: 'weekly-meeting',
          metOn: '2023-04-24',
        },
      },
    ]);
  });
  it('is recorded by nobody else', () => {
    for (const actor of [leader, head, reporter])
      expect(refusedOf(given(...running).when(record(), actor, AT))).toEqual(['NOT_ALLOWED', null]);
  });
  it.each<[string, Partial<Decision>]>([
    ['text', { text: ' ' }],
    ['meeting', { meeting: 'monthly-bulletin' as Decision['meeting'] }],
    ['metOn', { metOn: '昨天' }],
    ['metOn', { metOn: '2023-04-25' }],
    ['metOn', { metOn: '2023-03-23' }],
    ['due', { due: '2023-02-30' }],
    ['due', { due: '2023-04-24' }],
    ['due', { due: '2024-04-25' }],
  ])('is refused by its %s for %j', (field, change) => {
    expect(refusedOf(given(...running).when(record(change), supervisor, AT))).toEqual(['INVALID', field]);
  });
  it('is numbered apart from the instructions of leaders', () => {
    expect(eventsOf(given(...running, instructed, recorded).when(record(), supervisor, AT))).toMatchObject([
      { data: { instruction: 'decision-2' } },
    ]);
    expect(
      eventsOf(given(...running, recorded).when({ type: 'instruct', text: '抓紧', urgency: 'urgent' }, leader, AT)),
    ).toMatchObject([{ data: { instruction: 'i1' } }]);
  });
  it('is answered once by the unit, under its own event', () => {
    const answered: Past = { type: 'MeetingDecisionAnswered', data: { instruction: 'decision-1', text: '方案已报' } };
    expect(refusedOf(given(...running, instructed).when(answer('decision-1'), head, AT))).toEqual([
      'INSTRUCTION_UNKNOWN',
      'instruction',
    ]);
    expect(eventsOf(given(...running, recorded).when(answer('decision-1'), head, AT))).toEqual([answered]);
    expect(refusedOf(given(...running, recorded, answered).when(answer('decision-1'), head, AT))).toEqual([
      'INSTRUCTION_ANSWERED',
      'instruction',
    ]);
  });
  it('is missed under its own event when its date passes, and may be answered late', () => {
    const deadline = 'deadline/instruction-missed/decision-1/2023-05-08';
    expect(
      eventsOf(
        given(...running, recorded).when({ type: 'passDeadline', deadline }, SYSTEM, shanghai('2023-05-09', '00:00')),
      ),
    ).toEqual([{ type: 'MeetingDecisionMissed', data: { instruction: 'decision-1', due: '2023-05-08' } }]);
    const missed: Past = { type: 'MeetingDecisionMissed', data: { instruction: 'decision-1', due: '2023-05-08' } };
    expect(
      given(...running, recorded, missed).when(answer('decision-1'), head, shanghai('2023-06-01', '10:00')).ok,
    ).toBe(true);
  });
  it('receives a new date with the measure that goes on after standing still', () => {
    const suspended: Past = { type: 'MeasureSuspended', data: { reason: '等待规划调整' } };
    expect(
      eventsOf(
        given(...running, recorded, suspended).when(
          { type: 'resume', note: '继续', limit: '2023-06-30' },
          supervisor,
          shanghai('2023-06-01', '10:00'),
        ),
      ),
    ).toMatchObject([
      { type: 'MeasureResumed', data: { instructions: [{ instruction: 'decision-1', due: '2023-06-30' }] } },
    ]);
  });
});
