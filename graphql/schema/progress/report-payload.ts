/** How the answers of reporting commands find the report or draft that they are about. */

import type { Payload } from '../commands/command.ts';
import { nowIn } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';

/** Each reads `id`, or where that is not given the one that the command was about. */
export const reportNow = (payload: Payload, context: Context, id?: string | null) =>
  nowIn(payload, context, async ({ read }, measure, name) => read.report({ measure, report: id ?? name }));

export const draftNow = (payload: Payload, context: Context, id?: string | null) =>
  nowIn(payload, context, async ({ read }, measure, name) => read.draft({ measure, report: id ?? name }));
