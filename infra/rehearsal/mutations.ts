/** How a simulated person's command on a measure is written as a mutation of the public API. */

import { assertNever } from '@duban/domain';
import type { PersonOrder } from './people/system.ts';

/** `type`: the type of the mutation's input where it is not named after the mutation. */
export type Mutation = {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly type?: string;
};

/** `plan` and `measure` are ids. */
export const mutationOf = (plan: string, measure: string, order: PersonOrder): Mutation => {
  const id = (type: string, ...names: readonly string[]): string => `${type}:${[plan, measure, ...names].join('/')}`;
  const whole = { measure: id('Measure') };
  switch (order.type) {
    case 'acknowledge':
      return { name: 'acknowledgeMeasure', input: whole };
    case 'suspend':
    case 'resume':
    case 'close': {
      const { type, ...fields } = order;
      return { name: `${type}Measure`, input: { ...whole, ...fields } };
    }
    case 'decideClosing':
    case 'decideAmendment':
    case 'contribute': {
      const { type: name, ...fields } = order;
      return { name, input: { ...whole, ...fields } };
    }
    case 'reportProgress': {
      const { type: name, asOf, ...fields } = order;
      return { name, input: { ...whole, ...fields, ...(asOf !== null && { asOf }) } };
    }
    case 'proposeAmendment': {
      const { type: name, change, reason } = order;
      const milestones = change.milestones.map((one) => ({ ...one, milestone: id('Milestone', one.milestone) }));
      return { name, input: { ...whole, change: { ...change, milestones }, reason } };
    }
    case 'signReport':
    case 'rejectReport': {
      const { type: name, report, ...fields } = order;
      return { name, input: { report: id('ReportDraft', report), ...fields } };
    }
    case 'correctProgress': {
      const { type: name, report, ...fields } = order;
      return { name, input: { report: id('Report', report), ...fields } };
    }
    case 'submitMilestone':
    case 'verifyMilestone':
    case 'returnMilestone':
    case 'requestExtension':
    case 'decideExtension': {
      const { type: name, milestone, ...fields } = order;
      return { name, input: { milestone: id('Milestone', milestone), ...fields } };
    }
    case 'instruct': {
      const { type: name, text, urgency, due } = order;
      return {
        name,
        input: { ...whole, text, ...(due && { due }), urgency: urgency.replaceAll('-', '_').toUpperCase() },
      };
    }
    case 'recordMeetingDecision': {
      const { type: name, meeting, ...fields } = order;
      return { name, input: { ...whole, ...fields, meeting: meeting.replaceAll('-', '_').toUpperCase() } };
    }
    case 'withdrawInstruction': {
      const { type: name, instruction, reason } = order;
      return { name, input: { instruction: id('Instruction', instruction), reason } };
    }
    case 'answerInstruction': {
      const { type: name, instruction, text } = order;
      return { name, input: { instruction: id('Instruction', instruction), text } };
    }
    case 'withdrawFile': {
      const { type: name, ...fields } = order;
      return { name, input: { ...whole, ...fields } };
    }
    case 'skipRung':
    case 'fireRung':
    case 'holdLadder':
    case 'releaseLadder': {
      const { type: name, ...fields } = order;
      return { name, input: { ...whole, ...fields }, type: name.endsWith('Rung') ? 'RungInput' : 'LadderInput' };
    }
    default:
      return assertNever(order);
  }
};
