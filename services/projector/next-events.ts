/** A batch is the events that follow a position without a hole. */

import { BrokenLogError, knownEvents, type LogEvent } from '@duban/read-models';

/** What was read after the position `from`. Throws `UnknownEventError`, and `BrokenLogError` where one is missing. */
export const nextEvents = (read: Parameters<typeof knownEvents>[0], from: number): readonly LogEvent[] => {
  const events = knownEvents(read);
  for (const [index, event] of events.entries())
    if (event.position !== from + index + 1) throw new BrokenLogError(event, `position ${from + index + 1} is missing`);
  return events;
};
