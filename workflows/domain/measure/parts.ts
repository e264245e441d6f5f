/** How the parts of a measure change: its stage, a milestone, an instruction, its targets and roadmap. */

import type { CivilDate, Instant } from '../time/civil-date.ts';
import { withDefinitionChange } from './amended-definition.ts';
import type { Amendment, Renewal } from './events.ts';
import { endPause, joinPauses, openPause } from './pauses.ts';
import type { InstructionState, Measure, MilestoneState, StageBefore } from './state.ts';

export const halted = (measure: Measure, stage: 'suspended' | 'cancelled' | 'closed', at: Instant): Measure => ({
  ...measure,
  stage,
  before: isHalt(measure.stage) ? measure.before : measure.stage,
  standstills: openPause(measure.standstills, at),
});

const isHalt = (stage: Measure['stage']): stage is Exclude<Measure['stage'], StageBefore> =>
  stage === 'suspended' || stage === 'cancelled' || stage === 'closed';

/** Time runs again; what fell due meanwhile is owed at its new date, which also settles a requested extension. */
export const goingOn = (measure: Measure, renewal: Renewal, at: Instant): Measure => {
  const { milestones, instructions, acknowledgeBy } = renewal;
  const running: Measure = {
    ...measure,
    stage: measure.before ?? 'issued',
    before: null,
    standstills: joinPauses(endPause(measure.standstills, at)),
    acknowledgeBy: acknowledgeBy ?? measure.acknowledgeBy,
  };
  const dated = milestones.reduce(
    (m, { milestone, due }) => withMilestone(m, milestone, { due, request: null }),
    running,
  );
  return instructions.reduce((m, { instruction, due }) => withInstruction(m, instruction, { due }), dated);
};

export const withMilestone = (
  measure: Measure,
  id: string,
  change: Partial<MilestoneState> | ((milestone: MilestoneState) => Partial<MilestoneState>),
): Measure => ({
  ...measure,
  milestones: measure.milestones.map((milestone) =>
    milestone.id === id ? { ...milestone, ...(typeof change === 'function' ? change(milestone) : change) } : milestone,
  ),
});

/** A moved date begins a new occurrence, and settles a requested extension. */
export const movedTo = ({ occurrence }: MilestoneState, due: CivilDate, since: Instant): Partial<MilestoneState> => ({
  due,
  since,
  occurrence: occurrence + 1,
  request: null,
});

export const withInstruction = (measure: Measure, id: string, change: Partial<InstructionState>): Measure => ({
  ...measure,
  instructions: measure.instructions.map((item) => (item.id === id ? { ...item, ...change } : item)),
});

/** Applies the amendment to the definition. */
export const amended = (
  measure: Measure,
  { amendment, change }: { readonly amendment: string; readonly change: Amendment },
  since: Instant,
): Measure => {
  const definition = change.definition
    ? withDefinitionChange(measure.definition, change.definition, amendment)
    : measure.definition;
  const targets = definition.targets.map((target) => {
    const value = change.targets.find((item) => item.target === target.id)?.value;
    return value === undefined ? target : { ...target, value };
  });
  const milestones = definition.milestones.map((milestone) => {
    const step = change.milestones.find((item) => item.milestone === milestone.id);
    return step ? { ...milestone, due: step.due, expected: step.expected } : milestone;
  });
  return change.milestones.reduce<Measure>(
    (next, { milestone, due }) =>
      withMilestone(next, milestone, (old) => (old.due === due ? { request: null } : movedTo(old, due, since))),
    { ...measure, amendment: null, definition: { ...definition, targets, milestones } },
  );
};
