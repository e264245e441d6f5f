/** Why an event cannot be projected, in words that hold nothing of what people wrote: they are shown to everybody. */

import { basename } from 'node:path';
import { UnreadableEventError } from '@duban/event-store';
import { BrokenLogError, type FaultCode, type ProjectionFault, UnknownEventError } from '@duban/read-models';
import { LogBehindError, LogEndMissingError } from './errors.ts';

/** What stands at the position; `stream` and `type` are null where nothing does. */
export type Place = Omit<ProjectionFault, 'code' | 'cause'>;

/** The event at `fault.position` cannot be projected, and what keeps it from that does not pass by itself. */
export class EventNotProjectedError extends Error {
  override readonly name = 'EventNotProjectedError';
  readonly fault: ProjectionFault;

  constructor(fault: ProjectionFault, options?: ErrorOptions) {
    super(`The event at position ${fault.position} of plan ${fault.plan} cannot be projected: ${fault.cause}`, options);
    this.fault = fault;
  }
}

export const faultOf = (error: unknown, place: Place): ProjectionFault => {
  const [code, cause] = explain(error, place);
  return { ...place, code, cause: cause.slice(0, LONGEST_CAUSE) };
};

const LONGEST_CAUSE = 200;

const explain = (error: unknown, place: Place): readonly [FaultCode, string] => {
  if (error instanceof UnreadableEventError)
    return ['unreadable', `schema version ${error.facts.schemaVersion}: ${error.facts.reason}`];
  if (error instanceof UnknownEventError) return ['unknown', 'the read models do not know the type of the event'];
  if (error instanceof BrokenLogError && place.stream === null)
    return ['broken-log', 'no event stands at the position'];
  if (error instanceof BrokenLogError) return ['broken-log', 'the log before the event does not hold what it is about'];
  if (error instanceof LogEndMissingError)
    return ['broken-log', 'the log ends before the position that its head names'];
  if (error instanceof LogBehindError) return ['log-behind', `the log ends at position ${error.held}`];
  if (error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)))
    return ['refused', `${withoutValues(error.message)} (SQLSTATE ${String(error.code)})`];
  return ['failed', error instanceof Error ? `${error.name}${whereOf(error)}` : 'something was thrown'];
};

/** Postgres quotes values as well as names: only the names of our own tables and their constraints stay. */
const withoutValues = (message: string): string =>
  message
    .split('\n', 1)
    .join('')
    .replace(/"(?!rm_\w*")[^"]*"?/g, '"…"');

/** The innermost line of ours: the message itself could quote what people wrote. */
const whereOf = ({ stack = '' }: Error): string => {
  const line = stack.split('\n').find((one) => /^\s+at .*\.ts:\d+/.test(one) && !one.includes('node_modules'));
  const [, file, number] = /([^\s()]+\.ts):(\d+)/.exec(line ?? '') ?? [];
  return file === undefined ? '' : ` at ${basename(file)}:${number}`;
};
