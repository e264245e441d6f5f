/** The recorded histories: a folder for each release, by `node test/replay/record.ts`; none is changed once it is out. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HISTORIES = join(import.meta.dirname, 'histories');

type HistoryEvent = { readonly workflowExecutionStartedEventAttributes?: object };
export type RecordedHistory = { readonly events: readonly HistoryEvent[] };

/** Their names, as paths below the folder. */
export const histories = (): readonly string[] =>
  readdirSync(HISTORIES, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.golden.json'))
    .sort();

export const historyOf = (name: string): RecordedHistory =>
  JSON.parse(readFileSync(join(HISTORIES, name), 'utf8')) as RecordedHistory;
