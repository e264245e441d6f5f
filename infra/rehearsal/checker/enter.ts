/** How what people did changes the checker's record of a measure. */

import type { MeasureEvent } from '@duban/domain';
import { type Day, dayAt, dayOf } from './days.ts';
import { enterOffice } from './office-due.ts';
import { blankRecord, listIn, type MeasureRecord, type Pause, type Stage, type Step } from './record.ts';

const open = (pauses: Pause[], from: number): void => {
  if (!pauses.some(({ to }) => to === null)) pauses.push({ from, to: null });
};
const end = (pauses: Pause[], at: number): void => {
  for (const pause of pauses) pause.to ??= at;
};

/** Enters what a person did. The first event of a measure makes its record. */
export const enter = (record: MeasureRecord | null, event: MeasureEvent, at: number): MeasureRecord | null => {
  if (event.type === 'MeasureDrafted') return blankRecord(event.data.definition, at);
  if (event.type === 'MeasureIssued') {
    const { definition, acknowledgeBy } = event.data;
    return { ...blankRecord(definition, at), stage: 'issued', acknowledgeBy: dayOf(acknowledgeBy) };
  }
  if (record) change(record, event, at);
  return record;
};

type Renewal = Pick<
  Extract<MeasureEvent, { type: 'MeasureResumed' }>['data'],
  'acknowledgeBy' | 'milestones' | 'instructions'
>;

const change = (record: MeasureRecord, event: MeasureEvent, at: number): void => {
  const step = (id: string, set: Partial<Step>): void => {
    for (const one of record.steps) if (one.id === id) Object.assign(one, set);
  };
  const goesOn = (id: string): void => end(listIn(record.waited, id), at);
  const halt = (stage: Stage): void => {
    if (record.stage !== 'set-aside' && record.stage !== 'closed') record.before = record.stage;
    record.stage = stage;
    open(record.standstills, at);
  };
  const goOn = ({ acknowledgeBy, milestones, instructions }: Renewal): void => {
    record.stage = record.before;
    end(record.standstills, at);
    if (acknowledgeBy !== null) record.acknowledgeBy = dayOf(acknowledgeBy);
    for (const { milestone, due } of milestones) {
      step(milestone, { due: dayOf(due), asked: false });
      goesOn(milestone);
    }
    for (const { instruction, due } of instructions)
      for (const one of record.instructions) if (one.id === instruction) one.due = dayOf(due);
  };
  /** A new date is a new occurrence. */
  const move = (id: string, due: Day): void => {
    const old = record.steps.find((one) => one.id === id);
    goesOn(id);
    if (old && old.due !== due) step(id, { due, since: at, occurrence: old.occurrence + 1 });
    step(id, { asked: false });
  };
  enterOffice(record, event, at);
  switch (event.type) {
    case 'MeasureAcknowledged':
      record.stage = 'acknowledged';
      return;
    case 'MeasureSuspended':
    case 'MeasureCancelled':
      halt('set-aside');
      return;
    case 'MeasureClosed':
      record.isException = event.data.exception !== null;
      halt('closed');
      return;
    case 'MeasureResumed':
    case 'MeasureReopened':
      goOn(event.data);
      return;
    case 'MeasureAmended': {
      const { definition, targets, milestones } = event.data.change;
      record.definition = {
        ...record.definition,
        ...definition,
        supportUnits: (definition?.supportUnits ?? record.definition.supportUnits).filter(
          (unit) => unit !== (definition?.leadUnit ?? record.definition.leadUnit),
        ),
        targets: record.definition.targets.map((one) => {
          const set = targets.find(({ target }) => target === one.id);
          return set ? { ...one, value: set.value } : one;
        }),
        milestones: record.definition.milestones.map((one) => {
          const set = milestones.find(({ milestone }) => milestone === one.id);
          return set ? { ...one, due: set.due, expected: set.expected } : one;
        }),
      };
      for (const { milestone, due } of milestones) move(milestone, dayOf(due));
      return;
    }
    case 'ProgressReported': {
      const { report: id, asOf, values } = event.data;
      record.reports.push({ id, asOf: dayOf(asOf), values });
      record.reported = dayAt(at);
      return;
    }
    case 'ProgressCorrected':
      for (const report of record.reports) {
        if (report.id !== event.data.report) continue;
        report.values = event.data.values;
        if (event.data.asOf) report.asOf = dayOf(event.data.asOf);
      }
      return;
    case 'MilestoneSubmitted':
      step(event.data.milestone, { state: 'handed-in', asked: false });
      open(listIn(record.waited, event.data.milestone), at);
      return;
    case 'MilestoneVerified':
      step(event.data.milestone, { state: 'verified' });
      return;
    case 'MilestoneReturned':
      step(event.data.milestone, { state: 'owed', returned: true, due: dayOf(event.data.due) });
      goesOn(event.data.milestone);
      return;
    case 'ExtensionRequested':
      step(event.data.milestone, { asked: true });
      open(listIn(record.waited, event.data.milestone), at);
      return;
    case 'ExtensionRefused':
      step(event.data.milestone, { asked: false, ...(event.data.due && { due: dayOf(event.data.due) }) });
      goesOn(event.data.milestone);
      return;
    case 'MilestoneExtended':
      move(event.data.milestone, dayOf(event.data.due));
      return;
    case 'InstructionGiven':
    case 'MeetingDecisionRecorded': {
      const { instruction: id, due } = event.data;
      record.instructions.push({ id, since: at, due: dayOf(due), answered: false, missed: false });
      return;
    }
    case 'InstructionAnswered':
    case 'MeetingDecisionAnswered':
    // Withdrawn or answered: nothing more is owed.
    case 'InstructionWithdrawn':
    case 'MeetingDecisionWithdrawn':
      for (const one of record.instructions) if (one.id === event.data.instruction) one.answered = true;
      return;
    case 'LadderHeld':
      open(listIn(record.held, event.data.obligation), at);
      return;
    case 'LadderReleased':
      end(listIn(record.held, event.data.obligation), at);
      return;
    case 'RungSkipped':
      listIn(record.skipped, `${event.data.obligation}/${event.data.occurrence}`).push(event.data.rung);
      return;
    case 'RungFired': {
      const { obligation, occurrence, rung } = event.data;
      listIn(record.fired, `${obligation}/${occurrence}`).push({ rung, day: dayAt(at) });
      return;
    }
    default:
      // Drafts, approvals, contributions: nothing is owed because of them.
      return;
  }
};
