import { describe, expect, it } from 'vitest';
import { definition, given, head, issued, leader, reporter, stranger, supervisor } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { refusedOf, running } from './examples.ts';
import { POSSIBLE_COMMANDS, possibleCommands } from './possible.ts';
import type { STAGES } from './state.ts';

/** Refusals of role, unit and stage; of a command without its input also `INVALID`, which is found out first. */
const NOT_POSSIBLE = [
  ...['NOT_ALLOWED', 'NOT_YOUR_MEASURE', 'NOT_A_SUPPORT_UNIT'],
  ...['STAGE_FORBIDS', 'ALREADY_ISSUED', 'ALREADY_ACKNOWLEDGED', 'INVALID'],
];

const of = definition({ supportUnits: ['education'] });

describe('the commands that an actor could give', () => {
  it('are those of the lead unit to its people, and a contribution to a supporting unit', () => {
    const measure = { ...of, stage: 'acknowledged' as const };
    expect(possibleCommands(measure, reporter, undefined)).toEqual([
      'reportProgress',
      'correctProgress',
      'submitMilestone',
      'requestExtension',
      'answerInstruction',
      'withdrawFile',
    ]);
    expect(possibleCommands(measure, head, undefined)).toContain('signReport');
    expect(possibleCommands(measure, stranger, undefined)).toEqual(['contribute']);
    expect(possibleCommands({ ...measure, supportUnits: [] }, stranger, undefined)).toEqual([]);
  });

  it('end with the stage in which they are possible', () => {
    const at = (stage: (typeof STAGES)[number]) => possibleCommands({ ...of, stage }, supervisor, undefined);
    expect(at('approved')).toEqual(['issue', 'cancel']);
    expect(at('suspended')).toEqual(['resume', 'cancel', 'withdrawInstruction', 'withdrawFile']);
    expect(at('closed')).toEqual(['reopen', 'withdrawFile']);
    expect(possibleCommands({ ...of, stage: 'drafted' }, leader, undefined)).toEqual(['approve']);
    expect(possibleCommands({ ...of, stage: 'issued' }, reporter, undefined)).toContain('acknowledge');
    expect(possibleCommands({ ...of, stage: 'acknowledged' }, reporter, undefined)).not.toContain('acknowledge');
  });

  it('are a leader’s only within the portfolio', () => {
    const measure = { ...of, stage: 'issued' as const };
    const post = { id: 'vice', main: false, portfolio: [] };
    const vice = { ...leader, leader: 'vice' };
    expect(possibleCommands(measure, vice, [post])).toEqual([]);
    expect(possibleCommands(measure, vice, [{ ...post, portfolio: [of.leadUnit] }])).toContain('instruct');
  });

  it('leave out only what the domain would refuse anyway', () => {
    for (const [past, stage] of [
      [[issued], 'issued'],
      [running, 'acknowledged'],
    ] as const)
      for (const actor of [reporter, head, stranger, supervisor, leader]) {
        const possible = possibleCommands({ ...definition(), stage }, actor, undefined);
        for (const type of POSSIBLE_COMMANDS.filter((one) => !possible.includes(one))) {
          const [code] = refusedOf(given(...past).when({ type } as MeasureOrder, actor));
          expect(NOT_POSSIBLE, `${actor.id} ${type}`).toContain(code);
        }
      }
  });
});
