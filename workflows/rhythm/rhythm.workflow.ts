/** One workflow a plan that waits for each beat of its rhythm and has it drawn up; what is drawn up is not its business. */

import { CONDITIONS_SIGNAL, type Conditions, type RhythmActivities, type RhythmInput } from '@duban/contract';
import { type Beat, endOfDate, nextBeat, planTime, realDelay, type Terms } from '@duban/domain';
import {
  condition,
  continueAsNew,
  defineSignal,
  patched,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

const { drawUp, lastBeat } = proxyActivities<RhythmActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Past this the next run begins, so that no history grows long. */
const BEATS_A_RUN = 100;

export const rhythmWorkflow = async (input: RhythmInput): Promise<never> => {
  const { plan } = input;
  let { clock, terms, since = 0 } = input;
  let changes = 0;
  setHandler(defineSignal<[Conditions<Terms>]>(CONDITIONS_SIGNAL), (set) => {
    if (set.since !== undefined && set.since < since) return;
    ({ clock, terms, since = 0 } = set);
    changes += 1;
  });

  let after = input.after ?? (await lastBeat({ plan }));

  /** Null where the rhythm has none. Runs that began under earlier rules knew no beat beyond the calendar, and replay so. */
  const next = (): Beat | null => {
    const beat = nextBeat(terms.settings.rhythm, terms.calendar, after);
    const isWithin = beat !== null && beat.at <= endOfDate(terms.calendar.to);
    return isWithin || patched('rhythm-outlives-calendar') ? beat : null;
  };

  /** The next beat once its time has come, or null when the conditions changed meanwhile or there is none. */
  const waitForBeat = async (): Promise<Beat | null> => {
    const seen = changes;
    const beat = next();
    if (!beat) {
      await condition(() => changes !== seen);
      return null;
    }
    const delay = realDelay(clock, Date.now(), beat.at);
    return delay > 0 && (await condition(() => changes !== seen, delay)) ? null : beat;
  };

  for (let beats = 0; beats < BEATS_A_RUN && !workflowInfo().continueAsNewSuggested; ) {
    const beat = await waitForBeat();
    if (!beat) continue;
    await drawUp({ plan, beat, now: planTime(clock, Date.now()) });
    after = beat.at;
    beats += 1;
  }
  return continueAsNew<typeof rhythmWorkflow>({ plan, clock, terms, since, after });
};
