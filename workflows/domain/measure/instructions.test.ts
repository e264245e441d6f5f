import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import type { Urgency } from '../plan/settings.ts';
import { given, head, leader, type Past, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { eventsOf, refusedOf, running } from './examples.ts';

const instruct = (urgency: Urgency, text = '抓紧推进，按期完成'): MeasureOrder => ({ type: 'instruct', text, urgency });
const answer = (instruction: string, text = '已整改到位'): MeasureOrder => ({
  type: 'answerInstruction',
  instruction,
  text,
});
const dueOf = (urgency: Urgency, at: string) => eventsOf(given(...running).when(instruct(urgency), leader, at));
const instructed: Past = {
  type: 'InstructionGiven',
  data: { instruction: 'i1', text: '抓紧', urgency: 'urgent', due: '2023-03-06' },
};

describe('an instruction', () => {
  it.each<[Urgency, string, string]>([
    ['urgent', '2023-03-01', '2023-03-06'],
    ['urgent', '2023-09-27', '2023-10-08'],
    ['fifteen-days', '2023-03-01', '2023-03-16'],
    ['fifteen-days', '2023-04-14', '2023-05-04'],
    ['thirty-days', '2023-01-20', '2023-02-20'],
    ['thirty-days', '2024-01-30', '2024-02-29'],
  ])('that is %s and given on %s requires an answer by %s', (urgency, on, due) => {
    expect(dueOf(urgency, shanghai(on, '17:30'))).toMatchObject([{ data: { instruction: 'i1', urgency, due } }]);
  });
  it('is given by a leader, with a text and a known urgency', () => {
    expect(refusedOf(given(...running).when(instruct('urgent'), supervisor))).toEqual(['NOT_ALLOWED', null]);
    expect(refusedOf(given(...running).when(instruct('urgent', ' '), leader))).toEqual(['INVALID', 'text']);
    expect(refusedOf(given(...running).when(instruct('urgent', '字'.repeat(4001)), leader))).toEqual([
      'INVALID',
      'text',
    ]);
    for (const urgency of ['soon', 'constructor'])
      expect(refusedOf(given(...running).when(instruct(urgency as Urgency), leader))).toEqual(['INVALID', 'urgency']);
  });
  it('is answered by a date of its own where the leader sets one, and has to have one where it is dated', () => {
    const at = shanghai('2023-03-01', '10:00');
    const when = (change: Partial<Extract<MeasureOrder, { type: 'instruct' }>>) =>
      given(...running).when({ type: 'instruct', text: '抓紧', urgency: 'dated', ...change }, leader, at);
    expect(eventsOf(when({ due: '2023-03-18' }))).toMatchObject([{ data: { urgency: 'dated', due: '2023-03-18' } }]);
    expect(eventsOf(when({ urgency: 'urgent', due: '2023-03-02' }))).toMatchObject([
      { data: { urgency: 'urgent', due: '2023-03-02' } },
    ]);
    for (const due of [undefined, null, '', '2023-3-18', '2023-03-01', '2024-03-02'])
      expect(refusedOf(when(due === undefined ? {} : { due }))).toEqual(['INVALID', 'due']);
    expect(refusedOf(when({ urgency: 'urgent', due: '2023-02-28' }))).toEqual(['INVALID', 'due']);
  });
  it('receives the next number', () => {
    expect(eventsOf(given(...running, instructed).when(instruct('urgent'), leader))).toMatchObject([
      { data: { instruction: 'i2' } },
    ]);
  });
  it('is answered once by the unit', () => {
    expect(refusedOf(given(...running).when(answer('i1'), head))).toEqual(['INSTRUCTION_UNKNOWN', 'instruction']);
    expect(refusedOf(given(...running, instructed).when(answer('i1', ''), head))).toEqual(['INVALID', 'text']);
    expect(eventsOf(given(...running, instructed).when(answer('i1'), head))).toEqual([
      { type: 'InstructionAnswered', data: { instruction: 'i1', text: '已整改到位' } },
    ]);
    const answered: Past = { type: 'InstructionAnswered', data: { instruction: 'i1', text: '已整改到位' } };
    expect(refusedOf(given(...running, instructed, answered).when(answer('i1'), head))).toEqual([
      'INSTRUCTION_ANSWERED',
      'instruction',
    ]);
  });
  it('may be answered late', () => {
    const missed: Past = { type: 'InstructionMissed', data: { instruction: 'i1', due: '2023-03-06' } };
    expect(given(...running, instructed, missed).when(answer('i1'), head, shanghai('2023-04-01', '10:00')).ok).toBe(
      true,
    );
  });
  it('receives a date beyond the calendar where it is given near its end', () => {
    const at = shanghai('2024-03-28', '10:00');
    expect(dueOf('urgent', at)).toMatchObject([{ data: { due: '2024-04-02' } }]);
    expect(dueOf('fifteen-days', at)).toMatchObject([{ data: { due: '2024-04-12' } }]);
    expect(dueOf('thirty-days', shanghai('2024-04-15', '10:00'))).toMatchObject([{ data: { due: '2024-05-15' } }]);
  });
});
