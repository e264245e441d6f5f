/** Reads the content of a report from the log, because a measure's state holds its figures but not its text. */

import { isAbout } from '../catalogue/events.ts';
import type { EventBody } from '../kernel/event.ts';
import { attached, type WithFiles } from './attached-file.ts';
import { type MeasureOrder, type Recalled, reportToRecall } from './commands.ts';
import type { ReportContent } from './events.ts';

/** As it was written, signed and corrected last, from the measure's events in order; null where they hold no such report. */
export const reportContent = (events: Iterable<EventBody>, report: string): (ReportContent & WithFiles) | null => {
  let content: (ReportContent & WithFiles) | null = null;
  for (const event of events)
    if (
      isAbout('measure', event) &&
      (event.type === 'ReportDrafted' || event.type === 'ProgressReported' || event.type === 'ProgressCorrected') &&
      event.data.report === report
    )
      // A correction leaves the files as they are.
      content = {
        values: event.data.values,
        text: event.data.text,
        ...attached(event.type === 'ProgressCorrected' ? (content ?? {}) : event.data),
      };
  return content;
};

/** What a command on a measure with these events needs from the log. */
export const recalledFrom = (events: Iterable<EventBody>, order: MeasureOrder): Recalled => {
  const report = reportToRecall(order);
  const recalled = report === null ? null : reportContent(events, report);
  return recalled ? { recalled } : {};
};
