/** How the answers of reporting commands find the report or draft that they are about. */

import type { Payload } from '../commands/command.ts';
import { madeNow, nowIn } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import type { Snapshot } from '../kernel/snapshot.ts';

const readReport = ({ read }: Snapshot, measure: string, report: string) => read.report({ measure, report });
const readDraft = ({ read }: Snapshot, measure: string, report: string) => read.draft({ measure, report });

/** The one that the input names. */
export const reportNow = (payload: Payload, context: Context) => nowIn(payload, context, readReport);
export const draftNow = (payload: Payload, context: Context) => nowIn(payload, context, readDraft);

/** The one that the command made. */
export const reportMade = (payload: Payload, context: Context) => madeNow(payload, context, 'report', readReport);
export const draftMade = (payload: Payload, context: Context) => madeNow(payload, context, 'report-draft', readDraft);
