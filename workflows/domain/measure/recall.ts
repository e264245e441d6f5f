/** Reads from the log what a command needs and a measure's state does not hold: the content of a report, and a file. */

import { isAbout } from '../catalogue/events.ts';
import type { Actor } from '../kernel/actor.ts';
import type { EventBody } from '../kernel/event.ts';
import { attached, type FileCarrier, type FileOnRecord, isSameUploader, type WithFiles } from './attached-file.ts';
import { fileToRecall, type MeasureOrder, type Recalled, reportToRecall } from './commands.ts';
import type { ReportContent } from './events.ts';

/**
 * As it was written, signed and corrected last, without files that were withdrawn since, from the measure's events in
 * order; null where they hold no such report.
 */
export const reportContent = (events: Iterable<EventBody>, report: string): (ReportContent & WithFiles) | null => {
  let content: (ReportContent & WithFiles) | null = null;
  for (const event of events) {
    if (!isAbout('measure', event)) continue;
    if (event.type === 'FileWithdrawn' && content) content = without(content, event.data.sha256);
    if (
      (event.type === 'ReportDrafted' || event.type === 'ProgressReported' || event.type === 'ProgressCorrected') &&
      event.data.report === report
    )
      // A correction leaves the files as they are.
      content = {
        values: event.data.values,
        text: event.data.text,
        ...attached(event.type === 'ProgressCorrected' ? (content ?? {}) : event.data),
      };
  }
  return content;
};

const without = ({ files = [], ...content }: ReportContent & WithFiles, sha256: string): ReportContent & WithFiles => ({
  ...content,
  ...attached({ files: files.filter((file) => file.sha256 !== sha256) }),
});

/** `actor` is missing only where a test gives bare events. */
type AttributedEvent = EventBody & { readonly actor?: Actor };

/** From the measure's events in order; null where no event carries the file, or it has been withdrawn since. */
export const fileOnRecord = (events: Iterable<AttributedEvent>, sha256: string): FileOnRecord | null => {
  let found: FileOnRecord | null = null;
  for (const event of events) {
    if (!isAbout('measure', event)) continue;
    if (event.type === 'FileWithdrawn' && event.data.sha256 === sha256) found = null;
    const file = 'files' in event.data ? event.data.files?.find((one) => one.sha256 === sha256) : undefined;
    if (!file) continue;
    const { id, unit } = (event as AttributedEvent).actor ?? { id: '', unit: null };
    const carrier = carrierOf(event.data);
    const known: Omit<FileOnRecord, 'name'> = found ?? { by: [], from: [] };
    found = {
      name: file.name,
      by: known.by.some((one) => isSameUploader(one, { id, unit })) ? known.by : [...known.by, { id, unit }],
      from: known.from.some((one) => JSON.stringify(one) === JSON.stringify(carrier))
        ? known.from
        : [...known.from, carrier],
    };
  }
  return found;
};

const carrierOf = (data: object): FileCarrier => {
  if ('report' in data) return { report: String(data.report) };
  if ('milestone' in data) return { milestone: String(data.milestone) };
  return { instruction: 'instruction' in data ? String(data.instruction) : '' };
};

/** What a command on a measure with these events needs from the log. */
export const recalledFrom = (
  events: Iterable<EventBody & { readonly actor?: Actor }>,
  order: MeasureOrder,
): Recalled => {
  const sha256 = fileToRecall(order);
  const file = sha256 === null ? null : fileOnRecord(events, sha256);
  if (file) return { file };
  const report = reportToRecall(order);
  const recalled = report === null ? null : reportContent(events, report);
  return recalled ? { recalled } : {};
};
