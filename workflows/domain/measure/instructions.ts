/** A leader's instruction on a measure is an obligation of its own: it has a limit and requires an answer. */

import { assertNever } from '../kernel/assert-never.ts';
import { refuse } from '../kernel/refusal.ts';
import { instructionId, parseObligation } from '../ladder/obligation.ts';
import { type Terms, URGENCIES } from '../plan/settings.ts';
import { limitFrom, settleDate } from '../time/limit.ts';
import { type Answer, accept } from './answer.ts';
import type { CommandOf, InstructionOrder } from './commands.ts';
import type { Measure } from './state.ts';
import { checkText } from './words.ts';

/** The most instructions on one measure that may wait for an answer: each has its own ladder. */
const MAX_OPEN_INSTRUCTIONS = 500;

export const decideInstruction = (measure: Measure, command: CommandOf<InstructionOrder>, terms: Terms): Answer => {
  const fault = checkText('text', command.text);
  if (fault) return fault;
  switch (command.type) {
    case 'instruct': {
      const { text, urgency, issuedAt, actor } = command;
      if (!URGENCIES.includes(urgency))
        return refuse('INVALID', { reason: 'is not valid', reasonZh: '无效' }, 'urgency');
      if (measure.instructions.length >= MAX_OPEN_INSTRUCTIONS)
        return refuse('TOO_MANY_WAIT', {
          most: MAX_OPEN_INSTRUCTIONS,
          what: 'instructions already wait for an answer',
          whatZh: '条批示待回复',
        });
      const { calendar, settings } = terms;
      const due = settleDate(calendar, limitFrom(calendar, issuedAt, settings.instructions[urgency]), 'next');
      const instruction = instructionId(measure.instructed + 1);
      return accept({
        type: 'InstructionGiven',
        data: { instruction, text, urgency, due, ...(actor.leader && { leader: actor.leader }) },
      });
    }
    case 'answerInstruction': {
      const { instruction, text } = command;
      const known = measure.instructions.find(({ id }) => id === instruction);
      if (!known)
        return refuse(
          wasGiven(measure, instruction) ? 'INSTRUCTION_ANSWERED' : 'INSTRUCTION_UNKNOWN',
          { instruction },
          'instruction',
        );
      const { leader } = known;
      return accept({ type: 'InstructionAnswered', data: { instruction, text, ...(leader && { leader }) } });
    }
    default:
      return assertNever(command);
  }
};

/** An instruction that was given and does not wait any more has been answered. */
const wasGiven = ({ instructed }: Measure, instruction: string): boolean => {
  const parsed = parseObligation(instruction);
  return parsed.kind === 'instruction' && parsed.number >= 1 && parsed.number <= instructed;
};
