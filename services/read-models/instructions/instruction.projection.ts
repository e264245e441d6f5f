/** How a measure's events change its instructions. */

import { decisionId, instructionId } from '@duban/domain';
import { BrokenLogError, measureOf, type OfMeasure } from '../projection/known-event.ts';
import type { Versions } from '../projection/versions.ts';
import type { InstructionRecord } from './instruction.table.ts';

const NOTHING_YET = { answer: null, withdrawn: null, missed: null };

export const applyToInstructions = (instructions: Versions<InstructionRecord>, event: OfMeasure): void => {
  const { plan, position, occurredAt: given_at, actor } = event;
  const measure = measureOf(event);
  if (event.type === 'InstructionGiven') {
    const { instruction, text, urgency, due } = event.data;
    const given = { plan, measure, instruction, position, text, urgency, due, given_at, actor };
    instructions.put({ ...given, ...NOTHING_YET, meeting: null }, position);
  }
  if (event.type === 'MeetingDecisionRecorded') {
    const { instruction, text, due, meeting: kind, metOn } = event.data;
    const decided = { plan, measure, instruction, position, text, urgency: 'dated', due, given_at, actor } as const;
    instructions.put({ ...decided, ...NOTHING_YET, meeting: { kind, metOn } }, position);
  }
  for (const [instruction, change] of changesBy(event)) {
    const before = instructions.get({ plan, measure, instruction });
    if (!before) throw new BrokenLogError(event, `the measure ${measure} has no instruction ${instruction}`);
    instructions.put({ ...before, ...change }, position);
  }
};

const changesBy = (
  event: OfMeasure,
): readonly (readonly [instruction: string, change: Partial<InstructionRecord>])[] => {
  const { occurredAt: at, actor: by } = event;
  switch (event.type) {
    case 'InstructionAnswered':
    case 'MeetingDecisionAnswered':
      return [[event.data.instruction, { answer: { at, by, text: event.data.text } }]];
    case 'InstructionWithdrawn':
    case 'MeetingDecisionWithdrawn':
      return [[event.data.instruction, { withdrawn: { at, by, reason: event.data.reason } }]];
    case 'InstructionMissed':
    case 'MeetingDecisionMissed':
      return [[event.data.instruction, { missed: event.data.due }]];
    case 'MeasureResumed':
    case 'MeasureReopened':
      return event.data.instructions.map(({ instruction, due }) => [instruction, { due }]);
    default:
      return [];
  }
};

/** Instructions are numbered from 1 within the measure, and so are decisions of meetings. */
export const instructionsOf = (
  instructions: Versions<InstructionRecord>,
  plan: string,
  measure: string,
): readonly InstructionRecord[] => {
  const found: InstructionRecord[] = [];
  for (const idOf of [instructionId, decisionId])
    for (let number = 1; ; number += 1) {
      const one = instructions.get({ plan, measure, instruction: idOf(number) });
      if (!one) break;
      found.push(one);
    }
  return found;
};
