/** Checks that a batch holds the events that follow a position without a gap. */

import { BrokenLogError, knownEvents, type LogEvent } from '@duban/read-models';

/** `read` are the events read after the position `from`. Throws `UnknownEventError`, and `BrokenLogError` where one is missing. */
export const nextEvents = (read: Parameters<typeof knownEvents>[0], from: number): readonly LogEvent[] => {
  const events = knownEvents(read);
  for (const [index, event] of events.entries())
    if (event.position !== from + index + 1) throw new BrokenLogError(event, `position ${from + index + 1} is missing`);
  return events;
};
