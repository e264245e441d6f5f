/** A batch is the events that follow a position without a hole. */

import { BrokenLog, knownEvents, type LogEvent } from '@duban/read-models';

/** What was read after the position `from`. Throws `UnknownEvent`, and `BrokenLog` where one is missing. */
export const nextEvents = (read: Parameters<typeof knownEvents>[0], from: number): readonly LogEvent[] => {
  const events = knownEvents(read);
  for (const [index, event] of events.entries())
    if (event.position !== from + index + 1) throw new BrokenLog(event, `position ${from + index + 1} is missing`);
  return events;
};
