/** Why an event cannot be projected, in words without any content of the event, because everybody may see them. */

import { basename } from 'node:path';
import { UnreadableEventError } from '@duban/event-store';
import { BrokenLogError, type FaultCode, type ProjectionFault, UnknownEventError } from '@duban/read-models';
import { LogBehindError, LogEndMissingError } from './errors.ts';

/** The event concerned; `stream` and `type` are null where the log holds none at the position. */
export type FaultLocation = Omit<ProjectionFault, 'code' | 'cause'>;

/** The event at `fault.position` cannot be projected, and a retry will not help. */
export class EventNotProjectedError extends Error {
  override readonly name = 'EventNotProjectedError';
  readonly fault: ProjectionFault;

  constructor(fault: ProjectionFault, options?: ErrorOptions) {
    super(`The event at position ${fault.position} of plan ${fault.plan} cannot be projected: ${fault.cause}`, options);
    this.fault = fault;
  }
}

export const faultOf = (error: unknown, location: FaultLocation): ProjectionFault => {
  const [code, cause] = explain(error, location);
  return { ...location, code, cause: cause.slice(0, MAX_CAUSE_LENGTH) };
};

const MAX_CAUSE_LENGTH = 200;

const explain = (error: unknown, location: FaultLocation): readonly [FaultCode, string] => {
  if (error instanceof UnreadableEventError)
    return ['unreadable', `schema version ${error.facts.schemaVersion}: ${error.facts.reason}`];
  if (error instanceof UnknownEventError) return ['unknown', 'the read models do not know the type of the event'];
  if (error instanceof BrokenLogError && location.stream === null)
    return ['broken-log', 'the log holds no event at the position'];
  if (error instanceof BrokenLogError)
    return ['broken-log', 'the event refers to something that the log before it does not hold'];
  if (error instanceof LogEndMissingError)
    return ['broken-log', 'the log ends before the position that its head names'];
  if (error instanceof LogBehindError) return ['log-behind', `the log ends at position ${error.held}`];
  if (error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)))
    return ['refused', `${withoutValues(error.message)} (SQLSTATE ${String(error.code)})`];
  return ['failed', error instanceof Error ? `${error.name}${whereOf(error)}` : 'something was thrown'];
};

/** Postgres quotes values as well as names in its messages: only the names of our tables and constraints are kept. */
const withoutValues = (message: string): string =>
  message
    .split('\n', 1)
    .join('')
    .replace(/"(?!rm_\w*")[^"]*"?/g, '"…"');

/** The innermost stack frame of our own code, instead of the message, which could quote content. */
const whereOf = ({ stack = '' }: Error): string => {
  const line = stack.split('\n').find((one) => /^\s+at .*\.ts:\d+/.test(one) && !one.includes('node_modules'));
  const [, file, number] = /([^\s()]+\.ts):(\d+)/.exec(line ?? '') ?? [];
  return file === undefined ? '' : ` at ${basename(file)}:${number}`;
};
