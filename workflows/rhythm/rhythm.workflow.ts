/** One workflow per plan that waits for each beat of its rhythm and then runs the activity that draws up the document. */

import { CONDITIONS_SIGNAL, type Conditions, type RhythmActivities, type RhythmInput } from '@duban/contract';
import { type Beat, nextBeat, planTime, realDelay, type Terms } from '@duban/domain';
import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

const { drawUp, lastBeat } = proxyActivities<RhythmActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** The workflow then continues as new, which limits the length of its history. */
const MAX_BEATS_PER_RUN = 100;

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

  /** Resolves to the next beat when it is due, or to null when the clock, terms or rhythm changed first. */
  const waitForBeat = async (): Promise<Beat | null> => {
    const seen = changes;
    const beat = nextBeat(terms.settings.rhythm, terms.calendar, after);
    if (!beat) {
      await condition(() => changes !== seen);
      return null;
    }
    const delay = realDelay(clock, Date.now(), beat.at);
    return delay > 0 && (await condition(() => changes !== seen, delay)) ? null : beat;
  };

  for (let beats = 0; beats < MAX_BEATS_PER_RUN && !workflowInfo().continueAsNewSuggested; ) {
    const beat = await waitForBeat();
    if (!beat) continue;
    await drawUp({ plan, beat, now: planTime(clock, Date.now()) });
    after = beat.at;
    beats += 1;
  }
  return continueAsNew<typeof rhythmWorkflow>({ plan, clock, terms, since, after });
};
